import { COMMON_SCALES, FACTORS, type ColumnUnit } from "./columnUnit";

/** A column in the identity market cap = price × shares. */
interface Quantity {
  /** the numbers as written, in the scale of the column */
  written: Float64Array;
  unit: ColumnUnit;
}

/** The identity determines a scale within this distance, in powers of ten. */
const AGREES = 0.3;

/**
 * Where the scale of market caps was inferred from magnitude alone, price × shares determines it; where that of the shares was, market
 * cap / price does.
 * @returns the units of both, in order
 */
export function scaleByShares(marketCap: Quantity, price: Float64Array, shares: Quantity): [ColumnUnit, ColumnUnit] {
  const [capOpen, sharesOpen] = [marketCap, shares].map(({ unit }) => unit.doubtful && unit.bySize !== undefined);
  if (capOpen === sharesOpen) return [marketCap.unit, shares.unit];
  const inUnits = ({ written, unit }: Quantity, company: number) => written[company] * unit.factor;
  return capOpen
    ? [settled(marketCap, (company) => price[company] * inUnits(shares, company), "price × shares"), shares.unit]
    : [
        marketCap.unit,
        settled(shares, (company) => inUnits(marketCap, company) / price[company], "market cap / price"),
      ];
}

function settled({ written, unit }: Quantity, expected: (company: number) => number, by: string): ColumnUnit {
  const ratios = written
    .map((value, company) => expected(company) / value)
    .filter((ratio) => ratio > 0 && ratio < Infinity)
    .sort();
  const middle = ratios[Math.floor(ratios.length / 2)];
  const choice = COMMON_SCALES.find((candidate) => Math.abs(Math.log10(middle / FACTORS[candidate])) < AGREES);
  return choice === undefined
    ? unit
    : { choice, factor: FACTORS[choice], evidence: `${by} implies ${choice}`, doubtful: false, choices: unit.choices };
}
