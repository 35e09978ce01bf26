import type { Funnel } from "../models/schema";
import type { ColumnReader } from "../universe/columns";
import type { Universe } from "../universe/universe";
import { judgeOf } from "./judgeCondition";
import type { Judgement } from "./verdict";

/** One statement's scorecard: every test for every company. */
export interface LensScores {
  id: string;
  label: string;
  tests: readonly { label: string; judgements: readonly Judgement[] }[];
}

/** Scores every company, whatever became of it in the funnel, on the tests of each financial statement. */
export function scoreLenses(funnel: Funnel, universe: Universe, read: ColumnReader): LensScores[] {
  const everybody = Array.from({ length: universe.size }, (_, row) => row);
  const evidence = {
    universe,
    read,
    funnel,
    standing: everybody,
    loadings: () => ({ reason: "a lens looks at one company" }),
  };
  return funnel.lenses.map(({ id, label, tests }) => ({
    id,
    label,
    tests: tests.map((test) => {
      const judge = judgeOf(test.condition, evidence);
      return { label: test.label, judgements: everybody.map(judge) };
    }),
  }));
}

/** Passes and testable tests of one company in one lens. */
export function lensTally(lens: LensScores, company: number): { passes: number; testable: number; tests: number } {
  const verdicts = lens.tests.map(({ judgements }) => judgements[company].verdict);
  return {
    passes: verdicts.filter((verdict) => verdict === "pass").length,
    testable: verdicts.filter((verdict) => verdict !== "unverified").length,
    tests: verdicts.length,
  };
}
