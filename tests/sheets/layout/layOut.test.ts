import fc from "fast-check";
import { layOut } from "../../../src/sheets/layout/layOut";
import {
  beside,
  chart,
  gap,
  heading,
  notes,
  stack,
  table,
  title,
  type Column,
  type Section,
  type Table,
} from "../../../src/sheets/layout/sections";
import type { Area, SheetContent } from "../../../src/workbook/sheetContent";

const COLUMNS: Column<number>[] = [
  { header: "Name", width: 12, format: "@", value: (row) => `n${row}` },
  { header: "Figure", width: 9, format: "0.0", value: (row) => row },
];
const rowsOf = (count: number) => Array.from({ length: count }, (_, k) => k);
const figures = (rows = 3, name?: string): Table => table(COLUMNS, rowsOf(rows), { name });
const sheetOf = (sections: Section, rest = {}): SheetContent => layOut({ name: "Sheet", sections, ...rest });
const at = (row: number, column: number, rows: number, columns: number): Area => ({ row, column, rows, columns });
const drawing = (source: Table, columns = 8) =>
  chart({
    name: "Chart",
    type: "Line",
    title: "Figures",
    size: { rows: 10, columns },
    series: [{ name: "Figure", x: { table: source, column: "Name" }, values: { table: source, column: "Figure" } }],
  });

describe("places", () => {
  test("sections of a stack follow one another, gaps between them", () => {
    const { blocks, tables } = sheetOf(
      stack(title("T", "sub"), gap(), heading("H"), figures(3, "A"), gap(2), notes(["x"])),
    );
    expect(blocks.map(({ row, column }) => [row, column])).toEqual([
      [0, 0],
      [3, 0],
      [4, 0],
      [10, 0],
    ]);
    expect(tables).toEqual([{ name: "A", filter: false, ...at(4, 0, 4, 2) }]);
  });

  test("what follows sections beside each other begins below the longest", () => {
    const content = sheetOf(stack(beside(figures(2), gap(), figures(7)), notes(["below"])));
    expect(content.blocks.map(({ row, column }) => [row, column])).toEqual([
      [0, 0],
      [0, 3],
      [8, 0],
    ]);
  });

  test("a heading is as wide as its stack, a chart no wider than the tables in it", () => {
    const source = figures();
    const { styles, charts } = sheetOf(beside(stack(heading("H"), source, drawing(source)), stack(heading("other"))));
    expect(styles!.filter(({ bottomBorder }) => bottomBorder).map(({ area }) => area)).toEqual([
      at(0, 0, 1, 2),
      at(0, 2, 1, 1),
    ]);
    expect(charts![0].position).toEqual(at(5, 0, 10, 2));
  });

  test("a chart beside its table is as wide as it asks", () => {
    const source = figures();
    const { position, series } = sheetOf(beside(source, gap(), drawing(source))).charts![0];
    expect(position).toEqual(at(0, 3, 10, 8));
    expect(series[0]).toMatchObject({ x: at(1, 0, 3, 1), values: at(1, 1, 3, 1) });
  });

  test("a column is as wide as the widest that is asked for, and standard where nobody asks", () => {
    const wide = table([{ ...COLUMNS[0], width: 30 }], rowsOf(1));
    expect(sheetOf(stack(figures(), wide)).columnWidths).toEqual([30, 9]);
    expect(sheetOf(beside(figures(), gap(1, 3), gap(), wide)).columnWidths).toEqual([12, 9, 3, 8.57, 30]);
  });

  test("only the first of sections beside each other sets the height of rows", () => {
    const content = sheetOf(beside(figures(), stack(gap(), figures())));
    expect(content.styles!.flatMap(({ area, rowHeight }) => (rowHeight ? [area.row] : []))).toEqual([0]);
  });

  test("frozen, repeated and printed are named by tables and columns", () => {
    const source = figures(5);
    const { freeze, print } = sheetOf(stack(title("T", ""), gap(), beside(source, gap(), notes(["aside"]))), {
      freeze: { header: source, columns: 1 },
      print: { landscape: true, titles: source, through: [{ table: source, column: "Name" }] },
    });
    expect(freeze).toEqual({ rows: 4, columns: 1 });
    expect(print).toEqual({ landscape: true, titleRows: 4, area: at(0, 0, 9, 1) });
  });

  test("no two sections share a cell, whatever is nested in what", () => {
    const leaf = fc.oneof(
      fc.nat(4).map(
        (rows): (() => Section) =>
          () =>
            figures(rows),
      ),
      fc.nat(3).map(
        (lines): (() => Section) =>
          () =>
            notes(rowsOf(lines).map(String)),
      ),
      fc.constant((): Section => heading("H")),
      fc.nat(2).map(
        (size): (() => Section) =>
          () =>
            gap(size),
      ),
    );
    const { tree } = fc.letrec<{ tree: () => Section }>((tie) => ({
      tree: fc.oneof(
        { depthSize: "small" },
        leaf,
        fc.tuple(fc.boolean(), fc.array(tie("tree"), { maxLength: 4 })).map(
          ([down, parts]) =>
            () =>
              (down ? stack : beside)(...parts.map((part) => part())),
        ),
      ),
    }));
    fc.assert(
      fc.property(tree, (section) => {
        const seen = new Set<string>();
        for (const { row, column, values } of sheetOf(section()).blocks)
          values.forEach((cells, r) =>
            cells.forEach((_, c) => {
              const key = `${row + r},${column + c}`;
              expect(seen.has(key)).toBe(false);
              seen.add(key);
            }),
          );
      }),
    );
  });
});

