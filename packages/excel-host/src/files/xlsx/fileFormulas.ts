import type { FormulaCell } from "../../calculation/FormulaCell";
import { formatBox, isSingleCell } from "../../formula/address";
import { fromFileForm, toFileForm } from "../../formula/fileForm";
import { givesOneValue } from "../../formula/givesOneValue";

/** What the file format needs to know of the add-in's functions. */
export interface AddinFunctions {
  /** Whether a function, named in capitals, is the add-in's. */
  has(name: string): boolean;
  /** The name space that organisations may give the functions; "" for none. */
  readonly prefix: string;
}

/** How a formula stands in a cell of the file. */
export interface FileFormula {
  readonly formula: string;
  readonly formulaType?: "array";
  readonly formulaRef?: string;
  /** An array that grows and shrinks with its values; without, it was entered into an area once and for all. */
  readonly formulaDynamic?: true;
}

/**
 * A formula whose values spill, or might, is written as a dynamic array: Excel would else take the one value in the formula's
 * own row, as it did before arrays could spill.
 */
export function formulaToFile(
  cell: FormulaCell,
  functions: AddinFunctions,
  surroundingTable: string | null,
): FileFormula {
  const formula = toFileForm(cell.text, { isAddinFunction: (name) => functions.has(name), surroundingTable });
  if (cell.fixedArea) return { formula, formulaType: "array", formulaRef: formatBox(cell.fixedArea) };
  if (isSingleCell(cell.area) && givesOneValue(cell.text)) return { formula };
  return { formula, formulaType: "array", formulaRef: formatBox(cell.area), formulaDynamic: true };
}

/** A formula of the file as the cell shows it. */
export function formulaFromFile(stored: string, { prefix }: AddinFunctions): string {
  const start = `${prefix.toUpperCase()}_`;
  // In the file a full stop of the name is an underscore.
  return fromFileForm(stored, (name) =>
    prefix !== "" && name.toUpperCase().startsWith(start) ? `${prefix}.${name.slice(start.length)}` : name,
  );
}

/** Whether a formula of the file refers to another workbook, which it has by a number in brackets. */
export const isExternal = (stored: string): boolean => /(?:^|[^\p{L}\p{N}_.\][])'?\[\d+\][^[\]!]*!/u.test(stored);
