import { numericField } from "../../../../src/engine/fields/catalogue";
import { readColumn } from "../../../../src/engine/universe/cells/readColumn";
import type { CellValue } from "../../../../src/engine/universe/cells/cellTable";
import { FACTORS, unitChoices, type UnitChoice } from "../../../../src/engine/universe/units/columnUnit";
import { oddAmounts } from "../../../../src/engine/universe/units/oddAmounts";

function odd(cells: readonly CellValue[], choice: UnitChoice = "units", id = "market_cap"): number[] {
  const field = numericField(id)!;
  const read = readColumn(
    { values: cells.map((cell) => [cell]) },
    0,
    cells.map((_, row) => row),
    field.unit,
    { point: 0, comma: 0 },
    ".",
  );
  const factor = FACTORS[choice];
  const values = read.values.map((value, company) => (read.scaled[company] ? value : value * factor));
  return oddAmounts(read, values, { choice, factor, evidence: "", doubtful: false, choices: unitChoices(field) });
}

describe("amounts in another scale than their column", () => {
  test.each<[string, number[], CellValue[], UnitChoice]>([
    ["in full among millions", [3], [4_210, 1_870, "", 3.3e9, 9_940], "millions"],
    ["in full among billions", [0], [4.2e9, 1.9, 9.9, 3.3], "billions"],
    ["in millions among full amounts", [1, 4], [4.2e9, 1_870, 9.9e9, 3.3e9, 240], "units"],
    ["in billions among full amounts", [1], [4.2e9, 1.9, 9.9e9, 3.3e9], "units"],
    ["beside words", [2], ["4.2B", "870M", 9_940, "1.2B"], "units"],
    ["none: a large company among small ones", [], [300, 450, 3_000_000, 800], "millions"],
    ["none: thousands cannot be told", [], [4.2e6, 1.9e6, 9.9e9, 3.3e6], "thousands"],
    ["none: two are no crowd", [], [4.2e9, 1_870], "units"],
    ["none: others bridge the distance", [], [4.2e9, 1_870, 9.9e9, 3.3e9, 2e6, 5e6, 8e9], "units"],
    ["none: zero is zero", [], [4.2e9, 0, 9.9e9, 3.3e9], "units"],
  ])("%s", (_, expected, cells, choice) => expect(odd(cells, choice)).toEqual(expected));

  test("ratios and prices have no such scale", () => {
    expect(odd([18, 24, 9e7, 12], "as is", "pe")).toEqual([]);
    expect(odd([0.1, 0.2, 9e7, 0.15], "fraction", "roe")).toEqual([]);
  });
});
