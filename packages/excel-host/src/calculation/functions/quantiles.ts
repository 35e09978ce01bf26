import { CellError, type Argument, type Scalar } from "../values";
import type { Evaluation } from "../evaluation";
import { forEachNumber, numberArgument, numbersIn, taking, type FunctionTable } from "./arguments";

type Sorted = Float64Array;

/** Sorting the same column for thousands of formulas would dominate a calculation: the last columns sorted are kept. */
const sortedBefore = new WeakMap<object, Sorted | CellError>();

function sortedNumbers(arg: Argument, evaluation: Evaluation): Sorted | CellError {
  const matrix = evaluation.matrixOf(arg ?? null);
  let sorted = sortedBefore.get(matrix);
  if (!sorted) {
    const numbers = numbersIn([matrix], evaluation);
    sorted = numbers instanceof CellError ? numbers : Float64Array.from(numbers).sort();
    sortedBefore.set(matrix, sorted);
  }
  return sorted;
}

/** The value at a fractional position of the sorted numbers, 0 being the first. */
function interpolated(sorted: Sorted, position: number): number {
  const below = Math.floor(position);
  const fraction = position - below;
  return fraction === 0 ? sorted[below] : sorted[below] + fraction * (sorted[below + 1] - sorted[below]);
}

function percentileInclusive(sorted: Sorted, fraction: number): Scalar {
  return fraction < 0 || fraction > 1 ? CellError.number : interpolated(sorted, fraction * (sorted.length - 1));
}

function percentileExclusive(sorted: Sorted, fraction: number): Scalar {
  const position = fraction * (sorted.length + 1) - 1;
  return fraction <= 0 || fraction >= 1 || position < 0 || position > sorted.length - 1
    ? CellError.number
    : interpolated(sorted, position);
}

/** How many of the sorted numbers are below the value. */
function countBelow(sorted: Sorted, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle] < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Excel cuts the rank off after so many digits; the small allowance keeps 0.29 from becoming 0.289. */
const cutOff = (rank: number, digits: number) => Math.floor(rank * 10 ** digits + 1e-9) / 10 ** digits;

function percentRank(sorted: Sorted, value: number, offset: 0 | 1): Scalar {
  if (sorted.length === 0 || value < sorted[0] || value > sorted[sorted.length - 1]) return CellError.notAvailable;
  if (sorted.length === 1) return offset === 0 ? 1 : 0.5;
  const below = countBelow(sorted, value);
  const position =
    sorted[below] === value ? below : below - 1 + (value - sorted[below - 1]) / (sorted[below] - sorted[below - 1]);
  return (position + offset) / (sorted.length - 1 + 2 * offset);
}

function rank(sorted: Sorted, value: number, ascending: boolean, average: boolean): Scalar {
  const below = countBelow(sorted, value);
  if (sorted[below] !== value) return CellError.notAvailable;
  let equal = 1;
  while (sorted[below + equal] === value) equal++;
  const first = ascending ? below + 1 : sorted.length - below - equal + 1;
  return average ? first + (equal - 1) / 2 : first;
}

type OfSorted = (sorted: Sorted, number: number) => Scalar;

const atNumber = (compute: OfSorted): FunctionTable[string] =>
  taking(2, 2, ([values, at], evaluation) => {
    const sorted = sortedNumbers(values, evaluation);
    if (sorted instanceof CellError) return sorted;
    return forEachNumber(at, evaluation, (number) =>
      sorted.length === 0 ? CellError.number : compute(sorted, number),
    );
  });

const percentRankFunction = (offset: 0 | 1): FunctionTable[string] =>
  taking(2, 3, ([values, at, significance], evaluation) => {
    const sorted = sortedNumbers(values, evaluation);
    if (sorted instanceof CellError) return sorted;
    const digits = numberArgument(significance, evaluation, 3);
    if (digits instanceof CellError) return digits;
    if (digits < 1) return CellError.number;
    return forEachNumber(at, evaluation, (number) => {
      const found = percentRank(sorted, number, offset);
      return typeof found === "number" ? cutOff(found, Math.trunc(digits)) : found;
    });
  });

const rankFunction = (average: boolean): FunctionTable[string] =>
  taking(2, 3, ([value, values, order], evaluation) => {
    const sorted = sortedNumbers(values, evaluation);
    if (sorted instanceof CellError) return sorted;
    const ascending = numberArgument(order, evaluation, 0);
    if (ascending instanceof CellError) return ascending;
    return forEachNumber(value, evaluation, (number) => rank(sorted, number, ascending !== 0, average));
  });

const isPosition = (sorted: Sorted, k: number) => k >= 1 && Math.ceil(k) <= sorted.length;
const quartile =
  (percentile: OfSorted): OfSorted =>
  (sorted, quart) =>
    percentile(sorted, Math.trunc(quart) / 4);

export const QUANTILE_FUNCTIONS: FunctionTable = {
  PERCENTILE: atNumber(percentileInclusive),
  "PERCENTILE.INC": atNumber(percentileInclusive),
  "PERCENTILE.EXC": atNumber(percentileExclusive),
  QUARTILE: atNumber(quartile(percentileInclusive)),
  "QUARTILE.INC": atNumber(quartile(percentileInclusive)),
  "QUARTILE.EXC": atNumber(quartile(percentileExclusive)),
  SMALL: atNumber((sorted, k) => (isPosition(sorted, k) ? sorted[Math.ceil(k) - 1] : CellError.number)),
  LARGE: atNumber((sorted, k) => (isPosition(sorted, k) ? sorted[sorted.length - Math.ceil(k)] : CellError.number)),
  PERCENTRANK: percentRankFunction(0),
  "PERCENTRANK.INC": percentRankFunction(0),
  "PERCENTRANK.EXC": percentRankFunction(1),
  RANK: rankFunction(false),
  "RANK.EQ": rankFunction(false),
  "RANK.AVG": rankFunction(true),
};
