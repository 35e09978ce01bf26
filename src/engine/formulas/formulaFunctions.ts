import { over } from "../fields/ratio";

/** A function that formulas know, of numbers where NaN = missing. */
export interface FormulaFunction {
  name: string;
  fewest: number;
  most: number;
  usage: string;
  /** of one argument, or of two: with more, the outcome of those before and the next */
  compute: (first: number, next?: number) => number;
}

/** Infinity is an overflow, and so missing. */
const finite = (value: number): number => (Number.isFinite(value) ? value : NaN);

/** Arithmetic takes and gives finite numbers: infinity, which marks negative equity, may only be compared and chosen by min, max and if. */
const arithmetic =
  (compute: (a: number, b: number) => number) =>
  (a: number, b: number): number =>
    Number.isFinite(a) && Number.isFinite(b) ? finite(compute(a, b)) : NaN;

/** a / b, whatever the sign of b; missing for a b of zero. */
export const divide = arithmetic((a, b) => a / b);
export const negate = (value: number): number => finite(-value);

const comparing =
  (holds: (a: number, b: number) => boolean) =>
  (a: number, b: number): number =>
    Number.isNaN(a) || Number.isNaN(b) ? NaN : Number(holds(a, b));
const equal = comparing((a, b) => a === b);
const unequal = comparing((a, b) => a !== b);

interface Operator {
  compute: (a: number, b: number) => number;
  /** orders two numbers: its outcome is no number to be ordered again */
  order?: true;
}

/** Operators of formulas. A quotient is missing for a denominator of zero or less, as in the catalogue. */
export const OPERATORS: Readonly<Record<string, Operator>> = {
  "+": { compute: arithmetic((a, b) => a + b) },
  "-": { compute: arithmetic((a, b) => a - b) },
  "*": { compute: arithmetic((a, b) => a * b) },
  "/": { compute: arithmetic(over) },
  "^": { compute: arithmetic((a, b) => (a === 0 && b === 0 ? NaN : a ** b)) },
  "=": { compute: equal },
  "==": { compute: equal },
  "<>": { compute: unequal },
  "!=": { compute: unequal },
  "<": { compute: comparing((a, b) => a < b), order: true },
  "<=": { compute: comparing((a, b) => a <= b), order: true },
  ">": { compute: comparing((a, b) => a > b), order: true },
  ">=": { compute: comparing((a, b) => a >= b), order: true },
};

/** Functions of formulas. */
export const FUNCTIONS: ReadonlyMap<string, FormulaFunction> = new Map(
  [
    { name: "min", fewest: 2, most: 20, usage: "min(a, b)", compute: (a: number, b = NaN) => Math.min(a, b) },
    { name: "max", fewest: 2, most: 20, usage: "max(a, b)", compute: (a: number, b = NaN) => Math.max(a, b) },
    { name: "abs", fewest: 1, most: 1, usage: "abs(a)", compute: (a: number) => Math.abs(a) },
    {
      name: "log",
      fewest: 1,
      most: 1,
      usage: "log(a)",
      compute: (value: number) => finite(Math.log(value)),
    },
    // evaluated apart, as the branch that is not taken does not count
    { name: "if", fewest: 2, most: 3, usage: "if(condition, a, b)", compute: () => NaN },
  ].map((known) => [known.name, known]),
);
