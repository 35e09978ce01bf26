import { type HeadlessHost, openHeadlessHost } from "excel-host";
import { loadAddinAsBuilt } from "../../../cli/loadBuiltAddin";
import { checklistBooks } from "../../../scripts/checklist/books";
import { ROWS } from "../../../scripts/checklist/functionsBook";
import { HOSTILE, runScreen } from "../../../scripts/checklist/screenBook";

let books: Record<string, Uint8Array>;
beforeAll(async () => {
  books = await checklistBooks(false);
});

/** A workbook of the checklist, opened and calculated as a tester would. */
async function opened(file: string, blankCell: 0 | "" = 0): Promise<HeadlessHost> {
  const host = await openHeadlessHost({ blankCell, callLimitBytes: null, batchLimitBytes: null });
  await loadAddinAsBuilt(host);
  await host.open(file, books[file]);
  await host.recalculate();
  return host;
}

const column = (host: HeadlessHost, sheet: string, label: string): unknown[] => {
  const [header, ...rows] = host.sheet(sheet).values();
  expect(header).toContain(label);
  return rows.map((row) => row[header.indexOf(label)]);
};

test.each([
  [0, "0"],
  ["", "empty"],
] as const)("the sheet Blanks tells how a blank arrives: %j", async (blankCell, expected) => {
  const host = await opened("functions.xlsx", blankCell);
  expect([expected, "either: both agree"]).toContain(column(host, "Blanks", "Blanks arrive as")[0]);
  expect(column(host, "Blanks", "Guarded agrees")[0]).toBe("yes");
  host.dispose();
});

test("the sheet Rows compares a formula per row with one for all, and Names calls functions by their names", async () => {
  const host = await opened("functions.xlsx");
  expect(column(host, "Rows", "One row each")).toHaveLength(ROWS);
  expect(column(host, "Rows", "Differences")[0]).toBe(0);
  expect(column(host, "Rows", "All rows at once")[5]).toBeGreaterThan(0);
  expect(column(host, "Names", "Formula")).toEqual(column(host, "Names", "Expected"));
  expect(host.sheet("Names").formulas("A2")[0][0]).toMatch(/^=SUM\(MINMAX\(/);
  host.dispose();
});

test("the sheet Expected waits for a run, and agrees with it", async () => {
  const host = await opened("screen.xlsx");
  expect(column(host, "Expected", "Summary")[0]).toBe("no run yet");
  await runScreen(host);
  await host.recalculate();
  expect(column(host, "Expected", "Summary")[0]).toBe("all agree");
  expect(column(host, "Expected", "Difference").every((difference) => difference === 0)).toBe(true);
  host.dispose();
});

test("a run in the saved results keeps nothing aside", async () => {
  const host = await opened("results.xlsx");
  const sheets = () => host.workbook.book.grid.sheets.all.map((id) => host.workbook.book.grid.sheets.name(id));
  const before = sheets();
  expect(before).toContain("Factor Scores");
  await runScreen(host);
  expect(sheets()).toEqual(before);
  host.dispose();
});

test("names that look like something else stay texts", async () => {
  const host = await opened("texts.xlsx");
  await runScreen(host);
  const names = column(host, "Factor Scores", "Company");
  expect(HOSTILE.filter((text) => names.includes(text))).toEqual(HOSTILE);
  host.dispose();
});

test("formulas of the development workbooks have its namespace", async () => {
  const development = await checklistBooks(true);
  const host = await openHeadlessHost({ functionsPrefix: "FSDEV" });
  await loadAddinAsBuilt(host);
  await host.open("functions.xlsx", development["functions.xlsx"]);
  await host.recalculate();
  expect(host.sheet("Names").formulas("A2")[0][0]).toMatch(/^=SUM\(FSDEV\.MINMAX\(/);
  expect(column(host, "Names", "Formula")).toEqual(column(host, "Names", "Expected"));
  host.dispose();
});
