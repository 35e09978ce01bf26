import { notAvailable } from "./cellErrors";
import { isImmutable } from "./contentHash";
import type { Cells } from "./vectors";

/** Whether a cell of a range is blank. Rows and columns count from the range's corner. */
export type BlankTest = (row: number, column: number) => boolean;

/** Asks the workbook which cells of a range are blank at this moment. Rejects where it does not say. */
export type BlankReader = (address: string) => Promise<BlankTest>;

let announce: (reader: BlankReader) => void;
let reader: BlankReader | Promise<BlankReader> = new Promise((resolve) => (announce = resolve));

/** Tells the functions in cells how to ask for blanks, see sharedRuntime.ts. Calls that came before wait for it. */
export function giveBlankReaderToFunctions(given: BlankReader): void {
  reader = given;
  announce(given);
}

/**
 * The arguments of a call with null for every blank cell. Excel for Windows and Mac hands a blank over as 0, so a reference that holds an exact 0 asks
 * the workbook which of its zeros are blanks; constants, arrays, results of formulas and other workbooks have none.
 * @param addresses where the arguments stand, in their order; null or empty for what is no reference
 * @returns the arguments themselves where nothing is to be asked, so that the call stays synchronous; else a promise, which rejects with #N/A where
 * Excel does not answer
 */
export function withBlanks<Inputs extends readonly unknown[]>(
  inputs: Inputs,
  addresses: readonly (string | null | undefined)[] | null | undefined,
): Inputs | Promise<Inputs> {
  const asked = inputs.map((input, k) => (isOwnReference(addresses?.[k]) && holdsZero(input) ? addresses[k] : null));
  if (asked.every((address) => address === null)) return inputs;
  // all are asked at once, to be read together
  const answers = asked.map((address, k) => (address === null ? inputs[k] : withBlanksOf(inputs[k], address)));
  return Promise.all(answers) as Promise<unknown> as Promise<Inputs>;
}

/** Not of another workbook, whose address begins with its name in brackets, and no spilled array, which holds no blank. */
const isOwnReference = (address: string | null | undefined): address is string =>
  typeof address === "string" && address !== "" && !/[[\]]|#$/.test(address);

const isRange = (input: unknown): input is Cells => Array.isArray(input);

/** Ranges that cannot change are looked through once. */
const known = new WeakMap<Cells, boolean>();

function holdsZero(input: unknown): boolean {
  if (!isRange(input)) return input === 0;
  const before = known.get(input);
  if (before !== undefined) return before;
  const found = input.some((row) => row.includes(0));
  if (isImmutable(input)) known.set(input, found);
  return found;
}

async function withBlanksOf(input: unknown, address: string): Promise<unknown> {
  let isBlank: BlankTest;
  try {
    isBlank = await (await reader)(address);
  } catch (error) {
    throw notAvailable(
      `Excel did not say which cells of ${address} are blank, and hands a blank over as 0: recalculate the formula (F2, Enter). ${String((error as Error).message)}`,
    );
  }
  return isRange(input) ? restored(input, isBlank) : isBlank(0, 0) ? null : input;
}

/** The calls of one pass share the test, and those that share the range as well get the same array. */
const shared = new WeakMap<Cells, { isBlank: BlankTest; cells: Cells }>();

function restored(input: Cells, isBlank: BlankTest): Cells {
  const before = shared.get(input);
  if (before?.isBlank === isBlank) return before.cells;
  const width = input[0].length;
  const blankRow: readonly unknown[] = Object.freeze(new Array<unknown>(width).fill(null));
  const cells = Object.freeze(
    input.map((row, r) => {
      if (!row.includes(0)) return Object.isFrozen(row) ? row : Object.freeze([...row]);
      const whole = row.map((cell, c) => (cell === 0 && isBlank(r, c) ? null : cell));
      // below the data of a whole column stand a million of them
      return whole.every((cell) => cell === null) ? blankRow : Object.freeze(whole);
    }),
  );
  if (isImmutable(input)) shared.set(input, { isBlank, cells });
  return cells;
}
