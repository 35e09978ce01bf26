import { DEFAULT_FONT, type CellStyle } from "../../grid/cellStyle";

/** Both weights are there before the first cell is drawn; what should not come, the browser replaces. */
export const fontsLoaded = (): Promise<unknown> =>
  Promise.allSettled(["", "bold "].map((weight) => document.fonts.load(`${weight}16px "${DEFAULT_FONT.name}"`)));

const PIXELS_PER_POINT = 4 / 3;
let pen: CanvasRenderingContext2D | undefined;

/** The width in pixels of a text in a cell's font. */
export function measureText(
  text: string,
  { fontName = DEFAULT_FONT.name, fontSize = DEFAULT_FONT.size, bold, italic }: CellStyle,
): number {
  pen ??= document.createElement("canvas").getContext("2d")!;
  pen.font = `${italic ? "italic " : ""}${bold ? "bold " : ""}${fontSize * PIXELS_PER_POINT}px "${fontName}", sans-serif`;
  return pen.measureText(text).width;
}
