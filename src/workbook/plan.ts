import type { EarlierResult, WorkbookInventory } from "./inventory";
import { inputOf, type SheetContent } from "./sheetContent";

/** What becomes of a run's sheets and of an earlier run's. */
export interface Plan {
  /** per new sheet, the earlier one that takes the new figures in; null where a new sheet is added */
  targets: (EarlierResult | null)[];
  /** earlier results that get another name, for the user has changed them, or refers to them and they have no room for the new figures */
  renamed: EarlierResult[];
  /** earlier results that this run does not write and the user refers to: they stay as they are */
  untouched: EarlierResult[];
  /** earlier results that go */
  removed: EarlierResult[];
}

/**
 * Unchanged results take the new figures in, so that whatever refers to them lives on. Those that cannot are replaced, if nothing refers to them.
 * @param canResize whether Excel can give a table another size (ExcelApi 1.13)
 */
export function planSheets(
  contents: readonly SheetContent[],
  { results }: WorkbookInventory,
  canResize: boolean,
): Omit<Plan, "untouched" | "renamed"> & { changed: EarlierResult[] } {
  const free = new Set(results.filter(({ changed }) => !changed));
  const targets = contents.map((content) => {
    const target =
      [...free].find((result) => result.mark.role === content.name && hasRoomFor(result, content, canResize)) ?? null;
    if (target) free.delete(target);
    return target;
  });
  return { targets, changed: results.filter(({ changed }) => changed), removed: [...free] };
}

/** The same once it is known which of the results to be removed are referred to. */
export function withReferences(
  { targets, changed, removed }: ReturnType<typeof planSheets>,
  referred: ReadonlySet<EarlierResult>,
  contents: readonly SheetContent[],
): Plan {
  const rewritten = new Set(contents.map(({ name }) => name));
  const kept = removed.filter((result) => referred.has(result));
  return {
    targets,
    renamed: [...changed, ...kept.filter(({ mark }) => rewritten.has(mark.role))],
    untouched: kept.filter(({ mark }) => !rewritten.has(mark.role)),
    removed: removed.filter((result) => !referred.has(result)),
  };
}

/** Whether a sheet has the same tables in the same places with the same columns: then references to them mean the same with the new figures. */
function hasRoomFor({ tables }: EarlierResult, content: SheetContent, canResize: boolean): boolean {
  const wanted = content.tables ?? [];
  return (
    tables.length === wanted.length &&
    wanted.every((table) => tableFor(tables, table, headersOf(content, table), canResize) !== undefined)
  );
}

export function tableFor(
  tables: EarlierResult["tables"],
  { row, column, rows }: { row: number; column: number; rows: number },
  headers: readonly string[],
  canResize: boolean,
) {
  return tables.find(
    ({ area, headers: present }) =>
      area.row === row &&
      area.column === column &&
      (canResize || area.rows === rows) &&
      present.length === headers.length &&
      present.every((header, k) => header === headers[k]),
  );
}

/** The column names of a table, from the block that holds its header. */
export function headersOf(
  { blocks }: SheetContent,
  { row, column, columns }: { row: number; column: number; columns: number },
): string[] {
  const block = blocks.find(
    (each) =>
      row >= each.row &&
      row < each.row + each.values.length &&
      column >= each.column &&
      column < each.column + (each.values[0]?.length ?? 0),
  );
  return (block?.values[row - block.row] ?? [])
    .slice(column - (block?.column ?? 0), column - (block?.column ?? 0) + columns)
    .map((cell) => String(inputOf(cell)));
}
