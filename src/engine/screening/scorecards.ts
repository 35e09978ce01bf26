import type { FieldLookup } from "../fields/field";
import type { Funnel } from "../models/schema";
import type { ColumnReader } from "../universe/columns";
import type { Universe } from "../universe/universe";
import { judgeOf } from "./judgeCondition";
import type { Judgement } from "./verdict";

/** The scorecard of one financial statement: every test for every company. */
export interface Scorecard {
  id: string;
  label: string;
  tests: readonly { label: string; judgements: readonly Judgement[] }[];
}

/** Tests every company on each financial statement, whether or not it passed the funnel. */
export function fillScorecards(
  funnel: Funnel,
  universe: Universe,
  read: ColumnReader,
  fields: FieldLookup,
): Scorecard[] {
  const everybody = Array.from({ length: universe.size }, (_, row) => row);
  const inputs = {
    universe,
    read,
    fields,
    funnel,
    remaining: everybody,
    loadings: () => ({ reason: "a scorecard looks at one company" }),
  };
  return funnel.lenses.map(({ id, label, tests }) => ({
    id,
    label,
    tests: tests.map((test) => {
      const judge = judgeOf(test.condition, inputs);
      return { label: test.label, judgements: everybody.map(judge) };
    }),
  }));
}

/** How many tests of a scorecard a company passes, and how many have the figures that they need. */
export function scorecardTally(
  scorecard: Scorecard,
  company: number,
): { passes: number; testable: number; tests: number } {
  const verdicts = scorecard.tests.map(({ judgements }) => judgements[company].verdict);
  return {
    passes: verdicts.filter((verdict) => verdict === "pass").length,
    testable: verdicts.filter((verdict) => verdict !== "unverified").length,
    tests: verdicts.length,
  };
}
