import { hash32 } from "../../engine/hash";

/**
 * A 32-bit hash of a call's inputs: ranges (rows of cells) and plain values. Equal content has an equal hash, whichever arrays carry it.
 * Ranges that cannot change, as their rows are frozen, are hashed once.
 */
export function contentHash(name: string, inputs: readonly unknown[]): number {
  return (
    inputs.reduce<number>(
      (hash, input) => mix(hash, Array.isArray(input) ? rangeHash(input as unknown[][]) : cellHash(input)),
      hash32(name),
    ) >>> 0
  );
}

const known = new WeakMap<object, number>();

function rangeHash(range: readonly (readonly unknown[])[]): number {
  const before = known.get(range);
  if (before !== undefined) return before;
  let hash = range.length;
  for (const row of range) {
    hash = mix(hash, row.length);
    for (let column = 0; column < row.length; column++) hash = mix(hash, cellHash(row[column]));
  }
  if (isImmutable(range)) known.set(range, hash);
  return hash;
}

/** Whether neither the range nor its rows can change. Cells are plain values, and objects among them count alike. */
export const isImmutable = (range: readonly (readonly unknown[])[]): boolean =>
  known.has(range) || (Object.isFrozen(range) && range.every((row) => Object.isFrozen(row)));

const bits = new DataView(new ArrayBuffer(8));

function cellHash(cell: unknown): number {
  switch (typeof cell) {
    case "number":
      // 0 and -0 are equal
      if (cell === (cell | 0)) return cell | 0;
      bits.setFloat64(0, cell);
      return mix(bits.getInt32(0), bits.getInt32(4));
    case "string":
      return hash32(cell);
    case "boolean":
      return cell ? 0x3c6ef372 : 0x1b873593;
    case "undefined":
      return 0x27d4eb2f;
    default:
      return cell === null ? 0x165667b1 : 0x5bd1e995;
  }
}

function mix(hash: number, value: number): number {
  const mixed = Math.imul(hash ^ Math.imul(value, 0x9e3779b1), 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}
