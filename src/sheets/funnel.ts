import { modelTitle } from "../engine/models/modelTitle";
import { RULEBOOKS } from "../engine/models/rulebooks";
import { funnelColumns } from "../engine/screening/funnelColumns";
import type { FunnelOutcome } from "../engine/screening/runFunnel";
import { scorecardTally } from "../engine/screening/scorecards";
import { modelReader } from "../engine/models/modelFields";
import { textColumn } from "../engine/universe/universe";
import type { SheetContent } from "../workbook/sheetContent";
import { layOut } from "./layout/layOut";
import { chart, gap, heading, stack, table, title, type Column, type Table } from "./layout/sections";
import { fitNote, withModelNote } from "./modelNote";
import type { FittedModel, ScreenOutcome } from "./screenOutcome";
import { cell, COLORS, counted, fieldLooks, FORMATS } from "./theme";

const SCORECARDS = "Scorecards";
/** Names of a funnel's sheets if the model has scores too. */
export const FUNNEL = "Funnel";
export const FUNNEL_COMPANIES = "Funnel Companies";

const WORD = { pass: "pass", fail: "fail", unverified: "unverified" } as const;
const NAMES_LISTED = 60;
/** Names of stages take three lines above the filter buttons. */
const STAGE_HEADER_HEIGHT = 62;

/** The funnel on one page: companies that pass each stage, those that fail and where, and a chart. */
export function funnelDashboardSheet(outcome: ScreenOutcome, funnel: FunnelOutcome, name: string): SheetContent {
  const stages = stageTable(funnel);
  const drawn = (column: string, color: string) => ({
    name: column,
    x: { table: stages, column: "Stage" },
    values: { table: stages, column },
    color,
  });
  return layOut({
    name,
    tabColor: COLORS.blue,
    sections: stack(
      title(`${modelTitle(outcome)}: funnel`, summary(outcome, funnel)),
      gap(),
      heading("Attrition"),
      stages,
      gap(),
      survivorRow(funnel),
      gap(),
      chart({
        name: "Funnel",
        type: "BarClustered",
        title: "Companies through the funnel",
        size: { rows: 20, columns: 6 },
        legend: "Bottom",
        series: [drawn("Entered", COLORS.line), drawn("Passed", COLORS.green), drawn("Unverified", COLORS.amber)],
        xAxis: { reversed: true },
        yAxis: { numberFormat: "0" },
      }),
    ),
    print: { landscape: true },
    showGridlines: false,
  });
}

function summary(outcome: ScreenOutcome, { companies, model }: FunnelOutcome): string {
  const rulebook = RULEBOOKS[model.funnel!.rulebook];
  const count = (wanted: string) => counted(companies.filter(({ verdict }) => verdict === wanted).length);
  const ceiling = `${Math.round(rulebook.maxDebt * 10000) / 100} % of ${rulebook.ratio === "debt_market_cap" ? "market cap" : "total assets"}`;
  return `${counted(companies.length)} companies: ${count("pass")} passed every stage, ${count("unverified")} unverified, ${count("fail")} failed · debt ceiling of ${rulebook.name} (${ceiling}, as of ${rulebook.asOf}) · ${fitNote(outcome)} · data ${outcome.fingerprint.slice(0, 8)}`;
}

function stageTable(funnel: FunnelOutcome): Table {
  type Stage = FunnelOutcome["stages"][number];
  const names = (header: string, width: number, rows: (stage: Stage) => readonly number[]): Column<Stage> => ({
    header,
    width,
    format: FORMATS.text,
    value: (stage) => tickersOf(funnel, rows(stage)),
    wrap: true,
  });
  const companies = (header: string, width: number, rows: (stage: Stage) => readonly number[]): Column<Stage> => ({
    header,
    width,
    format: FORMATS.whole,
    value: (stage) => rows(stage).length,
    wrap: true,
  });
  return table(
    [
      {
        header: "Stage",
        width: 62,
        format: FORMATS.text,
        value: (reached) => `${funnel.stages.indexOf(reached) + 1} ${reached.stage.label}`,
        wrap: true,
      },
      companies("Entered", 10, ({ entered }) => entered),
      companies("Passed", 10, ({ passed }) => passed),
      companies("Unverified", 11, ({ unverified }) => unverified),
      companies("Failed", 10, ({ failed }) => failed),
      names("Who failed", 70, ({ failed }) => failed),
      names("Who is unverified", 70, ({ unverified }) => unverified),
      names("Borderline", 30, ({ borderline }) => borderline),
    ],
    funnel.stages,
    { name: "Attrition" },
  );
}

