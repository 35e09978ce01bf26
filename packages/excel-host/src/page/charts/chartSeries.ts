import type { ChartDataset } from "chart.js";
import type { Book } from "../../model/Book";
import { numbersOf, seriesName, textsOf } from "../../model/chartData";
import { isScatter, type ChartSeriesState, type ChartState, type ChartType } from "../../model/chartState";
import { accent, pointColors } from "./chartColors";

const POINTS = 4 / 3;

/** A series in the terms of the library that draws it. */
export function chartSeries(book: Book, chart: ChartState, series: ChartSeriesState, at: number): ChartDataset {
  const type = series.type ?? chart.type;
  const label = seriesName(book, series, at);
  const values = series.values ? numbersOf(book, series.values) : [];
  if (isScatter(type))
    return {
      label,
      type: "scatter",
      data: scatterPoints(book, series, values),
      ...markers(series, type, at, values.length),
    };
  if (type === "Pie" || type === "Doughnut") {
    const colors = Array.from({ length: values.length }, (_, point) => series.points.get(point)?.fill ?? accent(point));
    return { label, data: values, backgroundColor: colors, borderColor: "#FFFFFF", borderWidth: 1 };
  }
  if (type.startsWith("Line") || type.startsWith("Area")) {
    const isArea = type.startsWith("Area");
    return {
      label,
      type: "line",
      data: values,
      fill: isArea ? (at === 0 || type === "Area" ? "origin" : "-1") : false,
      ...markers(series, type, at, values.length),
    };
  }
  const color = series.fill ?? accent(at);
  const width = 1 / (1 + (series.gapWidth ?? 150) / 100);
  return {
    label,
    type: "bar",
    data: values,
    backgroundColor: pointColors(series, values.length, () => color),
    categoryPercentage: width,
    barPercentage: 1,
  };
}

function scatterPoints(
  book: Book,
  { categories }: ChartSeriesState,
  values: readonly (number | null)[],
): { x: number; y: number }[] {
  const xs = categories ? numbersOf(book, categories) : values.map((_, at) => at + 1);
  return values.flatMap((y, at) => {
    const x = xs[at];
    return y === null || x === null || x === undefined ? [] : [{ x, y }];
  });
}

/** Lines and points: which of them there are, the chart's type says. */
function markers(series: ChartSeriesState, type: ChartType, at: number, count: number): object {
  const color = series.line.color ?? series.markerFill ?? series.fill ?? accent(at);
  const hasLine = type !== "XYScatter" && series.line.weight !== 0;
  const hasMarkers =
    series.markerStyle === null
      ? ["XYScatter", "XYScatterLines", "XYScatterSmooth", "LineMarkers"].includes(type)
      : series.markerStyle !== "None";
  return {
    showLine: hasLine,
    borderColor: color,
    backgroundColor: series.fill ?? color,
    borderWidth: (series.line.weight ?? 2.25) * POINTS,
    borderDash:
      series.line.style && /Dash/.test(series.line.style) ? [6, 4] : series.line.style === "Dot" ? [2, 3] : [],
    tension: series.smooth || type.includes("Smooth") ? 0.35 : 0,
    pointRadius: hasMarkers ? ((series.markerSize ?? 5) / 2) * POINTS : 0,
    pointStyle: MARKERS[series.markerStyle ?? ""] ?? "circle",
    pointBackgroundColor: pointColors(series, count, () => series.markerFill ?? color),
    pointBorderColor: series.markerLine ?? series.markerFill ?? color,
    pointBorderWidth: 1,
  };
}

const MARKERS: Readonly<Record<string, string>> = {
  Square: "rect",
  Diamond: "rectRot",
  Triangle: "triangle",
  X: "crossRot",
  Plus: "cross",
  Star: "star",
  Dash: "line",
};

/** The share that each value has of all that are stacked on it. */
export function asShares(datasets: ChartDataset[]): void {
  const length = Math.max(0, ...datasets.map(({ data }) => data.length));
  for (let at = 0; at < length; at++) {
    const total = datasets.reduce((sum, { data }) => sum + Math.abs(Number(data[at] ?? 0)), 0);
    for (const { data } of datasets) if (data[at] !== null && total > 0) data[at] = Number(data[at]) / total;
  }
}

/** The labels along the chart's category axis, or of a pie's parts. */
export function categoryLabels(book: Book, { series }: ChartState): string[] {
  const [first] = series;
  if (!first) return [];
  if (first.categories) return textsOf(book, first.categories);
  return first.values ? numbersOf(book, first.values).map((_, at) => String(at + 1)) : [];
}
