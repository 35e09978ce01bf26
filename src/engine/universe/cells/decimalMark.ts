import type { DecimalMark } from "./readNumber";

/** Numbers of texts that can be read with one decimal mark only. */
export interface DecimalMarkCounts {
  point: number;
  comma: number;
}

/** This many texts that agree are enough. */
const CONVINCING = 100;

/**
 * Counts the texts that show which decimal mark is used: "1.234,56", "12,7" and "0,512" show a comma; "1,234.56" and "12.7" a point.
 * "1,234" alone shows neither: it may be a thousand or a little over one.
 * Counting stops once a hundred texts agree.
 */
export function countDecimalMarks(texts: Iterable<string>): DecimalMarkCounts {
  const counts: DecimalMarkCounts = { point: 0, comma: 0 };
  for (const text of texts) {
    if (counts.point + counts.comma >= CONVINCING && Math.min(counts.point, counts.comma) === 0) break;
    const number = /\d[\d.,]*\d|[.,]\d+/.exec(text)?.[0];
    if (number === undefined || !/[.,]/.test(number)) continue;
    const last = Math.max(number.lastIndexOf("."), number.lastIndexOf(","));
    const mark = number[last];
    const other = mark === "." ? "," : ".";
    const marks = number.split(mark).length - 1;
    if (number.includes(other)) tally(counts, mark);
    else if (marks > 1) tally(counts, other);
    else if (number.length - last - 1 !== 3 || /^0[.,]/.test(number) || last > 3) tally(counts, mark);
  }
  return counts;
}

/** The more frequent mark; the point when the counts are equal. */
export function decimalMarkOf({ point, comma }: DecimalMarkCounts): DecimalMark {
  return comma > point ? "," : ".";
}

function tally(counts: DecimalMarkCounts, mark: string): void {
  if (mark === ",") counts.comma++;
  else counts.point++;
}
