import { numericField } from "../../../../src/engine/fields/catalogue";
import { decimalMarksOf, readColumn } from "../../../../src/engine/universe/cells/readColumn";
import type { CellValue } from "../../../../src/engine/universe/cells/cellTable";
import { BASIS_POINT, type HeaderUnit } from "../../../../src/engine/universe/headers/readHeader";
import { percentOrFraction } from "../../../../src/engine/universe/units/percentOrFraction";

function decide(field: string, cells: readonly CellValue[], header: Partial<HeaderUnit> = {}) {
  const table = { values: cells.map((cell) => [cell]) };
  const rows = cells.map((_, row) => row);
  const { choice, doubtful } = percentOrFraction(
    numericField(field)!,
    readColumn(table, 0, rows, "fraction", decimalMarksOf(table, 0, rows), "."),
    { percent: false, scale: null, ...header },
  );
  return `${choice}${doubtful ? ", doubtful" : ""}`;
}

describe("reference values", () => {
  test.each<[string, string, CellValue[], string]>([
    ["fractions", "roe", [0.148, -0.032, 0.195, 0.111], "fraction"],
    ["percent", "roe", [14.8, -3.2, 19.5, 11.1], "percent"],
    ["percent signs", "roe", ["14.8%", "-3.2%", "n/a"], "fraction"],
    ["a small yield in percent", "dividend_yield", [1.2, 0, 0.9, 3.9], "percent"],
    ["a small yield as a fraction", "dividend_yield", [0.012, 0, 0.009, 0.039], "fraction"],
    ["debt to equity in percent", "debt_equity", [62.1, 155.4, 0, 48.8], "percent"],
    ["debt to equity in times", "debt_equity", [0.621, 1.554, 0, 0.488], "fraction"],
    ["volatility in percent", "volatility", [28.4, 41.7, 22.9, 35.2], "percent"],
    ["revisions between −1 and 1", "eps_revision_ratio", [0.5, -1, 0.25, 1], "fraction"],
    ["nothing", "roe", ["", "n/a"], "fraction"],
    ["zeros alone", "roe", [0, 0, 0, 0], "fraction"],
    ["numbers near the boundary", "roe", [0.9, 1.3, 1.1, 0.8], "fraction, doubtful"],
    ["few numbers", "net_margin", [0.4, 0.5], "fraction, doubtful"],
    [
      "most numbers small, the large ones very large",
      "roe",
      [0.2, 0.3, 0.1, 0.4, 25, 31, 0.5, 0.2],
      "fraction, doubtful",
    ],
    ["an absurd size", "revenue_growth", [1.2e8, 9e7, 2e8, 1.5e8], "percent, doubtful"],
    ["percent signs beside plain percent", "roe", ["14.8%", -3.2, "19.5%", 11.1], "percent, doubtful"],
    ["percent signs beside fractions", "roe", ["14.8%", -0.032, "19.5%", 0.111], "fraction, doubtful"],
    ["percent signs on what is no percentage", "roe", ["1480%", "9900%", "7700%"], "fraction, doubtful"],
  ])("%s", (_, field, cells, expected) => expect(decide(field, cells)).toBe(expected));

  test.each<[string, CellValue[], string]>([
    ["percent", [14.8, -3.2, 19.5, 11.1], "percent"],
    ["small percent", [0.8, 1.1, 0.9, 0.7], "percent, doubtful"],
    ["fractions", [0.148, -0.032, 0.195, 0.111], "fraction, doubtful"],
    ["percent signs", ["14.8%", "-3.2%"], "fraction"],
  ])("below a header that says percent: %s", (_, cells, expected) =>
    expect(decide("roe", cells, { percent: true })).toBe(expected),
  );

  test.each<[string, CellValue[], string]>([
    ["basis points", [1_480, -320, 1_950, 1_110], "basis points"],
    ["percent", [14.8, -3.2, 19.5, 11.1], "basis points, doubtful"],
    ["fractions", [0.148, -0.032, 0.195, 0.111], "basis points, doubtful"],
    ["a size that is absurd even so", [148_000, 195_000, 111_000], "basis points, doubtful"],
    ["cells that say bps themselves", ["1480 bps", "-320bp"], "fraction"],
  ])("below a header that says basis points: %s", (_, cells, expected) =>
    expect(decide("roe", cells, { scale: BASIS_POINT })).toBe(expected),
  );
});
