import { ruleText } from "../engine/models/categoryMetrics";
import { rankKindOf } from "../engine/models/rankKinds";
import { byScore } from "../engine/scoring/byScore";
import { trapReasons } from "../engine/scoring/explainScore";
import { metricsUsed, type ScoredUniverse } from "../engine/scoring/scoredUniverse";
import { modelReader } from "../engine/models/modelFields";
import { textColumn } from "../engine/universe/universe";
import type { SheetContent } from "../workbook/sheetContent";
import { layOut } from "./layout/layOut";
import { table, type Column } from "./layout/sections";
import { withModelNote } from "./modelNote";
import type { FittedModel } from "./screenOutcome";
import { cell, COLORS, fieldLooks, FORMATS } from "./theme";

export const FACTOR_SCORES = "Factor Scores";

/** Marks a score that was compared with the whole universe because its sector is too small. */
const FALLBACK_MARK = '"†"';

/** Marks a metric that was derived from ratios. */
const RATIO_MARK = '"‡"';

const COVERAGE = "Coverage";

/** Every scored company with all inputs of its score, best first: one Excel table from A1. */
export function factorScoresSheet(used: FittedModel, scored: ScoredUniverse): SheetContent {
  const scores = table(factorScoreColumns(scored), rankedRows(scored), { name: "FactorScores", filter: true });
  return layOut({
    name: FACTOR_SCORES,
    tabColor: COLORS.navy,
    sections: withModelNote(scores, used, ...derivedNote(scored), ...sectorNotes(scored)),
    freeze: { header: scores, columns: 2 },
    // print the scores only: with all metrics, 50 columns would be too small to read
    print: { landscape: true, titles: scores, through: [{ table: scores, column: COVERAGE }] },
  });
}

/** Scored companies best first, equal scores by ticker; companies without a composite at the end. */
export function rankedRows(scored: ScoredUniverse): number[] {
  const tickers = textColumn(scored.universe, "ticker");
  const ranked = byScore(
    scored.rank.map((rank) => -rank),
    tickers,
  );
  const unranked = Array.from(scored.rows.keys()).filter((row) => Number.isNaN(scored.rank[row]));
  return [...ranked, ...unranked];
}

/** Which companies a category scores by other metrics. */
function sectorNotes({ model }: ScoredUniverse): string[] {
  const { labelOf } = fieldLooks(model);
  const rules = model.categories.flatMap(({ label, bySector }) =>
    bySector.map(
      (rule) => `${label} of ${ruleText(rule)}: ${rule.metrics.map(({ metric }) => labelOf(metric)).join(", ")}`,
    ),
  );
  return rules.length === 0 ? [] : [...rules, "Metrics that do not apply to a company's sector are empty"];
}

const derivedNote = (scored: ScoredUniverse): string[] =>
  metricsUsed(scored).some(({ origin }) => origin === "ratios")
    ? ["‡ derived from ratios, because the universe has no statements for it"]
    : [];

function factorScoreColumns(scored: ScoredUniverse): Column<number>[] {
  const { model, universe } = scored;
  const read = modelReader(universe, model);
  const { labelOf, formatOf } = fieldLooks(model);
  const metrics = metricsUsed(scored);
  const { numberFormat, suffix } = rankKindOf(model);
  const used = new Set(metrics.map(({ metric }) => metric));

  const text = (id: string, header: string, width: number): Column<number>[] =>
    universe.text.has(id)
      ? [{ header, width, format: FORMATS.text, value: (row) => textColumn(universe, id)[row] }]
      : [];
  const lineItem = (id: string): Column<number>[] => {
    const values = used.has(id) ? undefined : read(id)?.values;
    return values
      ? [
          {
            header: labelOf(id),
            width: 11,
            format: formatOf(id),
            value: (row) => cell(values[row], id),
            fill: COLORS.slate,
          },
        ]
      : [];
  };
  return [
    ...text("ticker", "Ticker", 10),
    ...text("company", "Company", 30),
    ...text("sector", "Sector", 22),
    ...text("industry", "Industry", 26),
    { header: "Rank", width: 7, format: FORMATS.whole, value: (row) => cell(scored.rank[row]), fill: COLORS.blue },
    {
      header: "Composite",
      width: 11,
      format: FORMATS.score,
      value: (row) => cell(scored.composite[row]),
      fill: COLORS.blue,
      scaled: true,
    },
    ...(scored.groups
      ? [
          {
            header: model.groups === 5 ? "Quintile" : "Group",
            width: 9,
            format: FORMATS.whole,
            value: (row: number) => cell(scored.groups![row]),
            fill: COLORS.blue,
          },
        ]
      : []),
    ...(scored.categories.length > 1
      ? scored.categories.map(({ category, scores }): Column<number> => ({
          header: category.label,
          width: 10.5,
          format: numberFormat,
          value: (row) => cell(scores[row]),
          fill: COLORS.green,
          scaled: true,
        }))
      : []),
    ...(scored.valueTraps
      ? [
          {
            header: "Value trap",
            width: 8,
            format: FORMATS.text,
            value: (row: number) => (scored.valueTraps!.flagged[row] ? "Yes" : "No"),
            fill: COLORS.amber,
          },
          {
            header: "Flag reasons",
            width: 30,
            format: FORMATS.text,
            value: (row: number) => trapReasons(scored, row).join(", "),
            fill: COLORS.amber,
          },
        ]
      : []),
    { header: COVERAGE, width: 10, format: "0%", value: (row) => cell(scored.coverage[row]), fill: COLORS.amber },
    ...lineItem("price"),
    ...lineItem("market_cap"),
    ...metrics.map(({ metric, raw, origin }): Column<number> => ({
      header: labelOf(metric),
      width: 12,
      format: formatOf(metric) + (origin === "ratios" ? RATIO_MARK : ""),
      value: (row) => cell(raw[row], metric),
      fill: COLORS.slate,
    })),
    ...metrics.map(({ metric, score, fellBack }): Column<number> => {
      return {
        header: `${labelOf(metric)} ${suffix}`,
        width: 12,
        format: numberFormat,
        formatOf: (row) => (fellBack[row] ? numberFormat + FALLBACK_MARK : undefined),
        value: (row) => cell(score[row]),
        fill: COLORS.grey,
        scaled: true,
      };
    }),
  ];
}
