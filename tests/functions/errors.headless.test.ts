import golden from "../golden/functions.json";
import { fill, openAddinHost } from "../support/addinHost";
import type { HeadlessHost } from "excel-host";
import { FormulaSheet } from "./support/FormulaSheet";

type Refused = [formula: string, code: "#VALUE!" | "#N/A", sentence: string | RegExp];
const NO_LABEL =
  "No label of data names a known line item or metric: let its first row or column be labels such as Net Income, or give headers.";
const holdsNoNumber = (argument: string) => `${argument} holds no number: blank, text and error cells are missing.`;
const lengths = (a: string, n: number, b: string, m: number) => new RegExp(`^${a} has ${n} .*${b} has ${m}\\D.*[.]$`);

const REFUSED: Refused[] = [
  ["=WINSORIZE({1;2;3},-0.1)", "#VALUE!", /lower/],
  ["=WINSORIZE({1;2;3},0.6,0.4)", "#VALUE!", /lower.*upper/],
  ['=WINSORIZE({1;2;3},,,"median")', "#VALUE!", 'method must be "quantile" or "order-statistic", not "median".'],
  ['=WINSORIZE({"a";"b"})', "#N/A", holdsNoNumber("values")],
  [
    '=ALTMANZ({"EBIT","Total Assets"})',
    "#VALUE!",
    "data has labels but no company: include at least one row below its header, as Table1[#All] does.",
  ],
  ["=ZSCORE({1;2;3},,0)", "#VALUE!", /^cap .*[.]$/],
  ['=ZSCORE({1;2;3},,,"robust")', "#VALUE!", 'sd must be "sample" or "population", not "robust".'],
  ['=ZSCORE({"a"})', "#N/A", holdsNoNumber("values")],
  ['=PCTILE({1;2;3},,"best")', "#VALUE!", /^kind must be "mean" or .*not "best"\.$/],
  [
    "=PCTILE({1;2;3},,,4)",
    "#VALUE!",
    "row must be a whole number from 1 to 3, not 4: in a table write ROW()-ROW(Table1[#Headers]).",
  ],
  ["=PCTILE({1,2,3},,,1.5)", "#VALUE!", /^row must be a whole number from 1 to 3, not 1\.5/],
  ['=PCTILE({"a";TRUE})', "#N/A", holdsNoNumber("values")],
  ['=SECTORPCTILE({1;2;3},{"a";"b"})', "#VALUE!", lengths("sectors", 2, "values", 3)],
  ['=SECTORPCTILE({1,2;3,4},{"a";"b"})', "#VALUE!", "values must be one column or one row, not 2 × 2 cells."],
  ['=SECTORPCTILE({"x"},{"a"})', "#N/A", holdsNoNumber("values")],
  ['=SECTORPCTILE({1;2},{"a";"b"},,"mean",0)', "#VALUE!", /min_group/],
  ['=SECTORZSCORE({1;2;3},{"a";"b";"c";"d"})', "#VALUE!", lengths("sectors", 4, "values", 3)],
  ['=SECTORZSCORE({1;2;3},{"a";"b";"c"},,-1)', "#VALUE!", /^cap /],
  ["=MINMAX({1;2},5,5)", "#VALUE!", /low.*high/],
  ['=MINMAX({"-"})', "#N/A", holdsNoNumber("values")],
  ["=QUANTILEGROUP({1;2},1)", "#VALUE!", /^groups /],
  ["=QUANTILEGROUP({1;2},2.5)", "#VALUE!", /^groups /],
  ['=QUANTILEGROUP({"x";"y"})', "#N/A", holdsNoNumber("values")],
  [
    "=COMPOSITE({1,2,3;4,5,6},{1,1})",
    "#VALUE!",
    "weights has 2 values and scores has 3 columns: give one weight per column.",
  ],
  ["=COMPOSITE({1,2;4,5},{0,0})", "#VALUE!", /weight/],
  [
    '=COMPOSITE({1,2;4,5},{1,1},"ignore")',
    "#VALUE!",
    /^missing must be "renormalize" or "neutral" or "exclude" or "worst", not "ignore"\.$/,
  ],
  ["=COMPOSITE({1,2;4,5},{1,1},,2)", "#VALUE!", /min_coverage/],
  ["=QSCORE({1;2},{1;2},{1;2;3},{1;2})", "#VALUE!", lengths("debt_to_assets", 3, "roe", 2)],
  [
    '=QSCORE({"x"},{1},{1},{1})',
    "#N/A",
    "No row holds all four of roe, fcf_margin, debt_to_assets and interest_coverage.",
  ],
  [
    "=QSCORE({5;9},{0.1;0.2},{0.1;0.2},{1;2})",
    "#N/A",
    /^No company is left after the step «[^»]*ROE[^»]*» \(row 1: outside .*\): .*[.]$/,
  ],
  ["=VALUETRAP({1;2},{1;2;3},{1;2})", "#VALUE!", lengths("momentum", 3, "quality", 2)],
  [
    '=VALUETRAP({1;2},{1;2},{1;2},"most")',
    "#VALUE!",
    /^rule must be "any" or "two-of-three" or "cheap-only", not "most"\.$/,
  ],
  ["=VALUETRAP({1;2},{1;2},{1;2},,1.5)", "#VALUE!", /^threshold /],
  ['=VALUETRAP({1;2},{1;2},{1;2},"cheap-only")', "#VALUE!", /valuation/],
  ["=MOMENTUM({1;2;3},1,2)", "#VALUE!", /skip.*long/],
  ["=VOLATILITY({1;2;3},1)", "#VALUE!", /^periods_per_year /],
  ["=MARKETBETA({1;2;3},{1;2})", "#VALUE!", lengths("prices", 3, "market_prices", 2)],
  ['=MARKETBETA({1;2;3},{"a";"b";"c"})', "#N/A", /^market_prices holds no number/],
  ["=PERFSTATS({0.1;0.2},{0.1})", "#VALUE!", lengths("benchmark", 1, "returns", 2)],
  ['=PERFSTATS({0.1;0.2},,,12,"omega")', "#VALUE!", /^There is no measure "omega": choose total_return, .*[.]$/],
  ["=PERFSTATS({5;-3;-12})", "#VALUE!", /^returns holds -3 in period 2, .* divide percents by 100\.$/],
  ['=PERFSTATS({"a";"b"})', "#N/A", /^returns holds no number/],
  ['=PERFSTATS({0.1;0.2},,{"x"})', "#VALUE!", /^risk_free must be a number/],
  ['=PERFSTATS({0.1;0.2},,{"x";"y"})', "#VALUE!", /^risk_free must be a number/],
  ['=FACTORREG({1;2;4;3;5},{1;2;3;4;5},"x")', "#VALUE!", /^risk_free must be a number/],
  ['=FACTORREG({1;2;4;3;5},{1;2;3;4;5},{"x";"x";"x";"x";"x"})', "#VALUE!", /^risk_free must be a number/],
  ['=DRAWDOWNS({"a"})', "#N/A", /^returns holds no number/],
  ["=DRAWDOWNS({0.1;-0.2},{45000})", "#VALUE!", lengths("dates", 1, "returns", 2)],
  ["=DRAWDOWNS({0.1;-0.2},{45000;44000})", "#VALUE!", /^dates must .* entry 2 is not after the one before\.$/],
  ['=DRAWDOWNS({0.1;-0.2},{45000;"x"})', "#VALUE!", /^dates must .* entry 2 is no date\.$/],
  ["=DRAWDOWNS({0.1;-0.2},,0)", "#VALUE!", "count must be a whole number from 1, not 0."],
  ["=DRAWDOWNS({5;-3})", "#VALUE!", /divide percents by 100\.$/],
  ['=DRAWDOWN({"a"})', "#N/A", /holds no number/],
  ['=MODELWEIGHTS({1;2;3},{"a";"b"})', "#VALUE!", lengths("sectors", 2, "scores", 3)],
  ['=MODELWEIGHTS({1;2},{"a";"b"},2,1,0.6,0.5)', "#VALUE!", "min_weight must not exceed max_weight."],
  ['=MODELWEIGHTS({"x";"y"},{"a";"b"})', "#N/A", holdsNoNumber("scores")],
  ["=FACTORREG({0.01;0.02;0.03},{0.01;0.02})", "#VALUE!", lengths("factors", 2, "returns", 3)],
  [
    "=FACTORREG({0.01;0.02},{0.01,0.02;0.03,0.05})",
    "#N/A",
    "2 observations cannot determine 3 coefficients: give at least 4.",
  ],
  ["=FACTORREG({1;2;3;4;5;7},{1,2;2,4;3,6;4,8;5,10;6,12})", "#N/A", /depend|collinear/],
  ["=FACTORREG({1;2;4;3;5},{1;2;3;4;5},0,9)", "#VALUE!", /^hac_lags /],
  ["=PIOTROSKI({1,2;3,4})", "#VALUE!", NO_LABEL],
  ["=PIOTROSKI(5)", "#VALUE!", /^data must be a table/],
  ['=PIOTROSKI({"Net Income";5},,"all")', "#VALUE!", /^output must be "score" or "raw" or "signals", not "all"\.$/],
  [
    '=PIOTROSKI({1,2;3,4},{"Net Income";"CFO";"Revenue"})',
    "#VALUE!",
    /^headers has 3 labels, and data has 2 columns and 2 rows/,
  ],
  ['=ALTMANZ({"Net Income";5},,"Z9")', "#VALUE!", /^variant must be /],
  ['=ALTMANZ({"a";"b"})', "#VALUE!", NO_LABEL],
  ['=ACCRUALS({"Net Income";5},,"sloan")', "#VALUE!", 'method must be "cash-flow" or "balance-sheet", not "sloan".'],
  ['=ACCRUALS({"Net Income";5},,,"start")', "#VALUE!", 'assets_basis must be "ending" or "average", not "start".'],
  [
    '=METRIC("Beauty",{"Net Income";5})',
    "#VALUE!",
    'There is no metric "Beauty": write its id or usual name, such as "roic" or "EV/EBITDA".',
  ],
  ['=METRIC("Sector",{"Net Income";5})', "#VALUE!", /^There is no metric "Sector"/],
  ['=METRIC("ROIC",{"Net Income";5})', "#N/A", /^data has no ROIC and not all of what it follows from \(.*\)\.$/],
  [
    '=FUNNEL({"ROE";0.1},,"six-factor")',
    "#VALUE!",
    "The model six-factor has no funnel: choose small-cap-value, or a model with stages.",
  ],
  ['=FUNNEL({"Net Income","Override";5,"perhaps"})', "#VALUE!", /^The override "perhaps" of .* is not understood/],
  ['=MODELSCORE({"ROE";0.1},,"nonesuch")', "#VALUE!", /nonesuch.*six-factor/],
  ['=MODELSCORE({"ROE","Sector";0.1,"Energy"},,"six-factor")', "#VALUE!", /^No column was recognised as a metric of /],
  [
    '=MODELSCORE({"ROE","FCF margin","Debt/Assets","Interest coverage";0.1,0.2,0.5,3;0.3,0.2,0.1,9},,"balance-sheet-quality","beauty")',
    "#VALUE!",
    /^output must be one of composite, rank, coverage, flags, group, .*not "beauty"\.$/,
  ],
  [
    '=MODELSCORE({"ROE","FCF margin","Debt/Assets","Interest coverage";"n/a",0.2,0.5,3;0.1,0.2,"n/a",3},,"balance-sheet-quality")',
    "#N/A",
    /^No company is left after the step/,
  ],
];

