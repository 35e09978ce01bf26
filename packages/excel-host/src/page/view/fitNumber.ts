import type { CellStyle } from "../../grid/cellStyle";
import { GENERAL_FORMAT } from "../../grid/cellStyle";
import { cellText } from "../../model/cellText";

/** The width in pixels of a text in a cell's font. */
export type MeasureText = (text: string, style: CellStyle) => number;

const PADDING = 4;
const MOST_DIGITS = 11;

/**
 * A number as it is shown in a column of this width: with fewer decimals, or as a power of ten, where the format leaves it free,
 * else as number signs; never cut off, for a number cut off is another number.
 */
export function fitNumber(value: number, style: CellStyle, width: number, measure: MeasureText): string {
  const fits = (text: string) => measure(text, style) + PADDING <= width;
  const text = cellText(value, style.numberFormat);
  if (fits(text)) return text;
  if ((style.numberFormat ?? GENERAL_FORMAT) === GENERAL_FORMAT) {
    const shorter = [...withFewerDecimals(value), ...asPowersOfTen(value)].find(fits);
    if (shorter !== undefined) return shorter;
  }
  return "#".repeat(Math.max(1, Math.floor((width - PADDING) / measure("#", style))));
}

function* withFewerDecimals(value: number): Iterable<string> {
  const whole = Math.trunc(Math.abs(value)).toString().length;
  for (let decimals = MOST_DIGITS - whole; decimals >= 0; decimals--) yield cellText(Number(value.toFixed(decimals)));
}

function* asPowersOfTen(value: number): Iterable<string> {
  for (let decimals = 5; decimals >= 0; decimals--)
    yield cellText(value, decimals ? `0.${"0".repeat(decimals)}E+00` : "0E+00");
}
