import { rankKindOf } from "../../engine/models/rankKinds";
import type { SheetContent } from "../../workbook/sheetContent";
import { trapReasons } from "../../engine/scoring/explainScore";
import type { ScoredUniverse } from "../../engine/scoring/scoredUniverse";
import { textColumn } from "../../engine/universe/universe";
import { modelTitle } from "../models/modelTitle";
import type { ScreenOutcome } from "../screen/outcome";
import { groupMedians } from "../screen/report";
import { printTable, runsOf, type PrintedColumn } from "./columns";
import { rankedRows } from "./factorScores";
import {
  area,
  cell,
  COLORS,
  counted,
  formatOf,
  FORMATS,
  headerStyle,
  headingStyle,
  labelOf,
  QUINTILE_COLORS,
  titleStyles,
} from "./look";

export const DASHBOARD = "Screener Dashboard";

const TOP = 50;
const LIST = 15;
/** The charts beside the table end above this row. */
const CHARTS_END = 58;
/** Figures behind the charts stand out of the way, from this column on. */
const CHART_DATA_COLUMN = 40;

/** The one-page view of a score model: what came out, the best names, and charts. */
export function dashboardSheet(outcome: ScreenOutcome, scored: ScoredUniverse): SheetContent {
  return scored.groups === null ? topListDashboard(outcome, scored) : groupDashboard(outcome, scored);
}

function head(outcome: ScreenOutcome, scored: ScoredUniverse): (string | number)[][] {
  const flagged = scored.valueTraps?.flagged.reduce((sum, one) => sum + one, 0);
  const parts = [
    `${counted(scored.rows.length)} companies scored of ${counted(outcome.reading.universe.size)} read`,
    ...(scored.dropped.length > 0 ? [`${counted(scored.dropped.length)} left out`] : []),
    ...(flagged === undefined
      ? []
      : [`${counted(flagged)} flagged as value traps (${Math.round((100 * flagged) / scored.rows.length)} %)`]),
    `data ${outcome.fingerprint.slice(0, 8)}`,
  ];
  return [[`${modelTitle(outcome)}: screener dashboard`], [parts.join(" · ")]];
}

function topListDashboard(outcome: ScreenOutcome, scored: ScoredUniverse): SheetContent {
  const { numberFormat, axisFormat } = rankKindOf(scored.model);
  const top = rankedRows(scored).slice(0, TOP);
  const columns: PrintedColumn[] = [
    { header: "Rank", width: 7, format: FORMATS.whole, value: (row) => cell(scored.rank[row]) },
    { header: "Ticker", width: 10, format: FORMATS.text, value: (row) => textColumn(scored.universe, "ticker")[row] },
    ...(scored.universe.text.has("company")
      ? [
          {
            header: "Company",
            width: 30,
            format: FORMATS.text,
            value: (row: number) => textColumn(scored.universe, "company")[row],
          },
        ]
      : []),
    { header: "Sector", width: 22, format: FORMATS.text, value: (row) => textColumn(scored.universe, "sector")[row] },
    {
      header: "Composite",
      width: 11,
      format: FORMATS.score,
      value: (row) => cell(scored.composite[row]),
      scaled: true,
      fill: COLORS.blue,
    },
    ...scored.categories.map(({ category, scores }): PrintedColumn => ({
      header: category.label,
      width: 10.5,
      format: numberFormat,
      value: (row) => cell(scores[row]),
      scaled: true,
      fill: COLORS.green,
    })),
    ...(scored.valueTraps
      ? [
          {
            header: "Value trap",
            width: 26,
            format: FORMATS.text,
            value: (row: number) => trapReasons(scored, row).join(", "),
            fill: COLORS.amber,
          },
        ]
      : []),
  ];
  const table = printTable(columns, top, { row: 4, column: 0 });
  const sectors = sectorCounts(scored, top);
  const averages = scored.categories
    .filter(({ switchedOff }) => !switchedOff)
    .map(
      ({ category, scores }) =>
        [category.label, mean(top.map((row) => scores[row])), mean(Array.from(scores))] as const,
    );
  const gap = columns.length + 1;
  const names = Math.min(LIST, top.length);
  return {
    name: DASHBOARD,
    tabColor: COLORS.blue,
    blocks: [
      { row: 0, column: 0, values: head(outcome, scored) },
      { row: 3, column: 0, values: [[`Top ${top.length}`]] },
      table.block,
      {
        row: 0,
        column: CHART_DATA_COLUMN,
        values: [["Chart data: sectors", "Names", "", "Categories", "Top", "Universe"]],
      },
      { row: 1, column: CHART_DATA_COLUMN, values: sectors },
      {
        row: 1,
        column: CHART_DATA_COLUMN + 3,
        values: averages.map(([label, topMean, all]) => [label, cell(topMean), cell(all)]),
        numberFormats: [FORMATS.general, FORMATS.score, FORMATS.score],
      },
    ],
    tables: [{ name: "TopScores", ...area(4, 0, top.length + 1, columns.length) }],
    columnWidths: table.widths,
    freeze: { rows: 5, columns: 0 },
    styles: [
      ...titleStyles(),
      headingStyle(3, 0, columns.length),
      ...table.styles,
      { area: area(0, CHART_DATA_COLUMN, 1, 6), italic: true, color: COLORS.grey },
    ],
    colorScales: runsOf(columns, ({ scaled, fill }) => (scaled ? fill : undefined))
      .filter(({ key }) => key !== undefined)
      .map(({ start, count }) => area(5, start, top.length, count)),
    charts: [
      {
        name: "Top scores",
        type: "BarClustered",
        title: `Composite of the best ${names}`,
        position: area(3, gap, 20, 8),
        series: [
          {
            name: "Composite",
            x: area(5, 1, names, 1),
            values: area(
              5,
              columns.findIndex(({ header }) => header === "Composite"),
              names,
              1,
            ),
            color: COLORS.blue,
          },
        ],
        xAxis: { reversed: true },
        yAxis: { numberFormat: scored.model.composite.scale === "minMax" ? "0" : axisFormat },
      },
      {
        name: "Sectors",
        type: "ColumnClustered",
        title: `Sectors of the top ${top.length}`,
        position: area(24, gap, 16, 8),
        series: [
          {
            name: "Names",
            x: area(1, CHART_DATA_COLUMN, sectors.length, 1),
            values: area(1, CHART_DATA_COLUMN + 1, sectors.length, 1),
            color: COLORS.slate,
          },
        ],
        yAxis: { numberFormat: "0" },
      },
      {
        name: "Categories",
        type: "ColumnClustered",
        title: "Category averages: top list and universe",
        position: area(41, gap, 16, 8),
        legend: "Bottom",
        series: [
          {
            name: `Top ${top.length}`,
            x: area(1, CHART_DATA_COLUMN + 3, averages.length, 1),
            values: area(1, CHART_DATA_COLUMN + 4, averages.length, 1),
            color: COLORS.blue,
          },
          {
            name: "Universe",
            x: area(1, CHART_DATA_COLUMN + 3, averages.length, 1),
            values: area(1, CHART_DATA_COLUMN + 5, averages.length, 1),
            color: COLORS.line,
          },
        ],
        xAxis: { labelsAtEdge: true },
        yAxis: { numberFormat: axisFormat },
      },
    ],
    print: { landscape: true, titleRows: 5, area: area(0, 0, Math.max(top.length + 5, CHARTS_END), gap + 9) },
    showGridlines: false,
  };
}

