/** Rows gathered by a label such as their sector: the index that every within-sector statistic shares. */
export interface Groups {
  /** the labels, in order of first appearance */
  readonly names: readonly string[];
  /** for each row the position of its label in `names`, −1 where the label is empty */
  readonly of: Int32Array;
  /** for each label its number of rows */
  readonly sizes: Int32Array;
}

/**
 * Indexes rows by label. Labels are compared as they stand; an empty label belongs to no group.
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
