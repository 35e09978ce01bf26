import { pick } from "../statistics/pick";

/** A set of named columns, one entry per company; never an array of records. */
export interface Universe {
  /** number of companies */
  readonly size: number;
  /** text columns by field id (`ticker` always, `sector` and others where given); "" = missing */
  readonly text: ReadonlyMap<string, readonly string[]>;
  /** numeric columns by field id, as given; NaN = missing */
  readonly given: ReadonlyMap<string, Float64Array>;
}

/** Builds a universe from plain columns; lengths must agree. */
export function universeOf(columns: {
  text?: Record<string, readonly string[]>;
  given?: Record<string, ArrayLike<number>>;
}): Universe {
  const text = new Map(Object.entries(columns.text ?? {}));
  const given = new Map(Object.entries(columns.given ?? {}).map(([id, values]) => [id, Float64Array.from(values)]));
  const sizes = new Set([...text.values(), ...given.values()].map((column) => column.length));
  if (sizes.size > 1) throw new Error(`Columns of different lengths: ${[...sizes].join(", ")}.`);
  return { size: [...sizes][0] ?? 0, text, given };
}

/** A text column, or empty texts where the universe has none. */
export function textColumn(universe: Universe, id: string): readonly string[] {
  return universe.text.get(id) ?? new Array<string>(universe.size).fill("");
}

/** A universe of the given rows, in that order. */
export function takeRows(universe: Universe, rows: ArrayLike<number>): Universe {
  const list = Array.from(rows);
  return {
    size: list.length,
    text: new Map([...universe.text].map(([id, column]) => [id, list.map((row) => column[row])])),
    given: new Map([...universe.given].map(([id, column]) => [id, pick(column, list)])),
  };
}
