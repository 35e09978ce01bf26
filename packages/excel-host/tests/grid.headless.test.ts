import { CellError, type Scalar } from "../src/calculation/values";
import { box, formatBox, MAX_ROWS, parseBox } from "../src/formula/address";
import type { CellInput, Grid, TableDirectory } from "../src/grid/Grid";
import { StructuralChange } from "../src/grid/StructuralChange";
import { openGridInNode } from "../src/node/openGrid";
import { withinSeconds } from "./support/withinSeconds";

let grid: Grid;
let sheet: string;

beforeAll(async () => {
  grid = await openGridInNode();
});
afterAll(() => grid.dispose());
beforeEach(() => {
  grid.reset();
  [sheet] = grid.sheets.all;
});

const input = (contents: Scalar): CellInput =>
  typeof contents === "string" && contents.startsWith("=") ? { formula: contents } : { value: contents };

function put(address: string, rows: readonly (readonly Scalar[])[], on = sheet): void {
  const { row, column } = parseBox(address)!;
  grid.cells.write(on, box(row, column, rows.length, rows[0].length), (r, c) => input(rows[r][c]));
}

function values(address: string, on = sheet): unknown[][] {
  grid.calculation.run();
  const area = parseBox(address)!;
  const shown = (value: Scalar) => (value instanceof CellError ? value.code : value);
  return Array.from({ length: area.rows }, (_, r) =>
    Array.from({ length: area.columns }, (_, c) => shown(grid.cells.value(on, area.row + r, area.column + c))),
  );
}

const formula = (address: string, on = sheet) =>
  grid.cells.formula(on, parseBox(address)!.row, parseBox(address)!.column)?.text;

describe("cells", () => {
  test("keep every kind of value exactly", () => {
    const rows = [[0.1 + 0.2, 1e-300, -0, "text"], ["123", "TRUE", "#N/A", ""], [true, false, CellError.division, null]]; // prettier-ignore
    put("A1", rows);
    expect(values("A1:D3")).toEqual([[0.30000000000000004, 1e-300, -0, "text"], ["123", "TRUE", "#N/A", ""], [true, false, "#DIV/0!", null]]); // prettier-ignore
  });

  test("a value takes the place of a formula and its spill", () => {
    put("A1", [["={1;2;3}"]]);
    expect(values("A1:A3")).toEqual([[1], [2], [3]]);
    put("A1", [["x"]]);
    expect(values("A1:A3")).toEqual([["x"], [null], [null]]);
  });

  test("the used area counts content, spills and, if asked, looks", () => {
    expect(grid.cells.usedArea(sheet)).toBeNull();
    put("B2", [["={1;2;3}"]]);
    grid.calculation.run();
    grid.styles.apply(sheet, parseBox("D9")!, { fill: "#FF0000" });
    expect(formatBox(grid.cells.usedArea(sheet)!)).toBe("B2:B4");
    expect(formatBox(grid.cells.usedArea(sheet, undefined, true)!)).toBe("B2:D9");
    expect(formatBox(grid.cells.usedArea(sheet, parseBox("A3:Z3")!)!)).toBe("B3");
  });

  test("a large block is written and read", () => {
    const sum = withinSeconds(60, () => {
      grid.cells.write(sheet, box(0, 0, 5000, 60), (r, c) => ({ value: r * 60 + c + 0.5 }));
      put("BJ1", [["=SUM(A1:BH5000)"]]);
      return values("BJ1")[0][0];
    });
    expect(sum).toBe((300_000 * 299_999) / 2 + 150_000);
  });
});

describe("the library's functions", () => {
  test.each<[string, unknown]>([
    ['=XLOOKUP("b",A1:A3,B1:B3)', 2],
    ['=VLOOKUP("c",A1:B3,2,FALSE)', 3],
    ['=MATCH("b",A1:A3,0)', 2],
    ['=TEXTJOIN(",",TRUE,A1:A3)', "a,b,c"],
    ['=TEXT(0.1267,"0.0%")', "12.7%"],
    ["=NORM.S.INV(0.975)", 1.959963984540054],
    ["=ROUND(2.675,2)", 2.68],
    ["=SUM(FILTER(B1:B3,B1:B3>1))", 5],
    ["=INDEX(SORT(B1:B3,1,-1),1)+SUM(B1:B3*{1;10;100})", 324],
    ["=CORREL(B1:B3,{1;2;4})", 0.9819805060619657],
    ["=ISBLANK(A9)", true],
    ["=ISNUMBER(B1)", true],
    ["=AND(B1>0,B2>5)", false],
    ['=IFERROR(VLOOKUP("z",A1:B3,2,FALSE),"none")', "none"],
    ["=SUMPRODUCT(--(B1:B3>1))", 2],
    ['=LEFT("abc",2)&LEN(A1)', "ab1"],
    ["=EXP(LN(B2))", 2],
    ["=ISEMAIL(A1)", "#NAME?"],
  ])("%s is %p", (text, expected) => {
    put("A1", [["a", 1], ["b", 2], ["c", 3]]); // prettier-ignore
    put("H1", [[text]]);
    const [[value]] = values("H1");
    if (typeof expected === "number") expect(value).toBeCloseTo(expected, 12);
    else expect(value).toBe(expected);
  });

  test("sorting leaves what it sorts alone", () => {
    put("A1", [[3], [1], [2]]);
    put("C1", [["=SORT(A1:A3)", null, "=SUM(A1:A3*{1;10;100})"]]);
    expect(values("C1:E3")).toEqual([[1, null, 213], [2, null, null], [3, null, null]]); // prettier-ignore
  });
});

