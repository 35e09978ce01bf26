import type { ScreenOutcome } from "./screenOutcome";

/** Companies left after each step, from the rows of the sheet to the holdings. */
export function counts({ reading, scored, funnel, portfolio }: ScreenOutcome): { label: string; companies: number }[] {
  return [
    { label: "Companies read", companies: reading.universe.size },
    ...(scored?.steps.slice(1).map(({ label, remaining }) => ({ label, companies: remaining })) ?? []),
    ...(scored?.valueTraps
      ? [{ label: "Flagged as value traps", companies: scored.valueTraps.flagged.reduce((sum, one) => sum + one, 0) }]
      : []),
    ...(funnel?.stages.map(({ stage, entered, failed }, k) => ({
      label: `${k + 1} ${stage.label}: not failed`,
      companies: entered.length - failed.length,
    })) ?? []),
    ...(funnel ? [{ label: "Passed every stage", companies: funnel.survivors.length }] : []),
    ...(portfolio ? [{ label: "Held in the model portfolio", companies: portfolio.holdings.length }] : []),
  ];
}
