import type { DecimalMark } from "./readNumber";

/** How many texts can only be read with one decimal mark. */
export interface DecimalEvidence {
  point: number;
  comma: number;
}

/** So many texts that all say the same convince. */
const CONVINCING = 100;

/**
 * Counts the texts that tell which decimal mark their author uses: "1.234,56", "12,7" and "0,512" say comma; "1,234.56" and "12.7" say point.
 * "1,234" alone says nothing, for it is a thousand to one author and a little over one to the other.
 * Where a hundred texts agree, the rest are not asked.
 */
export function decimalEvidence(texts: Iterable<string>): DecimalEvidence {
  const evidence: DecimalEvidence = { point: 0, comma: 0 };
  for (const text of texts) {
    if (evidence.point + evidence.comma >= CONVINCING && Math.min(evidence.point, evidence.comma) === 0) break;
    const number = /\d[\d.,]*\d|[.,]\d+/.exec(text)?.[0];
    if (number === undefined || !/[.,]/.test(number)) continue;
    const last = Math.max(number.lastIndexOf("."), number.lastIndexOf(","));
    const mark = number[last];
    const other = mark === "." ? "," : ".";
    const marks = number.split(mark).length - 1;
    if (number.includes(other)) tally(evidence, mark);
    else if (marks > 1) tally(evidence, other);
    else if (number.length - last - 1 !== 3 || /^0[.,]/.test(number) || last > 3) tally(evidence, mark);
  }
  return evidence;
}

/** The mark that the evidence speaks for; the point where it says nothing. */
export function decimalMarkOf({ point, comma }: DecimalEvidence): DecimalMark {
  return comma > point ? "," : ".";
}

function tally(evidence: DecimalEvidence, mark: string): void {
  if (mark === ",") evidence.comma++;
  else evidence.point++;
}
