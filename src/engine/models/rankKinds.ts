import { normalScoreInto } from "../statistics/normalScore";
import { rankInto, type PercentileFlip, type PercentileKind } from "../statistics/percentileRank";
import { NEUTRAL_PERCENTILE, type GroupOptions, type ScoreInto } from "../statistics/withinGroups";
import { zScoreInto, type StandardDeviationKind } from "../statistics/zScore";

/** The settings of a model that decide how metrics are standardized. */
export interface RankSettings {
  percentile: { kind: PercentileKind; flip: PercentileFlip };
  zScore: { sd: StandardDeviationKind; cap: number | null };
  sector: Required<GroupOptions>;
}

/** One way to turn a metric into scores that can be averaged, higher being better. */
export interface RankKind {
  /** in words, for docs and forms */
  label: string;
  /** compares with the company's own sector, or with the whole universe */
  within: "sector" | "universe";
  /** the score of the middle, which a missing value gets under the policy `neutral` */
  neutral: number;
  /** the score of a missing value under the policy `worst`: a fixed one, or the lowest of any company and at most the neutral one */
  worst: number | "lowest";
  /** sections of a model's settings that have an effect */
  settings: readonly (keyof RankSettings)[];
  /** the key of a company's scores in the JSON report; `percentile` means that the scores are percentiles */
  reportKey: string;
  /** what a header of scores ends in */
  suffix: string;
  /** Excel number format of a score, and of an axis of scores */
  numberFormat: string;
  axisFormat: string;
  /** scores a group of peers against one another */
  scorer: (settings: RankSettings, lowerIsBetter: boolean) => ScoreInto;
}

const PERCENTILE = {
  neutral: NEUTRAL_PERCENTILE,
  worst: 0,
  reportKey: "percentile",
  suffix: "pctl",
  numberFormat: "0.0",
  axisFormat: "0",
  scorer:
    ({ percentile }, lowerIsBetter) =>
    (result, peers) =>
      rankInto(result, peers, { ...percentile, lowerIsBetter }),
} as const satisfies Partial<RankKind>;

const Z_SCORE = {
  neutral: 0,
  worst: "lowest",
  reportKey: "zScore",
  suffix: "z",
  numberFormat: "0.00",
  axisFormat: "0.0",
  scorer:
    ({ zScore: { sd, cap } }, lowerIsBetter) =>
    (result, peers) =>
      zScoreInto(result, peers, { sd, cap: cap ?? undefined, lowerIsBetter }),
} as const satisfies Partial<RankKind>;

const NORMAL_SCORE = {
  neutral: 0,
  worst: "lowest",
  reportKey: "normalScore",
  suffix: "normal",
  numberFormat: "0.00",
  axisFormat: "0.0",
  scorer: (_, lowerIsBetter) => (result, peers) => normalScoreInto(result, peers, { lowerIsBetter }),
} as const satisfies Partial<RankKind>;

/**
 * Every way to standardize a metric, by the value of a model's setting `standardize`: the one place that knows them. The schema, the scores, the sheets, the
 * JSON report, the pane and docs/settings.md all read this table.
 */
export const RANK_KINDS = {
  "sector-percentile": {
    ...PERCENTILE,
    label: "percentile rank within the sector",
    within: "sector",
    settings: ["percentile", "sector"],
  },
  percentile: {
    ...PERCENTILE,
    label: "percentile rank in the universe",
    within: "universe",
    settings: ["percentile"],
  },
  "sector-z": { ...Z_SCORE, label: "z-score within the sector", within: "sector", settings: ["zScore", "sector"] },
  z: { ...Z_SCORE, label: "z-score in the universe", within: "universe", settings: ["zScore"] },
  "sector-normal-score": {
    ...NORMAL_SCORE,
    label: "normal score of the rank within the sector",
    within: "sector",
    settings: ["sector"],
  },
  "normal-score": {
    ...NORMAL_SCORE,
    label: "normal score of the rank in the universe",
    within: "universe",
    settings: [],
  },
} as const satisfies Readonly<Record<string, RankKind>>;

export type RankKindId = keyof typeof RANK_KINDS;
export const RANK_KIND_IDS = Object.keys(RANK_KINDS) as [RankKindId, ...RankKindId[]];

/**
 * How a model standardizes its metrics.
 * @example rankKindOf({ standardize: "sector-z" }).neutral // 0
 */
export const rankKindOf = ({ standardize }: { standardize: RankKindId }): RankKind => RANK_KINDS[standardize];
