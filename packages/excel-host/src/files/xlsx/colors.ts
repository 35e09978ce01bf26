import { resolveThemeColor } from "hucre/ooxml";

/** A colour as the file format gives it: itself, or by its place in the theme or in the old palette. */
export interface FileColor {
  readonly rgb?: string;
  readonly theme?: number;
  readonly tint?: number;
  readonly indexed?: number;
}

/** The palette of the first spreadsheets, from its eighth colour on. */
const PALETTE = (
  "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC " +
  "CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC " +
  "CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333"
).split(" ");

/** The themes' numbers stand for the light colours first, unlike the theme's own list. */
const THEME_ORDER = [1, 0, 3, 2];

/** #RRGGBB; undefined where the file leaves the colour to the program. */
export function colorFromFile(color: FileColor | undefined, themeColors: readonly string[]): string | undefined {
  if (!color) return undefined;
  if (color.rgb !== undefined) return `#${color.rgb.slice(-6).toUpperCase()}`;
  if (color.theme !== undefined && themeColors.length > 0)
    return `#${resolveThemeColor([...themeColors], THEME_ORDER[color.theme] ?? color.theme, color.tint).toUpperCase()}`;
  if (color.indexed !== undefined) {
    // The first eight repeat.
    const place = color.indexed < 8 ? color.indexed : color.indexed - 8;
    return place < PALETTE.length ? `#${PALETTE[place]}` : undefined;
  }
  return undefined;
}

export const colorToFile = (color: string): { rgb: string } => ({ rgb: color.replace("#", "").toUpperCase() });

/** With the opacity in front, as worksheets write colours. */
export const opaque = (color: string): string => `FF${color.replace("#", "").toUpperCase()}`;
