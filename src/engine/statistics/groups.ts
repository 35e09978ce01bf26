/** Rows grouped by a label such as the sector. All within-sector statistics share this index. */
export interface Groups {
  /** the labels, in order of first appearance */
  readonly names: readonly string[];
  /** for each row, the position of its label in `names`; −1 for an empty label */
  readonly of: Int32Array;
  /** number of rows of each label */
  readonly sizes: Int32Array;
}

/**
 * Indexes rows by label. Labels are compared exactly; an empty label belongs to no group.
 * @param labels one text per row, length nAssets
 * @example groupBy(["Energy", "", "Energy"]).of // [0, -1, 0]
 */
export function groupBy(labels: readonly string[]): Groups {
  const index = new Map<string, number>();
  const of = Int32Array.from(labels, (label) => {
    if (label === "") return -1;
    if (!index.has(label)) index.set(label, index.size);
    return index.get(label)!;
  });
  const sizes = new Int32Array(index.size);
  for (const group of of) if (group >= 0) sizes[group]++;
  return { names: [...index.keys()], of, sizes };
}
