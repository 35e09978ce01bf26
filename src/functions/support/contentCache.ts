import { contentHash, isImmutable } from "./contentHash";

/** One remembered call. */
interface Entry {
  name: string;
  inputs: readonly unknown[];
  hash: number;
  outcome: { value: unknown } | { error: unknown };
  cells: number;
}

/**
 * Remembers results by the content of their inputs, so that thousands of cells asking the same function about the same ranges cost one computation and
 * one comparison each. Calls are found by a hash and then compared cell by cell, never by hash alone: a remembered result is never wrong.
 * Finding and forgetting take the same time however many calls are remembered.
 * Memory is bounded by the number of cells kept; the least recently used calls go first.
 */
export class ContentCache {
  /** hardly ever more than one call per hash */
  private readonly byHash = new Map<number, Entry[]>();
  /** in order of use, the latest at the end */
  private readonly byUse = new Set<Entry>();
  private cells = 0;

  constructor(private readonly capacity = 2_000_000) {}

  /** The result of `compute` for these inputs: ranges (rows of cells) and plain values. Errors are remembered and thrown again. */
  recall<T>(name: string, inputs: readonly unknown[], compute: () => T): T {
    const hash = contentHash(name, inputs);
    const entry =
      this.byHash.get(hash)?.find((known) => known.name === name && sameContent(known.inputs, inputs)) ??
      this.remember(name, inputs, hash, compute);
    // ranges that cannot change are known by themselves the next time, and need no comparison
    entry.inputs = inputs.map((input, k) => (isRange(input) && isImmutable(input) ? input : entry.inputs[k]));
    this.byUse.delete(entry);
    this.byUse.add(entry);
    this.forgetOldest();
    if ("error" in entry.outcome) throw entry.outcome.error;
    return entry.outcome.value as T;
  }

  private remember(name: string, inputs: readonly unknown[], hash: number, compute: () => unknown): Entry {
    // what the caller changes afterwards must not change what is remembered
    const entry: Entry = { name, inputs: inputs.map(kept), hash, outcome: attempt(compute), cells: countCells(inputs) };
    const alike = this.byHash.get(hash);
    if (alike) alike.push(entry);
    else this.byHash.set(hash, [entry]);
    this.cells += entry.cells;
    return entry;
  }

  /** The latest call is kept, however large. */
  private forgetOldest(): void {
    for (const entry of this.byUse) {
      if (this.cells <= this.capacity || this.byUse.size === 1) return;
      this.byUse.delete(entry);
      this.cells -= entry.cells;
      const alike = this.byHash.get(entry.hash)!;
      if (alike.length === 1) this.byHash.delete(entry.hash);
      else alike.splice(alike.indexOf(entry), 1);
    }
  }
}

function attempt(compute: () => unknown): Entry["outcome"] {
  try {
    return { value: compute() };
  } catch (error) {
    return { error };
  }
}

const isRange = (input: unknown): input is unknown[][] => Array.isArray(input);

const kept = (input: unknown): unknown =>
  isRange(input) && !isImmutable(input) ? input.map((row) => [...row]) : input;

function sameContent(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((input, k) => sameInput(input, b[k]));
}

function sameInput(a: unknown, b: unknown): boolean {
  return isRange(a) && isRange(b) ? sameRange(a, b) : sameCell(a, b);
}

/** The hot loop: thousands of cells are compared for every formula that asks again. */
function sameRange(a: readonly (readonly unknown[])[], b: readonly (readonly unknown[])[]): boolean {
  if (a === b) return true;
  if (a.length !== b.length) return false;
  for (let row = 0; row < a.length; row++) {
    const mine = a[row];
    const other = b[row];
    if (mine.length !== other.length) return false;
    for (let column = 0; column < mine.length; column++) {
      if (mine[column] !== other[column] && !sameCell(mine[column], other[column])) return false;
    }
  }
  return true;
}

/** An error cell arrives as an object, and every one is missing alike. */
function sameCell(a: unknown, b: unknown): boolean {
  return (
    a === b ||
    (a !== a && b !== b) ||
    (typeof a === "object" &&
      typeof b === "object" &&
      a !== null &&
      b !== null &&
      !Array.isArray(a) &&
      !Array.isArray(b))
  );
}

function countCells(inputs: readonly unknown[]): number {
  return inputs.reduce<number>(
    (sum, input) => sum + (isRange(input) ? input.reduce((cells, row) => cells + 1 + row.length, 1) : 1),
    1,
  );
}
