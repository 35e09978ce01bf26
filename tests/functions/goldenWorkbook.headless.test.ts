import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readXlsx } from "hucre/xlsx";
import { type HeadlessHost, lastColumn, lastRow, parseBox } from "excel-host";
import { openAddinHost } from "../support/addinHost";

type Expected = number | string | null;
interface FormulaCase {
  readonly formula: string;
  readonly sheet: string;
  readonly cells: string;
  readonly values: readonly (readonly Expected[])[];
}

const GOLDEN = join(__dirname, "..", "golden", "workbooks");
const CASES = JSON.parse(readFileSync(join(GOLDEN, "functions.json"), "utf8")) as FormulaCase[];
const TOLERANCE = 1e-12;

let host: HeadlessHost;
let saved: HeadlessHost;
let savedBytes: Uint8Array;
beforeAll(async () => {
  // as npm run calc has it
  [host, saved] = [await openAddinHost({ blankCell: null }), await openAddinHost({ blankCell: null })];
  expect(await host.openFile(join(GOLDEN, "functions.xlsx"))).toEqual([]);
  await host.recalculate();
  savedBytes = await host.saveXlsx();
  await saved.open("saved.xlsx", savedBytes);
  await saved.settle();
});
afterAll(() => [host, saved].forEach((each) => each.dispose()));

/** What is wrong with a cell; null for nothing. An empty result is an empty text in a cell. */
function difference(actual: unknown, expected: Expected): string | null {
  if (expected === null)
    return actual === "" || actual === null || actual === undefined
      ? null
      : `${JSON.stringify(actual)} in place of nothing`;
  if (typeof expected === "string")
    return actual === expected ? null : `${JSON.stringify(actual)} in place of ${expected}`;
  return typeof actual === "number" && Math.abs(actual - expected) <= TOLERANCE
    ? null
    : `${JSON.stringify(actual)} in place of ${expected}`;
}

const differences = (actual: readonly (readonly unknown[])[], expected: FormulaCase["values"]): (string | null)[] =>
  expected
    .flatMap((row, at) => row.map((value, column) => difference(actual[at]?.[column], value)))
    .filter((each) => each !== null);

describe("formulas of a workbook that openpyxl wrote give what pandas and scipy give", () => {
  it.each(CASES)("$formula", ({ sheet, cells, values }) => {
    expect(values.flat().some((value) => value !== null)).toBe(true);
    expect(differences(host.sheet(sheet).values(cells), values)).toEqual([]);
  });

  it("none of them fails", () => {
    const { formulas, withAddinFunctions, errors } = host.survey();
    expect(errors).toEqual([]);
    expect([formulas, withAddinFunctions]).toEqual([177, 134]);
  });
});

describe("saved, and opened once more", () => {
  it.each(CASES)("$formula", ({ sheet, cells, values }) => {
    expect(saved.sheet(sheet).formulas(cells)).toEqual(host.sheet(sheet).formulas(cells));
    expect(differences(saved.sheet(sheet).values(cells), values)).toEqual([]);
  });

  it("the file itself holds the values, for programs without the add-in", async () => {
    const { sheets } = await readXlsx(savedBytes);
    for (const { sheet, cells, values } of CASES) {
      const rows = sheets.find(({ name }) => name === sheet)!.rows;
      const area = parseBox(cells)!;
      const stored = rows.slice(area.row, lastRow(area) + 1).map((row) => row.slice(area.column, lastColumn(area) + 1));
      expect(differences(stored, values)).toEqual([]);
    }
  });
});