/** Quantile groups, the best and the worst names, and the scatter of the groups. */
function groupDashboard(outcome: ScreenOutcome, scored: ScoredUniverse): SheetContent {
  const groups = groupMedians(scored).reverse();
  const metrics = scored.categories.flatMap(({ metrics }) => metrics);
  const keys = [
    ...metrics.map(({ metric }) => metric),
    ...(groups[0]?.medians.market_cap === undefined ? [] : ["market_cap"]),
  ];
  const word = scored.model.groups === 5 ? "Quintile" : "Group";
  const ranked = rankedRows(scored);
  const tickers = textColumn(scored.universe, "ticker");

  const counts = scored.steps.map(({ label, remaining }) => [label, remaining]);
  const groupRow = 5 + counts.length + 2;
  const listRow = groupRow + groups.length + 4;
  const listed = Math.min(LIST, Math.floor(ranked.length / 2));
  const list = (rows: readonly number[]) =>
    rows.map((row) => [tickers[row], cell(scored.composite[row]), ...metrics.map(({ raw }) => cell(raw[row]))]);
  const listHeader = ["Ticker", "Score", ...metrics.map(({ metric }) => labelOf(metric))];
  const listFormats = [FORMATS.text, FORMATS.score, ...metrics.map(({ metric }) => formatOf(metric))];
  const bottomRow = listRow + listed + 4;

  const scatter = scatterData(scored, ranked);
  const width = Math.max(3 + keys.length, listHeader.length);
  return {
    name: DASHBOARD,
    tabColor: COLORS.blue,
    blocks: [
      { row: 0, column: 0, values: head(outcome, scored) },
      { row: 3, column: 0, values: [["Companies at each step"]] },
      { row: 4, column: 0, values: [["Step", "Companies"], ...counts], numberFormats: [FORMATS.text, FORMATS.whole] },
      { row: groupRow - 1, column: 0, values: [[`${word}s: medians`]] },
      {
        row: groupRow,
        column: 0,
        values: [
          [word, "Companies", "Score", ...keys.map(labelOf)],
          ...groups.map(({ group, count, composite, medians }) => [
            group,
            count,
            cell(composite),
            ...keys.map((key) => cell(medians[key])),
          ]),
        ],
        numberFormats: [FORMATS.whole, FORMATS.whole, FORMATS.score, ...keys.map(formatOf)],
      },
      { row: listRow - 1, column: 0, values: [[`Best ${listed}`]] },
      { row: listRow, column: 0, values: [listHeader, ...list(ranked.slice(0, listed))], numberFormats: listFormats },
      { row: bottomRow - 1, column: 0, values: [[`Worst ${listed}`]] },
      {
        row: bottomRow,
        column: 0,
        values: [listHeader, ...list(ranked.slice(-listed).reverse())],
        numberFormats: listFormats,
      },
      {
        row: 0,
        column: CHART_DATA_COLUMN,
        values: [[`Chart data: ${word.toLowerCase()}`, labelOf(scatter.x), labelOf(scatter.y)]],
      },
      {
        row: 1,
        column: CHART_DATA_COLUMN,
        values: scatter.points,
        numberFormats: [FORMATS.whole, formatOf(scatter.x), formatOf(scatter.y)],
      },
    ],
    tables: [
      { name: "Steps", ...area(4, 0, counts.length + 1, 2) },
      { name: `${word}s`, ...area(groupRow, 0, groups.length + 1, 3 + keys.length) },
      { name: "BestNames", ...area(listRow, 0, listed + 1, listHeader.length) },
      { name: "WorstNames", ...area(bottomRow, 0, listed + 1, listHeader.length) },
    ],
    columnWidths: [36, 11, 11, ...new Array<number>(width - 3).fill(13)],
    styles: [
      ...titleStyles(),
      headingStyle(3, 0, width),
      headingStyle(groupRow - 1, 0, width),
      headingStyle(listRow - 1, 0, width),
      headingStyle(bottomRow - 1, 0, width),
      headerStyle(4, 0, 2),
      headerStyle(groupRow, 0, 3 + keys.length),
      headerStyle(listRow, 0, listHeader.length),
      headerStyle(bottomRow, 0, listHeader.length),
      { area: area(groupRow + 1, 0, groups.length, 1), align: "Left" },
      { area: area(0, CHART_DATA_COLUMN, 1, 3), italic: true, color: COLORS.grey },
    ],
    colorScales: [area(groupRow + 1, 2, groups.length, 1)],
    charts: [
      {
        name: "Scatter",
        type: "XYScatter",
        title: `${labelOf(scatter.y)} against ${labelOf(scatter.x)}, by ${word.toLowerCase()}`,
        position: area(3, width + 1, 26, 10),
        legend: "Bottom",
        series: scatter.runs.map(({ group, start, count }) => ({
          name: `${word} ${group}`,
          x: area(1 + start, CHART_DATA_COLUMN + 1, count, 1),
          values: area(1 + start, CHART_DATA_COLUMN + 2, count, 1),
          color:
            QUINTILE_COLORS[
              Math.round(((group - 1) / Math.max(scored.model.groups! - 1, 1)) * (QUINTILE_COLORS.length - 1))
            ],
        })),
        xAxis: { title: labelOf(scatter.x), numberFormat: "0%", labelsAtEdge: true },
        yAxis: { title: labelOf(scatter.y), numberFormat: "0%", labelsAtEdge: true },
      },
      {
        name: "Scores by group",
        type: "ColumnClustered",
        title: `Median score by ${word.toLowerCase()}`,
        position: area(30, width + 1, 16, 10),
        series: [
          {
            name: "Median score",
            x: area(groupRow + 1, 0, groups.length, 1),
            values: area(groupRow + 1, 2, groups.length, 1),
            color: COLORS.blue,
          },
        ],
        xAxis: { labelsAtEdge: true },
        yAxis: { numberFormat: "0.0" },
      },
    ],
    print: { landscape: true, area: area(0, 0, bottomRow + listed + 1, width + 12) },
    showGridlines: false,
  };
}

