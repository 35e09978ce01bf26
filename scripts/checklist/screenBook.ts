import type { HeadlessHost } from "excel-host";
import { generateSampleUniverse } from "../../cli/sample/generateSampleUniverse";
import { fillSheet } from "./fillSheet";

export const UNIVERSE = "Universe";

/** Opens the synthetic universe as a workbook's only sheet. */
export async function openUniverse(host: HeadlessHost): Promise<void> {
  await host.open(`${UNIVERSE}.csv`, new TextEncoder().encode(generateSampleUniverse().csv));
}

/** Runs the screener as the pane does. */
export async function runScreen(host: HeadlessHost): Promise<void> {
  await host.call("FactorScores.loadModels");
  await host.call("FactorScores.screen", {
    source: { kind: "sheet", sheet: UNIVERSE },
    model: "six-factor",
    settings: {},
  });
  await host.settle();
}

/** The tickers and composites of a run, from its sheet. */
export function compositesOf(host: HeadlessHost): [string, number][] {
  const [header, ...rows] = host.sheet("Factor Scores").values();
  const [ticker, composite] = ["Ticker", "Composite"].map((label) => header.indexOf(label));
  return rows.flatMap((row) => (typeof row[composite] === "number" ? [[String(row[ticker]), row[composite]]] : []));
}

/** Fills the sheet Expected: composites as the embedded host has computed them, and how far those of a run in this Excel are from them. */
export function fillExpected(host: HeadlessHost, composites: readonly (readonly [string, number])[]): void {
  const scores = "INDIRECT(\"'Factor Scores'!A1:BZ2000\")";
  const column = (label: string) => `MATCH("${label}",INDEX(${scores},1,0),0)`;
  const found = (row: number) =>
    `INDEX(${scores},MATCH(A${row},INDEX(${scores},0,${column("Ticker")}),0),${column("Composite")})`;
  const last = composites.length + 1;
  fillSheet(host, "Expected", [
    ["Ticker", "Composite", "Difference", "Summary"],
    ...composites.map(([ticker, composite], k) => [
      ticker,
      composite,
      `=IFERROR(ABS(${found(k + 2)}-B${k + 2}),"no run yet")`,
      k === 0
        ? `=IF(COUNT(C2:C${last})<ROWS(C2:C${last}),"no run yet",IF(MAX(C2:C${last})<0.0000001,"all agree","they differ"))`
        : "",
    ]),
  ]);
}

/** Texts that Excel would take for something else. */
export const HOSTILE = ["=1+1", "+1", "-x", "@SUM(A1)", "1/2", "Mar 5", "TRUE", "0700", "12%", "1,5"];

/** Gives every tenth company of the universe such a name, in a cell whose format is text. */
export async function writeHostileNames(host: HeadlessHost): Promise<void> {
  const rows = host.sheet(UNIVERSE).values();
  const header = rows.findIndex((row) => row.includes("Ticker"));
  const column = rows[header].indexOf("Company");
  const cells = rows
    .slice(header + 1)
    .flatMap((_, k) => (k % 10 === 0 ? [{ row: header + 1 + k, text: HOSTILE[(k / 10) % HOSTILE.length] }] : []));
  await host.run(`Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("${UNIVERSE}");
    for (const { row, text } of ${JSON.stringify(cells)}) {
      const cell = sheet.getRangeByIndexes(row, ${column}, 1, 1);
      cell.numberFormat = [["@"]];
      cell.values = [[text]];
    }
    await context.sync();
  })`);
}
