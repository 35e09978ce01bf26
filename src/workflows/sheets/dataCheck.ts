import { numericField } from "../../engine/fields/catalogue";
import type { Cell, SheetContent } from "../../workbook/sheetContent";
import { modelTitle } from "../models/modelTitle";
import type { ScreenOutcome } from "../screen/outcome";
import {
  area,
  cell,
  COLORS,
  counted,
  FILTER_HEADER,
  FORMATS,
  formatOf,
  headerStyle,
  headingStyle,
  titleStyles,
  wrappedRow,
} from "./look";

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
} as const;

/** How the pasted columns were understood, and every finding with its cells. */
export function dataCheckSheet(outcome: ScreenOutcome): SheetContent {
  const { reading, address } = outcome;
  const findings: Cell[][] = reading.findings.map(({ severity, message, cells, count }) => [
    SEVERITY[severity],
    message,
    count === 0 ? "" : cells.join(", ") + (count > cells.length ? ` and ${count - cells.length} more` : ""),
  ]);
  const columns = reading.columns.filter(({ status }) => status !== "empty header");
  const rows = columns.map(({ header, address: cells, field, status, unit, quality }): Cell[] => [
    header,
    cells,
    field === null ? "" : (numericField(field)?.label ?? field),
    STATUS[status],
    unit === null ? "" : unit.choice,
    unit === null ? "" : unit.evidence,
    quality === null ? "" : quality.filled,
    quality === null ? "" : quality.filled / Math.max(reading.universe.size, 1),
    quality === null ? "" : cell(quality.min),
    quality === null ? "" : cell(quality.median),
    quality === null ? "" : cell(quality.max),
    quality === null ? "" : quality.outliers.length,
  ]);
  const formats = columns.map(({ field }) => {
    const own = field === null ? FORMATS.general : formatOf(field);
    return ["@", "@", "@", "@", "@", "@", "#,##0", "0%", own, own, own, "#,##0"];
  });
  const header = [
    "Header",
    "Cells",
    "Read as",
    "Status",
    "Unit",
    "Evidence",
    "Filled",
    "Coverage",
    "Minimum",
    "Median",
    "Maximum",
    "Outliers",
  ];
  const widths = [26, 100, 26, 16, 12, 50, 9, 10, 13, 13, 13, 9];
  const findingsAt = 4;
  const columnsAt = findingsAt + Math.max(findings.length, 1) + 4;
  return {
    name: DATA_CHECK,
    tabColor: COLORS.amber,
    blocks: [
      {
        row: 0,
        column: 0,
        values: [
          [`${modelTitle(outcome)}: data check`],
          [
            `${counted(reading.universe.size)} companies read from ${address}${reading.transposed ? ", companies in columns" : ""}`,
          ],
        ],
      },
      { row: findingsAt - 1, column: 0, values: [["Findings"]] },
      {
        row: findingsAt,
        column: 0,
        values: [
          ["", "Finding", "Cells"],
          ...(findings.length === 0 ? [["Note", "Nothing to report.", ""]] : findings),
        ],
        numberFormats: [FORMATS.text, FORMATS.text, FORMATS.text],
      },
      { row: columnsAt - 1, column: 0, values: [["Columns"]] },
      {
        row: columnsAt,
        column: 0,
        values: [header, ...rows],
        numberFormats: [header.map(() => FORMATS.general), ...formats],
      },
    ],
    tables: [{ name: "PastedColumns", ...area(columnsAt, 0, rows.length + 1, header.length), filter: true }],
    columnWidths: widths,
    styles: [
      ...titleStyles(),
      headingStyle(findingsAt - 1, 0, header.length),
      headerStyle(findingsAt, 0, 3),
      { area: area(findingsAt + 1, 2, Math.max(findings.length, 1), 1), vertical: "Top" },
      ...findings.map((finding, k) => wrappedRow(findingsAt + 1 + k, finding.slice(0, 2), widths)),
      headingStyle(columnsAt - 1, 0, header.length),
      headerStyle(columnsAt, 0, header.length, COLORS.navy, FILTER_HEADER),
    ],
    print: { landscape: true },
    showGridlines: false,
  };
}
