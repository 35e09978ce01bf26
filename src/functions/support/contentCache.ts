/** One remembered call. */
interface Entry {
  inputs: readonly unknown[];
  outcome: { value: unknown } | { error: unknown };
  cells: number;
}

/**
 * Remembers results by the content of their inputs, so that thousands of cells asking the same function about the same ranges cost one computation and
 * one comparison each. Inputs are compared cell by cell, never by hash alone: a remembered result is never wrong.
 * Memory is bounded by the number of cells kept; the least recently used calls go first.
 */
export class ContentCache {
  private readonly entries = new Map<string, Entry[]>();
  private cells = 0;

  constructor(private readonly capacity = 2_000_000) {}

  /** The result of `compute` for these inputs: ranges (rows of cells) and plain values. Errors are remembered and thrown again. */
  recall<T>(name: string, inputs: readonly unknown[], compute: () => T): T {
    const known = this.entries.get(name) ?? [];
    const at = known.findIndex((entry) => sameContent(entry.inputs, inputs));
    const entry = at >= 0 ? known.splice(at, 1)[0] : this.remember(inputs, compute);
    known.unshift(entry);
    this.entries.set(name, known);
    this.forgetOldest(name);
    if ("error" in entry.outcome) throw entry.outcome.error;
    return entry.outcome.value as T;
  }

  private remember(inputs: readonly unknown[], compute: () => unknown): Entry {
    const entry: Entry = { inputs, outcome: attempt(compute), cells: countCells(inputs) };
    this.cells += entry.cells;
    return entry;
  }

  private forgetOldest(justUsed: string): void {
    while (this.cells > this.capacity) {
      const lists = [...this.entries].filter(([name, list]) => list.length > (name === justUsed ? 1 : 0));
      if (lists.length === 0) return;
      const [, longest] = lists.reduce((a, b) => (b[1].length > a[1].length ? b : a));
      this.cells -= longest.pop()!.cells;
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

function sameContent(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((input, k) => sameInput(input, b[k]));
}

function sameInput(a: unknown, b: unknown): boolean {
  return Array.isArray(a) && Array.isArray(b) ? sameRange(a as unknown[][], b as unknown[][]) : sameCell(a, b);
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
  return a === b || (typeof a === "object" && typeof b === "object" && a !== null && b !== null && !Array.isArray(a) && !Array.isArray(b));
}

function countCells(value: unknown): number {
  return Array.isArray(value) ? value.reduce<number>((sum, part) => sum + countCells(part), 1) : 1;
}
