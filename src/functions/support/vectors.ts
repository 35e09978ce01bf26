import { ScoringError } from "../../engine/errors";

/** A range as the host hands it over: rows of cells. */
export type Cells = readonly (readonly unknown[])[];

/** One series of an argument; a single row of cells is one series too. */
export interface Vector {
  cells: readonly unknown[];
  /** whether it came as a row, so that the result can go out as one */
  isRow: boolean;
}

/** Excel's number of rows: only a whole-column reference is as long. */
const WHOLE_COLUMN = 1_048_576;
const WHOLE_ROW = 16_384;

/**
 * Whole-column and whole-row references without the empty part behind the data; other ranges as they are.
 * Where the host hands blanks over as 0 the zeros at the end are taken for blanks; where it does not, only blanks are.
 */
export function trimmed(cells: Cells): Cells {
  if (cells.length === WHOLE_COLUMN) {
    const isBlank = blankTest(cells[cells.length - 1]);
    let last = cells.length;
    while (last > 1 && cells[last - 1].every(isBlank)) last--;
    return cells.slice(0, last);
  }
  if (cells[0]?.length === WHOLE_ROW) {
    const isBlank = blankTest(cells.map((row) => row[WHOLE_ROW - 1]));
    let last = WHOLE_ROW;
    while (last > 1 && cells.every((row) => isBlank(row[last - 1]))) last--;
    return cells.map((row) => row.slice(0, last));
  }
  return cells;
}

function blankTest(end: readonly unknown[]): (cell: unknown) => boolean {
  const zeros = end.every((cell) => cell === 0);
  return zeros ? (cell) => cell === 0 : (cell) => cell === "" || cell === null || cell === undefined;
}

/** The columns of an argument; a range of one row is one series, lying. */
export function vectorsOf(cells: Cells): Vector[] {
  if (cells.length === 1) return [{ cells: cells[0], isRow: cells[0].length > 1 }];
  return Array.from({ length: cells[0].length }, (_, column) => ({ cells: cells.map((row) => row[column]), isRow: false }));
}

/**
 * The one vector that an argument must be.
 * @throws ScoringError "invalid-argument" for a block of several rows and columns
 */
export function vectorOf(cells: Cells, name: string): Vector {
  const vectors = vectorsOf(trimmed(cells));
  if (vectors.length > 1) throw new ScoringError("invalid-argument", name, `${name} must be one column or one row, not ${cells.length} × ${cells[0].length} cells.`);
  return vectors[0];
}

/** Numbers of a vector; blank, text, TRUE/FALSE and errors are missing. */
export function numbersOf({ cells }: Vector): Float64Array {
  return Float64Array.from(cells, (cell) => (typeof cell === "number" && Number.isFinite(cell) ? cell : NaN));
}

/** Labels of a vector. A blank cell may arrive as 0, which is no label. */
export function labelsOf({ cells }: Vector): string[] {
  return cells.map((cell) => (typeof cell === "string" ? cell.trim() : typeof cell === "number" && cell !== 0 ? String(cell) : ""));
}

/** @throws ScoringError "nothing-usable" when a vector holds no number */
export function requireNumbers(numbers: Float64Array, name: string): Float64Array {
  if (numbers.every(Number.isNaN)) throw new ScoringError("nothing-usable", name, `${name} holds no number: blank, text and error cells are missing.`);
  return numbers;
}
