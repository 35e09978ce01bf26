import type { PortfolioSettings } from "../models/schema";
import { quantile } from "../statistics/quantile";
import { snapToWhole } from "../statistics/snapToWhole";
import { boundedWeights } from "./boundedWeights";
import { byScore } from "../scoring/byScore";
import { selectHoldings } from "./selectHoldings";

/** What holdings are chosen and weighed by, one entry per company. */
export interface Candidates {
  /** higher is better; NaN = not eligible */
  scores: ArrayLike<number>;
  /** break ties */
  tickers: readonly string[];
  sectors: readonly string[];
  /** fractions; NaN = missing; undefined without such a column */
  volatility: ArrayLike<number> | undefined;
  /** of the whole universe, from which score weights are measured */
  lowestScore: number;
  highestScore: number;
}

export interface WeighedHoldings {
  /** best first */
  rows: number[];
  weights: number[];
  /** which limits could not hold together and what was done; empty when every limit holds */
  limits: string[];
  warnings: string[];
}

/**
 * Chooses the holdings and weighs them within the limits; limits that cannot all hold are named.
 *
 * A minimum weight limits how many names there is room for, in all and under a sector's maximum weight. Both are limits of the selection, so that names
 * of other sectors take the places that a full one cannot give.
 * @returns weights that sum to 1, or to less when the limits allow no more; then the rest is cash
 * @example weighHoldings({ scores: [9, 8, 7], tickers: ["A", "B", "C"], sectors: ["x", "x", "y"], volatility: undefined, lowestScore: 0, highestScore: 9 }, { count: 2, maxPerSector: null, maxSectorWeight: 0.5, minWeight: 0.5, maxWeight: 1, weighting: "equal", capital: 1, leftoverCash: "hold" }).rows // [0, 2]
 */
export function weighHoldings(candidates: Candidates, settings: PortfolioSettings): WeighedHoldings {
  const { scores, tickers, sectors } = candidates;
  const { minWeight, maxWeight, maxSectorWeight } = settings;
  const limits: string[] = [];
  const warnings: string[] = [];
  const room = roomOf(settings);
  const rows = selectHoldings(scores, tickers, sectors, Math.min(settings.count, room.inAll), room.perSector);
  if (rows.length < settings.count)
    limits.push(shortSelection(rows.length, byScore(scores, tickers), sectors, settings, room));

  const heldSectors = rows.map((row) => sectors[row]);
  const base = baseWeights(candidates, rows, settings, warnings);
  const weights = boundedWeights(base, heldSectors, { min: minWeight, max: maxWeight, maxSector: maxSectorWeight });
  const invested = weights.reduce((sum, weight) => sum + weight, 0);
  if (rows.length > 0 && invested < 1 - 1e-9) limits.push(shortInvestment(weights, heldSectors, invested, settings));
  return { rows, weights, limits, warnings };
}

function baseWeights(
  candidates: Candidates,
  rows: readonly number[],
  settings: PortfolioSettings,
  warnings: string[],
): number[] {
  const { scores, tickers, volatility: column, lowestScore, highestScore } = candidates;
  switch (settings.weighting) {
    case "equal":
      return rows.map(() => 1);
    case "score": {
      // measured from the universe's lowest score, so that z-scores below zero weigh little instead of nothing
      const spread = highestScore - lowestScore || 1;
      return rows.map((row) => Math.max((scores[row] - lowestScore) / spread, 1e-6));
    }
    case "inverse-volatility": {
      // a volatility of 0 or Infinity, or so small that its inverse is no number, is missing
      const hasInverse = (value: number) => 1 / value > 0 && 1 / value < Infinity;
      const volatility = rows.map((row) => (column !== undefined && hasInverse(column[row]) ? column[row] : NaN));
      const median = quantile(volatility, 0.5);
      if (Number.isNaN(median)) {
        if (rows.length > 0)
          warnings.push("Weights are equal: inverse volatility needs a volatility column, and no holding has one.");
        return rows.map(() => 1);
      }
      const without = rows.filter((_, k) => Number.isNaN(volatility[k])).map((row) => tickers[row]);
      if (without.length > 0) warnings.push(`No volatility for ${without.join(", ")}: weighted as the median holding.`);
      return volatility.map((value) => 1 / (Number.isNaN(value) ? median : value));
    }
  }
}

interface Room {
  /** names that minimum weights leave room for */
  inAll: number;
  /** names per sector: by count, or by minimum weights under the sector's maximum; null without either limit */
  perSector: number | null;
}

function roomOf({ minWeight, maxPerSector, maxSectorWeight }: PortfolioSettings): Room {
  const names = (total: number) => (minWeight === 0 ? Infinity : Math.floor(snapToWhole(total / minWeight)));
  const perSector = Math.min(maxPerSector ?? Infinity, maxSectorWeight === null ? Infinity : names(maxSectorWeight));
  return { inAll: names(1), perSector: perSector === Infinity ? null : perSector };
}

function shortSelection(
  chosen: number,
  eligible: readonly number[],
  sectors: readonly string[],
  settings: PortfolioSettings,
  room: Room,
): string {
  const { count, minWeight, maxPerSector, maxSectorWeight } = settings;
  const reasons: string[] = [];
  if (eligible.length < count) reasons.push(`${counted(eligible.length, "company is", "companies are")} eligible`);
  if (room.inAll < count && chosen === room.inAll) reasons.push(`at least ${percent(minWeight)} per name`);
  if (chosen < Math.min(count, room.inAll, eligible.length)) {
    const available = new Set(eligible.map((row) => sectors[row])).size;
    reasons.push(
      (room.perSector === maxPerSector
        ? `at most ${counted(maxPerSector!, "name", "names")} per sector`
        : `at least ${percent(minWeight)} per name under at most ${percent(maxSectorWeight!)} per sector`) +
        ` in ${counted(available, "sector", "sectors")}`,
    );
  }
  return `Only ${chosen} of ${count} holdings fit: ${reasons.join(", ")}.`;
}

/** Names what holds the weights down: sectors that are full, and names at their maximum in sectors that are not. */
function shortInvestment(
  weights: readonly number[],
  sectors: readonly string[],
  invested: number,
  { maxWeight, maxSectorWeight }: PortfolioSettings,
): string {
  const inSector = new Map<string, number>();
  weights.forEach((weight, k) => inSector.set(sectors[k], (inSector.get(sectors[k]) ?? 0) + weight));
  const isFull = (sector: string) => maxSectorWeight !== null && inSector.get(sector)! >= maxSectorWeight - 1e-9;
  const full = [...inSector.keys()].filter(isFull).length;
  const names = sectors.filter((sector) => !isFull(sector)).length;
  const parts = [
    ...(full > 0
      ? [`${counted(full, "sector", "sectors")} at the maximum sector weight of ${percent(maxSectorWeight!)}`]
      : []),
    ...(names > 0 ? [`${counted(names, "name", "names")} at the maximum weight of ${percent(maxWeight)}`] : []),
  ];
  return `Only ${percent(invested)} can be invested: ${parts.join(" and ")}. The other ${percent(1 - invested)} stay in cash.`;
}

const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;
const percent = (fraction: number) => `${Number((fraction * 100).toFixed(4))} %`;
