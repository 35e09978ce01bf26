import type { FontSpec } from "chart.js";
import type { ChartFont } from "../../model/chartState";

const FAMILY = "Calibri, Carlito, 'Segoe UI', sans-serif";
const PIXELS_PER_POINT = 4 / 3;

/** A font's size is in points in the model and in pixels on the page. */
export const chartFont = ({ name, size, bold, italic }: ChartFont, usualSize: number): Partial<FontSpec> => ({
  family: name ? `${name}, ${FAMILY}` : FAMILY,
  size: (size ?? usualSize) * PIXELS_PER_POINT,
  weight: bold ? "bold" : "normal",
  style: italic ? "italic" : "normal",
});
