import type { ScaleOptions } from "chart.js";
import { DISPLAY_UNITS, type ChartAxisState } from "../../model/chartState";
import { cellText } from "../../model/cellText";
import { INK, RULE } from "./chartColors";
import { chartFont } from "./chartFonts";

export interface AxisRole {
  /** Numbers along it; else labels. */
  readonly isNumeric: boolean;
  readonly isStacked: boolean;
  /** Shown where the axis has no format of its own: that of the cells. */
  readonly cellFormat: string | undefined;
  readonly isHorizontal: boolean;
}

/** An axis as the chart's state has it. */
export function chartAxis(
  axis: ChartAxisState,
  { isNumeric, isStacked, cellFormat, isHorizontal }: AxisRole,
): ScaleOptions {
  const numberFormat = axis.numberFormat ?? cellFormat;
  const color = axis.font.color ?? INK;
  const unit = axis.displayUnit ? DISPLAY_UNITS[axis.displayUnit] : 1;
  return {
    type: !isNumeric ? "category" : axis.logScale ? "logarithmic" : "linear",
    display: axis.visible,
    reverse: axis.reverseOrder,
    // Room beyond the longest bar, as Excel leaves it.
    grace: isNumeric && axis.minimum === null && axis.maximum === null ? "5%" : undefined,
    stacked: isStacked,
    min: axis.minimum ?? undefined,
    max: axis.maximum ?? undefined,
    grid: { display: axis.majorGridlines, color: RULE, drawTicks: false },
    border: { color: axis.line.color ?? RULE, display: !isNumeric || !axis.majorGridlines || isHorizontal },
    title: {
      display: titleOf(axis) !== "",
      text: titleOf(axis),
      color: axis.title.font.color ?? INK,
      font: chartFont(axis.title.font, 10),
    },
    ticks: {
      display: axis.tickLabels !== "None",
      color,
      font: chartFont(axis.font, 9),
      padding: 4,
      maxRotation: isHorizontal ? 90 : 0,
      ...(isNumeric
        ? {
            stepSize: axis.majorUnit ?? undefined,
            callback: (value: string | number) => cellText(Number(value) / unit, numberFormat),
          }
        : { autoSkip: isHorizontal }),
    },
  };
}

/** With what the numbers are counted in, which Excel writes beside the axis. */
function titleOf({ title, displayUnit, showsDisplayUnit }: ChartAxisState): string {
  const unit = displayUnit && showsDisplayUnit ? displayUnit.replace(/(?!^)([A-Z])/g, " $1") : "";
  return [title.visible ? title.text : "", unit].filter(Boolean).join(" · ");
}