describe("tables", () => {
  test("neighbours of one colour share a header style and a colour scale", () => {
    const scaled = (header: string, fill: string): Column<number> => ({
      header,
      format: "0",
      value: (row) => row,
      fill,
      scaled: true,
    });
    const { colorScales, styles } = sheetOf(
      table([COLUMNS[0], scaled("a", "#111111"), scaled("b", "#111111"), scaled("c", "#222222")], rowsOf(2)),
    );
    expect(colorScales).toEqual([at(1, 1, 2, 2), at(1, 3, 2, 1)]);
    expect(styles!.filter(({ fill }) => fill).map(({ area }) => area)).toEqual([
      at(0, 0, 1, 1),
      at(0, 1, 1, 2),
      at(0, 3, 1, 1),
    ]);
  });

  test("a row is as high as its longest wrapping text needs in the width that its column ends up with", () => {
    const texts = (width: number, length: number) =>
      table([{ header: "T", width, format: "@", value: () => "x".repeat(length), wrap: true }], [0]);
    const heights = (section: Section) =>
      sheetOf(section).styles!.flatMap(({ rowHeight, fill }) => (rowHeight && !fill ? [rowHeight] : []));
    expect(heights(texts(10, 11))).toEqual([15]);
    expect(heights(texts(10, 12))).toEqual([30]);
    expect(heights(stack(texts(10, 12), texts(40, 1)))).toEqual([15, 15]);
  });

  test("without rows has a header, and neither scale, bars nor chart", () => {
    const empty = table([COLUMNS[0], { ...COLUMNS[1], scaled: true, dataBar: "#111111", bold: true }], [] as number[], {
      name: "Empty",
    });
    const content = sheetOf(beside(empty, drawing(empty)));
    expect(content.blocks.map(({ values }) => values)).toEqual([[["Name", "Figure"]]]);
    expect([content.colorScales, content.dataBars, content.charts]).toEqual([[], [], []]);
    expect(content.styles!.every(({ area }) => area.rows > 0)).toBe(true);
    expect(sheetOf(table(COLUMNS, [] as number[], { header: false })).blocks).toEqual([]);
  });
});

describe("formulas", () => {
  test("name columns and cells of tables anywhere on the sheet", () => {
    const source = figures(3);
    const sum: Column<number> = {
      header: "Sum",
      format: "0",
      value: () => ({
        formula: (at) => `=SUM(${at.column(source, "Figure")})/${at.cell(source, "Figure", 2)}+${at.sameRow("Two")}`,
      }),
    };
    const two: Column<number> = { header: "Two", format: "0", value: () => ({ formula: "=1+1" }) };
    const totals = table([two, sum], [0], { header: false });
    const { blocks } = sheetOf(beside(totals, gap(), stack(heading("H"), source)));
    expect(blocks[0].values).toEqual([[{ formula: "=1+1" }, { formula: "=SUM($E$3:$E$5)/$E$5+A1" }]]);
  });

  test("that name what is not there are refused", () => {
    const source = figures(3);
    const refers =
      (formula: Exclude<ReturnType<Column<number>["value"]>, string | number | boolean>["formula"]) => () =>
        sheetOf(stack(source, table([{ header: "F", format: "0", value: () => ({ formula }) }], [0])));
    expect(refers((at) => at.column(source, "Nothing"))).toThrow('has no column "Nothing"');
    expect(refers((at) => at.cell(source, "Figure", 3))).toThrow("has 3 rows, not rows 3 to 3");
    expect(refers((at) => at.column(figures(), "Figure"))).toThrow("This table is not on the sheet.");
  });

  test("a section is on a sheet once", () => {
    const source = figures();
    expect(() => sheetOf(stack(source, source))).toThrow("This table is on the sheet twice.");
  });
});
