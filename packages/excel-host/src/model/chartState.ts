import type { Box } from "../formula/address";

export const CHART_TYPES = [
  "XYScatter",
  "XYScatterLines",
  "XYScatterLinesNoMarkers",
  "XYScatterSmooth",
  "XYScatterSmoothNoMarkers",
  "ColumnClustered",
  "ColumnStacked",
  "ColumnStacked100",
  "BarClustered",
  "BarStacked",
  "BarStacked100",
  "Line",
  "LineMarkers",
  "LineStacked",
  "Area",
  "AreaStacked",
  "Pie",
  "Doughnut",
] as const;
export type ChartType = (typeof CHART_TYPES)[number];

export const TICK_LABELS = ["NextToAxis", "Low", "High", "None"] as const;
export type TickLabels = (typeof TICK_LABELS)[number];

/** Cells that a chart reads. */
export interface ChartSource {
  readonly sheet: string;
  readonly area: Box;
}

export interface ChartFont {
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
  size?: number;
  color?: string;
  name?: string;
}

export interface ChartLine {
  color?: string;
  /** In points; 0 for none. */
  weight?: number;
  style?: string;
}

export interface ChartTitleState {
  text: string;
  visible: boolean;
  font: ChartFont;
}

export interface ChartLegendState {
  visible: boolean;
  position: string;
  overlay: boolean;
  font: ChartFont;
  fill: string | null;
}

export const DISPLAY_UNITS = {
  Hundreds: 1e2,
  Thousands: 1e3,
  TenThousands: 1e4,
  HundredThousands: 1e5,
  Millions: 1e6,
  TenMillions: 1e7,
  HundredMillions: 1e8,
  Billions: 1e9,
  Trillions: 1e12,
} as const;
export type DisplayUnit = keyof typeof DISPLAY_UNITS;

export interface ChartAxisState {
  visible: boolean;
  title: ChartTitleState;
  /** null: as the chart finds best. */
  minimum: number | null;
  maximum: number | null;
  majorUnit: number | null;
  numberFormat: string | null;
  majorGridlines: boolean;
  minorGridlines: boolean;
  reverseOrder: boolean;
  /** Where the labels of the ticks stand. */
  tickLabels: TickLabels;
  logScale: boolean;
  /** What the labels' numbers are counted in; null for ones. */
  displayUnit: DisplayUnit | null;
  showsDisplayUnit: boolean;
  font: ChartFont;
  line: ChartLine;
}

export interface ChartDataLabelsState {
  showValue: boolean;
  showCategoryName: boolean;
  showSeriesName: boolean;
  showPercentage: boolean;
  position: string | null;
  numberFormat: string | null;
  font: ChartFont;
}

export interface ChartSeriesState {
  readonly id: string;
  /** A name as given, or the cell that holds it. */
  name: string | ChartSource | null;
  values: ChartSource | null;
  /** What the values stand against: the labels, or the x values of a scatter chart. */
  categories: ChartSource | null;
  /** null: as the chart. */
  type: ChartType | null;
  fill: string | null;
  line: ChartLine;
  markerStyle: string | null;
  markerSize: number | null;
  markerFill: string | null;
  markerLine: string | null;
  smooth: boolean;
  gapWidth: number | null;
  onSecondaryAxis: boolean;
  /** null: no labels. */
  labels: ChartDataLabelsState | null;
  /** The points that look different from their series. */
  points: Map<number, { fill: string | null }>;
}

/** In points from the sheet's upper left corner. */
export interface ChartPlace {
  left: number;
  top: number;
  width: number;
  height: number;
}

export interface ChartState {
  readonly id: string;
  sheet: string;
  name: string;
  type: ChartType;
  title: ChartTitleState;
  legend: ChartLegendState;
  categoryAxis: ChartAxisState;
  valueAxis: ChartAxisState;
  series: ChartSeriesState[];
  place: ChartPlace;
}

export const emptyAxis = (gridlines: boolean): ChartAxisState => ({
  visible: true,
  title: { text: "", visible: false, font: {} },
  minimum: null,
  maximum: null,
  majorUnit: null,
  numberFormat: null,
  majorGridlines: gridlines,
  minorGridlines: false,
  reverseOrder: false,
  tickLabels: "NextToAxis",
  logScale: false,
  displayUnit: null,
  showsDisplayUnit: true,
  font: {},
  line: {},
});

export const emptyLabels = (): ChartDataLabelsState => ({
  showValue: true,
  showCategoryName: false,
  showSeriesName: false,
  showPercentage: false,
  position: null,
  numberFormat: null,
  font: {},
});

export const emptySeries = (id: string): ChartSeriesState => ({
  id,
  name: null,
  values: null,
  categories: null,
  type: null,
  fill: null,
  line: {},
  markerStyle: null,
  markerSize: null,
  markerFill: null,
  markerLine: null,
  smooth: false,
  gapWidth: null,
  onSecondaryAxis: false,
  labels: null,
  points: new Map<number, { fill: string | null }>(),
});

export const isScatter = (type: ChartType) => type.startsWith("XYScatter");
export const isRound = (type: ChartType) => type === "Pie" || type === "Doughnut";
