import fc from "fast-check";
import { ensureUniverForNode } from "../../src/build/univerForNode";
import { Package } from "../../src/files/xlsx/Package";
import { isSheetName } from "../../src/model/sheetNames";
import type { TableState } from "../../src/model/tableState";
import { DEFAULT_TABLE_STYLE } from "../../src/model/tableState";
import { openHeadlessHost, type HeadlessHost } from "../../src/node/HeadlessHost";
import { area, put } from "../support/fullWorkbook";
import { inExcel } from "../../src/testing/inExcel";

/** What reads as a formula, a date, a number, a truth or an error, or is hard to keep in XML. */
const TEXTS = [
  "=1+1",
  '=HYPERLINK("http://x","y")',
  "=",
  "+1",
  "-x",
  "@SUM(A1)",
  "1/2",
  "Mar 5",
  "2024-03-31",
  "TRUE",
  "false",
  "1E5",
  "0700",
  "5%",
  "$5",
  "12:30",
  "#N/A",
  "#DIV/0!",
  "#SPILL!",
  "#BUSY!",
  "'quoted",
  "''",
  " both ends ",
  "\t",
  "two\nlines",
  "two\r\nlines",
  "\r",
  "_x000D_",
  "_x005F_x000D_",
  "_x",
  "<f>1</f>",
  "&amp;",
  "]]>",
  "\u{1F680}",
  "\uD83D",
  "\uFFFE",
  "\u0000",
  "\u0007b",
  "\uE000",
  "\uE000#N/A",
  "x".repeat(32_767),
];

let host: HeadlessHost;
let other: HeadlessHost;
beforeAll(async () => {
  await ensureUniverForNode();
  [host, other] = [await openHeadlessHost(), await openHeadlessHost()];
});
afterAll(() => [host, other].forEach((each) => each.dispose()));
beforeEach(() => host.workbook.book.reset());

/** Saves and opens again; the file must have no formula. */
async function reopened(): Promise<void> {
  const bytes = await host.saveXlsx();
  const parts = Package.from(bytes);
  for (const path of parts.paths.filter((each) => /worksheets\/sheet\d+\.xml$/.test(each)))
    expect(parts.text(path)).not.toMatch(/<f[ >/]/);
  await other.open("saved.xlsx", bytes);
}

const table = (names: readonly string[], total: string | null): TableState => ({
  id: host.workbook.book.newGuid(),
  name: "Items",
  sheet: host.workbook.book.grid.sheets.all[0],
  area: { row: 0, column: 0, rows: 3, columns: names.length },
  columns: names.map((name, at) => ({ id: at + 1, name, filter: null, total })),
  style: DEFAULT_TABLE_STYLE,
  showHeaders: true,
  showTotals: total !== null,
  showBandedRows: true,
  showBandedColumns: false,
  showFilterButton: true,
  highlightFirstColumn: false,
  highlightLastColumn: false,
});

