import type { CellValue } from "../../../../src/engine/universe/cells/cellTable";
import { decimalMarksOf, readColumn } from "../../../../src/engine/universe/cells/readColumn";
import type { NumericUnit } from "../../../../src/engine/fields/field";
import { expectColumn } from "../../support/columns";

function read(
  cells: readonly CellValue[],
  {
    unit = "multiple",
    formats,
    tableDecimal = ".",
  }: { unit?: NumericUnit; formats?: readonly string[]; tableDecimal?: "." | "," } = {},
) {
  const table = { values: cells.map((cell) => [cell]), numberFormats: formats?.map((format) => [format]) };
  const rows = cells.map((_, row) => row);
  return readColumn(table, 0, rows, unit, decimalMarksOf(table, 0, rows), tableDecimal);
}

describe("reference values", () => {
  test("blank, words for missing, errors, unreadable texts and booleans are missing; zero is zero", () => {
    const cells = read(["", "n/a", "#DIV/0!", "at large", true, 0, "0", 1.5]);
    expectColumn(cells.values, [NaN, NaN, NaN, NaN, NaN, 0, 0, 1.5]);
    expect(cells.errors).toEqual([2]);
    expect(cells.unreadable).toEqual([
      { company: 3, text: "at large" },
      { company: 4, text: "TRUE" },
    ]);
    expect(cells.asText).toBe(1);
  });

  test("marks of the cells' own: percent signs and formats, scale words, formats that shorten, currencies", () => {
    const cells = read([0.148, "14.8%", 4.2e9, "$4.2B", 7], {
      formats: ["0.0%", "@", '#,##0.0,,"M"', "@", "[$€-407]0.0"],
    });
    expect(Array.from(cells.percent)).toEqual([1, 1, 0, 0, 0]);
    expect(Array.from(cells.scaled)).toEqual([0, 0, 1, 1, 0]);
    expect([...cells.currencies]).toEqual(["$", "EUR"]);
  });

  test("a number that Excel shows as a date is none", () => {
    const cells = read([45_352, 8.2], { formats: ["d-mmm", "General"] });
    expectColumn(cells.values, [NaN, 8.2]);
    expect(cells.dates).toEqual([0]);
  });

  test("a column whose texts do not tell follows the table", () => {
    expectColumn(read(["1,234", "5,678"]).values, [1_234, 5_678]);
    expectColumn(read(["1,234", "5,678"], { tableDecimal: "," }).values, [1.234, 5.678]);
    expectColumn(read(["1,234", "5,6"]).values, [1.234, 5.6]);
  });

  test("dates take the order that the column tells", () => {
    expect(Array.from(read(["3/4/2024", "31/3/2024"], { unit: "date" }).values)).toEqual([45_385, 45_382]);
    expect(read(["3/4/2024"], { unit: "date" }).unclearDates).toBe(true);
  });

  test("fiscal years are read from their labels", () =>
    expectColumn(read(["FY2022", 2023, "n/a", "soon"], { unit: "year" }).values, [2022, 2023, NaN, NaN]));
});
