import type { CellStyle as FileStyle, Workbook as FileWorkbook } from "hucre/xlsx";
import {
  DEFAULT_FONT,
  LINE_STYLES,
  type BorderEdge,
  type BorderLine,
  type CellStyle,
  type HorizontalAlignment,
  type VerticalAlignment,
} from "../../grid/cellStyle";
import { colorFromFile, colorToFile, type FileColor } from "./colors";

const EDGES: readonly BorderEdge[] = ["top", "right", "bottom", "left"];
const HORIZONTAL: ReadonlySet<string> = new Set<HorizontalAlignment>([
  "left",
  "center",
  "right",
  "justify",
  "distributed",
]);
const VERTICAL: ReadonlySet<string> = new Set<VerticalAlignment>(["top", "center", "bottom"]);
const LINES: ReadonlySet<string> = new Set(LINE_STYLES);

/** A style without a font has the default font of the file, which need not be the grid's. */
export function styleFromFile(style: FileStyle, file: FileWorkbook): CellStyle {
  const themeColors = file.themeColors ?? [];
  const color = (from: FileColor | undefined) => colorFromFile(from, themeColors);
  const font = style.font ?? file.defaultFont ?? {};
  const fontColor = color(font.color);
  const { horizontal, vertical, wrapText, indent } = style.alignment ?? {};
  return withoutUndefined({
    fill: fillFrom(style.fill, color),
    fontName: font.name === DEFAULT_FONT.name ? undefined : font.name,
    fontSize: font.size === DEFAULT_FONT.size ? undefined : font.size,
    fontColor: fontColor === DEFAULT_FONT.color ? undefined : fontColor,
    bold: font.bold || undefined,
    italic: font.italic || undefined,
    underline: Boolean(font.underline) || undefined,
    strikethrough: font.strikethrough || undefined,
    horizontal: HORIZONTAL.has(horizontal ?? "") ? (horizontal as HorizontalAlignment) : undefined,
    // The bottom is where cells stand by themselves.
    vertical: VERTICAL.has(vertical ?? "") && vertical !== "bottom" ? (vertical as VerticalAlignment) : undefined,
    wrap: wrapText || undefined,
    indent: indent || undefined,
    numberFormat: style.numFmt === "General" ? undefined : style.numFmt,
    borders: bordersFrom(style.border, color),
  });
}

function fillFrom(
  fill: FileStyle["fill"],
  color: (from: FileColor | undefined) => string | undefined,
): string | undefined {
  if (!fill) return undefined;
  if (fill.type === "gradient") return color(fill.stops[0]?.color);
  return fill.pattern === "none" ? undefined : (color(fill.fgColor) ?? color(fill.bgColor));
}

function bordersFrom(
  border: FileStyle["border"],
  color: (from: FileColor | undefined) => string | undefined,
): CellStyle["borders"] {
  const sides = EDGES.flatMap((edge): [BorderEdge, BorderLine][] => {
    const side = border?.[edge];
    return side && LINES.has(side.style) ? [[edge, { style: side.style, color: color(side.color) ?? "#000000" }]] : [];
  });
  return sides.length ? Object.fromEntries(sides) : undefined;
}

/** @returns undefined for a cell that looks as every new one does */
export function styleToFile(style: CellStyle): FileStyle | undefined {
  const written = withoutUndefined<FileStyle>({
    ...appearanceToFile(style),
    numFmt: style.numberFormat,
    alignment: alignmentToFile(style),
  });
  return Object.keys(written).length ? written : undefined;
}

/** The part of a style that a conditional format can have as well. */
function appearanceToFile(style: CellStyle): FileStyle {
  const borders = Object.entries(style.borders ?? {}).map(
    ([edge, line]) => [edge, { style: line.style, color: colorToFile(line.color) }] as const,
  );
  return {
    font: fontToFile(style, true),
    fill: style.fill
      ? { type: "pattern", pattern: "solid", fgColor: colorToFile(style.fill), bgColor: { indexed: 64 } }
      : undefined,
    border: borders.length ? Object.fromEntries(borders) : undefined,
  };
}

/** A conditional format changes only what it says; its fill stands where patterns have their background. */
export function differenceToFile(style: CellStyle): FileStyle | undefined {
  const written = withoutUndefined<FileStyle>({
    font: fontToFile(style, false),
    fill: style.fill ? { type: "pattern", pattern: "solid", bgColor: colorToFile(style.fill) } : undefined,
  });
  return Object.keys(written).length ? written : undefined;
}

export function differenceFromFile(style: FileStyle | undefined, themeColors: readonly string[]): CellStyle {
  const fill = style?.fill?.type === "pattern" ? (style.fill.bgColor ?? style.fill.fgColor) : undefined;
  return withoutUndefined({
    fill: colorFromFile(fill, themeColors),
    fontColor: colorFromFile(style?.font?.color, themeColors),
    bold: style?.font?.bold,
    italic: style?.font?.italic,
    underline: style?.font?.underline === undefined ? undefined : Boolean(style.font.underline),
    strikethrough: style?.font?.strikethrough,
  });
}

/** @param complete whether name and size have to be stated, as in a cell's font */
function fontToFile(
  { fontName, fontSize, fontColor, bold, italic, underline, strikethrough }: CellStyle,
  complete: boolean,
): FileStyle["font"] {
  const own = withoutUndefined({
    name: fontName,
    size: fontSize,
    color: fontColor ? colorToFile(fontColor) : undefined,
    bold,
    italic,
    underline,
    strikethrough,
  });
  if (Object.keys(own).length === 0) return undefined;
  return complete ? { ...own, name: own.name ?? DEFAULT_FONT.name, size: own.size ?? DEFAULT_FONT.size } : own;
}

function alignmentToFile({ horizontal, vertical, wrap, indent }: CellStyle): FileStyle["alignment"] {
  const own = withoutUndefined({ horizontal, vertical, wrapText: wrap, indent });
  return Object.keys(own).length ? own : undefined;
}

const withoutUndefined = <T extends object>(properties: T): T =>
  Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== undefined)) as T;
