import type { PortfolioSettings } from "../models/schema";
import type { ScoredUniverse } from "../scoring/scoredUniverse";
import { quantile } from "../statistics/quantile";
import { columnReader } from "../universe/columns";
import { textColumn } from "../universe/universe";
import { boundedWeights } from "./boundedWeights";
import { byScore, selectHoldings } from "./selectHoldings";
import { wholeShares } from "./wholeShares";

export interface Holding {
  /** row among the scored companies */
  row: number;
  ticker: string;
  sector: string;
  /** target, a fraction of capital */
  weight: number;
  price: number;
  /** whole shares; NaN without a price */
  shares: number;
  /** money in the position: shares · price, or weight · capital without a price */
  amount: number;
}

export interface SectorPosition {
  count: number;
  weight: number;
}

export interface Portfolio {
  holdings: readonly Holding[];
  capital: number;
  /** money not invested */
  cash: number;
  sectors: ReadonlyMap<string, SectorPosition>;
  /** which limits could not hold together and what was done; empty when every limit holds */
  limits: readonly string[];
  warnings: readonly string[];
}

/**
 * Builds the model portfolio of a scored universe: the best names under the sector limit, weights within their limits, whole shares.
 * Limits that cannot all hold are named and the rest is held as cash; none is broken.
 */
export function buildPortfolio(scored: ScoredUniverse, settings: PortfolioSettings): Portfolio {
  const { universe } = scored;
  const tickers = textColumn(universe, "ticker");
  const sectors = textColumn(universe, "sector");
  const limits: string[] = [];
  const warnings: string[] = [];

  const flagged = scored.model.valueTrap?.exclude ? scored.valueTraps?.flagged : undefined;
  const eligible = scored.composite.map((score, row) => (flagged?.[row] ? NaN : score));
  const selected = selectHoldings(eligible, tickers, sectors, settings.count, settings.maxPerSector);
  if (selected.length < settings.count) limits.push(shortSelection(selected.length, settings, byScore(eligible, tickers).length));
  const rows = withRoomForMinimum(selected, sectors, settings, limits);

  const heldSectors = rows.map((row) => sectors[row]);
  const base = baseWeights(scored, rows, settings, warnings);
  const weights = boundedWeights(base, heldSectors, { min: settings.minWeight, max: settings.maxWeight, maxSector: settings.maxSectorWeight });
  const invested = weights.reduce((sum, weight) => sum + weight, 0);
  if (rows.length > 0 && invested < 1 - 1e-9) limits.push(shortInvestment(rows, heldSectors, invested, settings));

  const priceColumn = columnReader(universe)("price")?.values;
  const prices = rows.map((row) => priceColumn?.[row] ?? NaN);
  const unpriced = rows.filter((_, k) => !(prices[k] > 0)).map((row) => tickers[row]);
  if (unpriced.length > 0) {
    warnings.push(priceColumn === undefined ? "The universe has no price column, so the portfolio has weights and amounts but no shares." : `No price, and so no shares, for ${unpriced.join(", ")}.`);
  }
  const shares = wholeShares(weights, prices, settings.capital, { spend: settings.leftoverCash === "spend", sectors: heldSectors, limits: settings });
  const holdings = rows.map((row, k) => ({
    row,
    ticker: tickers[row],
    sector: sectors[row],
    weight: weights[k],
    price: prices[k],
    shares: shares[k],
    amount: Number.isNaN(shares[k]) ? weights[k] * settings.capital : shares[k] * prices[k],
  }));
  const cash = holdings.reduce((left, { amount }) => left - amount, settings.capital);
  return { holdings, capital: settings.capital, cash: Math.abs(cash) < 1e-9 * settings.capital ? 0 : cash, sectors: sectorPositions(holdings), limits, warnings };
}

function baseWeights(scored: ScoredUniverse, rows: readonly number[], settings: PortfolioSettings, warnings: string[]): number[] {
  switch (settings.weighting) {
    case "equal":
      return rows.map(() => 1);
    case "score": {
      // measured from the universe's lowest score, so that z-scores below zero weigh little instead of nothing
      const lowest = quantile(scored.composite, 0);
      const spread = quantile(scored.composite, 1) - lowest || 1;
      return rows.map((row) => Math.max((scored.composite[row] - lowest) / spread, 1e-6));
    }
    case "inverse-volatility": {
      const column = columnReader(scored.universe)("volatility")?.values;
      const volatility = rows.map((row) => (column !== undefined && column[row] > 0 ? column[row] : NaN));
      const median = quantile(volatility, 0.5);
      if (Number.isNaN(median)) {
        warnings.push("Weights are equal: inverse volatility needs a volatility column, and no holding has one.");
        return rows.map(() => 1);
      }
      const without = rows.filter((_, k) => Number.isNaN(volatility[k])).map((row) => textColumn(scored.universe, "ticker")[row]);
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

function sectorPositions(holdings: readonly Holding[]): Map<string, SectorPosition> {
  const positions = new Map<string, SectorPosition>();
  for (const { sector, weight } of holdings) {
    const { count, weight: sum } = positions.get(sector) ?? { count: 0, weight: 0 };
    positions.set(sector, { count: count + 1, weight: sum + weight });
  }
  return positions;
}

const percent = (fraction: number) => `${Number((fraction * 100).toFixed(4))} %`;
