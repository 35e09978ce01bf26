import { formatAddress } from "../../../formula/address";
import type { Book } from "../../../model/Book";
import { numbersOf, seriesName, textsOf } from "../../../model/chartData";
import type { ChartDataLabelsState, ChartLine, ChartSeriesState, ChartSource } from "../../../model/chartState";
import { element, textElement } from "../xml";
import { allowsLabelPosition, LABEL_POSITIONS, MARKERS, toFile, type ChartKind } from "./chartNames";
import { shapeToXml, textPropertiesToXml } from "./shapes";

export function seriesToXml(book: Book, series: ChartSeriesState, index: number, kind: ChartKind): string {
  const scatter = kind.element === "scatterChart";
  const lined = scatter || kind.element === "lineChart";
  return element(
    "c:ser",
    {},
    element("c:idx", { val: index }),
    element("c:order", { val: index }),
    nameToXml(book, series, index),
    shapeToXml(series.fill, lineOf(series, kind)),
    lined ? markerToXml(series, kind) : kind.element === "barChart" && element("c:invertIfNegative", { val: 0 }),
    [...series.points].sort(([a], [b]) => a - b).map(([point, { fill }]) => pointToXml(point, fill, kind)),
    series.labels && labelsToXml(series.labels, kind),
    series.categories &&
      element(
        scatter ? "c:xVal" : "c:cat",
        {},
        scatter ? numbersToXml(book, series.categories) : categoriesToXml(book, series.categories),
      ),
    series.values && element(scatter ? "c:yVal" : "c:val", {}, numbersToXml(book, series.values)),
    lined && element("c:smooth", { val: kind.smooth ?? series.smooth }),
  );
}

/** A scatter chart without lines has to say so: its series would else be joined. */
const lineOf = (series: ChartSeriesState, kind: ChartKind): ChartLine | "none" =>
  kind.lines === false ? "none" : series.line;

function nameToXml(book: Book, series: ChartSeriesState, index: number): string {
  if (series.name === null) return "";
  const text = seriesName(book, series, index);
  if (typeof series.name === "string") return element("c:tx", {}, textElement("c:v", text));
  const cache = element(
    "c:strCache",
    {},
    element("c:ptCount", { val: 1 }),
    element("c:pt", { idx: 0 }, textElement("c:v", text)),
  );
  return element("c:tx", {}, element("c:strRef", {}, reference(book, series.name), cache));
}

function markerToXml(series: ChartSeriesState, kind: ChartKind): string {
  const symbol = toFile(MARKERS, series.markerStyle) ?? (kind.markers === false ? "none" : undefined);
  const { markerSize, markerFill, markerLine } = series;
  if (symbol === undefined && markerSize === null && markerFill === null && markerLine === null) return "";
  return element(
    "c:marker",
    {},
    element("c:symbol", { val: symbol ?? "circle" }),
    markerSize !== null && element("c:size", { val: Math.min(72, Math.max(2, Math.round(markerSize))) }),
    shapeToXml(markerFill, markerLine === null ? null : { color: markerLine }),
  );
}

const pointToXml = (index: number, fill: string | null, kind: ChartKind): string =>
  element(
    "c:dPt",
    {},
    element("c:idx", { val: index }),
    kind.element === "barChart" && element("c:invertIfNegative", { val: 0 }),
    // A point of a line or scatter chart is its marker.
    kind.element === "scatterChart" || kind.element === "lineChart"
      ? element("c:marker", {}, shapeToXml(fill))
      : [element("c:bubble3D", { val: 0 }), shapeToXml(fill)],
  );

function labelsToXml(
  { showValue, showCategoryName, showSeriesName, showPercentage, position, numberFormat, font }: ChartDataLabelsState,
  kind: ChartKind,
): string {
  const place = toFile(LABEL_POSITIONS, position);
  return element(
    "c:dLbls",
    {},
    numberFormat !== null && element("c:numFmt", { formatCode: numberFormat, sourceLinked: 0 }),
    textPropertiesToXml(font),
    place !== undefined && allowsLabelPosition(kind, place) && element("c:dLblPos", { val: place }),
    element("c:showLegendKey", { val: 0 }),
    element("c:showVal", { val: showValue }),
    element("c:showCatName", { val: showCategoryName }),
    element("c:showSerName", { val: showSeriesName }),
    element("c:showPercent", { val: showPercentage }),
    element("c:showBubbleSize", { val: 0 }),
  );
}

const reference = (book: Book, { sheet, area }: ChartSource): string =>
  textElement("c:f", formatAddress(book.grid.sheets.name(sheet), area, true));

function numbersToXml(book: Book, source: ChartSource): string {
  const numbers = numbersOf(book, source);
  const points = numbers.map(
    (number, idx) => number !== null && element("c:pt", { idx }, element("c:v", {}, String(number))),
  );
  return element(
    "c:numRef",
    {},
    reference(book, source),
    element(
      "c:numCache",
      {},
      element("c:formatCode", {}, "General"),
      element("c:ptCount", { val: numbers.length }),
      points,
    ),
  );
}

function categoriesToXml(book: Book, source: ChartSource): string {
  if (numbersOf(book, source).every((number) => number !== null)) return numbersToXml(book, source);
  const texts = textsOf(book, source);
  const points = texts.map((text, idx) => text !== "" && element("c:pt", { idx }, textElement("c:v", text)));
  return element(
    "c:strRef",
    {},
    reference(book, source),
    element("c:strCache", {}, element("c:ptCount", { val: texts.length }), points),
  );
}
