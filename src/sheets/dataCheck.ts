import { modelTitle } from "../engine/models/modelTitle";
import type { Finding } from "../engine/universe/reading";
import type { SheetContent } from "../workbook/sheetContent";
import { layOut } from "./layout/layOut";
import { gap, heading, stack, table, title, type Column, type Table } from "./layout/sections";
import { fitNote } from "./modelNote";
import type { ScreenOutcome } from "./screenOutcome";
import { cell, COLORS, counted, fieldLooks, FORMATS } from "./theme";

const DATA_CHECK = "Data Check";

const SEVERITY = { doubt: "Please check", warning: "Warning", info: "Note" } as const;
const STATUS = {
  recognised: "recognised",
  ambiguous: "may mean something else",
  corrected: "chosen by you",
  unknown: "not recognised",
  duplicate: "repeats another column",
  "unused period": "period not used",
  "left out": "left out by you",
  "empty header": "no header",
  "another table": "another table",
  currency: "currency of the column before",
} as const;

/** What each pasted column was read as, and every finding with its cells. */
export function dataCheckSheet(outcome: ScreenOutcome): SheetContent {
  const { reading, address } = outcome;
  return layOut({
    name: DATA_CHECK,
    tabColor: COLORS.amber,
    sections: stack(
      title(
        `${modelTitle(outcome)}: data check`,
        `${counted(reading.universe.size)} companies read from ${address}${reading.transposed ? ", companies in columns" : ""} · ${fitNote(outcome)}`,
      ),
      gap(),
      heading("Findings"),
      findingTable(reading.findings),
      gap(2),
      heading("Columns"),
      columnTable(outcome),
    ),
    print: { landscape: true },
    showGridlines: false,
  });
}

function findingTable(findings: readonly Finding[]): Table {
  const rows: readonly Pick<Finding, "severity" | "message" | "cells" | "count">[] =
    findings.length > 0 ? findings : [{ severity: "info", message: "Nothing to report.", cells: [], count: 0 }];
  return table(
    [
      { header: "", format: FORMATS.text, value: ({ severity }) => SEVERITY[severity], wrap: true },
      { header: "Finding", format: FORMATS.text, value: ({ message }) => message, wrap: true },
      { header: "Cells", format: FORMATS.text, value: cellsOf, top: true },
    ],
    rows,
  );
}

const cellsOf = ({ cells, count }: Pick<Finding, "cells" | "count">): string =>
  count === 0 ? "" : cells.join(", ") + (count > cells.length ? ` and ${count - cells.length} more` : "");

function columnTable({ reading: { columns, universe }, model }: ScreenOutcome): Table {
  const { labelOf, formatOf } = fieldLooks(model);
  type PastedColumn = (typeof columns)[number];
  const text = (header: string, width: number, value: (column: PastedColumn) => string): Column<PastedColumn> => ({
    header,
    width,
    format: FORMATS.text,
    value,
  });
  type Quality = NonNullable<PastedColumn["quality"]>;
  const figure = (
    header: string,
    width: number,
    format: string,
    value: (quality: Quality) => number,
  ): Column<PastedColumn> => ({
    header,
    width,
    format,
    value: ({ quality }) => (quality === null ? "" : cell(value(quality))),
  });
  const inUnit = (header: string, value: (quality: Quality) => number): Column<PastedColumn> => ({
    ...figure(header, 13, FORMATS.general, value),
    formatOf: ({ field }) => (field === null ? undefined : formatOf(field)),
  });
  return table(
    [
      text("Header", 26, ({ header }) => header),
      text("Cells", 100, ({ address }) => address),
      text("Read as", 26, ({ field }) => (field === null ? "" : labelOf(field))),
      text("Status", 16, ({ status }) => STATUS[status]),
      text("Unit", 12, ({ unit }) => unit?.choice ?? ""),
      text("Evidence", 50, ({ unit }) => unit?.evidence ?? ""),
      figure("Filled", 9, FORMATS.whole, ({ filled }) => filled),
      figure("Coverage", 10, "0%", ({ filled }) => filled / Math.max(universe.size, 1)),
      inUnit("Minimum", ({ min }) => min),
      inUnit("Median", ({ median }) => median),
      inUnit("Maximum", ({ max }) => max),
      figure("Outliers", 9, FORMATS.whole, ({ outliers }) => outliers.length),
    ],
    columns.filter(({ status }) => status !== "empty header"),
    { name: "PastedColumns", filter: true },
  );
}
