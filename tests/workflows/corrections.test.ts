import type { CellValue } from "../../src/engine/universe/cells/cellTable";
import { readUniverse } from "../../src/engine/universe/readUniverse";
import { mappingKey, type ColumnMapping } from "../../src/engine/universe/reading";
import { afterCorrections, correctionsFor } from "../../src/workflows/corrections";
import { expectRefusal } from "../engine/support/refusal";

const TABLE: CellValue[][] = [
  ["Ticker", "Retrn on Eqty", "ROE", "Mkt Cap", "P/E"],
  ["ARB", 14.8, 0.15, 4_210, 18],
  ["BLU", -3.2, -0.03, 1_870, -5],
  ["CDR", 19.5, 0.2, 9_940, 24],
  ["DUN", 11.1, 0.1, 3_300, 11],
];
const read = (mapping: ColumnMapping, table = TABLE) => readUniverse({ values: table }, { mapping });
const columnOf = (mapping: ColumnMapping, header: string, table = TABLE) =>
  read(mapping, table).columns.find((column) => column.header === header)!;

describe("a correction", () => {
  test("comes before what the header says, and the column it replaces is reported", () => {
    const { universe, columns, findings } = read({ "retrn on eqty": { field: "roe" } });
    expect(Array.from(universe.given.get("roe")!)).toEqual([0.148, -0.032, 0.195, 0.111]);
    expect(columns.map(({ status }) => status)).toEqual([
      "recognised",
      "corrected",
      "duplicate",
      "recognised",
      "recognised",
    ]);
    expect(findings.find(({ code }) => code === "duplicate-column")).toMatchObject({ cells: ["C1"] });
  });

  test("leaves a column out", () => {
    const { universe, columns } = read({ roe: { field: null } });
    expect(universe.given.has("roe")).toBe(false);
    expect(columns[2]).toMatchObject({ status: "left out", field: null });
  });

  test("sets the unit, without doubt and with no other column's help", () => {
    expect(columnOf({ "mkt cap": { unit: "billions" } }, "Mkt Cap").unit).toMatchObject({
      choice: "billions",
      factor: 1e9,
      doubtful: false,
      evidence: "chosen by you",
    });
    expect(Array.from(read({ roe: { unit: "percent" } }).universe.given.get("roe")!)).toEqual([
      0.0015, -0.0003, 0.002, 0.001,
    ]);
  });

  test("of a unit that the field has not is passed over", () =>
    expect(columnOf({ "p/e": { unit: "millions" } }, "P/E").unit).toMatchObject({ choice: "as is" }));

  test("is kept under the header's words, whatever their case and spacing; a second column of the name has a key of its own", () => {
    expect(mappingKey("  Retrn  on EQTY ")).toBe("retrn on eqty");
    const twice: CellValue[][] = TABLE.map((row) => [row[0], row[2], row[1]]).map((row, k) =>
      k === 0 ? ["Ticker", "ROE", "roe "] : row,
    );
    expect(read({}, twice).columns.map(({ key }) => key)).toEqual(["ticker", "roe", "roe (2)"]);
    expect(read({ "roe (2)": { field: "roa" } }, twice).columns.map(({ field }) => field)).toEqual([
      "ticker",
      "roe",
      "roa",
    ]);
  });

  test("that names no field is refused", () =>
    expectRefusal(() => read({ roe: { field: "return" } }), {
      code: "invalid-argument",
      path: "ROE",
      message: /no such field/,
    }));
});

describe("a remembered correction", () => {
  const remembered: ColumnMapping = {
    "retrn on eqty": { field: "roe", unit: "percent" },
    "mkt cap": { unit: "millions" },
  };

  test("is offered again for the same headers", () => {
    const again = correctionsFor(remembered);
    expect(columnOf(again, "Retrn on Eqty")).toMatchObject({
      status: "corrected",
      field: "roe",
      unit: { choice: "percent", doubtful: false },
    });
    expect(columnOf(again, "Mkt Cap").unit).toMatchObject({
      choice: "millions",
      doubtful: false,
      evidence: "chosen by you earlier",
    });
  });

  test("of a unit is doubted where the figures of the new table clearly speak for another", () => {
    const inFractions = TABLE.map((row, k) => (k === 0 ? row : [row[0], Number(row[1]) / 100, ...row.slice(2)]));
    const column = columnOf(correctionsFor(remembered), "Retrn on Eqty", inFractions);
    expect(column.unit).toMatchObject({
      choice: "percent",
      doubtful: true,
      evidence: "you chose percent for an earlier table, but here the median is 0.111, read as 11.1 %",
    });
    expect(read(correctionsFor(remembered), inFractions).findings.find(({ code }) => code === "unit")).toMatchObject({
      severity: "doubt",
      cells: ["B2:B5"],
    });
    // chosen just now, it is as the user wants it
    expect(
      columnOf(correctionsFor(remembered, { "retrn on eqty": { unit: "percent" } }), "Retrn on Eqty", inFractions).unit,
    ).toMatchObject({ choice: "percent", doubtful: false });
  });

  test("is not doubted where every cell says its unit itself", () => {
    const signs = TABLE.map((row, k) => (k === 0 ? row : [row[0], `${row[1]}%`, ...row.slice(2)]));
    expect(columnOf(correctionsFor(remembered), "Retrn on Eqty", signs).unit).toMatchObject({ doubtful: false });
  });

  test("stays where only its other part is corrected now", () => {
    expect(afterCorrections({ a: { field: "roe" } }, { a: { unit: "percent" } })).toEqual({
      a: { field: "roe", unit: "percent" },
    });
    expect(
      columnOf(
        correctionsFor({ "retrn on eqty": { field: "roe" } }, { "retrn on eqty": { unit: "fraction" } }),
        "Retrn on Eqty",
      ),
    ).toMatchObject({ field: "roe", unit: { choice: "fraction", evidence: "chosen by you" } });
  });

  test("of a unit goes when the column serves as something else now", () => {
    expect(afterCorrections({ a: { field: "roe", unit: "percent" } }, { a: { field: "pe" } })).toEqual({
      a: { field: "pe" },
    });
    expect(afterCorrections({ a: { field: "roe", unit: "percent" } }, { a: { field: "roe" } })).toEqual({
      a: { field: "roe", unit: "percent" },
    });
  });

  test("of another header stays as it is, and nothing marks it as remembered where it is kept", () => {
    expect(afterCorrections(remembered, { roe: { field: null } })).toEqual({ ...remembered, roe: { field: null } });
    expect(afterCorrections(remembered)).toEqual(remembered);
  });
});
