/** The outcome of a test for a company. `unverified` means that an input is missing, and never counts as a pass. */
export type Verdict = "pass" | "fail" | "unverified";

export interface Judgement {
  verdict: Verdict;
  /** one phrase naming the figure that decided; empty for a plain pass */
  reason: string;
  /** passes, but within the margin of its bound */
  borderline: boolean;
}

export const PASS: Judgement = { verdict: "pass", reason: "", borderline: false };

/**
 * A failed test, and why.
 * @example fails("P/E 40, not ≤ 20").verdict // "fail"
 */
export const fails = (reason: string): Judgement => ({ verdict: "fail", reason, borderline: false });

/**
 * A test that lacks an input, and which.
 * @example unverified("P/E is missing").verdict // "unverified"
 */
export const unverified = (reason: string): Judgement => ({ verdict: "unverified", reason, borderline: false });

/**
 * All must pass. A failure decides, even with other inputs missing. Without a failure the result names the missing inputs, and without those the borderline ones.
 * @example allOf([PASS, unverified("P/E is missing"), fails("ROE 2 %, not > 15 %")]).reason // "ROE 2 %, not > 15 %"
 */
export function allOf(judgements: readonly Judgement[]): Judgement {
  return (
    judgements.find(({ verdict }) => verdict === "fail") ??
    joinReasons(judgements.filter(({ verdict }) => verdict === "unverified")) ??
    joinReasons(judgements.filter(({ borderline }) => borderline)) ??
    PASS
  );
}

/**
 * One pass decides, even with other inputs missing; a plain pass comes before a borderline one.
 * @example anyOf([unverified("interest coverage is missing"), PASS]).verdict // "pass"
 */
export function anyOf(judgements: readonly Judgement[]): Judgement {
  return (
    judgements.find(({ verdict, borderline }) => verdict === "pass" && !borderline) ??
    judgements.find(({ verdict }) => verdict === "pass") ??
    joinReasons(judgements.filter(({ verdict }) => verdict === "unverified")) ??
    joinReasons(judgements) ??
    PASS
  );
}

function joinReasons(judgements: readonly Judgement[]): Judgement | undefined {
  const [first] = judgements;
  return first && { ...first, reason: [...new Set(judgements.map(({ reason }) => reason))].join("; ") };
}
