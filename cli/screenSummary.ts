import type { Automation } from "../src/workflows";

type Screened = Awaited<ReturnType<Automation["screen"]>>;

/** What a run came to, for whoever typed the command, and what of the input file its workbook does not hold. */
export function screenSummary(
  { report, sheets, kept, notes }: Screened,
  files: readonly string[],
  leftOut: readonly string[],
): string {
  const { counts, warnings } = report.log;
  const { metrics, of, weight } = report.fit;
  const width = Math.max(...counts.map(({ label }) => label.length));
  return [
    ...counts.map(({ label, companies }) => `${label.padEnd(width)}  ${companies}`),
    `Fit: ${metrics} of ${of}, ${(weight * 100).toFixed(0)} % of the model's weight`,
    ...(warnings.length === 0
      ? []
      : [
          "",
          warnings.length === 1 ? "1 warning:" : `${warnings.length} warnings:`,
          ...warnings.map((warning) => `- ${warning}`),
        ]),
    "",
    `Sheets: ${sheets.join(", ")}`,
    ...(kept.length === 0 ? [] : [`Kept of an earlier run: ${kept.join(", ")}`]),
    ...notes,
    `Written: ${files.join(", ")}`,
    ...(leftOut.length === 0 ? [] : [`Not kept of the input: ${leftOut.join(", ")}`]),
  ].join("\n");
}
