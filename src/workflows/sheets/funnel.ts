import { RULEBOOKS } from "../../engine/models/rulebooks";
import type { FunnelOutcome } from "../../engine/screening/runFunnel";
import { scorecardTally } from "../../engine/screening/scorecards";
import { columnReader } from "../../engine/universe/columns";
import { textColumn } from "../../engine/universe/universe";
import type { Cell, SheetContent } from "../../workbook/sheetContent";
import { modelTitle, type UsedModel } from "../models/modelTitle";
import type { ScreenOutcome } from "../screen/outcome";
import { funnelColumns } from "../screen/report";
import { printTable, type PrintedColumn } from "./columns";
import {
  area,
  cell,
  COLORS,
  counted,
  FILTER_HEADER,
  formatOf,
  FORMATS,
  headerStyle,
  headingStyle,
  labelOf,
  titleStyles,
  wrappedRow,
} from "./look";
import { modelNote } from "./modelNote";

const SCORECARDS = "Scorecards";
/** A funnel's sheets where the model has scores too. */
export const FUNNEL = "Funnel";
export const FUNNEL_COMPANIES = "Funnel Companies";

const WORD = { pass: "pass", fail: "fail", unverified: "unverified" } as const;
const NAMES_LISTED = 60;

/** The funnel at a glance: how many companies each stage let through, who fell where, and a chart. */
export function funnelDashboardSheet(outcome: ScreenOutcome, funnel: FunnelOutcome, name: string): SheetContent {
  const tickers = textColumn(funnel.universe, "ticker");
  const names = (rows: readonly number[]) =>
    rows
      .slice(0, NAMES_LISTED)
      .map((row) => tickers[row])
      .join(", ") + (rows.length > NAMES_LISTED ? ` and ${rows.length - NAMES_LISTED} more` : "");
  const stages: Cell[][] = funnel.stages.map(({ stage, entered, passed, failed, unverified, borderline }, k) => [
    `${k + 1} ${stage.label}`,
    entered.length,
    passed.length,
    unverified.length,
    failed.length,
    names(failed),
    names(unverified),
    names(borderline),
  ]);
  const header = [
    "Stage",
    "Entered",
    "Passed",
    "Unverified",
    "Failed",
    "Who failed",
    "Who is unverified",
    "Borderline",
  ];
  const rulebook = RULEBOOKS[funnel.model.funnel!.rulebook];
  const widths = [62, 10, 10, 11, 10, 70, 70, 30];
  const endRow = 5 + stages.length + 1;
  const verdicts = (verdict: string) =>
    counted(funnel.companies.filter((company) => company.verdict === verdict).length);
  return {
    name,
    tabColor: COLORS.blue,
    blocks: [
      {
        row: 0,
        column: 0,
        values: [
          [`${modelTitle(outcome)}: funnel`],
          [
            `${counted(funnel.companies.length)} companies: ${verdicts("pass")} passed every stage, ${verdicts("unverified")} unverified, ${verdicts("fail")} failed · debt ceiling of ${rulebook.name} (${Math.round(rulebook.maxDebt * 10000) / 100} % of ${rulebook.ratio === "debt_market_cap" ? "market cap" : "total assets"}, as of ${rulebook.asOf}) · data ${outcome.fingerprint.slice(0, 8)}`,
          ],
        ],
      },
      { row: 3, column: 0, values: [["Attrition"]] },
      {
        row: 4,
        column: 0,
        values: [header, ...stages],
        numberFormats: [
          FORMATS.text,
          ...new Array<string>(4).fill(FORMATS.whole),
          FORMATS.text,
          FORMATS.text,
          FORMATS.text,
        ],
      },
      {
        row: endRow,
        column: 0,
        values: [
          [
            "Survivors",
            funnel.survivors.length,
            names(funnel.survivors) || "none yet: see who is unverified, and what is missing",
          ],
        ],
      },
    ],
    tables: [{ name: "Attrition", ...area(4, 0, stages.length + 1, header.length) }],
    columnWidths: widths,
    styles: [
      ...titleStyles(),
      headingStyle(3, 0, header.length),
      headerStyle(4, 0, header.length),
      ...stages.map((stage, k) => wrappedRow(5 + k, stage, widths)),
      { area: area(5, 5, stages.length, 1), align: "Left", indent: 1 },
      { area: area(endRow, 0, 1, 3), bold: true },
    ],
    charts: [
      {
        name: "Funnel",
        type: "BarClustered",
        title: "Companies through the funnel",
        position: area(endRow + 2, 0, 20, 6),
        legend: "Bottom",
        series: [
          {
            name: "Entered",
            x: area(5, 0, stages.length, 1),
            values: area(5, 1, stages.length, 1),
            color: COLORS.line,
          },
          {
            name: "Passed",
            x: area(5, 0, stages.length, 1),
            values: area(5, 2, stages.length, 1),
            color: COLORS.green,
          },
          {
            name: "Unverified",
            x: area(5, 0, stages.length, 1),
            values: area(5, 3, stages.length, 1),
            color: COLORS.amber,
          },
        ],
        xAxis: { reversed: true },
        yAxis: { numberFormat: "0" },
      },
    ],
    print: { landscape: true },
    showGridlines: false,
  };
}

