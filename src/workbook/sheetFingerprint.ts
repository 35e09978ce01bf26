import { pairedHash64 } from "../engine/hash";
import { isFormula, type Block, type Cell, type Formula } from "./sheetContent";

/**
 * A fingerprint of a sheet's cells. It does not depend on the order of rows, because sorting a result does not change it, and ignores empty cells.
 * Numbers count to fifteen digits, which every host keeps. A formula counts by its text, not by its result.
 */
export function fingerprintOf(blocks: readonly Pick<Block, "row" | "column" | "values">[]): string {
  const rows = new Map<number, string[]>();
  for (const { row, column, values } of blocks) {
    values.forEach((cells, r) =>
      cells.forEach((cell, c) => {
        if (cell === "") return;
        const parts = rows.get(row + r) ?? [];
        parts.push(`${column + c}=${describe(cell, row + r)}`);
        rows.set(row + r, parts);
      }),
    );
  }
  let sum = 0n;
  for (const parts of rows.values()) sum = (sum + pairedHash64(parts.sort().join("\u0001"))) & MASK;
  return `${rows.size}-${sum.toString(16)}`;
}

/** The content of a cell as text. Excel may drop a leading apostrophe, so it does not count. */
function describe(cell: Cell | Formula, row: number): string {
  if (isFormula(cell)) return `formula:${canonical(cell.formula, row)}`;
  if (typeof cell === "number") return `number:${Number(cell.toPrecision(15))}`;
  return typeof cell === "string" ? `text:${cell.replace(/^'/, "")}` : `${typeof cell}:${String(cell)}`;
}

/** A cell reference with a relative row; not a function such as LOG10, nor part of a name. */
const RELATIVE_ROW = /(?<![\w$.])(\$?[A-Z]{1,3})(\d+)(?![\w.(])/g;

/**
 * A formula without spaces and case, which Excel may change, and with relative row references counted from the formula's own row, since sorting moves
 * them. Texts in quotation marks stay unchanged.
 */
function canonical(formula: string, row: number): string {
  const fromRow = (_: string, column: string, number: string) => `${column}[${Number(number) - 1 - row}]`;
  return formula
    .split(/("[^"]*")/)
    .map((part, k) => (k % 2 === 1 ? part : part.replace(/\s+/g, "").toUpperCase().replace(RELATIVE_ROW, fromRow)))
    .join("");
}

/**
 * The same of cells as Excel hands them over.
 * @param at the upper left cell
 */
export function fingerprintOfCells(
  at: { row: number; column: number },
  { values, formulas }: { values: readonly (readonly unknown[])[]; formulas: readonly (readonly unknown[])[] },
): string {
  const cells = values.map((row, r) => row.map((value, c) => contentOf(value, formulas[r][c])));
  return fingerprintOf([{ ...at, values: cells }]);
}

/** For a text that begins with "=", Excel reports the same text as value and formula; for a formula the two differ. */
function contentOf(value: unknown, formula: unknown): Cell | Formula {
  if (typeof formula === "string" && formula.startsWith("=") && formula !== value) return { formula };
  return value as Cell;
}

/** A fingerprint of texts, in order. */
export const fingerprintOfTexts = (texts: readonly string[]): string => pairedHash64(texts.join("\u0001")).toString(16);

const MASK = (1n << 64n) - 1n;