let host: HeadlessHost;
let formulas: FormulaSheet;
beforeAll(async () => {
  host = await openAddinHost({ blankCell: null });
  formulas = new FormulaSheet(host);
  // a model of the workbook's own is looked for once its settings have been read
  await host.call("FactorScores.loadModels");
  await formulas.enter(REFUSED.map(([formula]) => formula));
});
afterAll(() => host.dispose());

test.each(REFUSED)("%s is %s, and says why", (formula, code, sentence) => {
  expect(formulas.values(formula, 1, 1)).toEqual([[code]]);
  const message = formulas.message(formula)!;
  expect(message).toMatch(/^\w\S*\s.*[.]$/);
  expect(message).not.toMatch(/undefined|NaN|\[object|null/);
  if (typeof sentence === "string") expect(message).toBe(sentence);
  else expect(message).toMatch(sentence);
});

test("every function refuses something", () => {
  const refusing = new Set(REFUSED.map(([formula]) => /^=(\w+)/.exec(formula)![1]));
  expect(Object.keys(golden).filter((name) => !refusing.has(name))).toEqual([]);
});

test("an error goes away when its cause does", async () => {
  fill(host, "Mended", [
    ["x", "y", '=SECTORPCTILE(A2:A3,B2:B3,FALSE,"mean",1)'],
    ["n/a", "a"],
    ["-", "a"],
  ]);
  await host.settle();
  expect(host.sheet("Mended").value("C1")).toBe("#N/A");
  fill(host, "Mended", [
    ["x", "y", '=SECTORPCTILE(A2:A3,B2:B3,FALSE,"mean",1)'],
    [1, "a"],
    [2, "a"],
  ]);
  await host.settle();
  expect(host.sheet("Mended").values("C1:C2")).toEqual([[25], [75]]);
});
