import type { ScreenReport } from "../../../src/workflows/screen/report";
import type { ScreenRequest } from "../../../src/workflows/screen/screenUniverse";
import type { HeadlessHost } from "excel-host";
import { fill, openAddinHost, sampleTable } from "../../support/addinHost";

const REQUEST: ScreenRequest = {
  source: { kind: "sheet", sheet: "Universe" },
  model: "six-factor",
  settings: { "portfolio.count": 24 },
};

/** The sheets of a run of the six-factor model, in order. */
export const RESULTS = [
  "Factor Scores",
  "Screener Dashboard",
  "Model Portfolio",
  "Sensitivity",
  "Data Check",
  "Run Log",
];

export interface Screened {
  report: ScreenReport;
  sheets: string[];
  kept: string[];
  notes: string[];
}

/** Runs the screener of the built add-in. */
export const screen = (host: HeadlessHost, request: Partial<ScreenRequest> = {}, control?: object) =>
  host.call<Screened>("FactorScores.screen", { ...REQUEST, ...request }, control);

/** A workbook with a universe on the sheet "Universe". */
export async function hostWithUniverse(cells = sampleTable(12)): Promise<HeadlessHost> {
  const host = await openAddinHost();
  fill(host, "Universe", cells);
  return host;
}