const survivorRow = (funnel: FunnelOutcome): Table =>
  table(
    [
      { header: "Label", format: FORMATS.general, value: () => "Survivors", bold: true },
      { header: "Companies", format: FORMATS.general, value: ({ length }) => length, bold: true },
      {
        header: "Who",
        format: FORMATS.general,
        value: (rows) => tickersOf(funnel, rows) || "none yet: see who is unverified, and what is missing",
        bold: true,
      },
    ],
    [funnel.survivors],
    { header: false },
  );

/** The first tickers of some companies, and how many more there are. */
function tickersOf({ universe }: FunnelOutcome, rows: readonly number[]): string {
  const tickers = textColumn(universe, "ticker");
  const listed = rows.slice(0, NAMES_LISTED).map((row) => tickers[row]);
  return listed.join(", ") + (rows.length > NAMES_LISTED ? ` and ${rows.length - NAMES_LISTED} more` : "");
}

/** Every company with its verdict at each stage, the reasons, and the figures that decided. */
export function funnelCompaniesSheet(used: FittedModel, funnel: FunnelOutcome, name: string): SheetContent {
  const { universe, companies, stages, model } = funnel;
  const read = modelReader(universe, model);
  const { labelOf, formatOf } = fieldLooks(model);
  const text = (id: string, header: string, width: number): Column<number>[] =>
    universe.text.has(id)
      ? [{ header, width, format: FORMATS.text, value: (row) => textColumn(universe, id)[row] }]
      : [];
  const columns: Column<number>[] = [
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
    ...stages.map(({ stage }, k): Column<number> => ({
      header: `${k + 1} ${stage.label}`,
      width: 16,
      format: FORMATS.text,
      value: (row) => companies[row].judgements[k]?.verdict ?? "not reached",
      fill: COLORS.green,
    })),
    ...funnelColumns(model).flatMap((id): Column<number>[] => {
      const values = read(id)?.values;
      return values
        ? [
            {
              header: labelOf(id),
              width: 12,
              format: formatOf(id),
              value: (row) => cell(values[row], id),
              fill: COLORS.slate,
            },
          ]
        : [];
    }),
  ];
  const verdicts = table(columns, funnelOrder(funnel), {
    name: name.replace(/ /g, ""),
    filter: true,
    headerHeight: STAGE_HEADER_HEIGHT,
  });
  return layOut({
    name,
    tabColor: COLORS.navy,
    sections: withModelNote(verdicts, used),
    freeze: { header: verdicts, columns: 2 },
    print: { landscape: true, titles: verdicts, through: [verdicts] },
  });
}

/** The scorecards of the three statements: every test for every company. */
export function scorecardsSheet(used: FittedModel, funnel: FunnelOutcome): SheetContent {
  const { universe, scorecards } = funnel;
  const tickers = textColumn(universe, "ticker");
  const columns: Column<number>[] = [
    { header: "Ticker", width: 12, format: FORMATS.text, value: (row) => tickers[row] },
    ...scorecards.flatMap((scorecard, k): Column<number>[] => {
      const fill = [COLORS.blue, COLORS.green, COLORS.slate][k % 3];
      return [
        {
          header: `${scorecard.label}: passed`,
          width: 14,
          format: FORMATS.text,
          value: (row) => `${scorecardTally(scorecard, row).passes} of ${scorecardTally(scorecard, row).testable}`,
          fill,
          align: "Center",
        },
        ...scorecard.tests.map((test): Column<number> => ({
          header: test.label,
          width: 15,
          format: FORMATS.text,
          value: (row) => test.judgements[row].verdict,
          fill,
          align: "Center",
        })),
      ];
    }),
  ];
  const tests = table(columns, funnelOrder(funnel), { name: "Scorecards", filter: true });
  return layOut({
    name: SCORECARDS,
    tabColor: COLORS.green,
    sections: withModelNote(tests, used),
    freeze: { header: tests, columns: 1 },
    print: { landscape: true, titles: tests, through: [tests] },
  });
}

/** Companies that got furthest first, then by ticker. */
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
