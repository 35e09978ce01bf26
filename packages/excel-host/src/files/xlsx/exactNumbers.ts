const CELL = /<(?:\w+:)?c\b([^>]*?)(?:\/>|>(.*?)<\/(?:\w+:)?c>)/gs;
const VALUE = /<(?:\w+:)?v\b[^>]*>([^<]*)</;
const MILLISECONDS_PER_DAY = 86_400_000;
/** The day before the first one, as Excel counts, with the leap day that 1900 did not have. */
const DAY_ZERO = Date.UTC(1899, 11, 30);

/**
 * The numbers in a worksheet's cells as they are written. The library makes dates of those that are shown so, which know no
 * less than a millisecond.
 * @param wanted the addresses of the cells
 */
export function exactNumbers(worksheet: string, wanted: ReadonlySet<string>): Map<string, number> {
  const found = new Map<string, number>();
  if (wanted.size === 0) return found;
  for (const [, attributes, content = ""] of worksheet.matchAll(CELL)) {
    const address = / r="([A-Z]+\d+)"/.exec(attributes)?.[1];
    if (address === undefined || !wanted.has(address)) continue;
    const text = VALUE.exec(content)?.[1] ?? "";
    const number = / t="d"/.test(attributes)
      ? (Date.parse(`${text.replace(/Z$/, "")}Z`) - DAY_ZERO) / MILLISECONDS_PER_DAY
      : Number(text);
    if (text !== "" && !Number.isNaN(number)) found.set(address, number);
  }
  return found;
}
