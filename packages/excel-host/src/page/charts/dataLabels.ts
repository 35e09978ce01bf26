import type { Chart, Plugin } from "chart.js";
import { cellText } from "../../model/cellText";
import type { ChartDataLabelsState, ChartSeriesState } from "../../model/chartState";
import { INK } from "./chartColors";
import { chartFont } from "./chartFonts";

/** Writes the labels of those series that have some beside their points. */
export function dataLabels(series: readonly ChartSeriesState[]): Plugin {
  return {
    id: "dataLabels",
    afterDatasetsDraw: (chart) => {
      series.forEach(({ labels }, at) => {
        if (labels) drawLabels(chart, at, labels);
      });
    },
  };
}

function drawLabels(chart: Chart, at: number, labels: ChartDataLabelsState): void {
  const { ctx } = chart;
  const { family, size, weight, style } = chartFont(labels.font, 9);
  const { label = "", data } = chart.data.datasets[at];
  const total = data.reduce<number>((sum, value) => sum + (typeof value === "number" ? value : 0), 0);
  ctx.save();
  ctx.font = `${style} ${weight} ${size}px ${family}`;
  ctx.fillStyle = labels.font.color ?? INK;
  chart.getDatasetMeta(at).data.forEach((element, point) => {
    const entry = data[point];
    const value =
      typeof entry === "number" ? entry : entry && typeof entry === "object" && "y" in entry ? entry.y : null;
    if (value === null) return;
    const parts = [
      labels.showSeriesName && label,
      labels.showCategoryName && (chart.data.labels as readonly string[] | undefined)?.[point],
      labels.showValue && cellText(value, labels.numberFormat ?? undefined),
      labels.showPercentage && cellText(value / total, "0%"),
    ];
    const { x, y } = element.tooltipPosition(true);
    const isAcross = chart.options.indexAxis === "y";
    ctx.textAlign = isAcross ? "left" : "center";
    ctx.textBaseline = isAcross ? "middle" : "bottom";
    ctx.fillText(parts.filter(Boolean).join(" "), x! + (isAcross ? 4 : 0), y! - (isAcross ? 0 : 3));
  });
  ctx.restore();
}
