import { pairedHash64 } from "../engine/hash";
import type { Block } from "./sheetContent";

/**
 * A fingerprint of a sheet's cells that does not depend on the order of rows, for sorting a result is no change of it. Empty cells and rows say nothing;
 * numbers count with the fifteen digits that every host keeps. A formula is not the value that it gives.
 */
export function fingerprintOf(blocks: readonly Pick<Block, "row" | "column" | "values">[]): string {
  const rows = new Map<number, string[]>();
  for (const { row, column, values } of blocks) {
    values.forEach((cells, r) =>
      cells.forEach((cell, c) => {
        if (cell === "") return;
        const parts = rows.get(row + r) ?? [];
        parts.push(`${column + c}=${describe(cell)}`);
        rows.set(row + r, parts);
      }),
    );
  }
  let sum = 0n;
  for (const parts of rows.values()) sum = (sum + pairedHash64(parts.sort().join("\u0001"))) & MASK;
  return `${rows.size}-${sum.toString(16)}`;
}

/** A text without the apostrophe in front, which Excel may take for its sign of a text. */
function describe(cell: Block["values"][number][number]): string {
  if (typeof cell === "number") return `number:${Number(cell.toPrecision(15))}`;
  return typeof cell === "string" ? `text:${cell.replace(/^'/, "")}` : `${typeof cell}:${String(cell)}`;
}

/** Marks a formula among the values of a sheet that is looked at again: text that no sheet of ours holds. */
const FORMULA = "\u0000formula:";

/**
 * The same of cells as Excel hands them over. We write values alone, so that a formula is always a change of the user's.
 * @param cells values and formulas of an area whose upper left cell is given
 */
export function fingerprintOfCells(
  at: { row: number; column: number },
  { values, formulas }: { values: readonly (readonly unknown[])[]; formulas: readonly (readonly unknown[])[] },
): string {
  const cells = values.map((row, r) => row.map((value, c) => contentOf(value, formulas[r][c])));
  return fingerprintOf([{ ...at, values: cells }]);
}

/** A text that begins with = is its own formula; of a formula the two differ. */
function contentOf(value: unknown, formula: unknown): string | number | boolean {
  if (typeof formula === "string" && formula.startsWith("=") && formula !== value) return FORMULA + formula;
  return value as string | number | boolean;
}

/** A fingerprint of texts, in order. */
export const fingerprintOfTexts = (texts: readonly string[]): string => pairedHash64(texts.join("\u0001")).toString(16);

const MASK = (1n << 64n) - 1n;
