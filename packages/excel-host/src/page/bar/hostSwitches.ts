import type { BlankCell } from "../../customFunctions/parameters";
import type { HostSwitches } from "../../ExcelHost";
import { element } from "./element";

const BLANKS: readonly (readonly [label: string, value: BlankCell])[] = [
  ["0, as on the desktop", 0],
  ["null, as on the web", null],
  ['"", as on the web at times', ""],
];

/** The switches by which the stand-in behaves as Excel does in other places, or fails. */
export function hostSwitches(switches: HostSwitches, blankChanged: () => void): HTMLElement {
  const blank = element("select", {}, ...BLANKS.map(([label], at) => element("option", { value: String(at) }, label)));
  blank.addEventListener("change", () => {
    switches.blankCell = BLANKS[Number(blank.value)][1];
    blankChanged();
  });
  const latency = number("latency", 0, () => (switches.latencyMs = Number(latency.value)));
  const failure = number(
    "failure",
    1,
    () => (switches.failAtRequest = failure.value === "" ? null : Number(failure.value)),
  );
  failure.placeholder = "never";
  const limit: HTMLInputElement = element("input", { type: "checkbox", checked: true });
  limit.addEventListener("change", () => (switches.payloadLimitBytes = limit.checked ? LIMIT : null));
  // A failure happens once: the field shows what is left until then.
  const refresh = () => {
    failure.value = switches.failAtRequest === null ? "" : String(switches.failAtRequest);
    latency.value = String(switches.latencyMs);
  };
  const menu = element(
    "details",
    { class: "menu", ontoggle: refresh },
    element("summary", { title: "How the stand-in behaves" }, "Host"),
    element(
      "div",
      { class: "popover" },
      field("A blank cell arrives in a function as", blank),
      field("Each answer takes, in milliseconds", latency),
      field("Fail at the n-th request from now", failure),
      element("label", { class: "check" }, limit, "At most 5 MB in a request or answer"),
    ),
  );
  return menu;
}

const LIMIT = 5 * 1024 * 1024;

const field = (label: string, control: HTMLElement): HTMLElement =>
  element("label", {}, element("span", {}, label), control);

function number(name: string, min: number, changed: () => void): HTMLInputElement {
  const input = element("input", { type: "number", name, min: String(min), step: "1" });
  input.addEventListener("input", changed);
  return input;
}
