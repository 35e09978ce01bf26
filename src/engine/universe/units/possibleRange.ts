import type { NumericField, NumericUnit } from "../../fields/field";

/** Smallest and largest possible value, both included. */
export type Range = readonly [min: number, max: number];

const upTo = (max: number): Range => [-max, max];

/** No company is larger than this in dollars, euros or pounds: the largest are worth a quarter of it. */
export const LARGEST_AMOUNT = 2e13;

/**
 * Ranges that no company's figure leaves, however unusual: generous, so that whatever lies outside is an error of the file or of its unit.
 * In the engine's units: 1 is 100 %.
 */
const POSSIBLE: Readonly<Record<string, Range>> = {
  gross_margin: [-1e4, 10],
  operating_margin: [-1e5, 1e3],
  net_margin: [-1e5, 1e3],
  fcf_margin: [-1e5, 1e3],
  payout_ratio: upTo(1e3),
  dividend_yield: [0, 10],
  earnings_yield: upTo(100),
  fcf_yield: upTo(1e3),
  roe: upTo(1e4),
  roa: upTo(1e3),
  roic: upTo(1e4),
  gross_profit_assets: upTo(100),
  accruals: upTo(1e3),
  volatility: [0, 100],
  return_12_1: [-10, 1e4],
  return_6m: [-10, 1e4],
  goodwill_assets: [0, 1],
  non_compliant_income_share: [0, 100],
  debt_to_assets: [0, 1e3],
  debt_market_cap: [0, 1e6],
  current_ratio: [0, 1e6],
  beta: upTo(100),
  piotroski_f_score: [0, 9],
};

/** Limits that hold by definition and that sources still overstep: one in a thousand gross margins is above 100 %. Reported, and used. */
const USUAL: Readonly<Record<string, Range>> = {
  gross_margin: [-Infinity, 1],
  operating_margin: [-Infinity, 1],
  return_12_1: [-1, Infinity],
  return_6m: [-1, Infinity],
};
const NO_LIMIT: Range = [-Infinity, Infinity];

const BY_UNIT: Readonly<Record<NumericUnit, Range>> = {
  money: upTo(LARGEST_AMOUNT),
  perShare: upTo(1e8),
  shares: upTo(1e13),
  volume: upTo(1e13),
  fraction: upTo(1e5),
  ratio: upTo(1e6),
  multiple: upTo(1e8),
  score: upTo(1e6),
  count: upTo(1e6),
  date: upTo(Infinity),
  year: upTo(Infinity),
};

/**
 * The range that values of a field can have.
 * @param currencySize how many units of the table's currency a dollar is about; widens the range of amounts
 * @example possibleRange({ id: "gross_margin", unit: "fraction" }) // [-10000, 10]
 */
export function possibleRange({ id, unit }: Pick<NumericField, "id" | "unit">, currencySize = 1): Range {
  const [min, max] = POSSIBLE[id.replace(/_prior2?$/, "")] ?? BY_UNIT[unit];
  return unit === "money" ? [min * currencySize, max * currencySize] : [min, max];
}

/**
 * The range that values of a field have by definition, within the possible one.
 * @example usualRange({ id: "gross_margin" }) // [-Infinity, 1]
 */
export function usualRange({ id }: Pick<NumericField, "id">): Range {
  return USUAL[id.replace(/_prior2?$/, "")] ?? NO_LIMIT;
}
