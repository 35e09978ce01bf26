import { stateText } from "../../engine/fields/field";
import type { ModelOrigin } from "../../engine/models/modelTitle";
import { rankKindOf } from "../../engine/models/rankKinds";
import { groupMedians } from "../../engine/scoring/groupMedians";
import { funnelColumns } from "../../engine/screening/funnelColumns";
import { VERSION } from "../../engine/version";
import { contributions } from "../../engine/scoring/contributions";
import { flagReasons } from "../../engine/scoring/explainScore";
import type { Fit } from "../../engine/scoring/metricFit";
import type { ScoredUniverse } from "../../engine/scoring/scoredUniverse";
import type { FunnelOutcome } from "../../engine/screening/runFunnel";
import { scorecardTally } from "../../engine/screening/scorecards";
import type { AsOfUse } from "../../engine/universe/reading";
import { textColumn } from "../../engine/universe/universe";
import type { JoinReport } from "../../engine/universe/join/joinReport";
import { modelReader } from "../../engine/models/modelFields";
import type { ScreenOutcome } from "../../sheets/screenOutcome";
import { counts } from "../../sheets/counts";

/** A number in the report; missing is null, and so is debt/equity where equity is negative: the row's notes say so. */
type Figure = number | null;

/** What `--json` writes: every figure at full precision, metric ids as keys. */
export interface ScreenReport {
  model: unknown;
  /** where the model comes from: published, saved in the workbook, or a file */
  modelOrigin: ModelOrigin;
  /** settings changed for this run, by path, with the values that they had */
  settingsChanged: Readonly<Record<string, unknown>>;
  fit: Fit;
  /** the fit of every published model and of the workbook's own */
  fits: { model: string; metrics: number; of: number; weight: number; companies: number }[];
  log: {
    counts: { label: string; companies: number }[];
    warnings: readonly string[];
    fingerprint: string;
    version: string;
    /** which rows counted by their dates; null for a universe without any */
    asOf: AsOfUse | null;
    dropped: { ticker: string; reason: string }[];
    findings: unknown[];
    /** what was joined to the universe; absent for a single table */
    join?: Pick<JoinReport, "sources" | "disagreements">;
  };
  /** where each metric's figures come from, and its weight in the composite as used */
  metrics: { metric: string; category: string; weight: number; origin: string }[];
  rows: ReportRow[];
  portfolio: unknown;
  quintiles?: unknown;
  stages?: unknown;
}

export interface ReportRow {
  ticker: string;
  sector: string;
  raw: Record<string, Figure>;
  winsorized: Record<string, Figure>;
  percentile: Record<string, Figure>;
  /** in place of percentiles, for models that standardize otherwise */
  zScore?: Record<string, Figure>;
  normalScore?: Record<string, Figure>;
  category: Record<string, Figure>;
  /** points that each metric adds to the composite; null without a composite */
  contributions: Record<string, number> | null;
  /** what scaling adds; with the contributions it is the composite */
  offset: Figure;
  composite: Figure;
  rank: Figure;
  coverage: Figure;
  flags: string[];
  /** why a figure is null though its inputs are there, by metric */
  notes: Record<string, string>;
  quintile?: Figure;
  stage?: number;
  reasons?: readonly string[];
  [extra: string]: unknown;
}

/** The outcome of a screen as plain data. */
export function screenReport(outcome: ScreenOutcome): ScreenReport {
  const { model, reading, scored, funnel } = outcome;
  return {
    model,
    modelOrigin: outcome.origin,
    settingsChanged: outcome.changes,
    fit: plainFit(outcome.fit),
    fits: outcome.fits.map(({ model, metrics, of, weight, companies }) => ({ model, metrics, of, weight, companies })),
    log: {
      counts: counts(outcome),
      warnings: outcome.warnings,
      fingerprint: outcome.fingerprint,
      version: VERSION,
      asOf: reading.asOf,
      dropped: [
        ...reading.dropped.map(({ text, reason }) => ({ ticker: text, reason })),
        ...(scored?.dropped ?? []).map(({ ticker, reason }) => ({ ticker, reason })),
      ],
      findings: reading.findings.map(({ severity, code, message, cells, count }) => ({
        severity,
        code,
        message,
        cells,
        count,
      })),
      ...(reading.join === null
        ? {}
        : { join: { sources: reading.join.sources, disagreements: reading.join.disagreements } }),
    },
    metrics: (scored?.categories ?? []).flatMap(({ category, weight, metrics }) =>
      metrics.map((metric) => ({
        metric: metric.metric,
        category: category.id,
        weight: weight * metric.weight,
        origin: metric.origin,
      })),
    ),
    rows: scored ? scoredRows(scored) : funnelRows(funnel!),
    portfolio: portfolioReport(outcome),
    ...(scored?.groups ? { quintiles: groupReport(scored) } : {}),
    ...(funnel ? { stages: stageReport(funnel) } : {}),
  };
}

const plainFit = ({ metrics, of, weight, absent }: Fit): Fit => ({ metrics, of, weight, absent });

