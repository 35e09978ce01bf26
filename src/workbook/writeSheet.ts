import { fittingAreas, weightOf } from "./chunks";
import { checkCancelled, type Control } from "./progress";
import {
  inputOf,
  type Area,
  type Block,
  type Cell,
  type Formula,
  type SheetContent,
  type StyleSpec,
} from "./sheetContent";

/** Number formats of a column are set run by run up to this many runs; beyond that, for all cells in one step. */
const FEW_RUNS = 12;
const GENERAL = "General";
const TEXT = "@";

/** What the next request holds so far. */
interface Waiting {
  weight: number;
}

/** Send a request before it exceeds this many bytes of cells. */
const FULL = 3_000_000;

/** Writes cells and their formats to an empty sheet, in as few requests as possible. For the rest see decorateSheets. */
export async function writeSheet(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  content: SheetContent,
  control: Control,
): Promise<void> {
  const waiting: Waiting = { weight: 0 };
  for (const block of content.blocks) {
    for (const area of fittingAreas(block.values)) {
      const weight = weightOf(block.values, area);
      if (waiting.weight > 0 && waiting.weight + weight > FULL) {
        checkCancelled(control);
        await send(context);
        waiting.weight = 0;
      }
      writePart(sheet, block, area);
      waiting.weight += weight;
    }
  }
  for (const style of content.styles ?? []) applyStyle(rangeOf(sheet, style.area), style);
  await send(context);
}

async function send(context: Excel.RequestContext): Promise<void> {
  context.application.suspendApiCalculationUntilNextSync();
  await context.sync();
}

function writePart(sheet: Excel.Worksheet, block: Block, { row, column, rows, columns }: Area): void {
  const values = block.values.slice(row, row + rows).map((cells) => cells.slice(column, column + columns).map(inputOf));
  // formats come first: in a cell with the format @, a text that looks like a formula, date or number stays text
  for (let c = 0; c < columns; c++) writeFormats(sheet, block, { row, column: column + c, rows, columns: 1 });
  rangeOf(sheet, { row: block.row + row, column: block.column + column, rows, columns }).values = values;
}

function writeFormats(sheet: Excel.Worksheet, block: Block, { row, column, rows }: Area): void {
  const runs: { start: number; count: number; format: string }[] = [];
  for (let r = row; r < row + rows; r++) {
    const format = formatFor(block.values[r][column], declaredFormat(block, r, column));
    const last = runs[runs.length - 1];
    if (last?.format === format) last.count++;
    else runs.push({ start: r, count: 1, format });
  }
  const at = (start: number, count: number) =>
    sheet.getRangeByIndexes(block.row + start, block.column + column, count, 1);
  if (runs.length > FEW_RUNS)
    at(row, rows).numberFormat = runs.flatMap(({ count, format }) => Array.from({ length: count }, () => [format]));
  else for (const { start, count, format } of runs) if (format !== GENERAL) at(start, count).numberFormat = [[format]];
}

/** Texts get the format @, whatever that of their column; numbers and formulas never do, for a formula in such a cell would be text. */
function formatFor(cell: Cell | Formula, declared: string): string {
  if (typeof cell === "string" && cell !== "") return TEXT;
  return cell !== "" && declared === TEXT ? GENERAL : declared;
}

function declaredFormat({ numberFormats }: Block, row: number, column: number): string {
  const formats = numberFormats?.[0];
  return (
    (Array.isArray(formats)
      ? (numberFormats as readonly (readonly string[])[])[row][column]
      : (numberFormats as readonly string[] | undefined)?.[column]) ?? GENERAL
  );
}

function applyStyle({ format }: Excel.Range, style: StyleSpec): void {
  if (style.bold !== undefined) format.font.bold = style.bold;
  if (style.italic !== undefined) format.font.italic = style.italic;
  if (style.size !== undefined) format.font.size = style.size;
  if (style.color !== undefined) format.font.color = style.color;
  if (style.fill !== undefined) format.fill.color = style.fill;
  if (style.align !== undefined) format.horizontalAlignment = style.align;
  if (style.indent !== undefined) format.indentLevel = style.indent;
  if (style.wrap !== undefined) format.wrapText = style.wrap;
  if (style.vertical !== undefined) format.verticalAlignment = style.vertical;
  if (style.bottomBorder !== undefined) {
    const border = format.borders.getItem(Excel.BorderIndex.edgeBottom);
    border.style = Excel.BorderLineStyle.continuous;
    border.color = style.bottomBorder;
  }
}

export const rangeOf = (sheet: Excel.Worksheet, { row, column, rows, columns }: Area): Excel.Range =>
  sheet.getRangeByIndexes(row, column, rows, columns);
