import type { IBorderData, IBorderStyleData, IStyleData, Nullable } from "@univerjs/core";
import {
  GENERAL_FORMAT,
  type BorderEdge,
  type Borders,
  type CellStyle,
  type HorizontalAlignment,
  type LineStyle,
  type StyleChange,
  type VerticalAlignment,
} from "../cellStyle";
import { isOn } from "./flags";

/** The library's numbers for alignments, text wrapping and border lines. */
const HORIZONTAL: readonly [HorizontalAlignment, number][] = [
  ["left", 1],
  ["center", 2],
  ["right", 3],
  ["justify", 4],
  ["distributed", 6],
];
const VERTICAL: readonly [VerticalAlignment, number][] = [
  ["top", 1],
  ["center", 2],
  ["bottom", 3],
];
const WRAP = 3;
const LINES: readonly [LineStyle, number][] = [
  ["thin", 1],
  ["hair", 2],
  ["dotted", 3],
  ["dashed", 4],
  ["dashDot", 5],
  ["dashDotDot", 6],
  ["double", 7],
  ["medium", 8],
  ["mediumDashed", 9],
  ["mediumDashDot", 10],
  ["mediumDashDotDot", 11],
  ["slantDashDot", 12],
  ["thick", 13],
];
const EDGES: readonly [BorderEdge, "t" | "r" | "b" | "l"][] = [
  ["top", "t"],
  ["right", "r"],
  ["bottom", "b"],
  ["left", "l"],
];

/** A step of indentation, as padding: about the width of three spaces. */
const INDENT = 9;
const PADDING = 2;

const numberOf = <Name>(pairs: readonly (readonly [Name, number])[], name: Name) =>
  pairs.find((pair) => pair[0] === name)?.[1];
const nameOf = <Name>(pairs: readonly (readonly [Name, number])[], number: Nullable<number>) =>
  pairs.find((pair) => pair[1] === number)?.[0];

export function styleFrom(data: Nullable<IStyleData>): CellStyle {
  if (!data) return {};
  const style = {
    fill: data.bg?.rgb ?? undefined,
    fontName: data.ff ?? undefined,
    fontSize: data.fs,
    fontColor: data.cl?.rgb ?? undefined,
    bold: isOn(data.bl) || undefined,
    italic: isOn(data.it) || undefined,
    underline: isOn(data.ul?.s) || undefined,
    strikethrough: isOn(data.st?.s) || undefined,
    horizontal: nameOf(HORIZONTAL, data.ht),
    vertical: nameOf(VERTICAL, data.vt),
    wrap: Number(data.tb) === WRAP || undefined,
    indent: data.pd?.l ? Math.round((data.pd.l - PADDING) / INDENT) : undefined,
    numberFormat: data.n?.pattern === GENERAL_FORMAT ? undefined : data.n?.pattern,
    borders: bordersFrom(data.bd),
  };
  return Object.fromEntries(Object.entries(style).filter(([, value]) => value !== undefined));
}

function bordersFrom(data: Nullable<IBorderData>): Borders | undefined {
  const edges = EDGES.flatMap(([edge, key]) => {
    const line = data?.[key];
    const style = nameOf(LINES, line?.s);
    return line && style ? [[edge, { style, color: line.cl.rgb ?? "#000000" }] as const] : [];
  });
  return edges.length ? Object.fromEntries(edges) : undefined;
}

/** A change in the library's terms; what is null there is taken away. */
export function styleDataFrom(change: StyleChange): IStyleData {
  const data: Record<string, unknown> = {};
  const put = <Property extends keyof StyleChange>(
    property: Property,
    key: string,
    convert: (value: NonNullable<StyleChange[Property]>) => unknown,
  ) => {
    const value = change[property];
    if (value !== undefined) data[key] = value === null ? null : convert(value);
  };
  const flag = (value: unknown) => (value ? 1 : null);
  const line = (value: unknown) => (value ? { s: 1 } : null);
  put("fill", "bg", (rgb) => ({ rgb }));
  put("fontName", "ff", (name) => name);
  put("fontSize", "fs", (size) => size);
  put("fontColor", "cl", (rgb) => ({ rgb }));
  put("bold", "bl", flag);
  put("italic", "it", flag);
  put("underline", "ul", line);
  put("strikethrough", "st", line);
  put("horizontal", "ht", (name) => numberOf(HORIZONTAL, name));
  put("vertical", "vt", (name) => numberOf(VERTICAL, name));
  put("wrap", "tb", (wrap) => (wrap ? WRAP : null));
  put("indent", "pd", (steps) => (steps ? { l: PADDING + INDENT * steps } : null));
  put("numberFormat", "n", (pattern) => (pattern === GENERAL_FORMAT ? null : { pattern }));
  put("borders", "bd", (borders) =>
    Object.fromEntries(
      EDGES.flatMap(([edge, key]) => (borders[edge] === undefined ? [] : [[key, lineData(borders[edge])]])),
    ),
  );
  return data;
}

function lineData(line: Borders[BorderEdge] | null): IBorderStyleData | null {
  return line ? { s: numberOf(LINES, line.style) ?? 1, cl: { rgb: line.color } } : null;
}
