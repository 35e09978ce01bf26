import { ScoringError } from "../errors";
import { fieldsOf, modelReader } from "../models/modelFields";
import type { Model, Stage } from "../models/schema";
import { textColumn, type Universe } from "../universe/universe";
import { judgeOf, type StageInputs } from "./judgeCondition";
import { readOverrides, type Override } from "./readOverrides";
import { fillScorecards, type Scorecard } from "./scorecards";
import type { Loadings } from "./survivorLoadings";
import { allOf, fails, PASS, type Judgement, type Verdict } from "./verdict";

/** One stage's outcome. Rows are rows of the universe. */
export interface StageOutcome {
  stage: Stage;
  entered: readonly number[];
  passed: readonly number[];
  failed: readonly number[];
  unverified: readonly number[];
  borderline: readonly number[];
}

export interface CompanyOutcome {
  verdict: Verdict;
  /** position of the stage that it failed at, of the first that could not be verified, or the number of stages when it passed all */
  stage: number;
  /** by stage; undefined for stages that it did not reach */
  judgements: readonly (Judgement | undefined)[];
  /** why it failed or is unverified, each with its stage */
  reasons: readonly string[];
  /** stages that it passes by a narrow margin, with the figure */
  borderline: readonly string[];
  /** stages reached that the analyst decided, each with the reason given */
  overridden: readonly string[];
}

export interface FunnelOutcome {
  model: Model;
  universe: Universe;
  stages: readonly StageOutcome[];
  companies: readonly CompanyOutcome[];
  /** rows that passed every stage */
  survivors: readonly number[];
  scorecards: readonly Scorecard[];
}

export interface FunnelOptions {
  /** factor loadings of an equal-weight portfolio of some companies; none are known when absent */
  loadingsOf?: (tickers: readonly string[]) => Loadings;
}

/**
 * Runs the stages of a model's funnel in sequence. Failing companies leave. Unverified ones continue but cannot pass. An analyst's override decides a stage for
 * a company, whatever its figures.
 *
 * Quantiles are taken over the companies that have not failed an earlier stage, so that a company that fails early affects no other verdict.
 * @throws ScoringError "invalid-model" when the model has no funnel
 */
export function runFunnel(universe: Universe, model: Model, { loadingsOf }: FunnelOptions = {}): FunnelOutcome {
  const { funnel } = model;
  if (funnel === null)
    throw new ScoringError(
      "invalid-model",
      "model",
      `The model ${model.id} has no funnel: choose small-cap-value, or a model with stages.`,
    );
  const tickers = textColumn(universe, "ticker");
  const read = modelReader(universe, model);
  const fields = fieldsOf(model);
  const overrides = readOverrides(universe, funnel.stages);
  const judgements: (Judgement | undefined)[][] = Array.from({ length: universe.size }, () => []);

  let remaining = Array.from({ length: universe.size }, (_, row) => row);
  const stages = funnel.stages.map((stage, position): StageOutcome => {
    const inputs: StageInputs = {
      universe,
      read,
      fields,
      funnel,
      remaining,
      loadings: () =>
        loadingsOfSurvivors(
          verifiedSoFar(remaining, judgements).map((row) => tickers[row]),
          loadingsOf,
        ),
    };
    const judges = stage.conditions.map((condition) => judgeOf(condition, inputs));
    const entered = remaining;
    for (const row of entered) {
      const override = overrides[row].get(stage.id);
      const judged =
        override === undefined
          ? allOf(judges.map((judge) => judge(row)))
          : override.verdict === "pass"
            ? PASS
            : fails(override.text);
      judgements[row][position] = judged;
    }
    const having = (verdict: Verdict) => entered.filter((row) => judgements[row][position]!.verdict === verdict);
    remaining = entered.filter((row) => judgements[row][position]!.verdict !== "fail");
    return {
      stage,
      entered,
      passed: having("pass"),
      failed: having("fail"),
      unverified: having("unverified"),
      borderline: entered.filter((row) => judgements[row][position]!.borderline),
    };
  });

  const companies = judgements.map((judged, row) => companyOutcome(judged, funnel.stages, overrides[row]));
  return {
    model,
    universe,
    stages,
    companies,
    survivors: companies.flatMap(({ verdict }, row) => (verdict === "pass" ? [row] : [])),
    scorecards: fillScorecards(funnel, universe, read, fields),
  };
}

/** Companies that passed every stage so far. */
function verifiedSoFar(
  remaining: readonly number[],
  judgements: readonly (readonly (Judgement | undefined)[])[],
): number[] {
  return remaining.filter((row) =>
    judgements[row].every((judgement) => judgement === undefined || judgement.verdict === "pass"),
  );
}

/** Loadings of the companies that passed every earlier stage, or why there are none. */
function loadingsOfSurvivors(tickers: readonly string[], loadingsOf: FunnelOptions["loadingsOf"]): Loadings {
  if (loadingsOf === undefined) return { reason: "no return and factor sheets" };
  return tickers.length === 0 ? { reason: "no company passed every stage before" } : loadingsOf(tickers);
}

function companyOutcome(
  judgements: readonly (Judgement | undefined)[],
  stages: readonly Stage[],
  overrides: ReadonlyMap<string, Override>,
): CompanyOutcome {
  const failedAt = judgements.findIndex((judgement) => judgement?.verdict === "fail");
  const unverifiedAt = judgements.findIndex((judgement) => judgement?.verdict === "unverified");
  const verdict: Verdict = failedAt >= 0 ? "fail" : unverifiedAt >= 0 ? "unverified" : "pass";
  const stage = verdict === "fail" ? failedAt : verdict === "unverified" ? unverifiedAt : stages.length;
  const named = (wanted: (judgement: Judgement) => boolean) =>
    judgements.flatMap((judgement, position) =>
      judgement && wanted(judgement) ? [`${stages[position].label}: ${judgement.reason}`] : [],
    );
  return {
    verdict,
    stage,
    judgements,
    reasons: [
      ...named((judgement) => judgement.verdict === "fail"),
      ...named((judgement) => judgement.verdict === "unverified"),
    ],
    borderline: named(({ borderline }) => borderline),
    overridden: stages.flatMap(({ id, label }, position) =>
      judgements[position] && overrides.has(id) ? [`${label}: ${overrides.get(id)!.text}`] : [],
    ),
  };
}
