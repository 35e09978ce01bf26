/**
 * What the stand-in says it supports, when an add-in or the client library asks. It has of each set what the add-in needs. `excelApi` of a headless host
 * makes it an older Excel.
 */
export const REQUIREMENT_SETS: Readonly<Record<string, number>> = {
  ExcelApi: 1.15,
  CustomFunctionsRuntime: 1.4,
  CustomFunctions: 1.9,
  SharedRuntime: 1.1,
  DialogApi: 1.1,
  RibbonApi: 1.1,
  DelayForCellEdit: 1.1,
  Settings: 1.1,
};

/** Versions are compared part by part: 1.12 is later than 1.9. */
export function isSetSupported(name: string, version: string | number = "1.1", sets = REQUIREMENT_SETS): boolean {
  const supported = sets[name];
  if (supported === undefined) return false;
  const [major, minor = 0] = String(supported).split(".").map(Number);
  const [wantedMajor, wantedMinor = 0] = String(version).split(".").map(Number);
  return wantedMajor < major || (wantedMajor === major && wantedMinor <= minor);
}