describe("a text stays a text in a file", () => {
  test.each([["General"], ["@"]])("in cells of the format %s", async (numberFormat) => {
    const { grid } = host.workbook.book;
    put(
      host.workbook.book,
      grid.sheets.all[0],
      "A1",
      TEXTS.map((value) => [{ value }]),
    );
    grid.styles.apply(grid.sheets.all[0], area(`A1:A${TEXTS.length}`), { numberFormat });
    await reopened();
    const { cells, sheets } = other.workbook.book.grid;
    expect(TEXTS.map((_, row) => [cells.value(sheets.all[0], row, 0), cells.formula(sheets.all[0], row, 0)])).toEqual(
      TEXTS.map((text) => [text, undefined]),
    );
  });

  it("in the headers of tables", async () => {
    const { book } = host.workbook;
    const names = TEXTS.filter((text) => text.length < 256);
    put(book, book.grid.sheets.all[0], "A1", [
      names.map((value) => ({ value })),
      names.map(() => 1),
      names.map(() => 2),
    ]);
    book.tables.add(table(names, null));
    await reopened();
    expect(other.workbook.book.tables.all[0].columns.map(({ name }) => name)).toEqual(names);
    expect(other.survey().formulas).toBe(0);
  });

  it.each(["=1+1", "'quoted", "two\nlines"])("as the label %j in the totals row of a table", async (label) => {
    const { book } = host.workbook;
    put(book, book.grid.sheets.all[0], "A1", [["Name"], [1], [{ value: label }]]);
    book.tables.add(table(["Name"], `'${label}`));
    for (let times = 0; times < 2; times++) {
      const bytes = await (times === 0 ? host : other).saveXlsx();
      expect(Package.from(bytes).text("xl/tables/table1.xml")).not.toContain("totalsRowFormula");
      await other.open("saved.xlsx", bytes);
      expect(other.sheet("Sheet1").formulas("A3")).toEqual([[label]]);
    }
  });

  it("in names of sheets, and in cells and headers, whatever the text", async () => {
    const text = fc.oneof(
      fc.constantFrom(...TEXTS),
      fc.string({ unit: "grapheme", minLength: 1 }),
      fc.string({ minLength: 1 }).map((end) => `=${end}`),
    );
    const name = text.filter((each) => isSheetName(each) && !/[\p{C}\uFFFE\uFFFF]/u.test(each));
    await fc.assert(
      fc.asyncProperty(
        fc.array(text, { minLength: 1, maxLength: 20 }),
        fc.uniqueArray(name, { minLength: 1, maxLength: 3, selector: (each) => each.toLowerCase() }),
        async (texts, names) => {
          const { book } = host.workbook;
          book.reset();
          const [first] = book.grid.sheets.all;
          book.grid.sheets.rename(first, names[0]);
          names.slice(1).forEach((each) => book.grid.sheets.add(each));
          put(
            book,
            first,
            "A1",
            texts.map((value) => [{ value }]),
          );
          await reopened();
          const { sheets, cells } = other.workbook.book.grid;
          expect(sheets.all.map((sheet) => sheets.name(sheet))).toEqual(names);
          expect(texts.map((_, row) => cells.value(sheets.all[0], row, 0))).toEqual(texts);
        },
      ),
      { numRuns: 60 },
    );
  });
});

test("a cell's look changes nothing of what it holds", () => {
  const { book } = host.workbook;
  const [sheet] = book.grid.sheets.all;
  const values = ["TRUE", "0700", "1E5", "+1", " 7 ", "12345678901234567890", "#N/A", 5, 0, true, "plain"];
  put(
    book,
    sheet,
    "A1",
    values.map((value) => [{ value }]),
  );
  for (const change of [
    { bold: true as const },
    { numberFormat: "0.00" },
    { numberFormat: "@" },
    { numberFormat: "General" },
    { fill: "#FFFFFF" },
  ]) {
    book.grid.styles.apply(sheet, area(`A1:A${values.length}`), change);
    expect(values.map((_, row) => book.grid.cells.value(sheet, row, 0))).toEqual(values);
  }
});

test("what is written into a cell of the text format stays a text; elsewhere it becomes what it reads as", async () => {
  const written = ["TRUE", "=1+1", "2024-03-31", "#N/A", "007", "1/2", "5%", "+1"];
  const read = await inExcel(
    host,
    async (context, texts) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const asText = sheet.getRange(`A1:A${texts.length}`);
      asText.numberFormat = texts.map(() => ["@"]);
      asText.values = texts.map((text) => [text]);
      const asRead = sheet.getRange(`B1:B${texts.length}`);
      asRead.values = texts.map((text) => [text]);
      for (const range of [asText, asRead]) range.load("values,valueTypes");
      await context.sync();
      return [asText.values, asText.valueTypes, asRead.values].map((column) =>
        column.map(([value]) => value as unknown),
      );
    },
    written,
  );
  expect(read).toEqual([
    written,
    written.map(() => "String"),
    [true, 2, 45_382, "#N/A", 7, expect.any(Number), 0.05, 1],
  ]);
});
