import { normalizePhrase } from "../headers/readHeader";
import type { ColumnCells } from "../cells/readColumn";

/** What an EPS header without the word growth can mean: an amount per share, or a growth rate. */
export interface EpsMeanings {
  /** field of the amount; null where no field holds it */
  amount: string | null;
  growth: string;
  /** read as this when the numbers do not tell */
  usual: "amount" | "growth";
}

/** Headers that one source uses for both: on the same page, `EPS next Y` is 5.94 dollars and 10.39 %. */
const MEANINGS: ReadonlyMap<string, EpsMeanings> = new Map(
  (
    [
      ["EPS next Y", { amount: "forward_eps", growth: "forward_eps_growth", usual: "growth" }],
      ["EPS next year", { amount: "forward_eps", growth: "forward_eps_growth", usual: "amount" }],
      ["EPS next fiscal year", { amount: "forward_eps", growth: "forward_eps_growth", usual: "amount" }],
      ["EPS this Y", { amount: null, growth: "earnings_growth", usual: "growth" }],
    ] as const
  ).map(([header, meanings]) => [normalizePhrase(header), meanings]),
);

/** The meanings of such a header, or undefined. Units in the header do not matter. */
export function epsMeanings(header: string): EpsMeanings | undefined {
  return MEANINGS.get(normalizePhrase(header.replace(/%|\([^)]*\)|\[[^\]]*\]/g, " ")));
}

/** An estimate is within this factor of the reported EPS for most companies. */
const NEAR = 1.8;
/** Amounts in this share of the companies, and growth rates below the other. */
const MOST = 0.7;
const FEW = 0.4;
/** With fewer companies a coincidence is likely. */
const ENOUGH = 3;
/** A growth rate computed from the estimate agrees within this relative distance. */
const AGREES = 0.1;

export interface EpsClues {
  header: { percent: boolean; currency: string };
  /** EPS reported, per sampled row */
  eps: Float64Array | undefined;
  /** EPS estimated, by another column */
  forwardEps: Float64Array | undefined;
}

/**
 * Whether a column holds amounts per share or growth rates: percent signs and currencies first, then agreement with the growth from EPS to
 * its estimate, then the distance from the reported EPS.
 * @returns "unclear" when nothing tells
 */
export function amountOrGrowth(
  cells: ColumnCells,
  { header, eps, forwardEps }: EpsClues,
): "amount" | "growth" | "unclear" {
  const { values, percent, currencies } = cells;
  const filled = values.filter((value) => !Number.isNaN(value)).length;
  const marked = percent.reduce((sum, one) => sum + one, 0);
  if (header.percent || 2 * marked > filled) return "growth";
  if (header.currency !== "" || currencies.size > 0) return "amount";
  if (eps === undefined) return "unclear";

  if (forwardEps !== undefined) {
    const growth = eps.map((trailing, row) => (trailing > 0 ? forwardEps[row] / trailing - 1 : NaN));
    if (Math.max(...[1, 0.01].map((unit) => agreement(values, unit, growth))) >= MOST) return "growth";
    if (agreement(values, 1, forwardEps) >= MOST) return "amount";
  }
  let compared = 0;
  let near = 0;
  values.forEach((value, row) => {
    if (Number.isNaN(value) || !(eps[row] > 0)) return;
    compared++;
    if (value > eps[row] / NEAR && value < eps[row] * NEAR) near++;
  });
  if (compared < ENOUGH) return "unclear";
  return near >= MOST * compared ? "amount" : near <= FEW * compared ? "growth" : "unclear";
}

/** Share of the companies in which two columns agree; 0 for too few. */
function agreement(values: Float64Array, unit: number, others: Float64Array): number {
  let compared = 0;
  let agreeing = 0;
  values.forEach((value, row) => {
    if (Number.isNaN(value) || Number.isNaN(others[row])) return;
    compared++;
    if (Math.abs(value * unit - others[row]) <= AGREES * Math.abs(others[row]) + 1e-3) agreeing++;
  });
  return compared < ENOUGH ? 0 : agreeing / compared;
}
