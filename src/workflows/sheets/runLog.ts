import { settingLabel } from "../../engine/models/settingLabels";
import { settingText } from "../../engine/models/settingText";
import type { Model } from "../../engine/models/schema";
import type { Cell, SheetContent } from "../../workbook/sheetContent";
import { modelTitle } from "../models/modelTitle";
import type { ScreenOutcome } from "../screen/outcome";
import { counts } from "../screen/report";
import { VERSION } from "../version";
import { area, COLORS, FORMATS, headerStyle, headingStyle, titleStyles } from "./look";

const RUN_LOG = "Run Log";

/** What was run on what, with every setting, so that anyone can run it again: model, data fingerprint, counts, warnings, who was left out. */
export function runLogSheet(outcome: ScreenOutcome): SheetContent {
  const { model, reading, scored } = outcome;
  const changes = Object.entries(outcome.changes);
  const facts: Cell[][] = [
    ["Model", `${modelTitle(outcome)} · ${model.id}`],
    ...(changes.length > 0
      ? [
          [
            "Settings changed for this run",
            changes
              .map(([path, value]) => `${settingLabel(path, model)}: ${settingText(path, value, model)}`)
              .join(", "),
          ],
        ]
      : []),
    ["Source", model.source],
    ["Run at", `${outcome.at.toISOString().slice(0, 16).replace("T", " ")} UTC`],
    ["Universe", outcome.address],
    ...(outcome.factorReturns.length > 0
      ? [["Returns of companies, of factors", outcome.factorReturns.join(", ")]]
      : []),
    ["Data fingerprint", outcome.fingerprint],
    ["Factor Scores version", VERSION],
  ];
  const steps: Cell[][] = counts(outcome).map(({ label, companies }) => [label, companies]);
  const warnings: Cell[][] = outcome.warnings.length === 0 ? [["None"]] : outcome.warnings.map((warning) => [warning]);
  const dropped: Cell[][] = [
    ...reading.dropped.map(({ address, text, reason }) => [text, `row left out: ${reason} (${address})`]),
    ...(scored?.dropped ?? []).map(({ ticker, reason }) => [ticker, reason]),
  ];
  const settings = settingRows(model);

  const at = { facts: 3, steps: 3 + facts.length + 3 };
  const warningsAt = at.steps + steps.length + 4;
  const droppedAt = warningsAt + warnings.length + 3;
  const settingsAt = droppedAt + dropped.length + 4;
  return {
    name: RUN_LOG,
    tabColor: COLORS.grey,
    blocks: [
      {
        row: 0,
        column: 0,
        values: [
          ["Run log"],
          [
            "Everything needed to repeat this run. † beside a percentile: compared with the whole universe, because the sector is too small.",
          ],
        ],
      },
      { row: at.facts, column: 0, values: facts, numberFormats: [FORMATS.text, FORMATS.text] },
      { row: at.steps - 1, column: 0, values: [["Companies at each step"]] },
      {
        row: at.steps,
        column: 0,
        values: [["Step", "Companies"], ...steps],
        numberFormats: [FORMATS.text, FORMATS.whole],
      },
      { row: warningsAt - 1, column: 0, values: [["Warnings and doubts"]] },
      { row: warningsAt, column: 0, values: warnings, numberFormats: [FORMATS.text] },
      { row: droppedAt - 1, column: 0, values: [[`Left out (${dropped.length})`]] },
      {
        row: droppedAt,
        column: 0,
        values: [["Company or row", "Reason"], ...dropped],
        numberFormats: [FORMATS.text, FORMATS.text],
      },
      { row: settingsAt - 1, column: 0, values: [["Settings of the model"]] },
      {
        row: settingsAt,
        column: 0,
        values: [["Setting", "Value"], ...settings],
        numberFormats: [FORMATS.text, FORMATS.general],
      },
    ],
    columnWidths: [70, 60],
    styles: [
      ...titleStyles(),
      { area: area(at.facts, 0, facts.length, 1), bold: true },
      { area: area(at.facts, 1, facts.length, 1), align: "Left" },
      headingStyle(at.steps - 1, 0, 2),
      headerStyle(at.steps, 0, 2),
      { area: area(at.steps + 1, 1, steps.length, 1), align: "Left" },
      headingStyle(warningsAt - 1, 0, 2),
      headingStyle(droppedAt - 1, 0, 2),
      headerStyle(droppedAt, 0, 2),
      headingStyle(settingsAt - 1, 0, 2),
      headerStyle(settingsAt, 0, 2),
      { area: area(settingsAt + 1, 1, settings.length, 1), align: "Left" },
    ],
    print: { landscape: false },
    showGridlines: false,
  };
}

/** A model as rows of labels and values. */
function settingRows(model: Model): Cell[][] {
  const visit = (value: unknown, path: string): Cell[][] =>
    typeof value === "object" && value !== null && Object.keys(value).length > 0
      ? Object.entries(value).flatMap(([key, child]) => visit(child, path === "" ? key : `${path}.${key}`))
      : [[settingLabel(path, model), settingCell(path, value, model)]];
  return visit(model, "");
}

/** Plain numbers stay numbers; percentages, choices and the like are text. */
function settingCell(path: string, value: unknown, model: Model): Cell {
  const text = settingText(path, value, model);
  return typeof value === "number" && !text.endsWith("%") ? value : text;
}
