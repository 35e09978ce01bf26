import type { Portfolio } from "../engine/portfolio/buildPortfolio";
import type { RankSensitivity } from "../engine/scoring/rankSensitivity";
import type { ScoredUniverse } from "../engine/scoring/scoredUniverse";
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
