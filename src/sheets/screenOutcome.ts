import type { Portfolio } from "../engine/portfolio/buildPortfolio";
import type { RankSensitivity } from "../engine/scoring/rankSensitivity";
import type { ScoredUniverse } from "../engine/scoring/scoredUniverse";
import type { ModelFit } from "../engine/screening/fitOf";
import type { FunnelOutcome } from "../engine/screening/runFunnel";
import type { UniverseReading } from "../engine/universe/reading";
import type { UsedModel } from "../engine/models/modelTitle";

/** All results of a screen. The sheets and the JSON report are made from it. */
export interface ScreenOutcome extends Required<UsedModel> {
  /** where the universe was read, for example "Universe!A1:Z504" */
  address: string;
  /** where the returns of companies and factors were read, for a funnel that asks for them */
  factorReturns: readonly string[];
  reading: UniverseReading;
  /** how much of the model the universe has */
  fit: ModelFit;
  /** the fit of every model that could have run */
  fits: readonly (ModelFit & { model: string })[];
  /** null for a model that has only a funnel */
  scored: ScoredUniverse | null;
  funnel: FunnelOutcome | null;
  portfolio: Portfolio | null;
  sensitivity: RankSensitivity | null;
  fingerprint: string;
  warnings: readonly string[];
  /** when it ran */
  at: Date;
}

/** A model as used, with its fit: what every sheet of a run names. */
export type FittedModel = Pick<ScreenOutcome, "model" | "origin" | "changes" | "fit">;