/** Every company with its verdict at each stage, the reasons, and the figures that decided. */
export function funnelCompaniesSheet(used: UsedModel, funnel: FunnelOutcome, name: string): SheetContent {
  const { universe, companies, stages, model } = funnel;
  const read = columnReader(universe, { piotroski: model.piotroski, accruals: model.accruals });
  const order = funnelOrder(funnel);
  const text = (id: string, header: string, width: number): PrintedColumn[] =>
    universe.text.has(id)
      ? [{ header, width, format: FORMATS.text, value: (row) => textColumn(universe, id)[row] }]
      : [];
  const columns: PrintedColumn[] = [
    ...text("ticker", "Ticker", 10),
    ...text("company", "Company", 30),
    ...text("sector", "Sector", 24),
    ...text("industry", "Industry", 26),
    {
      header: "Verdict",
      width: 12,
      format: FORMATS.text,
      value: (row) => WORD[companies[row].verdict],
      fill: COLORS.blue,
    },
    {
      header: "Stage",
      width: 60,
      format: FORMATS.text,
      value: (row) =>
        companies[row].verdict === "pass"
          ? "passed all"
          : `${companies[row].stage + 1} ${stages[companies[row].stage].stage.label}`,
      fill: COLORS.blue,
    },
    {
      header: "Reasons",
      width: 60,
      format: FORMATS.text,
      value: (row) => companies[row].reasons.join("; "),
      fill: COLORS.blue,
    },
    {
      header: "Borderline",
      width: 40,
      format: FORMATS.text,
      value: (row) => companies[row].borderline.join("; "),
      fill: COLORS.amber,
    },
    {
      header: "Override",
      width: 26,
      format: FORMATS.text,
      value: (row) => companies[row].overridden.join("; "),
      fill: COLORS.amber,
    },
    ...stages.map(({ stage }, k): PrintedColumn => ({
      header: `${k + 1} ${stage.label}`,
      width: 16,
      format: FORMATS.text,
      value: (row) => companies[row].judgements[k]?.verdict ?? "not reached",
      fill: COLORS.green,
    })),
    ...funnelColumns(model).flatMap((id): PrintedColumn[] => {
      const values = read(id)?.values;
      return values
        ? [
            {
              header: labelOf(id),
              width: 12,
              format: formatOf(id),
              value: (row) => cell(values[row]),
              fill: COLORS.slate,
            },
          ]
        : [];
    }),
  ];
  const { block, styles, widths } = printTable(columns, order, { row: 0, column: 0 }, 62);
  return {
    name,
    tabColor: COLORS.navy,
    blocks: [block, ...modelNote(used, columns.length)],
    tables: [{ name: name.replace(/ /g, ""), ...area(0, 0, order.length + 1, columns.length), filter: true }],
    columnWidths: widths,
    freeze: { rows: 1, columns: 2 },
    styles,
    print: { landscape: true, titleRows: 1, area: area(0, 0, order.length + 1, columns.length) },
  };
}

/** The scorecards of the three statements: every test for every company. */
export function scorecardsSheet(used: UsedModel, funnel: FunnelOutcome): SheetContent {
  const { universe, scorecards } = funnel;
  const tickers = textColumn(universe, "ticker");
  const columns: PrintedColumn[] = [
    { header: "Ticker", width: 12, format: FORMATS.text, value: (row) => tickers[row] },
    ...scorecards.flatMap((scorecard, k): PrintedColumn[] => {
      const fill = [COLORS.blue, COLORS.green, COLORS.slate][k % 3];
      return [
        {
          header: `${scorecard.label}: passed`,
          width: 14,
          format: FORMATS.text,
          value: (row) => `${scorecardTally(scorecard, row).passes} of ${scorecardTally(scorecard, row).testable}`,
          fill,
        },
        ...scorecard.tests.map((test): PrintedColumn => ({
          header: test.label,
          width: 15,
          format: FORMATS.text,
          value: (row) => test.judgements[row].verdict,
          fill,
        })),
      ];
    }),
  ];
  const order = funnelOrder(funnel);
  const { block, styles, widths } = printTable(columns, order, { row: 0, column: 0 }, FILTER_HEADER);
  return {
    name: SCORECARDS,
    tabColor: COLORS.green,
    blocks: [block, ...modelNote(used, columns.length)],
    tables: [{ name: "Scorecards", ...area(0, 0, order.length + 1, columns.length), filter: true }],
    columnWidths: widths,
    freeze: { rows: 1, columns: 1 },
    styles: [...styles, { area: area(1, 1, order.length, columns.length - 1), align: "Center" }],
    print: { landscape: true, titleRows: 1, area: area(0, 0, order.length + 1, columns.length) },
  };
}

/** Who got furthest first, then by ticker. */
function funnelOrder({ companies, universe }: FunnelOutcome): number[] {
  const tickers = textColumn(universe, "ticker");
  const rank = { pass: 0, unverified: 1, fail: 2 } as const;
  return Array.from(companies.keys()).sort(
    (a, b) =>
      rank[companies[a].verdict] - rank[companies[b].verdict] ||
      companies[b].stage - companies[a].stage ||
      (tickers[a] < tickers[b] ? -1 : tickers[a] > tickers[b] ? 1 : a - b),
  );
}
