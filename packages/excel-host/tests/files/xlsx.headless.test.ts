import fc from "fast-check";
import { readXlsx, writeXlsx, type Sheet, type WriteSheet } from "hucre/xlsx";
import { Package } from "../../src/files/xlsx/Package";
import type { CellStyle } from "../../src/grid/cellStyle";
import type { Book } from "../../src/model/Book";
import { emptyLabels } from "../../src/model/chartState";
import { openHeadlessHost, type HeadlessHost } from "../../src/node/HeadlessHost";
import { describeBook } from "../support/describeBook";
import { area, fillWithEverything, put } from "../support/fullWorkbook";

let host: HeadlessHost;
let other: HeadlessHost;
beforeAll(async () => {
  [host, other] = [await openHeadlessHost(), await openHeadlessHost()];
});
afterAll(() => [host, other].forEach((each) => each.dispose()));
beforeEach(() => host.workbook.book.reset());

const book = (): Book => host.workbook.book;
const first = (): string => book().grid.sheets.all[0];

/** Saves the workbook and opens it in another one. */
async function reopened(): Promise<Book> {
  expect(await other.open("saved.xlsx", await host.saveXlsx())).toEqual([]);
  return other.workbook.book;
}

describe("a workbook that is saved and opened again", () => {
  it("holds all that it held", async () => {
    fillWithEverything(book());
    const before = describeBook(book());
    expect(describeBook(await reopened())).toEqual(before);
  });

  it("keeps every text and number as it is", async () => {
    const constants = fc.oneof(
      fc.string({ unit: "grapheme", minLength: 1 }),
      fc.string({ unit: "binary", minLength: 1 }),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.boolean(),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(constants, { minLength: 1, maxLength: 50 }), async (values) => {
        book().reset();
        const texts = values.map((value) => (Object.is(value, -0) ? 0 : value));
        put(
          book(),
          first(),
          "B2",
          texts.map((value) => [{ value }]),
        );
        const opened = await reopened();
        const [sheet] = opened.grid.sheets.all;
        expect(texts.map((_, row) => opened.grid.cells.value(sheet, row + 1, 1))).toEqual(texts);
      }),
      { numRuns: 40 },
    );
  });

  it("keeps every look", async () => {
    const color = fc
      .integer({ min: 0, max: 0xffffff })
      .map((rgb) => `#${rgb.toString(16).padStart(6, "0").toUpperCase()}`);
    const yes = fc.constant(true as const);
    const looks: fc.Arbitrary<CellStyle> = fc.record(
      {
        fill: color,
        fontColor: color.filter((each) => each !== "#000000"),
        fontName: fc.constantFrom("Arial", "Times New Roman"),
        fontSize: fc.constantFrom(8, 9.5, 20),
        bold: yes,
        italic: yes,
        underline: yes,
        strikethrough: yes,
        horizontal: fc.constantFrom("left", "center", "right", "justify"),
        vertical: fc.constantFrom("top", "center"),
        wrap: yes,
        numberFormat: fc.constantFrom("0", "0.00%", "#,##0.0", '$#,##0;[Red]($#,##0);"-"', "yyyy-mm-dd", "@"),
        borders: fc.record({ bottom: fc.record({ style: fc.constantFrom("thin", "thick", "double", "hair"), color }) }),
      },
      { requiredKeys: [] },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(looks, { minLength: 1, maxLength: 20 }), async (styles) => {
        book().reset();
        put(
          book(),
          first(),
          "A1",
          styles.map(() => [1]),
        );
        book().grid.styles.applyEach(first(), area(`A1:A${styles.length}`), (row) => styles[row]);
        const opened = await reopened();
        expect(styles.map((_, row) => opened.grid.styles.of(opened.grid.sheets.all[0], row, 0))).toEqual(styles);
      }),
      { numRuns: 40 },
    );
  });
});

