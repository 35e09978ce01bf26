import { formatBox, isOnSheet, parseBox } from "./address";
import { parseFormula } from "./parse";
import { walk } from "./syntax";

/** The formula as it reads when it is copied so many rows down and columns to the right: what is not absolute moves along. */
export const offsetFormula = (formula: string, rows: number, columns: number): string =>
  withCorners(formula, (corner) => offsetCorner(corner, rows, columns));

/** A cell by its row and column, from 0. */
interface Place {
  readonly row: number;
  readonly column: number;
}

/**
 * The formula as it reads when its cell is copied with rows and columns exchanged: what lay above its cell lies to the left of the
 * copy. Wholly absolute references stay, and partly absolute ones move as in a plain copy.
 */
export const transposeFormula = (formula: string, from: Place, to: Place): string =>
  withCorners(formula, (corner) => {
    const cell = /^[A-Za-z]+\d+$/.test(corner.trim()) ? parseBox(corner.trim()) : null;
    if (!cell) return offsetCorner(corner, to.row - from.row, to.column - from.column);
    const moved = { ...cell, row: to.row + cell.column - from.column, column: to.column + cell.row - from.row };
    return isOnSheet(moved) ? formatBox(moved) : null;
  });

/** @param move gives a reference's corner anew, or null when it would leave the sheet */
function withCorners(formula: string, move: (corner: string) => string | null): string {
  let tree;
  try {
    tree = parseFormula(formula);
  } catch {
    return formula;
  }
  const edits: { start: number; end: number; text: string }[] = [];
  walk(tree, (node) => {
    if (node.kind !== "area") return;
    const written = formula.slice(node.start, node.end);
    const bang = written.lastIndexOf("!") + 1;
    const moved = written.slice(bang).split(":").map(move);
    edits.push({
      start: node.start + bang,
      end: node.end,
      text: moved.includes(null) ? "#REF!" : moved.join(":"),
    });
  });
  let out = "";
  let from = 0;
  for (const edit of edits.sort((a, b) => a.start - b.start)) {
    out += formula.slice(from, edit.start) + edit.text;
    from = edit.end;
  }
  return out + formula.slice(from);
}

/** @returns null when the corner would leave the sheet */
function offsetCorner(corner: string, rows: number, columns: number): string | null {
  const match = /^(\$?)([A-Za-z]*)(\$?)(\d*)$/.exec(corner.trim());
  if (!match) return corner;
  const [, first, letters, second, digits] = match;
  const columnFixed = letters !== "" && first === "$";
  const rowFixed = (letters === "" ? first : second) === "$";
  // A whole column or row is moved by way of a cell in it.
  const area = parseBox(`${letters || "A"}${digits || "1"}`);
  if (!area) return null;
  const moved = {
    ...area,
    row: area.row + (digits && !rowFixed ? rows : 0),
    column: area.column + (letters && !columnFixed ? columns : 0),
  };
  if (!isOnSheet(moved)) return null;
  const [, newLetters, newDigits] = /^([A-Z]+)(\d+)$/.exec(formatBox(moved))!;
  return `${letters ? (columnFixed ? "$" : "") + newLetters : ""}${digits ? (rowFixed ? "$" : "") + newDigits : ""}`;
}
