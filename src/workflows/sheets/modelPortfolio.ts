import { rankKindOf } from "../../engine/models/rankKinds";
import type { Portfolio } from "../../engine/portfolio/buildPortfolio";
import { displayPercentages } from "../../engine/portfolio/displayPercentages";
import { trapReasons } from "../../engine/scoring/explainScore";
import type { ScoredUniverse } from "../../engine/scoring/scoredUniverse";
import { columnReader } from "../../engine/universe/columns";
import { textColumn } from "../../engine/universe/universe";
import type { Block, Cell, SheetContent } from "../../workbook/sheetContent";
import { modelTitle, type UsedModel } from "../models/modelTitle";
import { printTable, type PrintedColumn } from "./columns";
import { area, cell, COLORS, formatOf, FORMATS, headerStyle, headingStyle, labelOf, titleStyles } from "./look";

const MODEL_PORTFOLIO = "Model Portfolio";

/** Weights as printed: rounded so that they still sum to the rounded total. */
const DECIMALS = 2;

/** The model portfolio: holdings with weights, shares and amounts, cash, sectors, statistics and charts. */
export function modelPortfolioSheet(used: UsedModel, scored: ScoredUniverse, portfolio: Portfolio): SheetContent {
  const { holdings } = portfolio;
  const weights = displayPercentages(
    holdings.map(({ weight }) => weight),
    DECIMALS,
  ).map((percent) => percent / 100);
  // tables stay where they are from run to run, so that references to them live on: what varies in number comes last
  const holdingsAt = 5;
  const columns = holdingColumns(scored, portfolio, weights);
  const order = holdings.map((_, k) => k);
  const table = printTable(columns, order, { row: holdingsAt, column: 0 });
  const side = columns.length + 1;

  const total = holdings.reduce((sum, { amount }) => sum + amount, 0);
  const totals: Block = {
    row: holdingsAt + holdings.length + 2,
    column: 0,
    values: [
      ["Invested", cell(total), cell(total / portfolio.capital)],
      ["Cash", cell(portfolio.cash), cell(portfolio.cash / portfolio.capital)],
      ["Capital", cell(portfolio.capital), 1],
    ],
    numberFormats: [FORMATS.text, FORMATS.money, FORMATS.weight],
  };
  const sectors = sectorRows(portfolio);
  const statistics = portfolioStatistics(scored, portfolio);
  const statisticsAt = holdingsAt;
  const sectorAt = statisticsAt + statistics.length + 4;
  const weightColumn = columns.findIndex(({ header }) => header === "Weight");
  const chartsAt = totals.row + 5;
  return {
    name: MODEL_PORTFOLIO,
    tabColor: COLORS.green,
    blocks: [
      {
        row: 0,
        column: 0,
        values: [[`${modelTitle(used)}: model portfolio`], [summary(portfolio)], [portfolio.limits.join(" ")]],
      },
      { row: holdingsAt - 1, column: 0, values: [["Holdings"]] },
      table.block,
      totals,
      { row: sectorAt - 1, column: side, values: [["Sectors"]] },
      {
        row: sectorAt,
        column: side,
        values: [["Sector", "Names", "Weight"], ...sectors],
        numberFormats: [FORMATS.text, FORMATS.whole, FORMATS.weight],
      },
      { row: statisticsAt - 1, column: side, values: [["Statistics"]] },
      {
        row: statisticsAt,
        column: side,
        values: [
          ["Measure", "Portfolio", "Universe"],
          ...statistics.map(({ label, portfolio: held, universe }) => [label, cell(held), cell(universe)]),
        ],
        numberFormats: [["@", "General", "General"], ...statistics.map(({ format }) => ["@", format, format])],
      },
    ],
    tables: [
      { name: "ModelPortfolio", ...area(holdingsAt, 0, holdings.length + 1, columns.length) },
      { name: "SectorWeights", ...area(sectorAt, side, sectors.length + 1, 3) },
      { name: "PortfolioStatistics", ...area(statisticsAt, side, statistics.length + 1, 3) },
    ],
    columnWidths: [...table.widths, 3, 24, 11, 11],
    freeze: { rows: holdingsAt + 1, columns: 0 },
    styles: [
      ...titleStyles(),
      { area: area(2, 0, 1, 1), color: COLORS.amber, bold: true },
      headingStyle(holdingsAt - 1, 0, columns.length),
      headingStyle(sectorAt - 1, side, 3),
      headingStyle(statisticsAt - 1, side, 3),
      ...table.styles,
      { ...headerStyle(sectorAt, side, 3), rowHeight: undefined },
      headerStyle(statisticsAt, side, 3),
      { area: area(totals.row, 0, 3, 3), bold: true },
    ],
    dataBars: [{ ...area(holdingsAt + 1, weightColumn, holdings.length, 1), color: COLORS.line }],
    charts: [
      {
        name: "Weights",
        type: "ColumnClustered",
        title: "Weight per name",
        position: area(chartsAt, 0, 16, Math.min(7, columns.length)),
        series: [
          {
            name: "Weight",
            x: area(holdingsAt + 1, 1, holdings.length, 1),
            values: area(holdingsAt + 1, weightColumn, holdings.length, 1),
            color: COLORS.blue,
          },
        ],
        yAxis: { numberFormat: "0%" },
      },
      {
        name: "Sector weights",
        type: "BarClustered",
        title: "Weight per sector",
        position: area(chartsAt, 8, 16, Math.max(side + 3 - 8, 6)),
        series: [
          {
            name: "Weight",
            x: area(sectorAt + 1, side, sectors.length, 1),
            values: area(sectorAt + 1, side + 2, sectors.length, 1),
            color: COLORS.green,
          },
        ],
        xAxis: { reversed: true },
        yAxis: { numberFormat: "0%" },
      },
    ],
    print: { landscape: true, area: area(0, 0, chartsAt + 17, side + 4) },
    showGridlines: false,
  };
}

