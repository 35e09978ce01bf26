import { DEFAULT_COLUMN_WIDTH, DEFAULT_FONT, DEFAULT_ROW_HEIGHT, type CellStyle } from "../grid/cellStyle";

/** Excel measures on screen in pixels of which there are 96 to the inch, and in its interface in points, 72 to the inch. */
export const POINTS_PER_PIXEL = 0.75;

export interface ShownCell {
  readonly text: string;
  readonly style: CellStyle;
  /** Of its column, in pixels. */
  readonly width: number;
}

/** Widths in the default font at its default size, in pixels: near enough to Calibri to fit columns without a screen. */
function characterWidth(character: string): number {
  if (/[iljtfrI.,:;'|!()[\]{} ]/.test(character)) return 4;
  if (/[mwMW@%]/.test(character)) return 12;
  if (/[A-Z0-9#$&+=<>~_]/.test(character)) return 8;
  return character > "\u2e80" ? 15 : 7;
}

function textWidth({ text, style }: ShownCell): number {
  const scale = ((style.fontSize ?? DEFAULT_FONT.size) / DEFAULT_FONT.size) * (style.bold ? 1.06 : 1);
  const longest = Math.max(
    ...text.split("\n").map((line) => [...line].reduce((sum, character) => sum + characterWidth(character), 0)),
  );
  return longest * scale;
}

const PADDING = 12;

/** The width at which every cell of a column can be read; cells that wrap adapt themselves. */
export function columnWidthFor(cells: Iterable<ShownCell>): number {
  let width = 0;
  for (const cell of cells)
    if (!cell.style.wrap) width = Math.max(width, textWidth(cell) + PADDING + 9 * (cell.style.indent ?? 0));
  return width === 0 ? DEFAULT_COLUMN_WIDTH : Math.min(1790, Math.max(20, Math.ceil(width)));
}

export function rowHeightFor(cells: Iterable<ShownCell>): number {
  let height = DEFAULT_ROW_HEIGHT;
  for (const cell of cells) {
    const written = cell.text.split("\n").length;
    const lines = cell.style.wrap
      ? Math.max(written, Math.ceil(textWidth(cell) / Math.max(1, cell.width - PADDING)))
      : 1;
    height = Math.max(
      height,
      Math.ceil((lines * (cell.style.fontSize ?? DEFAULT_FONT.size) * DEFAULT_ROW_HEIGHT) / (DEFAULT_FONT.size + 1)),
    );
  }
  return height;
}
