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
 * Blanks are at the end; only where they could not be asked for, as in other workbooks, zeros at the end are taken for blanks.
 */
export const trimmed = (cells: Cells): Cells => trimmedTogether([cells])[0];

/** The same for references that belong together: those to whole columns stay as long as one another, and so do those to whole rows. */
export function trimmedTogether(ranges: readonly Cells[]): Cells[] {
  const rows = Math.max(1, ...ranges.filter(isWholeColumn).map(filledRows));
  const columns = Math.max(1, ...ranges.filter(isWholeRow).map(filledColumns));
  return ranges.map((cells) =>
    isWholeColumn(cells) ? cells.slice(0, rows) : isWholeRow(cells) ? cells.map((row) => row.slice(0, columns)) : cells,
  );
}

const isWholeColumn = (cells: Cells) => cells.length === WHOLE_COLUMN;
const isWholeRow = (cells: Cells) => cells.length < WHOLE_COLUMN && cells[0]?.length === WHOLE_ROW;

function filledRows(cells: Cells): number {
  const isBlank = blankTest(cells[cells.length - 1]);
  let last = cells.length;
  while (last > 1 && cells[last - 1].every(isBlank)) last--;
  return last;
}

function filledColumns(cells: Cells): number {
  const isBlank = blankTest(cells.map((row) => row[WHOLE_ROW - 1]));
  let last = WHOLE_ROW;
  while (last > 1 && cells.every((row) => isBlank(row[last - 1]))) last--;
  return last;
}

function blankTest(end: readonly unknown[]): (cell: unknown) => boolean {
  const zeros = end.every((cell) => cell === 0);
  return zeros ? (cell) => cell === 0 : (cell) => cell === "" || cell === null || cell === undefined;
}

/** The columns of an argument; a range of one row is one horizontal series. */
export function vectorsOf(cells: Cells): Vector[] {
  if (cells.length === 1) return [{ cells: cells[0], isRow: cells[0].length > 1 }];
  return Array.from({ length: cells[0].length }, (_, column) => ({
    cells: cells.map((row) => row[column]),
    isRow: false,
  }));
}

/**
 * The one vector that an argument must be.
 * @throws ScoringError "invalid-argument" for a block of several rows and columns
 */
export function vectorOf(cells: Cells, name: string): Vector {
  return oneVector(trimmed(cells), name);
}

type Ranges = Readonly<Record<string, Cells | null | undefined>>;
type Vectors<R extends Ranges> = { [Name in keyof R]: R[Name] extends Cells ? Vector : Vector | undefined };

/**
 * Vectors that go together, by the names of their arguments; one that was omitted stays undefined.
 * @throws ScoringError "invalid-argument" for a block of several rows and columns
 */
export function vectorsTogether<R extends Ranges>(ranges: R): Vectors<R> {
  const given = Object.entries(ranges).filter(
    (entry): entry is [string, Cells] => entry[1] !== null && entry[1] !== undefined,
  );
  const together = trimmedTogether(given.map(([, cells]) => cells));
  return Object.fromEntries(given.map(([name], k) => [name, oneVector(together[k], name)])) as Vectors<R>;
}

function oneVector(cells: Cells, name: string): Vector {
  const vectors = vectorsOf(cells);
  if (vectors.length > 1)
    throw new ScoringError(
      "invalid-argument",
      name,
      `${name} must be one column or one row, not ${cells.length} × ${cells[0].length} cells.`,
    );
  return vectors[0];
}

/** Numbers of a vector; blank, text, TRUE/FALSE and errors are missing. */
export function numbersOf({ cells }: Vector): Float64Array {
  return Float64Array.from(cells, (cell) => (typeof cell === "number" && Number.isFinite(cell) ? cell : NaN));
}

/** Labels of a vector. A 0 is no label: it may be a blank cell of another workbook. */
export function labelsOf({ cells }: Vector): string[] {
  return cells.map((cell) =>
    typeof cell === "string" ? cell.trim() : typeof cell === "number" && cell !== 0 ? String(cell) : "",
  );
}

/** @throws ScoringError "nothing-usable" when a vector holds no number */
export function requireNumbers(numbers: Float64Array, name: string): Float64Array {
  if (numbers.every(Number.isNaN))
    throw new ScoringError("nothing-usable", name, `${name} holds no number: blank, text and error cells are missing.`);
  return numbers;
}
