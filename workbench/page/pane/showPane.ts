/** Excel for Mac, English, no telemetry, a runtime shared by pane and functions: read by office.js from the address. */
const HOST_INFO = "Excel$Mac$16.00$en-US$telemetry$$disableLogging$1";

/** The add-in's pane, beside the sheet, as the add-in was built. */
export function showPane(container: HTMLElement): HTMLIFrameElement {
  const frame = document.createElement("iframe");
  frame.title = "Factor Scores";
  frame.src = `/addin/taskpane.html?_host_Info=${encodeURIComponent(HOST_INFO)}`;
  container.replaceChildren(frame);
  return frame;
}
