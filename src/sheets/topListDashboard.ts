import { rankKindOf } from "../engine/models/rankKinds";
import { trapReasons } from "../engine/scoring/explainScore";
import type { ScoredUniverse } from "../engine/scoring/scoredUniverse";
import { textColumn } from "../engine/universe/universe";
import { dashboardTitle } from "./dashboardTitle";
import { rankedRows } from "./factorScores";
import type { Sheet } from "./layout/layOut";
import { beside, chart, gap, heading, stack, table, type Chart, type Column, type Table } from "./layout/sections";
import type { ScreenOutcome } from "./screenOutcome";
import { cell, COLORS, FORMATS } from "./theme";

const TOP = 50;
const NAMES_DRAWN = 15;

/** The best names, their sectors and categories. */
export function topListSections(
  outcome: ScreenOutcome,
  scored: ScoredUniverse,
): Pick<Sheet, "sections" | "freeze" | "print"> {
  const top = rankedRows(scored).slice(0, TOP);
  const names = topTable(scored, top);
  const sectors = sectorTable(scored, top);
  const categories = categoryTable(scored, top);
  const scoreChart = topScores(scored, names);
  const sectorChart = sectorCounts(sectors, top.length);
  const categoryChart = categoryAverages(scored, categories, top.length);
  return {
    sections: stack(
      dashboardTitle(outcome, scored),
      gap(),
      beside(
        stack(heading(`Top ${top.length}`), names),
        gap(),
        stack(
          scoreChart,
          gap(),
          beside(sectorChart, gap(), stack(heading(`Sectors of the top ${top.length}`), sectors)),
          gap(),
          beside(categoryChart, gap(), stack(heading("Category averages"), categories)),
        ),
      ),
    ),
    freeze: { header: names },
    print: { landscape: true, titles: names, through: [names, scoreChart, sectorChart, categoryChart] },
  };
}

function topTable(scored: ScoredUniverse, top: readonly number[]): Table {
  const { universe } = scored;
  const text = (id: string, header: string, width: number): Column<number> => ({
    header,
    width,
    format: FORMATS.text,
    value: (row) => textColumn(universe, id)[row],
  });
  const columns: Column<number>[] = [
    { header: "Rank", width: 7, format: FORMATS.whole, value: (row) => cell(scored.rank[row]) },
    text("ticker", "Ticker", 10),
    ...(universe.text.has("company") ? [text("company", "Company", 30)] : []),
    text("sector", "Sector", 22),
    {
      header: "Composite",
      width: 11,
      format: FORMATS.score,
      value: (row) => cell(scored.composite[row]),
      scaled: true,
      fill: COLORS.blue,
    },
    ...scored.categories.map(({ category, scores }): Column<number> => ({
      header: category.label,
      width: 10.5,
      format: rankKindOf(scored.model).numberFormat,
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
  return table(columns, top, { name: "TopScores" });
}

function topScores(scored: ScoredUniverse, names: Table): Chart {
  const rows = { start: 0, count: Math.min(NAMES_DRAWN, names.rows.length) };
  return chart({
    name: "Top scores",
    type: "BarClustered",
    title: `Composite of the best ${rows.count}`,
    size: { rows: 20, columns: 8 },
    series: [
      {
        name: "Composite",
        x: { table: names, column: "Ticker", rows },
        values: { table: names, column: "Composite", rows },
        color: COLORS.blue,
      },
    ],
    xAxis: { reversed: true },
    yAxis: { numberFormat: scored.model.composite.scale === "minMax" ? "0" : rankKindOf(scored.model).axisFormat },
  });
}

function sectorTable(scored: ScoredUniverse, rows: readonly number[]): Table {
  const sectors = textColumn(scored.universe, "sector");
  const countOf = new Map<string, number>();
  for (const row of rows) countOf.set(sectors[row] || "(none)", (countOf.get(sectors[row] || "(none)") ?? 0) + 1);
  return table(
    [
      { header: "Sector", width: 24, format: FORMATS.text, value: ([sector]) => sector },
      { header: "Names", width: 11, format: FORMATS.whole, value: ([, count]) => count },
    ],
    [...countOf].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)),
  );
}

const sectorCounts = (sectors: Table, top: number): Chart =>
  chart({
    name: "Sectors",
    type: "ColumnClustered",
    title: `Sectors of the top ${top}`,
    size: { rows: 16, columns: 8 },
    series: [
      {
        name: "Names",
        x: { table: sectors, column: "Sector" },
        values: { table: sectors, column: "Names" },
        color: COLORS.slate,
      },
    ],
    yAxis: { numberFormat: "0" },
  });

const UNIVERSE = "Universe";
const topLabel = (top: number): string => `Top ${top}`;

function categoryTable({ categories }: ScoredUniverse, top: readonly number[]): Table {
  type Category = (typeof categories)[number];
  const average = (header: string, rows: (scores: Float64Array) => readonly number[]): Column<Category> => ({
    header,
    width: 11,
    format: FORMATS.score,
    value: ({ scores }) => cell(mean(rows(scores))),
  });
  return table(
    [
      { header: "Category", width: 24, format: FORMATS.text, value: ({ category }) => category.label },
      average(topLabel(top.length), (scores) => top.map((row) => scores[row])),
      average(UNIVERSE, (scores) => Array.from(scores)),
    ],
    categories.filter(({ switchedOff }) => !switchedOff),
  );
}

function categoryAverages(scored: ScoredUniverse, categories: Table, top: number): Chart {
  const drawn = (column: string, color: string) => ({
    name: column,
    x: { table: categories, column: "Category" },
    values: { table: categories, column },
    color,
  });
  return chart({
    name: "Categories",
    type: "ColumnClustered",
    title: "Category averages: top list and universe",
    size: { rows: 16, columns: 8 },
    legend: "Bottom",
    series: [drawn(topLabel(top), COLORS.blue), drawn(UNIVERSE, COLORS.line)],
    xAxis: { labelsAtEdge: true },
    yAxis: { numberFormat: rankKindOf(scored.model).axisFormat },
  });
}

function mean(values: readonly number[]): number {
  const present = values.filter((value) => !Number.isNaN(value));
  return present.length === 0 ? NaN : present.reduce((sum, value) => sum + value, 0) / present.length;
}
