import type { ColumnMapping } from "../reading";
import type { NumericReading } from "../readColumns";
import { medianSize } from "./columnUnit";
import { possibleRange, type Range } from "./possibleRange";
import { typicalSize } from "./typicalSizes";

/** A numeric column without the values that its field cannot have. */
export interface CheckedReading extends NumericReading {
  /** entries (of the rows read) outside the range, with their values: taken out, or used because of a choice for an earlier table */
  impossible: readonly { company: number; value: number }[];
  /** the range that was applied */
  possible: Range;
  /** the user chose the field or unit of the column: nothing is taken out */
  confirmed: boolean;
}

/** Currencies in which the largest company is worth some trillions. */
const STRONG = new Set(["$", "US$", "USD", "EUR", "€", "GBP", "£", "CHF", "CAD", "AUD", "NZD", "SGD"]);
/** Companies this many times the typical size are large in dollars, too. */
const LARGE = 20;
/** Units of the smallest currencies to the dollar. */
const SMALLEST_CURRENCY = 3e4;

/**
 * Makes values outside the possible range of their field missing, until the user confirms the column by choosing its field or unit. A choice
 * remembered from an earlier table is respected, unless this table contradicts it, and the values are still listed.
 */
export function withoutImpossible(numeric: readonly NumericReading[], mapping: ColumnMapping): CheckedReading[] {
  const size = currencySize(numeric);
  return numeric.map((reading) => {
    const possible = possibleRange(reading.field, size);
    const { field, unit, remembered } = mapping[reading.column.key] ?? {};
    const confirmed = (typeof field === "string" || unit !== undefined) && !reading.unit.doubtful;
    const impossible = confirmed && remembered !== true ? [] : outside(reading.values, possible);
    if (impossible.length === 0 || confirmed) return { ...reading, impossible, possible, confirmed };
    const values = Float64Array.from(reading.values);
    for (const { company } of impossible) values[company] = NaN;
    return { ...reading, values, impossible, possible, confirmed };
  });
}

/** The values outside a range, with their positions; missing values and states that infinity stands for, such as debt-free, are outside none. */
export function outside(values: Float64Array, [min, max]: Range): { company: number; value: number }[] {
  const found: { company: number; value: number }[] = [];
  for (let company = 0; company < values.length; company++) {
    const value = values[company];
    if (Number.isFinite(value) && (value < min || value > max)) found.push({ company, value });
  }
  return found;
}

/** 1 for amounts in dollars and the like; otherwise inferred from the sizes of all amounts, as sources seldom name a currency. */
function currencySize(numeric: readonly NumericReading[]): number {
  const money = numeric.filter(({ field }) => field.unit === "money");
  const marks = money.flatMap(({ column, cells }) => [column.header.unit.currency, ...cells.currencies]);
  const named = marks.filter((mark) => mark !== "");
  if (named.length > 0 && named.every((mark) => STRONG.has(mark.toUpperCase()))) return 1;
  const sizes = Float64Array.from(
    money.map(({ field, values }) => medianSize(values, () => true) / typicalSize(field)).filter(Number.isFinite),
  ).sort();
  const usual = sizes[Math.floor((sizes.length - 1) / 2)] / LARGE;
  return usual > 1 && usual <= SMALLEST_CURRENCY ? usual : 1;
}
