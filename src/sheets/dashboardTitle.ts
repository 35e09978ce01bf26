import { modelTitle } from "../engine/models/modelTitle";
import type { ScoredUniverse } from "../engine/scoring/scoredUniverse";
import { title, type Title } from "./layout/sections";
import { fitNote } from "./modelNote";
import type { ScreenOutcome } from "./screenOutcome";
import { counted } from "./theme";

/** The model, and a line of counts. */
export function dashboardTitle(outcome: ScreenOutcome, scored: ScoredUniverse): Title {
  const flagged = scored.valueTraps?.flagged.reduce((sum, one) => sum + one, 0);
  const parts = [
    `${counted(scored.rows.length)} companies scored of ${counted(outcome.reading.universe.size)} read`,
    ...(scored.dropped.length > 0 ? [`${counted(scored.dropped.length)} left out`] : []),
    ...(flagged === undefined
      ? []
      : [`${counted(flagged)} flagged as value traps (${Math.round((100 * flagged) / scored.rows.length)} %)`]),
    fitNote(outcome),
    `data ${outcome.fingerprint.slice(0, 8)}`,
  ];
  return title(`${modelTitle(outcome)}: screener dashboard`, parts.join(" · "));
}
