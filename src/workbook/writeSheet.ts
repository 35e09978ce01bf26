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

/** Up to so many runs of cells of one format in a column are set one by one; beyond, cell by cell in one step. */
const FEW_RUNS = 12;
const GENERAL = "General";
const TEXT = "@";

/** What waits in the next request. */
interface Waiting {
  weight: number;
}

/** Most of what one request holds, as weighed by the cells themselves. */
const FULL = 3_000_000;

/** Fills an empty sheet with cells and their formats, in requests as full as they may be. What is not in cells comes later: see decorateSheets. */
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
  // formats come first: in a cell of the format @ a text stays what it is, even where it looks like a formula, a date or a number
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

/** A text is written as text, whatever its column holds otherwise, and nothing else is: a formula in a cell of the format @ would be text too. */
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
