import type { PortfolioSettings } from "../models/schema";
import { quantile } from "../statistics/quantile";
import { boundedWeights } from "./boundedWeights";
import { byScore, selectHoldings } from "./selectHoldings";

/** What holdings are chosen and weighed by, one entry per company. */
export interface Candidates {
  /** higher is better; NaN = not eligible */
  scores: ArrayLike<number>;
  /** break ties */
  tickers: readonly string[];
  sectors: readonly string[];
  volatility: ArrayLike<number> | undefined;
  /** of the whole universe, from which score weights are measured */
  lowestScore: number;
  highestScore: number;
}

export interface WeighedHoldings {
  /** best first */
  rows: number[];
  weights: number[];
  limits: string[];
  warnings: string[];
}

/** Chooses the holdings and weighs them within the limits; limits that cannot all hold are named. */
export function weighHoldings(candidates: Candidates, settings: PortfolioSettings): WeighedHoldings {
  const { scores, tickers, sectors } = candidates;
  const limits: string[] = [];
  const warnings: string[] = [];
  const selected = selectHoldings(scores, tickers, sectors, settings.count, settings.maxPerSector);
  if (selected.length < settings.count) limits.push(shortSelection(selected.length, settings, byScore(scores, tickers).length));
  const rows = withRoomForMinimum(selected, sectors, settings, limits);
  const heldSectors = rows.map((row) => sectors[row]);
  const base = baseWeights(candidates, rows, settings, warnings);
  const weights = boundedWeights(base, heldSectors, { min: settings.minWeight, max: settings.maxWeight, maxSector: settings.maxSectorWeight });
  const invested = weights.reduce((sum, weight) => sum + weight, 0);
  if (rows.length > 0 && invested < 1 - 1e-9) limits.push(shortInvestment(rows, heldSectors, invested, settings));
  return { rows, weights, limits, warnings };
}

function baseWeights(candidates: Candidates, rows: readonly number[], settings: PortfolioSettings, warnings: string[]): number[] {
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
      const volatility = rows.map((row) => (column !== undefined && column[row] > 0 ? column[row] : NaN));
      const median = quantile(volatility, 0.5);
      if (Number.isNaN(median)) {
        warnings.push("Weights are equal: inverse volatility needs a volatility column, and no holding has one.");
        return rows.map(() => 1);
      }
      const without = rows.filter((_, k) => Number.isNaN(volatility[k])).map((row) => tickers[row]);
      if (without.length > 0) warnings.push(`No volatility for ${without.join(", ")}: weighted as the median holding.`);
      return volatility.map((value) => 1 / (Number.isNaN(value) ? median : value));
    }
  }
}

/** Leaves out the lowest names that minimum weights have no room for, in all or in their sector. */
function withRoomForMinimum(rows: readonly number[], sectors: readonly string[], settings: PortfolioSettings, limits: string[]): number[] {
  const { minWeight, maxSectorWeight } = settings;
  if (minWeight === 0) return [...rows];
  const room = (total: number) => Math.floor(total / minWeight + 1e-9);
  const inSector = new Map<string, number>();
  const fitting = rows.filter((row) => {
    const count = (inSector.get(sectors[row]) ?? 0) + 1;
    if (maxSectorWeight !== null && count > room(maxSectorWeight)) return false;
    inSector.set(sectors[row], count);
    return true;
  });
  if (fitting.length < rows.length) limits.push(`portfolio.minWeight ${percent(minWeight)} leaves room for ${room(maxSectorWeight!)} names under portfolio.maxSectorWeight ${percent(maxSectorWeight!)}: ${rows.length - fitting.length} selected names are not held.`);
  const held = fitting.slice(0, room(1));
  if (held.length < fitting.length) limits.push(`${fitting.length} names of at least ${percent(minWeight)} (portfolio.minWeight) need more than 100 %: the ${held.length} best are held.`);
  return held;
}

function shortSelection(chosen: number, settings: PortfolioSettings, eligible: number): string {
  const why = eligible < settings.count ? `only ${eligible} names are eligible` : `portfolio.maxPerSector ${settings.maxPerSector} allows no more`;
  return `portfolio.count ${settings.count} is not reached: ${why}, ${chosen} are selected.`;
}

function shortInvestment(rows: readonly number[], sectors: readonly string[], invested: number, settings: PortfolioSettings): string {
  const { maxWeight, maxSectorWeight } = settings;
  const bySector = maxSectorWeight !== null && rows.length * maxWeight >= 1;
  const why = bySector
    ? `${new Set(sectors).size} sectors at no more than ${percent(maxSectorWeight)} (portfolio.maxSectorWeight)`
    : `${rows.length} names at no more than ${percent(maxWeight)} (portfolio.maxWeight)`;
  return `${why} make ${percent(invested)}: ${percent(1 - invested)} is held as cash.`;
}

const percent = (fraction: number) => `${Number((fraction * 100).toFixed(4))} %`;
