import { rankKindOf } from "../engine/models/rankKinds";
import { modelTitle } from "../engine/models/modelTitle";
import type { Holding, Portfolio } from "../engine/portfolio/buildPortfolio";
import { displayPercentages } from "../engine/portfolio/displayPercentages";
import { trapReasons } from "../engine/scoring/explainScore";
import type { ScoredUniverse } from "../engine/scoring/scoredUniverse";
import { columnReader } from "../engine/universe/columns";
import { textColumn } from "../engine/universe/universe";
import type { SheetContent } from "../workbook/sheetContent";
import { layOut } from "./layout/layOut";
import { beside, chart, gap, heading, notes, stack, table, title, type Column, type Table } from "./layout/sections";
import { fitNote } from "./modelNote";
import type { FittedModel } from "./screenOutcome";
import { cell, COLORS, fieldLooks, FORMATS } from "./theme";

const MODEL_PORTFOLIO = "Model Portfolio";

/** Weights are printed with two decimals of a percent, rounded so that they still sum to the rounded total. */
const DECIMALS = 2;

/** The model portfolio: holdings with weights, shares and amounts, cash, sectors, statistics and charts. */
export function modelPortfolioSheet(used: FittedModel, scored: ScoredUniverse, portfolio: Portfolio): SheetContent {
  const holdings = holdingTable(scored, portfolio);
  const statistics = statisticTable(scored, portfolio);
  const sectors = sectorTable(portfolio);
  const weights = chart({
    name: "Weights",
    type: "ColumnClustered",
    title: "Weight per name",
    size: { rows: 16, columns: 7 },
    series: [
      {
        name: "Weight",
        x: { table: holdings, column: "Ticker" },
        values: { table: holdings, column: "Weight" },
        color: COLORS.blue,
      },
    ],
    yAxis: { numberFormat: "0%" },
  });
  const sectorWeights = chart({
    name: "Sector weights",
    type: "BarClustered",
    title: "Weight per sector",
    size: { rows: 16, columns: 3 },
    series: [
      {
        name: "Weight",
        x: { table: sectors, column: "Sector" },
        values: { table: sectors, column: "Weight" },
        color: COLORS.green,
      },
    ],
    xAxis: { reversed: true },
    yAxis: { numberFormat: "0%" },
  });
  // tables keep their positions from run to run, so that references to them stay valid: those of varying length come last
  const main = stack(heading("Holdings"), holdings, gap(), totalTable(portfolio), gap(2), weights);
  const side = stack(heading("Statistics"), statistics, gap(2), heading("Sectors"), sectors, gap(2), sectorWeights);
  return layOut({
    name: MODEL_PORTFOLIO,
    tabColor: COLORS.green,
    sections: stack(
      title(`${modelTitle(used)}: model portfolio`, `${summary(portfolio)} · ${fitNote(used)}`),
      notes([portfolio.limits.join(" ")], { color: COLORS.amber, bold: true }),
      gap(),
      beside(main, gap(1, 3), side),
    ),
    freeze: { header: holdings },
    print: { landscape: true, through: [holdings, weights, sectorWeights] },
    showGridlines: false,
  });
}

/** A holding as printed. */
interface PrintedHolding extends Holding {
  /** counted from 1 */
  number: number;
  /** rounded with the others */
  printedWeight: number;
}

function holdingTable(scored: ScoredUniverse, { holdings, capital }: Portfolio): Table {
  const weights = printedWeights(holdings.map(({ weight }) => weight));
  const rows = holdings.map((holding, k) => ({ ...holding, number: k + 1, printedWeight: weights[k] }));
  const { universe } = scored;
  const read = columnReader(universe);
  const { labelOf, formatOf } = fieldLooks(scored.model);
  const figure = (
    header: string,
    width: number,
    format: string,
    value: (holding: PrintedHolding) => number,
    fill?: string,
  ): Column<PrintedHolding> => ({ header, width, format, value: (holding) => cell(value(holding)), fill });
  const text = (
    header: string,
    width: number,
    value: (holding: PrintedHolding) => string,
    fill?: string,
  ): Column<PrintedHolding> => ({ header, width, format: FORMATS.text, value, fill });
  const metric = (id: string): Column<PrintedHolding>[] => {
    const values = read(id)?.values;
    return values ? [figure(labelOf(id), 11, formatOf(id), ({ row }) => values[row], COLORS.slate)] : [];
  };
  const companies = universe.text.has("company") ? textColumn(universe, "company") : undefined;
  const priced = holdings.some(({ price }) => price > 0);
  const columns: Column<PrintedHolding>[] = [
    figure("#", 10, FORMATS.whole, ({ number }) => number),
    text("Ticker", 14, ({ ticker }) => ticker),
    ...(companies ? [text("Company", 30, ({ row }) => companies[row])] : []),
    text("Sector", 22, ({ sector }) => sector),
    figure("Composite", 11, FORMATS.score, ({ row }) => scored.composite[row], COLORS.blue),
    {
      ...figure("Weight", 11, FORMATS.weight, ({ printedWeight }) => printedWeight, COLORS.green),
      dataBar: COLORS.line,
    },
    ...(priced
      ? [
          figure("Price", 11, FORMATS.money, ({ price }) => price, COLORS.green),
          figure("Shares", 10, FORMATS.whole, ({ shares }) => shares, COLORS.green),
        ]
      : []),
    figure("Amount", 13, FORMATS.money, ({ amount }) => amount, COLORS.green),
    ...(priced ? [figure("Weight held", 11, FORMATS.weight, ({ amount }) => amount / capital, COLORS.green)] : []),
    ...metric("volatility"),
    ...metric("beta"),
    ...(scored.valueTraps
      ? [text("Value trap", 24, ({ row }) => trapReasons(scored, row).join(", "), COLORS.amber)]
      : []),
  ];
  return table(columns, rows, { name: "ModelPortfolio" });
}

