import type { Box } from "../formula/address";
import type { Node, TableSpecifier } from "../formula/syntax";
import { MOST_WORK, TooManyCells, TooMuchWork, WORK_PER_PART, WORK_PER_ROW } from "./limits";
import type { Scope } from "./scope";
import { CellError, Lambda, Matrix, Reference, References, type Argument, type Scalar, type Value } from "./values";

/** The cell whose formula is being evaluated. */
export interface Caller {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** What a formula can reach: the cells, the names and the tables of its workbook, and the functions. */
export interface Workspace {
  findSheet(name: string): string | undefined;
  /** The values of an area, each calculated; throws NeedsCells where one of them still has to be. */
  read(reference: Reference, evaluation: Evaluation): Matrix;
  /** The area that the formula of this cell fills, or null when it fills none. */
  spillFrom(reference: Reference, evaluation: Evaluation): Box | null;
  /** What a defined name means, seen from a sheet; a name of that sheet goes before one of the workbook. */
  findName(name: string, sheet: string): Node | undefined;
  resolveTable(table: string | null, specifier: TableSpecifier, caller: Caller): Reference | CellError;
  findFunction(name: string): SheetFunction | undefined;
  formulaAt(sheet: string, row: number, column: number): string | null;
  /** Out of sight, by hand or through a filter. */
  isRowHidden(sheet: string, row: number): boolean;
  isRowFiltered(sheet: string, row: number): boolean;
}

export interface Arity {
  readonly fewest: number;
  readonly most: number;
}

export interface SheetFunction {
  /** Recalculated with every calculation, whether its arguments changed or not. */
  readonly volatile?: boolean;
  /** How many arguments it takes, where that is known. */
  readonly arity?: Arity;
  call(args: readonly Argument[], evaluation: Evaluation): Value;
}

/** A deep recursion of names and lambdas ends before JavaScript's stack does. */
const DEEPEST_NESTING = 256;

/** One evaluation of one cell's formula: remembers what it read, and whether it has to wait for an add-in's function. */
export class Evaluation {
  readonly precedents: Reference[] = [];
  volatile = false;
  busy = false;
  #nesting = 0;
  #work = 0;

  constructor(
    readonly workspace: Workspace,
    readonly caller: Caller,
    private readonly evaluateNode: (node: Node, scope: Scope, evaluation: Evaluation) => Value,
  ) {}

  evaluate(node: Node, scope: Scope): Value {
    return this.evaluateNode(node, scope, this);
  }

  /** Counts the work on the formula. @throws TooMuchWork */
  spend(cells = WORK_PER_PART): void {
    this.#work += cells;
    if (this.#work > MOST_WORK) throw new TooMuchWork();
  }

  private spendOn({ rows, columns }: Matrix): void {
    this.spend(rows * (columns + WORK_PER_ROW));
  }

  /** What is computed from values, however many cells these have; #NUM! where it would be an array of too many cells. */
  limited(values: readonly Argument[], compute: () => Value): Value {
    for (const value of values) if (value instanceof Matrix) this.spendOn(value);
    try {
      const result = compute();
      if (result instanceof Matrix) this.spendOn(result);
      return result;
    } catch (error) {
      if (error instanceof TooManyCells) return CellError.number;
      throw error;
    }
  }

  argument(node: Node | null, scope: Scope): Argument {
    return node === null ? undefined : this.evaluate(node, scope);
  }

  record(reference: Reference): void {
    this.precedents.push(reference);
  }

  read(reference: Reference): Matrix {
    const matrix = this.workspace.read(reference, this);
    this.spendOn(matrix);
    return matrix;
  }

  /** The plain values behind a value. */
  dereference(value: Value): Scalar | Matrix {
    if (value instanceof Reference) {
      const read = this.read(value);
      return read.rows === 1 && read.columns === 1 ? read.at(0, 0) : read;
    }
    if (value instanceof References) return CellError.value;
    if (value instanceof Lambda) return CellError.calculation;
    return value;
  }

  matrixOf(value: Value): Matrix {
    if (value instanceof Reference) return this.read(value);
    const plain = this.dereference(value);
    return plain instanceof Matrix ? plain : new Matrix([[plain]]);
  }

  /** The single value that a parameter expecting one gets: a matrix gives its first cell. */
  scalarOf(value: Value): Scalar {
    const plain = this.dereference(value);
    return plain instanceof Matrix ? plain.at(0, 0) : plain;
  }

  nested<T>(compute: () => T): T | CellError {
    if (this.#nesting >= DEEPEST_NESTING) return CellError.number;
    this.#nesting++;
    try {
      return compute();
    } finally {
      this.#nesting--;
    }
  }
}