describe("sheets", () => {
  test("are added, renamed, moved and deleted, and formulas follow", () => {
    const data = grid.sheets.add("Data");
    put("A1", [[7]], data);
    put("A1", [["=Data!$A$1*2", "=SUM('Data'!A:A)"]]);
    grid.names.define({ name: "seven", sheet: null, formula: "=Data!$A$1", comment: "", visible: true });
    grid.sheets.rename(data, "My data");
    expect([formula("A1"), formula("B1")]).toEqual(["='My data'!$A$1*2", "=SUM('My data'!A:A)"]);
    expect(grid.names.all[0].formula).toBe("='My data'!$A$1");
    expect(values("A1:B1")).toEqual([[14, 7]]);
    grid.sheets.move(data, 0);
    expect(grid.sheets.all).toEqual([data, sheet]);
    grid.sheets.delete(data);
    expect(formula("A1")).toBe("=#REF!*2");
    expect(values("A1")).toEqual([["#REF!"]]);
    expect(grid.sheets.find("my data")).toBeUndefined();
  });

  test("a formula that names a sheet not there yet finds it when it comes", () => {
    put("A1", [["=Later!A1"]]);
    expect(values("A1")).toEqual([["#REF!"]]);
    put("A1", [[5]], grid.sheets.add("Later"));
    expect(values("A1")).toEqual([[5]]);
  });

  test("keep their tab's colour, visibility, gridlines and frozen panes", () => {
    grid.sheets.add("Other");
    grid.sheets.setTabColor(sheet, "#123456");
    grid.sheets.setVisibility(sheet, "veryHidden");
    grid.sheets.showGridlines(sheet, false);
    grid.sheets.freeze(sheet, { rows: 2, columns: 1 });
    expect([
      grid.sheets.tabColor(sheet),
      grid.sheets.visibility(sheet),
      grid.sheets.showsGridlines(sheet),
      grid.sheets.frozenPanes(sheet),
    ]).toEqual(["#123456", "veryHidden", false, { rows: 2, columns: 1 }]);
  });
});

describe("looks", () => {
  const at = (address: string) => grid.styles.of(sheet, parseBox(address)!.row, parseBox(address)!.column);

  test("are set, merged and taken away property by property", () => {
    grid.styles.apply(sheet, parseBox("A1:B2")!, {
      fill: "#FFFF00",
      bold: true,
      numberFormat: "0.00%",
      borders: { bottom: { style: "thin", color: "#000000" } },
    });
    grid.styles.apply(sheet, parseBox("A1")!, {
      bold: null,
      italic: true,
      indent: 2,
      borders: { top: { style: "double", color: "#FF0000" } },
    });
    expect(at("A1")).toEqual({
      fill: "#FFFF00",
      italic: true,
      indent: 2,
      numberFormat: "0.00%",
      borders: { top: { style: "double", color: "#FF0000" }, bottom: { style: "thin", color: "#000000" } },
    });
    expect(at("B2").bold).toBe(true);
    grid.styles.clear(sheet, parseBox("A1")!);
    expect(at("A1")).toEqual({});
  });

  test("of a whole column reach cells that come later", () => {
    put("C1", [[1]]);
    grid.styles.apply(sheet, parseBox("C1")!, { bold: true });
    grid.styles.apply(sheet, parseBox("C:C")!, { numberFormat: "0.0" });
    expect([at("C1"), at("C77")]).toEqual([{ bold: true, numberFormat: "0.0" }, { numberFormat: "0.0" }]);
  });

  test("sizes, hidden rows and columns, merges", () => {
    grid.layout.setColumnWidth(sheet, 1, 2, 120);
    grid.layout.setRowHeight(sheet, 0, 1, 40);
    grid.layout.hideColumns(sheet, 4, 1, true);
    grid.layout.hideRows(sheet, 2, 2, true, true);
    grid.layout.merge(sheet, parseBox("A5:B6")!);
    expect([
      grid.layout.columnWidth(sheet, 2),
      grid.layout.columnWidth(sheet, 3),
      grid.layout.rowHeight(sheet, 0),
    ]).toEqual([120, 64, 40]);
    expect([grid.layout.ownColumns(sheet), grid.layout.ownRows(sheet)]).toEqual([[1, 2, 4], [0, 2, 3]]); // prettier-ignore
    expect([
      grid.layout.isRowFiltered(sheet, 2),
      grid.layout.isRowHidden(sheet, 3),
      grid.layout.isRowHidden(sheet, 4),
    ]).toEqual([true, true, false]);
    expect(grid.layout.merges(sheet).map((merged) => formatBox(merged))).toEqual(["A5:B6"]);
    put("A5", [["={1;2}"]]);
    expect(values("A5")).toEqual([["#SPILL!"]]);
  });
});

