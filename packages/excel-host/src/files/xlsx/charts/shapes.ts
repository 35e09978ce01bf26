import type { ChartFont, ChartLine } from "../../../model/chartState";
import { emuFromPoints, pointsFromEmu } from "../measures";
import { element, type XmlElement } from "../xml";
import { DASHES, fromFile, toFile } from "./chartNames";

/** The look of lines, areas and texts, which charts share with all drawings. */

const solid = (color: string): string =>
  element("a:solidFill", {}, element("a:srgbClr", { val: color.replace("#", "").toUpperCase() }));

/** @param fill null or undefined: as the program chooses; "none": see-through */
export function shapeToXml(fill: string | null | undefined, line: ChartLine | "none" | null = null): string {
  const content = [
    fill === "none" ? element("a:noFill") : fill ? solid(fill) : "",
    line === "none" ? element("a:ln", {}, element("a:noFill")) : line ? lineToXml(line) : "",
  ].join("");
  return content === "" ? "" : element("c:spPr", {}, content);
}

function lineToXml({ color, weight, style }: ChartLine): string {
  if (weight === 0 || style === "None") return element("a:ln", {}, element("a:noFill"));
  if (color === undefined && weight === undefined && style === undefined) return "";
  const dash = toFile(DASHES, style);
  return element(
    "a:ln",
    { w: weight === undefined ? undefined : emuFromPoints(weight) },
    color !== undefined && solid(color),
    dash !== undefined && element("a:prstDash", { val: dash }),
  );
}

/** The properties of a run of text, under the name that the place demands. */
export const runProperties = (
  name: "a:rPr" | "a:defRPr",
  { size, bold, italic, underline, color, name: fontName }: ChartFont,
): string =>
  element(
    name,
    {
      lang: name === "a:rPr" ? "en-US" : undefined,
      sz: size === undefined ? undefined : Math.round(size * 100),
      b: bold,
      i: italic,
      u: underline ? "sng" : undefined,
    },
    color !== undefined && solid(color),
    fontName !== undefined && element("a:latin", { typeface: fontName }),
  );

export function textPropertiesToXml(font: ChartFont): string {
  if (Object.values(font).every((value) => value === undefined)) return "";
  const paragraph = element(
    "a:p",
    {},
    element("a:pPr", {}, runProperties("a:defRPr", font)),
    element("a:endParaRPr", { lang: "en-US" }),
  );
  return element("c:txPr", {}, element("a:bodyPr"), element("a:lstStyle"), paragraph);
}

/** What is left to the theme, and colours that come from it, are not taken over. */
const colorIn = (holder: XmlElement | undefined): string | undefined => {
  const value = holder?.find("solidFill", "srgbClr")?.attribute("val");
  return value === undefined ? undefined : `#${value.toUpperCase()}`;
};

export const fillFromXml = (shape: XmlElement | undefined): string | null => colorIn(shape) ?? null;

export function lineFromXml(shape: XmlElement | undefined): ChartLine {
  const line = shape?.child("ln");
  if (!line) return {};
  if (line.child("noFill")) return { weight: 0 };
  const width = line.number("w");
  return withoutUndefined({
    color: colorIn(line),
    weight: width === undefined ? undefined : pointsFromEmu(width),
    style: fromFile(DASHES, line.child("prstDash")?.attribute("val")),
  });
}

/** @param properties an rPr or defRPr element */
export function fontFromXml(properties: XmlElement | undefined): ChartFont {
  const size = properties?.number("sz");
  return withoutUndefined({
    size: size === undefined ? undefined : size / 100,
    bold: properties?.attribute("b") === undefined ? undefined : properties.flag("b"),
    italic: properties?.attribute("i") === undefined ? undefined : properties.flag("i"),
    underline: properties?.attribute("u") === "sng" || undefined,
    color: colorIn(properties),
    name: properties?.child("latin")?.attribute("typeface"),
  });
}

export const textPropertiesFromXml = (holder: XmlElement | undefined): ChartFont =>
  fontFromXml(holder?.find("txPr", "p", "pPr", "defRPr"));

const withoutUndefined = <T extends object>(properties: T): T =>
  Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== undefined)) as T;
