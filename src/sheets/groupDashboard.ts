import { groupMedians } from "../engine/scoring/groupMedians";
import { metricsUsed, type ScoredUniverse } from "../engine/scoring/scoredUniverse";
import { textColumn } from "../engine/universe/universe";
import { dashboardTitle } from "./dashboardTitle";
import { rankedRows } from "./factorScores";
import type { Sheet } from "./layout/layOut";
import { beside, chart, gap, heading, stack, table, type Chart, type Column, type Table } from "./layout/sections";
import { runsOf } from "./layout/runs";
import type { ScreenOutcome } from "./screenOutcome";
import { cell, COLORS, fieldLooks, FORMATS, QUINTILE_COLORS } from "./theme";

const LISTED = 15;

/** Quantile groups, the best and the worst names, and the scatter of the groups. */
export function groupSections(outcome: ScreenOutcome, scored: ScoredUniverse): Pick<Sheet, "sections" | "print"> {
  const word = scored.model.groups === 5 ? "Quintile" : "Group";
  const ranked = rankedRows(scored);
  const listed = Math.min(LISTED, Math.floor(ranked.length / 2));
  const groups = groupTable(scored, word);
  const worst = nameTable(scored, ranked.slice(ranked.length - listed).reverse(), "WorstNames");
  const { points, scatter } = scatterOf(scored, ranked, word);
  const scoreChart = scoresByGroup(groups, word);
  return {
    sections: stack(
      dashboardTitle(outcome, scored),
      gap(),
      beside(
        stack(
          heading("Companies at each step"),
          stepTable(scored),
          gap(),
          heading(`${word}s: medians`),
          groups,
          gap(2),
          heading(`Best ${listed}`),
          nameTable(scored, ranked.slice(0, listed), "BestNames"),
          gap(2),
          heading(`Worst ${listed}`),
          worst,
        ),
        gap(),
        stack(scatter, gap(), scoreChart),
        gap(),
        stack(heading(`${scatter.title}: figures`), points),
      ),
    ),
    print: { landscape: true, through: [worst, scatter, scoreChart] },
  };
}

const stepTable = ({ steps }: ScoredUniverse): Table =>
  table(
    [
      { header: "Step", width: 36, format: FORMATS.text, value: ({ label }) => label },
      { header: "Companies", width: 11, format: FORMATS.whole, value: ({ remaining }) => remaining },
    ],
    steps,
    { name: "Steps" },
  );

function groupTable(scored: ScoredUniverse, word: string): Table {
  type Group = ReturnType<typeof groupMedians>[number];
  const groups = groupMedians(scored).reverse();
  const { labelOf, formatOf } = fieldLooks(scored.model);
  const metrics = metricsUsed(scored).map(({ metric }) => metric);
  const median = (id: string): Column<Group> => ({
    header: labelOf(id),
    width: 13,
    format: formatOf(id),
    value: ({ medians }) => cell(medians[id], id),
  });
  return table(
    [
      { header: word, format: FORMATS.whole, value: ({ group }) => group, align: "Left" },
      { header: "Companies", width: 11, format: FORMATS.whole, value: ({ count }) => count },
      {
        header: "Score",
        width: 11,
        format: FORMATS.score,
        value: ({ composite }) => cell(composite),
        scaled: true,
      },
      ...metrics.map(median),
      ...(groups[0]?.medians.market_cap === undefined ? [] : [median("market_cap")]),
    ],
    groups,
    { name: `${word}s` },
  );
}

const scoresByGroup = (groups: Table, word: string): Chart =>
  chart({
    name: "Scores by group",
    type: "ColumnClustered",
    title: `Median score by ${word.toLowerCase()}`,
    size: { rows: 16, columns: 10 },
    series: [
      {
        name: "Median score",
        x: { table: groups, column: word },
        values: { table: groups, column: "Score" },
        color: COLORS.blue,
      },
    ],
    xAxis: { labelsAtEdge: true },
    yAxis: { numberFormat: "0.0" },
  });

function nameTable(scored: ScoredUniverse, rows: readonly number[], name: string): Table {
  const tickers = textColumn(scored.universe, "ticker");
  const { labelOf, formatOf } = fieldLooks(scored.model);
  const metrics = metricsUsed(scored);
  return table(
    [
      { header: "Ticker", format: FORMATS.text, value: (row) => tickers[row] },
      { header: "Score", format: FORMATS.score, value: (row) => cell(scored.composite[row]) },
      ...metrics.map(({ metric, raw }): Column<number> => ({
        header: labelOf(metric),
        format: formatOf(metric),
        value: (row) => cell(raw[row], metric),
      })),
    ],
    rows,
    { name },
  );
}

/** A chart of two metrics, each group a series of its own, and its figures. The published picture is FCF margin against debt/assets. */
function scatterOf(scored: ScoredUniverse, ranked: readonly number[], word: string): { points: Table; scatter: Chart } {
  const { labelOf, formatOf } = fieldLooks(scored.model);
  const metrics = metricsUsed(scored);
  const find = (id: string, otherwise: number) =>
    metrics.find(({ metric }) => metric === id) ?? metrics[Math.min(otherwise, metrics.length - 1)];
  const x = find("debt_to_assets", 0);
  const y = find("fcf_margin", 1);
  const plotted = ranked.filter((row) => Number.isFinite(x.raw[row]) && Number.isFinite(y.raw[row]));
  const groupOf = (row: number) => scored.groups![row];
  const figure = ({ metric, raw }: typeof x): Column<number> => ({
    header: labelOf(metric),
    width: 13,
    format: formatOf(metric),
    value: (row) => raw[row],
  });
  const points = table(
    [{ header: word, width: 11, format: FORMATS.whole, value: groupOf, align: "Left" }, figure(x), figure(y)],
    plotted,
  );
  const scatter = chart({
    name: "Scatter",
    type: "XYScatter",
    title: `${labelOf(y.metric)} against ${labelOf(x.metric)}, by ${word.toLowerCase()}`,
    size: { rows: 26, columns: 10 },
    legend: "Bottom",
    series: runsOf(plotted.map(groupOf)).map(({ value: group, ...rows }) => ({
      name: `${word} ${group}`,
      x: { table: points, column: labelOf(x.metric), rows },
      values: { table: points, column: labelOf(y.metric), rows },
      color: colorOf(group, scored.model.groups!),
    })),
    xAxis: { title: labelOf(x.metric), numberFormat: "0%", labelsAtEdge: true },
    yAxis: { title: labelOf(y.metric), numberFormat: "0%", labelsAtEdge: true },
  });
  return { points, scatter };
}

const colorOf = (group: number, groups: number): string =>
  QUINTILE_COLORS[Math.round(((group - 1) / Math.max(groups - 1, 1)) * (QUINTILE_COLORS.length - 1))];
