import type { ChartConfiguration, ChartOptions, LayoutPosition } from "chart.js";
import type { Book } from "../../model/Book";
import { isScatter, type ChartSource, type ChartState } from "../../model/chartState";
import { chartAxis } from "./chartAxis";
import { INK } from "./chartColors";
import { chartFont } from "./chartFonts";
import { asShares, categoryLabels, chartSeries } from "./chartSeries";
import { dataLabels } from "./dataLabels";
import { legendFill } from "./legendFill";

/** A chart as the model has it, in the terms of the library that draws it. */
export function chartConfiguration(book: Book, chart: ChartState): ChartConfiguration {
  const isRound = chart.type === "Pie" || chart.type === "Doughnut";
  const datasets = chart.series.map((series, at) => chartSeries(book, chart, series, at));
  if (chart.type.endsWith("100")) asShares(datasets);
  const { title, legend } = chart;
  const options: ChartOptions = {
    animation: false,
    responsive: true,
    maintainAspectRatio: false,
    events: [],
    indexAxis: chart.type.startsWith("Bar") ? "y" : "x",
    layout: { padding: 10 },
    plugins: {
      title: {
        display: title.visible && title.text !== "",
        text: title.text,
        color: title.font.color ?? INK,
        font: chartFont(title.font, 14),
        padding: { bottom: 12 },
      },
      legend: {
        display: legend.visible && chart.series.length > 0,
        position: LEGEND_SIDES[legend.position] ?? "bottom",
        labels: {
          color: legend.font.color ?? INK,
          font: chartFont(legend.font, 9),
          boxWidth: 10,
          boxHeight: 10,
          usePointStyle: isScatter(chart.type),
        },
      },
    },
    ...(isRound ? {} : { scales: scales(book, chart) }),
  };
  return {
    type: isRound
      ? chart.type === "Pie"
        ? "pie"
        : "doughnut"
      : isScatter(chart.type)
        ? "scatter"
        : /^(Line|Area)/.test(chart.type)
          ? "line"
          : "bar",
    data: { labels: isScatter(chart.type) ? undefined : categoryLabels(book, chart), datasets },
    options,
    plugins: [dataLabels(chart.series), legendFill(legend.fill)],
  };
}

const LEGEND_SIDES: Readonly<Record<string, LayoutPosition>> = {
  Top: "top",
  Bottom: "bottom",
  Left: "left",
  Right: "right",
  Corner: "right",
};

function scales(book: Book, chart: ChartState): NonNullable<ChartOptions["scales"]> {
  const isAcross = chart.type.startsWith("Bar");
  const isStacked = chart.type.includes("Stacked");
  const format = (source: ChartSource | null | undefined) =>
    source && book.grid.styles.of(source.sheet, source.area.row, source.area.column).numberFormat;
  const [first] = chart.series;
  const category = chartAxis(chart.categoryAxis, {
    isNumeric: isScatter(chart.type),
    isStacked,
    isHorizontal: !isAcross,
    cellFormat: format(first?.categories) ?? undefined,
  });
  const shares = chart.type.endsWith("100") ? "0%" : undefined;
  const value = chartAxis(chart.valueAxis, {
    isNumeric: true,
    isStacked,
    isHorizontal: isAcross,
    cellFormat: shares ?? format(first?.values) ?? undefined,
  });
  // A bar chart counts its categories from the bottom, the library from the top.
  if (isAcross) category.reverse = !chart.categoryAxis.reverseOrder;
  return isAcross ? { x: value, y: category } : { x: category, y: value };
}
