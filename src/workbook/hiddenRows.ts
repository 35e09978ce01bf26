interface Size {
  rowIndex: number;
  rowCount: number;
  columnCount: number;
}

/** With these codes Excel says that it has no views of visible cells. */
const NO_VIEWS: ReadonlySet<string> = new Set([
  "ApiNotFound",
  "ApiNotAvailable",
  "NotImplemented",
  "UnsupportedOperation",
]);

/** Rows that are asked one by one in one request. */
const ROWS_PER_REQUEST = 5_000;

/** A range, where it is, and whether its first column is hidden. */
interface Asked extends Size {
  range: Excel.Range;
  firstIsHidden: boolean;
}

/**
 * Which rows of each range are hidden, by a filter or by hand, in one round trip for all. A hidden column has no visible cells: where the first one is
 * hidden, the first that is not tells, after one more. If every column is hidden, or Excel has no views of visible cells, each row is asked.
 */
export async function findHiddenRows(context: Excel.RequestContext, asked: readonly Asked[]): Promise<boolean[][]> {
  const columns = await firstVisibleColumns(context, asked);
  const views = asked.map(({ range }, k) =>
    columns[k] < 0 ? null : range.getColumn(columns[k]).getVisibleView().load("cellAddresses"),
  );
  const read = views.every((view) => view === null) || (await syncViews(context));
  const hidden: boolean[][] = [];
  for (const [k, one] of asked.entries()) {
    const view = read ? views[k] : null;
    hidden.push(
      view === null ? await askEachRow(context, one.range, one) : rowsWithout(view.cellAddresses as string[][], one),
    );
  }
  return hidden;
}

/** Whether Excel has views of visible cells, and has read those that are asked for. */
async function syncViews(context: Excel.RequestContext): Promise<boolean> {
  try {
    await context.sync();
    return true;
  } catch (error) {
    if (!(error instanceof OfficeExtension.Error && NO_VIEWS.has(error.code))) throw error;
    return false;
  }
}

/** Their positions, -1 for none. */
async function firstVisibleColumns(context: Excel.RequestContext, asked: readonly Asked[]): Promise<number[]> {
  if (asked.every(({ firstIsHidden }) => !firstIsHidden)) return asked.map(() => 0);
  const columns = asked.map(({ range, columnCount, firstIsHidden }) =>
    firstIsHidden ? Array.from({ length: columnCount }, (_, k) => range.getColumn(k).load("columnHidden")) : null,
  );
  await context.sync();
  return columns.map((loaded) => loaded?.findIndex(({ columnHidden }) => !columnHidden) ?? 0);
}

async function askEachRow(context: Excel.RequestContext, range: Excel.Range, { rowCount }: Size): Promise<boolean[]> {
  const hidden: boolean[] = [];
  for (let start = 0; start < rowCount; start += ROWS_PER_REQUEST) {
    const length = Math.min(ROWS_PER_REQUEST, rowCount - start);
    const rows = Array.from({ length }, (_, k) => range.getCell(start + k, 0).load("rowHidden"));
    await context.sync();
    for (const { rowHidden } of rows) hidden.push(rowHidden);
  }
  return hidden;
}

/** @param visible addresses of the visible cells of a column */
function rowsWithout(visible: string[][], { rowIndex, rowCount }: Size): boolean[] {
  const hidden = new Array<boolean>(rowCount).fill(true);
  for (const [address] of visible) {
    const row = Number(/(\d+)$/.exec(address)?.[1]) - 1 - rowIndex;
    if (row >= 0 && row < rowCount) hidden[row] = false;
  }
  return hidden;
}
