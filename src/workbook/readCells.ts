import { halves, rowChunks } from "./chunks";
import { checkCancelled, type Control } from "./progress";
import type { Area } from "./sheetContent";

type Property = "values" | "formulas" | "numberFormat" | "text" | "valueTypes";
type Loaded = Record<Property, unknown[][]>;

/**
 * Reads a range in as few requests as Excel's limits allow: in chunks of rows, and in halves of a chunk if its texts exceed the limit of a response.
 * @param size of the range, loaded by the caller
 * @param take called with the cells of each chunk, in order; its area counts from the range's corner
 */
export async function readCells(
  context: Excel.RequestContext,
  range: Excel.Range,
  size: { rowCount: number; columnCount: number },
  properties: readonly Property[],
  take: (cells: Loaded, area: Area) => void,
  control: Control = {},
): Promise<void> {
  const read = async (area: Area): Promise<void> => {
    checkCancelled(control);
    const part = range
      .getCell(area.row, area.column)
      .getResizedRange(area.rows - 1, area.columns - 1)
      .load([...properties]);
    try {
      await context.sync();
    } catch (error) {
      const parts = isTooLarge(error) ? halves(area) : [];
      if (parts.length === 0) throw error;
      for (const half of parts) await read(half);
      return;
    }
    take(part, area);
  };
  for (const { start, count } of rowChunks(size.rowCount, size.columnCount))
    await read({ row: start, column: 0, rows: count, columns: size.columnCount });
}

function isTooLarge(error: unknown): boolean {
  return (
    error instanceof OfficeExtension.Error &&
    ["ResponsePayloadSizeLimitExceeded", "RequestPayloadSizeLimitExceeded"].includes(error.code)
  );
}

/** The cells of a range as one block. */
export async function readBlock<P extends Property>(
  context: Excel.RequestContext,
  range: Excel.Range,
  size: { rowCount: number; columnCount: number },
  properties: readonly P[],
  control: Control = {},
): Promise<Record<P, unknown[][]>> {
  const block = Object.fromEntries(
    properties.map((property) => [
      property,
      Array.from({ length: size.rowCount }, () => new Array<unknown>(size.columnCount)),
    ]),
  ) as Record<P, unknown[][]>;
  await readCells(
    context,
    range,
    size,
    properties,
    (cells, area) => {
      for (const property of properties)
        cells[property].forEach((row, r) =>
          row.forEach((cell, c) => (block[property][area.row + r][area.column + c] = cell)),
        );
    },
    control,
  );
  return block;
}
