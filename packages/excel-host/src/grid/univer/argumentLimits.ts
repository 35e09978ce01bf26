import { numberInText } from "../../calculation/coercion";
import { MOST_CELLS } from "../../calculation/limits";
import { Matrix, type Scalar } from "../../calculation/values";

type Plain = Scalar | Matrix;

/** The library counts up to these arguments, by their positions: a large one would keep it busy for hours. */
const COUNTS: ReadonlyMap<string, readonly number[]> = new Map([
  ["BESSELK", [1]],
  ["BESSELY", [1]],
  ["BINOM.DIST", [0, 1]],
  ["BINOMDIST", [0, 1]],
  ["BINOM.INV", [0]],
  ["CRITBINOM", [0]],
  ["CUMPRINC", [1, 3, 4]],
  ["DB", [2, 3]],
  ["HYPGEOM.DIST", [0, 1, 2, 3]],
  ["NEGBINOM.DIST", [0, 1]],
  ["NETWORKDAYS", [0, 1]],
  ["NETWORKDAYS.INTL", [0, 1]],
  ["PERMUT", [0, 1]],
  ["POISSON", [0]],
  ["POISSON.DIST", [0]],
  ["VDB", [2, 3, 4]],
  ["WORKDAY", [1]],
  ["WORKDAY.INTL", [1]],
]);

/** All days that Excel knows, and a second's work. */
const MOST_COUNTED = 3_000_000;

/** How many cells a function makes that its arguments do not have. */
const CELLS_MADE: ReadonlyMap<string, (args: readonly Plain[]) => number> = new Map([
  ["SEQUENCE", ([rows, columns]) => largest(rows, 1) * largest(columns, 1)],
  ["RANDARRAY", ([rows, columns]) => largest(rows, 1) * largest(columns, 1)],
  ["MUNIT", ([size]) => largest(size, 1) ** 2],
  [
    "EXPAND",
    ([array, rows, columns]) =>
      largest(rows, array instanceof Matrix ? array.rows : 1) *
      largest(columns, array instanceof Matrix ? array.columns : 1),
  ],
]);

/** Whether a function of the library would have to be stopped: it is #NUM! then. */
export function asksTooMuch(name: string, args: readonly Plain[]): boolean {
  const counted = COUNTS.get(name)?.some((at) => largest(args[at], 0) > MOST_COUNTED) ?? false;
  return counted || (CELLS_MADE.get(name)?.(args) ?? 0) > MOST_CELLS;
}

/** The largest size among an argument's numbers, those in texts included; the default without an argument. */
function largest(argument: Plain | undefined, otherwise: number): number {
  if (argument === undefined || argument === null) return otherwise;
  if (argument instanceof Matrix)
    return argument.cells.reduce(
      (most, row) => row.reduce<number>((size, cell) => Math.max(size, sizeOf(cell)), most),
      0,
    );
  return sizeOf(argument);
}

function sizeOf(cell: Scalar): number {
  const number = typeof cell === "string" ? numberInText(cell) : cell;
  return typeof number === "number" ? Math.abs(number) : 0;
}
