import { numericField } from "../../../src/engine/fields/catalogue";
import { presetModel } from "../../../src/engine/models/presets";
import type { Condition } from "../../../src/engine/models/schema";
import { judgeOf } from "../../../src/engine/screening/judgeCondition";
import { columnReader } from "../../../src/engine/universe/columns";
import { readUniverse } from "../../../src/engine/universe/readUniverse";

const { universe } = readUniverse({
  values: [
    ["Ticker", "Interest Coverage", "Debt-to-Equity", "Total Debt", "PE Ratio"],
    ["ABLE", 12, 0.4, 4e8, 18],
    ["FREE", "No Debt", "No Debt", "debt-free", "At Loss"],
    ["OWES", 1.2, -0.8, 9e8, ""],
  ],
});
const judge = (condition: Condition, company: number) =>
  judgeOf(condition, {
    universe,
    read: columnReader(universe),
    fields: numericField,
    funnel: presetModel("small-cap-value").funnel!,
    remaining: [0, 1, 2],
    loadings: () => ({ reason: "none" }),
  })(company);
const comparison = (column: string, is: "above" | "below", than: number): Condition => ({
  column,
  is,
  than,
  plus: 0,
  borderline: 0,
});

test("words for no debt are a debt of 0 and a coverage above every floor", () => {
  expect(judge(comparison("interest_coverage", "above", 8), 1).verdict).toBe("pass");
  expect(judge(comparison("interest_coverage", "above", 1e9), 1).verdict).toBe("pass");
  expect(judge(comparison("debt_equity", "below", 0.3), 1).verdict).toBe("pass");
  expect(judge(comparison("total_debt", "below", 1), 1).verdict).toBe("pass");
  expect(judge(comparison("pe", "below", 1e9), 1)).toMatchObject({ verdict: "unverified" });
});

test("each state is named by what it says of its metric", () => {
  expect(judge(comparison("interest_coverage", "below", 20), 1).reason).toBe("Interest coverage debt-free, not < 20");
  expect(judge(comparison("debt_equity", "below", 0.3), 2).reason).toBe("Debt/equity negative equity, not < 30 %");
});
