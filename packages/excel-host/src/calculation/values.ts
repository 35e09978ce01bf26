import type { Box } from "../formula/address";
import { ERROR_CODES } from "../formula/lexis";
import { MOST_CELLS, TooManyCells } from "./limits";

export type ErrorCode = (typeof ERROR_CODES)[number];

const KNOWN_ERRORS: ReadonlySet<string> = new Set(ERROR_CODES);

/** An error as a cell holds it; an add-in's function may say more about it in a sentence. */
export class CellError {
  constructor(
    readonly code: ErrorCode,
    readonly message: string | null = null,
  ) {}

  static readonly value = new CellError("#VALUE!");
  static readonly notAvailable = new CellError("#N/A");
  static readonly number = new CellError("#NUM!");
  static readonly name = new CellError("#NAME?");
  static readonly reference = new CellError("#REF!");
  static readonly noIntersection = new CellError("#NULL!");
  static readonly division = new CellError("#DIV/0!");
  static readonly spill = new CellError("#SPILL!");
  static readonly calculation = new CellError("#CALC!");
  /** Waits for an add-in's function to answer. */
  static readonly busy = new CellError("#BUSY!");

  toString(): string {
    return this.code;
  }
}

/** A linked entity of Excel's data types, such as a stock: an error to whoever asks for its value, and a text of its own in the cell. */
export class LinkedEntity extends CellError {
  constructor(readonly text: string) {
    super("#VALUE!");
  }
}

export const isErrorCode = (text: string): text is ErrorCode => KNOWN_ERRORS.has(text);

/** What one cell can hold; null is a blank cell. */
export type Scalar = number | string | boolean | CellError | null;

/** A rectangle of values, never changed once made. */
export class Matrix {
  readonly rows: number;
  readonly columns: number;

  constructor(readonly cells: readonly (readonly Scalar[])[]) {
    this.rows = cells.length;
    this.columns = cells[0]?.length ?? 0;
  }

  at(row: number, column: number): Scalar {
    return this.cells[row][column];
  }

  /** @throws TooManyCells */
  static build(rows: number, columns: number, cell: (row: number, column: number) => Scalar): Matrix {
    if (!(rows * columns <= MOST_CELLS)) throw new TooManyCells();
    // plain loops, as every cell that a formula reads comes by here
    const lines: Scalar[][] = [];
    for (let row = 0; row < rows; row++) {
      const line: Scalar[] = [];
      for (let column = 0; column < columns; column++) line.push(cell(row, column));
      lines.push(line);
    }
    return new Matrix(lines);
  }

  static column(values: readonly Scalar[]): Matrix {
    return new Matrix(values.map((value) => [value]));
  }
}

/** A rectangle of cells on a sheet, not yet read. */
export class Reference {
  constructor(
    readonly sheet: string,
    readonly box: Box,
  ) {}
}

/** Several rectangles, as (A1:A3,C1:C3) means. */
export class References {
  constructor(readonly areas: readonly Reference[]) {}
}

/** A function made by LAMBDA, or a function's bare name handed to another one. */
export class Lambda {
  constructor(
    readonly parameterCount: number,
    readonly call: (args: readonly Argument[]) => Value,
  ) {}
}

export type Value = Scalar | Matrix | Reference | References | Lambda;

/** undefined: the place between two commas, or past the last argument, was left empty. */
export type Argument = Value | undefined;

export const isScalar = (value: Value): value is Scalar =>
  value === null || typeof value !== "object" || value instanceof CellError;
