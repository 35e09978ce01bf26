import type { ChartType } from "../../../model/chartState";

/** How the file format builds each kind of chart. */
export interface ChartKind {
  readonly element: "barChart" | "lineChart" | "areaChart" | "pieChart" | "doughnutChart" | "scatterChart";
  readonly grouping?: "clustered" | "standard" | "stacked" | "percentStacked";
  /** Bars lie, columns stand. */
  readonly horizontal?: boolean;
  readonly lines?: boolean;
  readonly markers?: boolean;
  readonly smooth?: boolean;
}

export const CHART_KINDS: Readonly<Record<ChartType, ChartKind>> = {
  XYScatter: { element: "scatterChart", lines: false, markers: true, smooth: false },
  XYScatterLines: { element: "scatterChart", lines: true, markers: true, smooth: false },
  XYScatterLinesNoMarkers: { element: "scatterChart", lines: true, markers: false, smooth: false },
  XYScatterSmooth: { element: "scatterChart", lines: true, markers: true, smooth: true },
  XYScatterSmoothNoMarkers: { element: "scatterChart", lines: true, markers: false, smooth: true },
  ColumnClustered: { element: "barChart", grouping: "clustered", horizontal: false },
  ColumnStacked: { element: "barChart", grouping: "stacked", horizontal: false },
  ColumnStacked100: { element: "barChart", grouping: "percentStacked", horizontal: false },
  BarClustered: { element: "barChart", grouping: "clustered", horizontal: true },
  BarStacked: { element: "barChart", grouping: "stacked", horizontal: true },
  BarStacked100: { element: "barChart", grouping: "percentStacked", horizontal: true },
  Line: { element: "lineChart", grouping: "standard", markers: false },
  LineMarkers: { element: "lineChart", grouping: "standard", markers: true },
  LineStacked: { element: "lineChart", grouping: "stacked", markers: false },
  Area: { element: "areaChart", grouping: "standard" },
  AreaStacked: { element: "areaChart", grouping: "stacked" },
  Pie: { element: "pieChart" },
  Doughnut: { element: "doughnutChart" },
};

type Names = readonly (readonly [own: string, file: string])[];

export const LABEL_POSITIONS: Names = [
  ["Center", "ctr"],
  ["InsideEnd", "inEnd"],
  ["InsideBase", "inBase"],
  ["OutsideEnd", "outEnd"],
  ["Left", "l"],
  ["Right", "r"],
  ["Top", "t"],
  ["Bottom", "b"],
  ["BestFit", "bestFit"],
];
const BESIDE_POINTS: readonly string[] = ["ctr", "l", "r", "t", "b"];
const LABELS_BY_KIND: Readonly<Record<ChartKind["element"], readonly string[]>> = {
  barChart: ["ctr", "inEnd", "inBase"],
  lineChart: BESIDE_POINTS,
  scatterChart: BESIDE_POINTS,
  pieChart: ["ctr", "inEnd", "outEnd", "bestFit"],
  areaChart: [],
  doughnutChart: [],
};

/** Where labels may stand by the kind of chart: Excel takes a file that says otherwise for damaged. */
export function allowsLabelPosition({ element, grouping }: ChartKind, position: string): boolean {
  return (
    LABELS_BY_KIND[element].includes(position) ||
    (element === "barChart" && grouping === "clustered" && position === "outEnd")
  );
}

export const TICK_LABEL_POSITIONS: Names = [
  ["NextToAxis", "nextTo"],
  ["Low", "low"],
  ["High", "high"],
  ["None", "none"],
];
export const LEGEND_POSITIONS: Names = [
  ["Right", "r"],
  ["Left", "l"],
  ["Top", "t"],
  ["Bottom", "b"],
  ["Corner", "tr"],
];
export const MARKERS: Names = [
  "Circle",
  "Square",
  "Diamond",
  "Triangle",
  "X",
  "Star",
  "Dot",
  "Dash",
  "Plus",
  "None",
].map((name) => [name, name.toLowerCase()]);
export const DASHES: Names = [
  ["Continuous", "solid"],
  ["Dash", "dash"],
  ["DashDot", "dashDot"],
  ["DashDotDot", "lgDashDotDot"],
  ["Dot", "dot"],
  ["RoundDot", "sysDot"],
];

export const toFile = (names: Names, own: string | null | undefined): string | undefined =>
  names.find(([name]) => name === own)?.[1];
export const fromFile = (names: Names, file: string | undefined): string | undefined =>
  names.find(([, name]) => name === file)?.[0];
