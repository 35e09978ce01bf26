import type { Model } from "../engine/models/schema";
import { settingLabel } from "../engine/models/settingLabels";
import { settingText } from "../engine/models/settingText";
import { modelTitle } from "../engine/models/modelTitle";
import { fitTextOf } from "../engine/scoring/metricFit";
import type { ScoredUniverse } from "../engine/scoring/scoredUniverse";
import type { AsOfUse } from "../engine/universe/reading";
import { VERSION } from "../engine/version";
import type { Cell, SheetContent } from "../workbook/sheetContent";
import { counts } from "./counts";
import { layOut } from "./layout/layOut";
import { joinedTables } from "./joinedTables";
import { gap, heading, notes, stack, table, title, type Table } from "./layout/sections";
import type { ScreenOutcome } from "./screenOutcome";
import { COLORS, counted, FORMATS, fieldLooks } from "./theme";

const RUN_LOG = "Run Log";

/** Everything needed to repeat a run: model with all settings, data fingerprint, counts, warnings, and companies left out. */
export function runLogSheet(outcome: ScreenOutcome): SheetContent {
  const { warnings } = outcome;
  const leftOut = companiesLeftOut(outcome);
  return layOut({
    name: RUN_LOG,
    tabColor: COLORS.grey,
    sections: stack(
      title(
        "Run log",
        "Everything needed to repeat this run. † beside a percentile: compared with the whole universe, because the sector is too small. ‡ beside a metric: derived from ratios.",
      ),
      gap(),
      factTable(outcome),
      gap(2),
      heading("Companies at each step"),
      stepTable(counts(outcome)),
      ...joinedTables(outcome.reading.join),
      gap(2),
      ...(outcome.scored ? [heading("Metrics"), metricTable(outcome.scored), gap(2)] : []),
      heading("Warnings and doubts"),
      notes(warnings.length === 0 ? ["None"] : warnings),
      gap(2),
      heading(`Left out (${leftOut.length})`),
      pairTable("Company or row", "Reason", leftOut),
      gap(2),
      heading("Settings of the model"),
      settingTable(outcome.model),
    ),
    print: { landscape: false },
    showGridlines: false,
  });
}

/** Two columns of texts. */
const pairTable = (first: string, second: string, pairs: readonly (readonly [string, string])[]): Table =>
  table(
    [
      { header: first, format: FORMATS.text, value: ([text]) => text },
      { header: second, format: FORMATS.text, value: ([, text]) => text },
    ],
    pairs,
  );

function factTable(outcome: ScreenOutcome): Table {
  const { model, factorReturns } = outcome;
  const changes = Object.entries(outcome.changes);
  const facts: (readonly [string, string])[] = [
    ["Model", `${modelTitle(outcome)} · ${model.id}`],
    ...(changes.length > 0
      ? [
          [
            "Settings changed for this run",
            changes
              .map(([path, value]) => `${settingLabel(path, model)}: ${settingText(path, value, model)}`)
              .join(", "),
          ] as const,
        ]
      : []),
    ["Fit", fitTextOf(model, outcome.fit)],
    ["Source", model.source],
    ["Run at", `${outcome.at.toISOString().slice(0, 16).replace("T", " ")} UTC`],
    ["Universe", outcome.address],
    ...(outcome.reading.join?.sources ?? []).map(
      ({ name, role, matched, members }) =>
        [
          role === "limit" ? "Limited to" : "Joined",
          `${name}${members === null ? "" : `, ${members}`}: ${matched} ${matched === 1 ? "company" : "companies"}`,
        ] as const,
    ),
    ...asOfFacts(outcome.reading.asOf),
    ...(factorReturns.length > 0 ? [["Returns of companies, of factors", factorReturns.join(", ")] as const] : []),
    ["Data fingerprint", outcome.fingerprint],
    ["Factor Scores version", VERSION],
  ];
  return table(
    [
      { header: "Fact", width: 70, format: FORMATS.text, value: ([name]) => name, bold: true },
      { header: "Value", width: 60, format: FORMATS.text, value: ([, value]) => value, align: "Left" },
    ],
    facts,
    { header: false },
  );
}

const ORIGIN = {
  given: "pasted",
  derived: "derived from statements",
  ratios: "derived from ratios ‡",
  absent: "not in the universe",
} as const;

/** Each metric's weight in the composite as used, and where its figures come from. */
function metricTable({ categories, model }: ScoredUniverse): Table {
  const { labelOf } = fieldLooks(model);
  const metrics = categories.flatMap(({ weight: share, metrics }) => metrics.map((metric) => ({ ...metric, share })));
  const filled = (raw: Float64Array) => raw.reduce((count, value) => count + Number(!Number.isNaN(value)), 0);
  const format = model.composite.combine === "mean" ? FORMATS.percent : FORMATS.score;
  return table(
    [
      {
        header: "Metric",
        format: FORMATS.text,
        value: ({ metric, weights }) =>
          weights?.every((weight) => weight > 0) === false ? `${labelOf(metric)}, for some sectors` : labelOf(metric),
      },
      {
        header: "Figures",
        format: FORMATS.text,
        value: ({ origin, raw }) =>
          origin === "absent" ? ORIGIN.absent : `${ORIGIN[origin]}, ${counted(filled(raw))} companies`,
      },
      {
        header: "Weight as used",
        width: 16,
        format,
        value: ({ share, weight }) => share * weight,
        align: "Left",
      },
    ],
    metrics,
  );
}

function asOfFacts(asOf: AsOfUse | null): (readonly [string, string])[] {
  if (asOf === null) return [];
  return [
    ["As of", asOf.date ?? "latest of all"],
    ["What was known", `${asOf.rule}; rows not yet known: ${asOf.notYetKnown.toLocaleString("en-US")}`],
    ...(asOf.latestPeriod === null ? [] : [["Latest period used", asOf.latestPeriod] as const]),
  ];
}

const stepTable = (steps: ReturnType<typeof counts>): Table =>
  table(
    [
      { header: "Step", format: FORMATS.text, value: ({ label }) => label },
      { header: "Companies", format: FORMATS.whole, value: ({ companies }) => companies, align: "Left" },
    ],
    steps,
  );

function companiesLeftOut({ reading, scored }: ScreenOutcome): (readonly [string, string])[] {
  return [
    ...reading.dropped.map(({ address, text, reason }) => [text, `row left out: ${reason} (${address})`] as const),
    ...(scored?.dropped ?? []).map(({ ticker, reason }) => [ticker, reason] as const),
  ];
}

interface Setting {
  /** such as portfolio.count */
  path: string;
  value: unknown;
}

const settingTable = (model: Model): Table =>
  table(
    [
      { header: "Setting", format: FORMATS.text, value: ({ path }) => settingLabel(path, model) },
      {
        header: "Value",
        format: FORMATS.general,
        value: ({ path, value }) => settingCell(path, value, model),
        align: "Left",
      },
    ],
    settingRows(model),
  );

/** Plain numbers stay numbers; percentages, choices and the like are text. */
function settingCell(path: string, value: unknown, model: Model): Cell {
  const text = settingText(path, value, model);
  return typeof value === "number" && !text.endsWith("%") ? value : text;
}

/** All settings of a model, those of lists by position. An empty list or group is null. */
function settingRows(value: unknown, path = ""): Setting[] {
  if (typeof value !== "object" || value === null) return [{ path, value }];
  const entries = Object.entries(value);
  if (entries.length === 0) return [{ path, value: null }];
  return entries.flatMap(([key, child]) => settingRows(child, path === "" ? key : `${path}.${key}`));
}
