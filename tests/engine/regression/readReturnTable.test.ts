import { readReturnTable } from "../../../src/engine/regression/readReturnTable";
import type { CellValue } from "../../../src/engine/universe/cells/cellTable";
import { expectColumn } from "../support/columns";
import { expectRefusal } from "../support/refusal";

const month = (year: number, month: number) => year * 12 + month;

/** As the data library publishes it: a preamble, a monthly block, and an annual one below. */
const AS_PUBLISHED: CellValue[][] = [
  ["This file was created with invented figures", "", "", "", ""],
  ["Missing data are indicated by -99.99 or -999.", "", "", "", ""],
  ["", "", "", "", ""],
  ["", "Mkt-RF", "SMB", "HML", "RF"],
  [202311, 8.84, -0.02, 1.64, 0.44],
  [202312, 4.87, -99.99, 4.93, 0.43],
  [202401, 0.7, -5.09, -2.38, -999],
  ["", "", "", "", ""],
  [" Annual Factors: January-December ", "", "", "", ""],
  ["", "Mkt-RF", "SMB", "HML", "RF"],
  [2023, 21.7, -3.2, -13.7, 4.95],
];

describe("reference values", () => {
  test("as many rows as there are", () => {
    expect(
      readReturnTable(
        "factors",
        Array.from({ length: 200_000 }, (_, row) => [row, 1]),
      ).columns[1],
    ).toHaveLength(200_000);
  });

  test("the factor file as published: the monthly block alone, named, with its gaps", () => {
    const table = readReturnTable("factors", AS_PUBLISHED);
    expect(table.names).toEqual(["Mkt-RF", "SMB", "HML", "RF"]);
    expect(Array.from(table.months!)).toEqual([month(2023, 11), month(2023, 12), month(2024, 1)]);
    expectColumn(table.columns[1], [-0.02, NaN, -5.09]);
    expectColumn(table.columns[3], [0.44, 0.43, NaN]);
  });

  test.each<[string, CellValue[]]>([
    ["months", [202401, 202402]],
    ["months as text", ["202401", " 202402 "]],
    ["days", [20240131, 20240229]],
    ["Excel's days", [45322, 45351]],
    ["Excel's days with a time of day", [45322.6667, 45351.6667]],
    ["month stamps", [45292, 45323]],
    ["text", ["2024-01-31", "2024-02-29"]],
    ["text with a time of day", ["2024-01-31T16:00:00", "2024-02-29T16:00:00"]],
    ["the day first", ["31/01/2024", "29/02/2024"]],
    ["the day first, on the first of the month", ["01/01/2024", "01/02/2024"]],
    ["seconds since 1970", [1_706_716_800, 1_709_222_400]],
    ["words", ["Jan 2024", "Feb 2024"]],
  ])("dates written as %s", (_, [first, second]) => {
    const table = readReturnTable("returns", [
      ["Month", "Fund"],
      [first, 0.01],
      [second, -0.02],
    ]);
    expect(Array.from(table.months!)).toEqual([month(2024, 1), month(2024, 2)]);
    expect(table.names).toEqual(["Fund"]);
    expectColumn(table.columns[0], [0.01, -0.02]);
  });
});

test("figures in the first column are no dates", () => {
  const table = readReturnTable("returns", [
    [0.01, 0.02],
    [12_000, 0.03],
    [100_000, 0.04],
  ]);
  expect(table.months).toBeNull();
  expect(table.columns).toHaveLength(2);
});

describe("validation", () => {
  test("no numbers", () =>
    expectRefusal(
      () =>
        readReturnTable("factors", [
          ["Mkt-RF", "SMB"],
          ["n/a", "-"],
        ]),
      { code: "nothing-usable", path: "factors", message: "factors holds no row of numbers." },
    ));
});

describe("examples", () => {
  test("bare columns have no dates, and names of their own", () => {
    const table = readReturnTable("factors", [
      [0.01, 0.02],
      [0.03, ""],
    ]);
    expect(table).toMatchObject({ names: ["Factor 1", "Factor 2"], months: null });
    expectColumn(table.columns[1], [0.02, NaN]);
  });

  test("names without dates", () => {
    const table = readReturnTable("factors", [
      ["SMB", "HML"],
      [0.01, 0.02],
      [0.03, "n/a"],
    ]);
    expect(table).toMatchObject({ names: ["SMB", "HML"], months: null });
    expectColumn(table.columns[1], [0.02, NaN]);
  });

  test("a month 13 is no date: the numbers are returns", () =>
    expect(
      readReturnTable("returns", [
        [202313, 0.01],
        [202314, 0.02],
      ]).months,
    ).toBeNull());
});
