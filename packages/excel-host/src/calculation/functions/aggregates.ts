import type { Matrix } from "../values";
import { CellError, type Scalar } from "../values";
import { matricesOf, numbersIn, taking, type FunctionTable } from "./arguments";

/**
 * The everyday aggregates, computed in plain double arithmetic: exact to the last digit that Excel has, and quick enough for
 * thousands of formulas over the same column.
 */
type Aggregate = (numbers: readonly number[]) => Scalar;

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
const mean = (numbers: readonly number[]) => sum(numbers) / numbers.length;

function squaredDeviations(numbers: readonly number[]): number {
  const center = mean(numbers);
  return numbers.reduce((total, number) => total + (number - center) ** 2, 0);
}

const variance =
  (lostDegrees: 0 | 1): Aggregate =>
  (numbers) =>
    numbers.length > lostDegrees ? squaredDeviations(numbers) / (numbers.length - lostDegrees) : CellError.division;

const standardDeviation =
  (lostDegrees: 0 | 1): Aggregate =>
  (numbers) => {
    const squared = variance(lostDegrees)(numbers);
    return typeof squared === "number" ? Math.sqrt(squared) : squared;
  };

function median(numbers: readonly number[]): Scalar {
  if (numbers.length === 0) return CellError.number;
  const sorted = Float64Array.from(numbers).sort();
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** The number that occurs most often, the first of equals; #N/A where none occurs twice. */
function mode(numbers: readonly number[]): Scalar {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  const most = greatest([...counts.values()]);
  return most < 2 ? CellError.notAvailable : [...counts].find(([, times]) => times === most)![0];
}

/** Math.min and Math.max take their numbers as arguments, of which there can be only so many. */
const least = (numbers: readonly number[]) => numbers.reduce((a, b) => (b < a ? b : a), numbers[0] ?? 0);
const greatest = (numbers: readonly number[]) => numbers.reduce((a, b) => (b > a ? b : a), numbers[0] ?? 0);

/** By the numbers that SUBTOTAL and AGGREGATE know them by as well. */
export const AGGREGATES: Readonly<Record<string, Aggregate>> = {
  SUM: sum,
  SUMSQ: (numbers) => numbers.reduce((total, number) => total + number * number, 0),
  PRODUCT: (numbers) => (numbers.length ? numbers.reduce((product, number) => product * number, 1) : 0),
  AVERAGE: (numbers) => (numbers.length ? mean(numbers) : CellError.division),
  MIN: least,
  MAX: greatest,
  MEDIAN: median,
  MODE: mode,
  "MODE.SNGL": mode,
  DEVSQ: (numbers) => (numbers.length ? squaredDeviations(numbers) : CellError.number),
  STDEV: standardDeviation(1),
  "STDEV.S": standardDeviation(1),
  STDEVP: standardDeviation(0),
  "STDEV.P": standardDeviation(0),
  VAR: variance(1),
  "VAR.S": variance(1),
  VARP: variance(0),
  "VAR.P": variance(0),
};

const ofNumbers =
  (aggregate: Aggregate): FunctionTable[string] =>
  (args, evaluation) => {
    const numbers = numbersIn(args, evaluation);
    if (numbers instanceof CellError) return numbers;
    const result = aggregate(numbers);
    return typeof result === "number" && !Number.isFinite(result) ? CellError.number : result;
  };

const count = (isCounted: (cell: Scalar) => boolean) => (matrices: readonly Matrix[]) =>
  matrices.reduce(
    (total, matrix) => total + matrix.cells.reduce((inRows, row) => inRows + row.filter(isCounted).length, 0),
    0,
  );

export const countNumbers = count((cell) => typeof cell === "number");
export const countFilled = count((cell) => cell !== null);

function sumProduct(matrices: readonly Matrix[]): Scalar {
  const [first, ...others] = matrices;
  if (others.some((other) => other.rows !== first.rows || other.columns !== first.columns)) return CellError.value;
  let total = 0;
  for (let row = 0; row < first.rows; row++) {
    for (let column = 0; column < first.columns; column++) {
      let product = 1;
      for (const matrix of matrices) {
        const cell = matrix.at(row, column);
        if (cell instanceof CellError) return cell;
        product *= typeof cell === "number" ? cell : 0;
      }
      total += product;
    }
  }
  return total;
}

const overMatrices = (compute: (matrices: readonly Matrix[]) => Scalar): FunctionTable[string] =>
  taking(1, 255, (args, evaluation) => compute(matricesOf(args, evaluation)));

export const AGGREGATE_FUNCTIONS: FunctionTable = {
  ...Object.fromEntries(
    Object.entries(AGGREGATES).map(([name, aggregate]) => [name, taking(1, 255, ofNumbers(aggregate))]),
  ),
  COUNT: overMatrices(countNumbers),
  COUNTA: overMatrices(countFilled),
  COUNTBLANK: overMatrices(count((cell) => cell === null || cell === "")),
  SUMPRODUCT: overMatrices(sumProduct),
};
