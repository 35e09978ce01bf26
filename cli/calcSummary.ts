import type { FormulaSurvey } from "excel-host";

/** More errors than this are counted, not listed. */
const LISTED = 10;

/** What a recalculation came to, in a line; in another one, what of the file could not be kept. */
export function calcSummary(
  { formulas, withAddinFunctions, errors }: FormulaSurvey,
  output: string,
  leftOut: readonly string[],
): string {
  const listed = errors
    .slice(0, LISTED)
    .map(({ address, code, message }) => `${address} ${code}${message === null ? "" : ` (${message})`}`);
  const more = errors.length > LISTED ? [`and ${errors.length - LISTED} more`] : [];
  const problems =
    errors.length === 0 ? "no errors" : `${counted(errors.length, "error")}: ${[...listed, ...more].join("; ")}`;
  const summary = `${counted(formulas, "formula")}, ${withAddinFunctions} with functions of the add-in, ${problems}. Written: ${output}`;
  return leftOut.length === 0 ? summary : `${summary}\nNot kept: ${leftOut.join(", ")}`;
}

const counted = (count: number, what: string) => `${count} ${what}${count === 1 ? "" : "s"}`;
