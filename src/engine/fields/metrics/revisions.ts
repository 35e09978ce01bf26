import { from, metric } from "../define";

const QUARTERS = [1, 2, 3, 4];
const surpriseColumns = (quarters: readonly number[]) =>
  quarters.flatMap((quarter) => [`eps_actual_q${quarter}`, `eps_estimate_q${quarter}`]);

export const revisions = [
  metric({
    id: "eps_revision_ratio",
    label: "EPS revision ratio",
    unit: "ratio",
    better: "high",
    formula: "(estimates raised − lowered) / (raised + lowered) over the last 90 days, or as pasted",
    synonyms: [
      "eps revision ratio",
      "revision ratio",
      "estimate revision ratio",
      "earnings revision ratio",
      "eps revisions ratio",
      "revisions ratio",
      "err",
      "net revisions ratio",
      "earnings revisions ratio",
      "net eps revisions ratio",
    ],
    derivations: [
      from(["eps_up_revisions", "eps_down_revisions"], (up, down) => (up + down > 0 ? (up - down) / (up + down) : NaN)),
    ],
  }),
  metric({
    id: "eps_estimate_change",
    label: "EPS estimate change",
    unit: "fraction",
    better: "high",
    formula: "(consensus EPS now − 90 days ago) / |consensus EPS 90 days ago|, or as pasted",
    synonyms: [
      "eps estimate change",
      "estimate change",
      "consensus eps change",
      "eps estimate change 90d",
      "change in consensus eps",
      "eps estimate chg",
      "90d eps change",
      "eps revision 3m",
      "eps estimate change 3m",
      "90 day eps estimate change",
      "consensus change 90d",
      "eps estimate change 90 days",
      "eps est chg 90d",
      "eps estimate change 3 months",
      "change in eps estimate 90d",
    ],
    derivations: [
      from(["eps_estimate_now", "eps_estimate_90d_ago"], (now, then) =>
        then !== 0 ? (now - then) / Math.abs(then) : NaN,
      ),
    ],
  }),
  metric({
    id: "analyst_surprise",
    label: "Earnings surprise",
    unit: "fraction",
    better: "high",
    formula: "(actual − estimated EPS) / |estimated EPS|, mean of up to four quarters, or as pasted",
    synonyms: [
      "analyst surprise",
      "earnings surprise",
      "eps surprise",
      "surprise",
      "average surprise",
      "eps surprise average",
      "average eps surprise",
      "earnings surprise average",
      "eps surprise mean",
      "avg earnings surprise",
      "earnings surprise 4q",
      "earnings surprise average 4q",
      "eps surprise last 4q average",
      "last 4q average surprise",
      "mean earnings surprise",
    ],
    // one quarter is enough; others are used where present
    derivations: QUARTERS.map((quarter) =>
      from(surpriseColumns([quarter]), meanSurprise, surpriseColumns(QUARTERS.filter((other) => other !== quarter))),
    ),
  }),
];

/** Mean surprise over pairs of actual and estimated EPS; pairs that are incomplete or have an estimate of zero are left out. */
function meanSurprise(...pairs: number[]): number {
  let sum = 0;
  let count = 0;
  for (let k = 0; k < pairs.length; k += 2) {
    const surprise = (pairs[k] - pairs[k + 1]) / Math.abs(pairs[k + 1]);
    if (!Number.isFinite(surprise)) continue;
    sum += surprise;
    count++;
  }
  return count === 0 ? NaN : sum / count;
}
