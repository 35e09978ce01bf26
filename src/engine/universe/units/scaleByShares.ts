import { COMMON_SCALES, FACTORS, type ColumnUnit } from "./columnUnit";

/** What the identity market cap = price × shares holds of, as far as it is there. */
interface Quantity {
  /** the plain numbers, in whatever scale */
  written: Float64Array;
  unit: ColumnUnit;
}

/** Nearer than this (in powers of ten) to a scale, the identity says that scale. */
const AGREES = 0.3;

/**
 * Where nothing but its size told the scale of market caps, price × shares tells it better; and where nothing else told that of the shares, market cap / price does.
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
    : { choice, factor: FACTORS[choice], evidence: `${by} says ${choice}`, doubtful: false, choices: unit.choices };
}
