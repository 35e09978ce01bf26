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

/**
 * Which rows of a range are hidden, by a filter or by hand, in one round trip. A hidden column has no visible cells: if the first one is hidden, the
 * first that is not tells, after one more. If every column is hidden, or Excel has no views of visible cells, each row is asked.
 * @param range whose first column's `columnHidden` the caller has loaded
 */
export async function findHiddenRows(
  context: Excel.RequestContext,
  range: Excel.Range,
  size: Size,
  firstIsHidden: boolean,
): Promise<boolean[]> {
  const column = firstIsHidden ? await firstVisibleColumn(context, range, size) : 0;
  if (column < 0) return askEachRow(context, range, size);
  const view = range.getColumn(column).getVisibleView().load("cellAddresses");
  try {
    await context.sync();
  } catch (error) {
    if (!(error instanceof OfficeExtension.Error && NO_VIEWS.has(error.code))) throw error;
    return askEachRow(context, range, size);
  }
  return rowsWithout(view.cellAddresses as string[][], size);
}

/** Its position, -1 for none. */
async function firstVisibleColumn(
  context: Excel.RequestContext,
  range: Excel.Range,
  { columnCount }: Size,
): Promise<number> {
  const columns = Array.from({ length: columnCount }, (_, k) => range.getColumn(k).load("columnHidden"));
  await context.sync();
  return columns.findIndex(({ columnHidden }) => !columnHidden);
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