function summary({ holdings, capital, limits }: Portfolio): string {
  const names = `${holdings.length} ${holdings.length === 1 ? "name" : "names"}`;
  return `${names} for ${capital.toLocaleString("en-US")}${limits.length === 0 ? "; every limit holds" : "; not every limit could hold:"}`;
}

/** What is invested and what is left, with shares of the capital. */
function totalTable({ holdings, cash, capital }: Portfolio): Table {
  const invested = holdings.reduce((sum, { amount }) => sum + amount, 0);
  return table(
    [
      { header: "Position", format: FORMATS.text, value: ([label]) => label, bold: true },
      { header: "Amount", format: FORMATS.money, value: ([, amount]) => cell(amount), bold: true },
      { header: "Share", format: FORMATS.weight, value: ([, , share]) => cell(share), bold: true },
    ],
    [
      ["Invested", invested, invested / capital],
      ["Cash", cash, cash / capital],
      ["Capital", capital, 1],
    ] as const,
    { header: false },
  );
}

/** Sectors by weight. */
function sectorTable({ sectors }: Portfolio): Table {
  const rows = [...sectors].sort((a, b) => b[1].weight - a[1].weight || (a[0] < b[0] ? -1 : 1));
  const shown = printedWeights(rows.map(([, { weight }]) => weight));
  return table(
    [
      { header: "Sector", width: 24, format: FORMATS.text, value: ({ sector }) => sector || "(none)" },
      { header: "Names", width: 11, format: FORMATS.whole, value: ({ count }) => count },
      { header: "Weight", width: 11, format: FORMATS.weight, value: ({ weight }) => weight },
    ],
    rows.map(([sector, { count }], k) => ({ sector, count, weight: shown[k] })),
    { name: "SectorWeights" },
  );
}

const printedWeights = (weights: readonly number[]): number[] =>
  displayPercentages(weights, DECIMALS).map((percent) => percent / 100);

interface Statistic {
  label: string;
  portfolio: number;
  universe: number;
  format: string;
}

function statisticTable(scored: ScoredUniverse, portfolio: Portfolio): Table {
  const figure = (header: string, value: (statistic: Statistic) => number): Column<Statistic> => ({
    header,
    format: FORMATS.general,
    formatOf: ({ format }) => format,
    value: (statistic) => cell(value(statistic)),
  });
  return table(
    [
      { header: "Measure", format: FORMATS.text, value: ({ label }) => label },
      figure("Portfolio", ({ portfolio: held }) => held),
      figure("Universe", ({ universe }) => universe),
    ],
    portfolioStatistics(scored, portfolio),
    { name: "PortfolioStatistics" },
  );
}

/** Weighted averages of the holdings and simple averages of the universe, each over the companies that have the figure. */
function portfolioStatistics(scored: ScoredUniverse, { holdings }: Portfolio): Statistic[] {
  const read = columnReader(scored.universe);
  const { labelOf, formatOf } = fieldLooks(scored.model);
  const { numberFormat } = rankKindOf(scored.model);
  const of = (label: string, values: Float64Array | undefined, format: string): Statistic[] => {
    if (values === undefined) return [];
    const present = holdings.filter(({ row }) => Number.isFinite(values[row]));
    const weight = present.reduce((sum, holding) => sum + holding.weight, 0);
    const all = values.filter((value) => Number.isFinite(value));
    return [
      {
        label,
        portfolio:
          weight === 0 ? NaN : present.reduce((sum, holding) => sum + holding.weight * values[holding.row], 0) / weight,
        universe: all.length === 0 ? NaN : all.reduce((sum, value) => sum + value, 0) / all.length,
        format,
      },
    ];
  };
  return [
    ...of("Composite", scored.composite, FORMATS.score),
    ...scored.categories
      .filter(({ switchedOff }) => !switchedOff)
      .flatMap(({ category, scores }) => of(category.label, scores, numberFormat)),
    ...["volatility", "beta", "dividend_yield"].flatMap((id) => of(labelOf(id), read(id)?.values, formatOf(id))),
  ];
}
