import type { EarlierResult, WorkbookInventory } from "./inventory";
import { inputOf, type SheetContent } from "./sheetContent";

/** What happens to the sheets of this run and of earlier runs. */
export interface Plan {
  /** per new sheet, the earlier result that it overwrites; null to add a sheet */
  targets: (EarlierResult | null)[];
  /** earlier results kept under another name: the user changed them, or refers to them and their tables differ from the new ones */
  renamed: EarlierResult[];
  /** earlier results that this run does not write but the user refers to: left alone */
  untouched: EarlierResult[];
  /** earlier results to delete */
  removed: EarlierResult[];
}

/**
 * Unchanged results with the same tables are overwritten in place, so that references to them stay valid. Others are replaced.
 * @param canResize whether Excel can resize tables (ExcelApi 1.13)
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

/** The final plan: results to be removed are kept if something refers to them. */
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

/** Whether a sheet has the same tables at the same positions with the same columns, so that references to them keep their meaning. */
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
