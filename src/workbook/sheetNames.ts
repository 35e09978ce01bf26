const LONGEST_SHEET_NAME = 31;

/** The first free name, which is then taken. Case is ignored. @param suffix ending of the n-th candidate */
export function takeFree(taken: Set<string>, name: string, suffix: (n: number) => string): string {
  // one of the first taken.size + 1 candidates is free
  for (let n = 1; n <= taken.size + 1; n++) {
    const end = suffix(n);
    const candidate = name.slice(0, LONGEST_SHEET_NAME - end.length) + end;
    if (taken.has(candidate.toLowerCase())) continue;
    taken.add(candidate.toLowerCase());
    return candidate;
  }
  throw new Error(`There is no free name for "${name}".`);
}

export const numbered = (n: number): string => (n === 1 ? "" : ` (${n})`);
export const asKept = (n: number): string => (n === 1 ? " (kept)" : ` (kept ${n})`);
