import {
  between,
  box as boxAt,
  holds,
  isOnSheet,
  lastColumn,
  lastRow,
  MAX_COLUMNS,
  MAX_ROWS,
  type Box,
} from "../formula/address";
import { HostError } from "../protocol/HostError";

/** The areas that lie in, around and beside another one. All throw an InvalidArgument where they would leave the sheet. */

export function onSheet(area: Box): Box {
  if (!isOnSheet(area)) throw HostError.invalidArgument();
  return area;
}

export const cellIn = (area: Box, row: number, column: number) => onSheet(boxAt(area.row + row, area.column + column));

export function rowIn(area: Box, row: number): Box {
  if (row < 0 || row >= area.rows) throw HostError.invalidArgument();
  return boxAt(area.row + row, area.column, 1, area.columns);
}

export function columnIn(area: Box, column: number): Box {
  if (column < 0 || column >= area.columns) throw HostError.invalidArgument();
  return boxAt(area.row, area.column + column, area.rows, 1);
}

/** @param above above when positive, below when negative, as office.js has it */
export const rowsBeside = (area: Box, above: number) =>
  onSheet(
    above > 0
      ? boxAt(area.row - above, area.column, above, area.columns)
      : boxAt(area.row + area.rows, area.column, -above, area.columns),
  );

export const columnsBeside = (area: Box, before: number) =>
  onSheet(
    before > 0
      ? boxAt(area.row, area.column - before, area.rows, before)
      : boxAt(area.row, area.column + area.columns, area.rows, -before),
  );

export const resized = (area: Box, rows: number, columns: number) =>
  onSheet({ ...area, rows: area.rows + rows, columns: area.columns + columns });
export const resizedTo = (area: Box, rows: number, columns: number) => onSheet({ ...area, rows, columns });
export const movedBy = (area: Box, rows: number, columns: number) =>
  onSheet({ ...area, row: area.row + rows, column: area.column + columns });

export const entireColumns = (area: Box) => boxAt(0, area.column, MAX_ROWS, area.columns);
export const entireRows = (area: Box) => boxAt(area.row, 0, area.rows, MAX_COLUMNS);

/** The block of filled cells around an area, bounded by blank rows and columns. */
export function surroundingRegion(area: Box, hasContent: (area: Box) => Box | null): Box {
  let region = area;
  for (;;) {
    const rim = between(
      Math.max(0, region.row - 1),
      Math.max(0, region.column - 1),
      Math.min(MAX_ROWS - 1, lastRow(region) + 1),
      Math.min(MAX_COLUMNS - 1, lastColumn(region) + 1),
    );
    const used = hasContent(rim);
    if (!used || holds(region, used)) return region;
    region = between(
      Math.min(region.row, used.row),
      Math.min(region.column, used.column),
      Math.max(lastRow(region), lastRow(used)),
      Math.max(lastColumn(region), lastColumn(used)),
    );
  }
}
