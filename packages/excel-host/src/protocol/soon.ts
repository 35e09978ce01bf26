/**
 * Calls back as soon as what is under way has come to its end, in the order of the calls. A timer that is due at once would still
 * wait: a millisecond in Node, four in a browser.
 */
export const soon: (act: () => void) => void =
  typeof setImmediate === "function" ? (act) => void setImmediate(act) : throughChannel();

function throughChannel(): (act: () => void) => void {
  const { port1, port2 } = new MessageChannel();
  const waiting: (() => void)[] = [];
  port1.onmessage = () => waiting.shift()!();
  return (act) => {
    waiting.push(act);
    port2.postMessage(null);
  };
}