describe("cells inserted and deleted", () => {
  const change = (kind: "insert" | "delete", address: string, along: "rows" | "columns") =>
    grid.restructure(new StructuralChange(sheet, kind, parseBox(address)!, along));

  beforeEach(() => put("A1", [[1, "=A1*2"], [2, "=SUM($A$1:A2)"], [3, "=A3+Sheet1!A2"]])); // prettier-ignore

  test("whole rows", () => {
    grid.names.define({ name: "all", sheet: null, formula: "=Sheet1!$A$1:$A$3", comment: "", visible: true });
    grid.layout.merge(sheet, parseBox("C3:D3")!);
    change("insert", "2:3", "rows");
    expect([formula("B1"), formula("B4"), formula("B5")]).toEqual(["=A1*2", "=SUM($A$1:A4)", "=A5+Sheet1!A4"]);
    expect(values("A1:B5")).toEqual([[1, 2], [null, null], [null, null], [2, 3], [3, 5]]); // prettier-ignore
    expect([grid.names.all[0].formula, formatBox(grid.layout.merges(sheet)[0])]).toEqual([
      "=Sheet1!$A$1:$A$5",
      "C5:D5",
    ]);
    change("delete", "4:4", "rows");
    expect([formula("B4"), values("B4")[0][0]]).toEqual(["=A4+Sheet1!#REF!", "#REF!"]);
  });

  test("whole columns", () => {
    change("insert", "A:A", "columns");
    expect([formula("C1"), formula("C2")]).toEqual(["=B1*2", "=SUM($B$1:B2)"]);
    change("delete", "B:B", "columns");
    expect(values("B1")).toEqual([["#REF!"]]);
  });

  test("a part of a column", () => {
    change("insert", "A2:A2", "rows");
    expect(values("A1:A4")).toEqual([[1], [null], [2], [3]]);
    expect([formula("B2"), formula("B3")]).toEqual(["=SUM($A$1:A3)", "=A4+Sheet1!A3"]);
    change("delete", "A1:A2", "rows");
    expect(values("A1:A2")).toEqual([[2], [3]]);
    expect(formula("B1")).toBe("=#REF!*2");
  });
});

describe("what others are told", () => {
  test("calculations, sheets and selections", () => {
    const heard: string[] = [];
    const stop = grid.listen({
      calculated: (changes) =>
        heard.push(`calculated ${[...changes.get(sheet)!].map((area) => formatBox(area)).join()}`),
      sheetAdded: () => heard.push("added"),
      sheetActivated: () => heard.push("activated"),
      selectionChanged: (_, area) => heard.push(`selected ${formatBox(area)}`),
    });
    put("A1", [["={1;2}"]]);
    grid.calculation.run();
    const other = grid.sheets.add("Other");
    grid.selection.select(other, box(0, 1, MAX_ROWS, 1));
    stop();
    grid.selection.activate(sheet);
    expect(heard).toEqual(["calculated A1:A2", "added", "activated", "selected B:B"]);
  });
});

describe("tables in formulas", () => {
  test("an array may not spill into a table, and structured references are found", () => {
    const table = {
      name: "Table1",
      sheet,
      area: parseBox("A1:B3")!,
      hasHeaders: true,
      hasTotals: false,
      columns: ["Name", "Rate"],
    };
    const tables: TableDirectory = {
      byName: (name) => (name.toLowerCase() === "table1" ? table : undefined),
      at: (_, row) => (row < 3 ? table : undefined),
      touching: (_, area) => area.column < 2 && area.row < 3,
    };
    grid.useTables(tables);
    put("A1", [["Name", "Rate"], ["a", 1], ["b", 2]]); // prettier-ignore
    put("D1", [["=SUM(Table1[Rate])", "=[@Rate]"], [null, "=[@Rate]"]]); // prettier-ignore
    put("B2", [["={1;2}"]]);
    expect(values("B2")).toEqual([["#SPILL!"]]);
    put("B2", [[5]]);
    expect(values("D1:E2")).toEqual([[7, "#VALUE!"], [null, 5]]); // prettier-ignore
  });
});
