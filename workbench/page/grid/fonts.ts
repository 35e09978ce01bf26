import { DEFAULT_FONT, type CellStyle } from "../../grid/cellStyle";

/** How much wider than Calibri the usual sans-serif fonts run. */
const NARROWING = "91%";

/**
 * Cells are laid out for Calibri. Where it is not installed, Carlito, which is as wide, stands in for it, or else a usual font
 * made narrower.
 */
export function standInForCalibri(): void {
  const probe = document.createElement("canvas").getContext("2d")!;
  const width = (font: string) => {
    probe.font = `40px ${font}`;
    return probe.measureText("Factor Scores 0123456789").width;
  };
  const isInstalled = (name: string) => ["monospace", "serif"].every((other) => width(`"${name}", ${other}`) !== width(other));
  if (isInstalled(DEFAULT_FONT.name)) return;
  const source = isInstalled("Carlito") ? 'src: local("Carlito")' : `src: local("Liberation Sans"), local("Arial"), local("Helvetica"); size-adjust: ${NARROWING}`;
  const bold = source.replace(/local\("([^"]+)"\)/g, 'local("$1 Bold")');
  const style = document.createElement("style");
  style.textContent = `@font-face { font-family: "${DEFAULT_FONT.name}"; ${source} } @font-face { font-family: "${DEFAULT_FONT.name}"; font-weight: bold; ${bold} }`;
  document.head.append(style);
}

/** Both weights are there before the first cell is drawn. */
export const fontsLoaded = (): Promise<unknown> => Promise.all([document.fonts.load(`16px "${DEFAULT_FONT.name}"`), document.fonts.load(`bold 16px "${DEFAULT_FONT.name}"`)]);

const PIXELS_PER_POINT = 4 / 3;
let pen: CanvasRenderingContext2D | undefined;

/** The width in pixels of a text in a cell's font. */
export function measureText(text: string, { fontName = DEFAULT_FONT.name, fontSize = DEFAULT_FONT.size, bold, italic }: CellStyle): number {
  pen ??= document.createElement("canvas").getContext("2d")!;
  pen.font = `${italic ? "italic " : ""}${bold ? "bold " : ""}${fontSize * PIXELS_PER_POINT}px "${fontName}", sans-serif`;
  return pen.measureText(text).width;
}