/** Points of the scatter, group by group, so that each group is one series. The published picture is FCF margin against debt/assets. */
function scatterData(scored: ScoredUniverse, ranked: readonly number[]) {
  const metrics = scored.categories.flatMap(({ metrics }) => metrics);
  const find = (id: string, otherwise: number) =>
    metrics.find(({ metric }) => metric === id) ?? metrics[Math.min(otherwise, metrics.length - 1)];
  const x = find("debt_to_assets", 0);
  const y = find("fcf_margin", 1);
  const plotted = ranked.filter((row) => Number.isFinite(x.raw[row]) && Number.isFinite(y.raw[row]));
  const runs: { group: number; start: number; count: number }[] = [];
  plotted.forEach((row, k) => {
    const group = scored.groups![row];
    if (runs[runs.length - 1]?.group === group) runs[runs.length - 1].count++;
    else runs.push({ group, start: k, count: 1 });
  });
  return {
    x: x.metric,
    y: y.metric,
    points: plotted.map((row) => [scored.groups![row], x.raw[row], y.raw[row]]),
    runs,
  };
}

function sectorCounts(scored: ScoredUniverse, rows: readonly number[]): (string | number)[][] {
  const sectors = textColumn(scored.universe, "sector");
  const countOf = new Map<string, number>();
  for (const row of rows) countOf.set(sectors[row] || "(none)", (countOf.get(sectors[row] || "(none)") ?? 0) + 1);
  return [...countOf].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}

function mean(values: readonly number[]): number {
  const present = values.filter((value) => !Number.isNaN(value));
  return present.length === 0 ? NaN : present.reduce((sum, value) => sum + value, 0) / present.length;
}