function scoredRows(scored: ScoredUniverse): ReportRow[] {
  const tickers = textColumn(scored.universe, "ticker");
  const sectors = textColumn(scored.universe, "sector");
  const metrics = scored.categories.flatMap(({ metrics }) => metrics);
  const { reportKey } = rankKindOf(scored.model);
  const { offset, categories: parts } = contributions(scored);
  const contributing = parts.flatMap(({ metrics }) => metrics);
  const pointsOf = (company: number) => {
    const points: Record<string, number> = {};
    // a metric may serve several categories
    for (const { scores, points: column } of contributing)
      points[scores.metric] = (points[scores.metric] ?? 0) + column[company];
    return points;
  };
  return Array.from(scored.rows, (_, k) => {
    const of = (column: (scores: (typeof metrics)[number]) => Float64Array) =>
      Object.fromEntries(metrics.map((scores) => [scores.metric, figure(column(scores)[k])]));
    return {
      ticker: tickers[k],
      sector: sectors[k],
      raw: of(({ raw }) => raw),
      winsorized: of(({ winsorized }) => winsorized),
      // what counts in the category: a missing metric has the policy's score
      percentile: {},
      [reportKey]: of(({ used }) => used),
      category: Object.fromEntries(scored.categories.map(({ category, scores }) => [category.id, figure(scores[k])])),
      contributions: Number.isNaN(scored.composite[k]) ? null : pointsOf(k),
      offset: Number.isNaN(scored.composite[k]) ? null : offset,
      composite: figure(scored.composite[k]),
      rank: figure(scored.rank[k]),
      coverage: figure(scored.coverage[k]),
      flags: flagReasons(scored, k),
      notes: {
        ...notes(
          metrics.map(({ metric, raw }) => [metric, raw]),
          k,
        ),
        ...Object.fromEntries(
          metrics.flatMap(({ metric, weights }) =>
            weights?.[k] === 0 ? [[metric, "does not apply to this sector"]] : [],
          ),
        ),
      },
      ...(scored.groups ? { quintile: figure(scored.groups[k]) } : {}),
    };
  });
}

function funnelRows({ universe, companies, stages, scorecards, model }: FunnelOutcome): ReportRow[] {
  const tickers = textColumn(universe, "ticker");
  const sectors = textColumn(universe, "sector");
  const read = modelReader(universe, model);
  const columns = funnelColumns(model).map((id) => [id, read(id)?.values] as const);
  return companies.map(({ verdict, stage, judgements, reasons, borderline, overridden }, row) => ({
    ticker: tickers[row],
    sector: sectors[row],
    raw: Object.fromEntries(columns.map(([id, values]) => [id, figure(values?.[row] ?? NaN)])),
    winsorized: {},
    percentile: {},
    category: Object.fromEntries(
      scorecards.map((scorecard) => {
        const { passes, testable } = scorecardTally(scorecard, row);
        return [scorecard.id, testable === 0 ? null : passes];
      }),
    ),
    contributions: null,
    offset: null,
    composite: null,
    rank: null,
    coverage: columns.filter(([, values]) => !Number.isNaN(values?.[row] ?? NaN)).length / columns.length,
    flags: borderline.map((text) => `borderline: ${text}`),
    notes: notes(columns, row),
    status: verdict,
    stage: stage + 1,
    stages: Object.fromEntries(stages.map(({ stage: { id } }, k) => [id, judgements[k]?.verdict ?? "not reached"])),
    reasons,
    overridden,
  }));
}

function portfolioReport({ portfolio }: ScreenOutcome): unknown {
  if (portfolio === null) return null;
  return {
    holdings: portfolio.holdings.map(({ ticker, sector, weight, shares, amount }) => ({
      ticker,
      sector,
      weight,
      shares: figure(shares),
      amount,
    })),
    cash: portfolio.cash,
    sectors: Object.fromEntries(portfolio.sectors),
    limits: portfolio.limits,
  };
}

function groupReport(scored: ScoredUniverse): unknown {
  return groupMedians(scored).map(({ group, count, medians, composite }) => ({
    quintile: group,
    companies: count,
    composite: figure(composite),
    medians: Object.fromEntries(Object.entries(medians).map(([id, value]) => [id, figure(value)])),
  }));
}

function stageReport({ stages, universe }: FunnelOutcome): unknown {
  const tickers = textColumn(universe, "ticker");
  const names = (rows: readonly number[]) => rows.map((row) => tickers[row]);
  return stages.map(({ stage, entered, passed, failed, unverified, borderline }) => ({
    id: stage.id,
    label: stage.label,
    entered: entered.length,
    passed: names(passed),
    failed: names(failed),
    unverified: names(unverified),
    borderline: names(borderline),
  }));
}

const figure = (value: number): Figure => (Number.isFinite(value) ? value : null);

/** Metrics that are no number for a reason of their own. */
function notes(columns: readonly (readonly [string, Float64Array | undefined])[], row: number): Record<string, string> {
  return Object.fromEntries(
    columns.flatMap(([id, values]) => {
      const state = stateText(values?.[row] ?? NaN, id);
      return state === undefined ? [] : [[id, state]];
    }),
  );
}