describe("a saved file", () => {
  const worksheet = async () => Package.from(await host.saveXlsx()).text("xl/worksheets/sheet1.xml");
  const chartPart = async () => Package.from(await host.saveXlsx()).text("xl/charts/chart1.xml");

  it("holds the values of formulas, errors and spilled cells included", async () => {
    put(book(), first(), "A1", [["={1;2;3}", "=1/0", '="a"&"b"', "=1=1", "=SUM(A1#)"]]);
    const { sheets } = await readXlsx(await host.saveXlsx());
    expect(sheets[0].rows[0]).toEqual([1, "#DIV/0!", "ab", true, 6]);
    expect([sheets[0].rows[1][0], sheets[0].rows[2][0]]).toEqual([2, 3]);
    expect(await worksheet()).toContain('t="e"><f>1/0</f><v>#DIV/0!</v>');
  });

  it("marks what spills, or might, as a dynamic array, and nothing else", async () => {
    put(book(), first(), "A1", [["=SORT({3;1})", "=SUM({1,2})", "=1+1", "=IF({1,0},1,2)"]]);
    const written = await worksheet();
    expect(written).toMatch(/<c r="A1"[^>]* cm="1"[^>]*><f t="array" ref="A1:A2">_xlfn\._xlws\.SORT\(/);
    expect(written).toMatch(/<c r="D1"[^>]* cm="1"[^>]*><f t="array" ref="D1:E1">/);
    expect(written).toMatch(/<c r="C1"[^>]*><f>1\+1<\/f>/);
  });

  it("has prefixes on functions of later versions and on the names they give", async () => {
    put(book(), first(), "A1", [["=LET(x,1,x+MAX(x))"]]);
    expect(await worksheet()).toContain(">_xlfn.LET(_xlpm.x,1,_xlpm.x+MAX(_xlpm.x))</f>");
  });

  it("puts labels only where Excel lets a chart of their kind have them", async () => {
    fillWithEverything(book());
    for (const chart of book().charts)
      for (const series of chart.series) series.labels = { ...emptyLabels(), position: "OutsideEnd" };
    const parts = Package.from(await host.saveXlsx());
    const kinds = book().charts.map((chart, at) => [
      chart.type,
      parts.text(`xl/charts/chart${at + 1}.xml`).includes('dLblPos val="outEnd"'),
    ]);
    expect(kinds).toContainEqual(["BarClustered", true]);
    expect(kinds).toContainEqual(["BarStacked", false]);
    expect(kinds).toContainEqual(["XYScatter", false]);
    expect(kinds).toContainEqual(["Doughnut", false]);
  });

  it("holds what a chart shows", async () => {
    fillWithEverything(book());
    expect(await chartPart()).toMatch(
      /<c:yVal><c:numRef><c:f>'Orders &amp; Co'!\$C\$2:\$C\$5<\/c:f><c:numCache>.*<c:v>0\.12<\/c:v>/,
    );
  });
});

describe("a file of other programs", () => {
  const open = async (sheet: Partial<WriteSheet>, options: { dateSystem?: "1904" } = {}) => {
    const leftOut = await host.open(
      "theirs.xlsx",
      new Uint8Array(await writeXlsx({ sheets: [{ name: "Data", rows: [], ...sheet }], ...options })),
    );
    return { leftOut, sheet: host.sheet("Data") };
  };
  const formulas = (
    ...cells: [string, NonNullable<Sheet["cells"]> extends Map<string, infer Cell> ? Partial<Cell> : never][]
  ) => new Map(cells);

  it("may hold an array formula without a mark, which spills", async () => {
    const { sheet } = await open({
      rows: [
        [3, null],
        [1, null],
        [2, null],
      ],
      cells: formulas(["0,1", { formula: "A1:A3*2" }]),
    });
    expect(sheet.values("B1:B3")).toEqual([[6], [2], [4]]);
  });

  it("may hold one where something is in the way", async () => {
    const { sheet } = await open({
      rows: [
        [3, null],
        [1, "here"],
      ],
      cells: formulas(["0,1", { formula: "A1:A2*2" }]),
    });
    expect(sheet.values("B1:B2")).toEqual([["#SPILL!"], ["here"]]);
  });

  it("may hold array formulas entered into an area", async () => {
    const { sheet } = await open({
      rows: [[3], [1]],
      cells: formulas(["0,1", { formula: "A1:A2*2", formulaType: "array", formulaRef: "B1:B3" }]),
    });
    expect(sheet.values("B1:B3")).toEqual([[6], [2], ["#N/A"]]);
    expect(sheet.formulas("B2")).toEqual([["=A1:A2*2"]]);
  });

  it("may share a formula among cells", async () => {
    const shared = { formulaType: "shared", formulaSharedIndex: 0 } as const;
    const { sheet } = await open({
      rows: [[1], [2]],
      cells: formulas(
        ["0,1", { ...shared, formula: "A1*$A$1+1", formulaRef: "B1:B2" }],
        ["1,1", { ...shared, formula: "" }],
      ),
    });
    expect(sheet.formulas("B1:B2")).toEqual([["=A1*$A$1+1"], ["=A2*$A$1+1"]]);
    expect(sheet.values("B1:B2")).toEqual([[2], [3]]);
  });

  it("may have prefixes on its functions and names", async () => {
    const { sheet } = await open({
      rows: [[1]],
      cells: formulas(
        ["0,1", { formula: '_xlfn.LET(_xlpm.x,A1,_xlpm.x+1)&"_xlfn."' }],
        ["0,2", { formula: "_xlfn.ANCHORARRAY(A1)" }],
      ),
    });
    expect(sheet.formulas("B1:C1")).toEqual([['=LET(x,A1,x+1)&"_xlfn."', "=A1#"]]);
    expect(sheet.value("B1")).toBe("2_xlfn.");
  });

  it("may count its dates from 1904", async () => {
    const rows = [[new Date(Date.UTC(2024, 2, 31))]];
    const cells = formulas(["0,0", { style: { numFmt: "yyyy-mm-dd" } }]);
    const { sheet } = await open({ rows, cells }, { dateSystem: "1904" });
    expect([sheet.value("A1"), sheet.text("A1")]).toEqual([45_382, [["2024-03-31"]]]);
  });

  it("is read without what the host does not keep, which is said", async () => {
    const { leftOut } = await open({
      rows: [[1]],
      dataValidations: [{ type: "list", values: ["a"], range: "A1" }],
      cells: formulas(["0,0", { value: 1, comment: { text: "hm" } }]),
    });
    expect(leftOut).toEqual(["an input rule on Data", "a note on Data"]);
  });
});
