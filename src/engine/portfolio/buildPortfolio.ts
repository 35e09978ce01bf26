import type { PortfolioSettings } from "../models/schema";
import type { ScoredUniverse } from "../scoring/scoredUniverse";
import { isPrice } from "../statistics/isPrice";
import { quantile } from "../statistics/quantile";
import { columnReader } from "../universe/columns";
import { textColumn, type Universe } from "../universe/universe";
import { weighHoldings } from "./weighHoldings";
import { wholeShares } from "./wholeShares";

export interface Holding {
  /** row among the scored companies */
  row: number;
  ticker: string;
  sector: string;
  /** target, a fraction of capital */
  weight: number;
  /** NaN without one; a price of 0 or below is none */
  price: number;
  /** whole shares; NaN without a price, or where its amount buys more than can be counted */
  shares: number;
  /** money in the position: shares · price, or weight · capital without shares */
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
 * No limit is broken. Where limits cannot all hold, the result names them and the rest is held as cash. Without a sector column the limits per sector
 * cannot apply, and the result says so.
 */
export function buildPortfolio(scored: ScoredUniverse, wanted: PortfolioSettings): Portfolio {
  const { universe } = scored;
  const { settings, unapplied } = withoutSectorLimits(wanted, universe);
  const read = columnReader(universe);
  const tickers = textColumn(universe, "ticker");
  const sectors = textColumn(universe, "sector");
  const flagged = scored.model.valueTrap?.exclude ? scored.valueTraps?.flagged : undefined;
  const { rows, weights, limits, warnings } = weighHoldings(
    {
      scores: scored.composite.map((score, row) => (flagged?.[row] ? NaN : score)),
      tickers,
      sectors,
      volatility: read("volatility")?.values,
      lowestScore: quantile(scored.composite, 0),
      highestScore: quantile(scored.composite, 1),
    },
    settings,
  );
  limits.push(...unapplied);
  const heldSectors = rows.map((row) => sectors[row]);

  const priceColumn = read("price")?.values;
  const prices = rows.map((row) => priceColumn?.[row] ?? NaN);
  const unpriced = rows.filter((_, k) => !isPrice(prices[k])).map((row) => tickers[row]);
  if (unpriced.length > 0) {
    warnings.push(
      priceColumn === undefined
        ? "The universe has no price column, so the portfolio has weights and amounts but no shares."
        : `No price, and so no shares, for ${unpriced.join(", ")}.`,
    );
  }
  const shares = wholeShares(weights, prices, settings.capital, {
    spend: settings.leftoverCash === "spend",
    sectors: heldSectors,
    limits: settings,
  });
  const uncounted = rows.filter((_, k) => isPrice(prices[k]) && Number.isNaN(shares[k])).map((row) => tickers[row]);
  if (uncounted.length > 0)
    warnings.push(
      `No shares for ${uncounted.join(", ")}: the price is so small beside the capital that the shares cannot be counted. Check the price and the capital.`,
    );
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
  return {
    holdings,
    capital: settings.capital,
    cash: Math.abs(cash) < 1e-9 * settings.capital ? 0 : cash,
    sectors: sectorPositions(holdings),
    limits,
    warnings,
  };
}

/** The settings without limits per sector where there are no sectors, and a sentence for it. */
function withoutSectorLimits(
  settings: PortfolioSettings,
  universe: Universe,
): { settings: PortfolioSettings; unapplied: string[] } {
  const { maxPerSector, maxSectorWeight } = settings;
  if (universe.text.has("sector") || (maxPerSector === null && maxSectorWeight === null))
    return { settings, unapplied: [] };
  return {
    settings: { ...settings, maxPerSector: null, maxSectorWeight: null },
    unapplied: ["No limit per sector was applied, because no column was recognised as the sector."],
  };
}

function sectorPositions(holdings: readonly Holding[]): Map<string, SectorPosition> {
  const positions = new Map<string, SectorPosition>();
  for (const { sector, weight } of holdings) {
    const { count, weight: sum } = positions.get(sector) ?? { count: 0, weight: 0 };
    positions.set(sector, { count: count + 1, weight: sum + weight });
  }
  return positions;
}
