import type { Grid } from "../../grid/Grid";

/** The width of a digit in the default font, by which the file format measures columns. */
const DIGIT_PIXELS = 7;
const POINTS_PER_PIXEL = 0.75;
const EMU_PER_POINT = 12_700;

/** Columns are measured in digits; the file keeps 256ths. */
export const widthToFile = (pixels: number): number => Math.round((pixels / DIGIT_PIXELS) * 256) / 256;
export const widthFromFile = (digits: number): number => Math.round(digits * DIGIT_PIXELS);
export const heightToFile = (pixels: number): number => pixels * POINTS_PER_PIXEL;
export const heightFromFile = (points: number): number => Math.round(points / POINTS_PER_PIXEL);

export const emuFromPoints = (points: number): number => Math.round(points * EMU_PER_POINT);
export const pointsFromEmu = (emu: number): number => Math.round((emu / EMU_PER_POINT) * 1e4) / 1e4;

/** A place on a sheet as drawings give it: the cell it falls into, and how far from that cell's corner. */
export interface Anchor {
  readonly row: number;
  readonly column: number;
  /** In points. */
  readonly rowOffset: number;
  readonly columnOffset: number;
}

/** @param left,top in points from the sheet's corner */
export function anchorAt({ layout }: Grid, sheet: string, left: number, top: number): Anchor {
  const [column, columnOffset] = lineAt(left, (at) => shownWidth(layout, sheet, at));
  const [row, rowOffset] = lineAt(top, (at) => shownHeight(layout, sheet, at));
  return { row, column, rowOffset, columnOffset };
}

/** The place in points from the sheet's corner. */
export function pointOf(
  { layout }: Grid,
  sheet: string,
  { row, column, rowOffset, columnOffset }: Anchor,
): { left: number; top: number } {
  let [left, top] = [columnOffset, rowOffset];
  for (let at = 0; at < column; at++) left += shownWidth(layout, sheet, at);
  for (let at = 0; at < row; at++) top += shownHeight(layout, sheet, at);
  return { left, top };
}

function lineAt(distance: number, size: (at: number) => number): [line: number, offset: number] {
  let [line, left] = [0, distance];
  while (left >= size(line) && line < 16_000) left -= size(line++);
  return [line, left];
}

const shownWidth = (layout: Grid["layout"], sheet: string, at: number) =>
  layout.isColumnHidden(sheet, at) ? 0 : layout.columnWidth(sheet, at) * POINTS_PER_PIXEL;
const shownHeight = (layout: Grid["layout"], sheet: string, at: number) =>
  layout.isRowHidden(sheet, at) ? 0 : layout.rowHeight(sheet, at) * POINTS_PER_PIXEL;
