import type { NumericReading } from "../readColumns";
import { typicalSize } from "./typicalSizes";

/** Amounts that grow with the company, so that their ratios are similar from company to company. */
const FAMILY = new Set([
  "market_cap",
  "enterprise_value",
  "revenue",
  "cost_of_revenue",
  "gross_profit",
  "ebitda",
  "ebit",
  "operating_income",
  "net_income",
  "operating_cash_flow",
  "total_assets",
  "current_assets",
  "total_liabilities",
  "current_liabilities",
  "equity",
]);
/** Powers of ten by which a column may differ from the others: young companies have little revenue for their market cap. */
const WIDE = 2.3;
/** With fewer companies a ratio may be a peculiarity of one. */
const FEW = 3;
/** This many companies, spread over the table, are enough. */
const ENOUGH = 500;

/** A column whose amounts are out of proportion to the others of the same companies. */
export interface ScaleMisfit<Reading> {
  reading: Reading;
  /** how many times as large as expected, below 1 where too small */
  times: number;
}

/**
 * Checks the amounts of a table against each other: each column is compared with the middle of the other columns of the same company, in
 * sizes relative to typical ones, and the median company decides. Of two columns both are returned, as either may be wrong.
 */
export function scaleMisfits<Reading extends NumericReading>(numeric: readonly Reading[]): ScaleMisfit<Reading>[] {
  const family = numeric.filter(({ field }) => FAMILY.has(field.id));
  if (family.length < 2) return [];
  const sizes = family.map(({ field, values }) => {
    const typical = typicalSize(field);
    return Float64Array.from(values, (value) => (value !== 0 ? Math.log10(Math.abs(value) / typical) : NaN));
  });
  return family.flatMap((reading, k) => {
    const distances: number[] = [];
    const step = Math.ceil(sizes[k].length / ENOUGH);
    for (let company = 0; company < sizes[k].length; company += step) {
      const own = sizes[k][company];
      const others = sizes.flatMap((size, j) => (j !== k && !Number.isNaN(size[company]) ? [size[company]] : []));
      if (others.length > 0 && !Number.isNaN(own)) distances.push(own - middle(others, own));
    }
    if (distances.length < FEW) return [];
    const distance = middle(distances, 0);
    return Math.abs(distance) > WIDE ? [{ reading, times: 10 ** distance }] : [];
  });
}

/** The median; of two middle numbers the one nearer to `own`, so that a wrong column does not make a right one look wrong. */
function middle(numbers: readonly number[], own: number): number {
  const sorted = Float64Array.from(numbers).sort();
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return Math.abs(low - own) <= Math.abs(high - own) ? low : high;
}
