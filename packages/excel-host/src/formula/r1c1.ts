import { formatCell, MAX_COLUMNS, MAX_ROWS, parseBox } from "./address";
import { applyEdits, type Edit } from "./edits";
import { parseFormula } from "./parse";
import { walk } from "./syntax";

/** The cell in which a formula stands, from 0. */
interface Place {
  readonly row: number;
  readonly column: number;
}

const STRING_OR_QUOTED = /"(?:[^"]|"")*"|'(?:[^']|'')*'/y;
const R1C1 = /R(?:(\d+)|\[(-?\d+)\])?C(?:(\d+)|\[(-?\d+)\])?(?![\p{L}\p{N}_.([])/iuy;
const WORD = /[\p{L}\p{N}_.\\]+/uy;

/**
 * A formula that refers to cells by their distance, as one that refers to them by their addresses: "=R[-1]C*2" is "=A1*2" in A2.
 * @returns null when a reference would leave the sheet
 */
export function fromR1C1(formula: string, { row, column }: Place): string | null {
  let out = "";
  for (let at = 0; at < formula.length;) {
    const read = (pattern: RegExp) => {
      pattern.lastIndex = at;
      return pattern.exec(formula);
    };
    const text = read(STRING_OR_QUOTED);
    const cell = text ? null : read(R1C1);
    if (cell) {
      const [, fixedRow, rowsOff, fixedColumn, columnsOff] = cell;
      const to = {
        row: fixedRow === undefined ? row + Number(rowsOff ?? 0) : Number(fixedRow) - 1,
        column: fixedColumn === undefined ? column + Number(columnsOff ?? 0) : Number(fixedColumn) - 1,
      };
      if (to.row < 0 || to.row >= MAX_ROWS || to.column < 0 || to.column >= MAX_COLUMNS) return null;
      const [, letters, digits] = /^([A-Z]+)(\d+)$/.exec(formatCell(to.row, to.column))!;
      out += `${fixedColumn === undefined ? "" : "$"}${letters}${fixedRow === undefined ? "" : "$"}${digits}`;
      at += cell[0].length;
    } else {
      const taken = (text ?? read(WORD))?.[0] ?? formula[at];
      out += taken;
      at += taken.length;
    }
  }
  return out;
}

/** The other way round. Whole rows and columns stay as they are written in addresses. */
export function toR1C1(formula: string, { row, column }: Place): string {
  const edits: Edit[] = [];
  walk(parseFormula(formula), (node) => {
    if (node.kind !== "area") return;
    const written = formula.slice(node.start, node.end);
    const bang = written.lastIndexOf("!") + 1;
    const corners = written
      .slice(bang)
      .split(":")
      .map((corner) => cornerToR1C1(corner.trim(), row, column));
    edits.push({ start: node.start + bang, end: node.end, text: corners.join(":") });
  });
  return applyEdits(formula, edits);
}

function cornerToR1C1(corner: string, row: number, column: number): string {
  const match = /^(\$?)[A-Za-z]+(\$?)\d+$/.exec(corner);
  const cell = match && parseBox(corner);
  if (!cell) return corner;
  const part = (name: string, fixed: boolean, to: number, from: number) =>
    fixed ? `${name}${to + 1}` : to === from ? name : `${name}[${to - from}]`;
  return part("R", match[2] === "$", cell.row, row) + part("C", match[1] === "$", cell.column, column);
}
