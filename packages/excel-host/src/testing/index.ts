/** Tools for tests of add-ins on the host. */
export { ensureBrowser } from "./ensureBrowser";
export { findBrowser, installedBrowser } from "./findBrowser";
export { errorOf, inExcel } from "./inExcel";
export { clientWithSelectionOfAreas } from "./selectionOfAreas";