function holdingColumns(
  scored: ScoredUniverse,
  { holdings, capital }: Portfolio,
  weights: readonly number[],
): PrintedColumn[] {
  const { universe } = scored;
  const read = columnReader(universe);
  const row = (k: number) => holdings[k].row;
  const metric = (id: string): PrintedColumn[] => {
    const values = read(id)?.values;
    return values
      ? [
          {
            header: labelOf(id),
            width: 11,
            format: formatOf(id),
            value: (k) => cell(values[row(k)]),
            fill: COLORS.slate,
          },
        ]
      : [];
  };
  const priced = holdings.some(({ price }) => price > 0);
  return [
    { header: "#", width: 10, format: FORMATS.whole, value: (k) => k + 1 },
    { header: "Ticker", width: 14, format: FORMATS.text, value: (k) => holdings[k].ticker },
    ...(universe.text.has("company")
      ? [
          {
            header: "Company",
            width: 30,
            format: FORMATS.text,
            value: (k: number) => textColumn(universe, "company")[row(k)],
          },
        ]
      : []),
    { header: "Sector", width: 22, format: FORMATS.text, value: (k) => holdings[k].sector },
    {
      header: "Composite",
      width: 11,
      format: FORMATS.score,
      value: (k) => cell(scored.composite[row(k)]),
      fill: COLORS.blue,
    },
    { header: "Weight", width: 11, format: FORMATS.weight, value: (k) => weights[k], fill: COLORS.green },
    ...(priced
      ? [
          {
            header: "Price",
            width: 11,
            format: FORMATS.money,
            value: (k: number) => cell(holdings[k].price),
            fill: COLORS.green,
          },
          {
            header: "Shares",
            width: 10,
            format: FORMATS.whole,
            value: (k: number) => cell(holdings[k].shares),
            fill: COLORS.green,
          },
        ]
      : []),
    { header: "Amount", width: 13, format: FORMATS.money, value: (k) => cell(holdings[k].amount), fill: COLORS.green },
    ...(priced
      ? [
          {
            header: "Weight held",
            width: 11,
            format: FORMATS.weight,
            value: (k: number) => cell(holdings[k].amount / capital),
            fill: COLORS.green,
          },
        ]
      : []),
    ...metric("volatility"),
    ...metric("beta"),
    ...(scored.valueTraps
      ? [
          {
            header: "Value trap",
            width: 24,
            format: FORMATS.text,
            value: (k: number) => trapReasons(scored, row(k)).join(", "),
            fill: COLORS.amber,
          },
        ]
      : []),
  ];
}

function summary({ holdings, capital, limits }: Portfolio): string {
  const names = `${holdings.length} ${holdings.length === 1 ? "name" : "names"}`;
  return `${names} for ${capital.toLocaleString("en-US")}${limits.length === 0 ? "; every limit holds" : "; not every limit could hold:"}`;
}

function sectorRows({ sectors }: Portfolio): Cell[][] {
  const rows = [...sectors].sort((a, b) => b[1].weight - a[1].weight || (a[0] < b[0] ? -1 : 1));
  const shown = displayPercentages(
    rows.map(([, { weight }]) => weight),
    DECIMALS,
  );
  return rows.map(([sector, { count }], k) => [sector || "(none)", count, shown[k] / 100]);
}

interface Statistic {
  label: string;
  portfolio: number;
  universe: number;
  format: string;
}

/** Weighted averages of the holdings beside plain averages of the universe; a company without the figure takes no part. */
function portfolioStatistics(scored: ScoredUniverse, { holdings }: Portfolio): Statistic[] {
  const read = columnReader(scored.universe);
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
