import {
  DISPLAY_UNITS,
  emptyAxis,
  type ChartAxisState,
  type ChartSeriesState,
  type ChartState,
  type ChartType,
  type DisplayUnit,
  type TickLabels,
} from "../../../model/chartState";
import type { XmlElement } from "../xml";
import { CHART_KINDS, fromFile, LEGEND_POSITIONS, TICK_LABEL_POSITIONS, type ChartKind } from "./chartNames";
import { seriesFromXml, type FindSource } from "./seriesFromXml";
import { fillFromXml, lineFromXml, textPropertiesFromXml } from "./shapes";
import { titleFromXml } from "./titles";

type FoundChart = Omit<ChartState, "id" | "sheet" | "name" | "place">;

/** @returns null for a kind of chart that the host does not draw */
export function chartFromXml(space: XmlElement, newId: () => string, findSource: FindSource): FoundChart | null {
  const chart = space.child("chart");
  const plot = chart?.child("plotArea");
  const groups = plot?.children.filter(({ name }) => name.endsWith("Chart")) ?? [];
  const types = groups.map(typeOf);
  if (!chart || !plot || groups.length === 0 || types.includes(null)) return null;
  const [type] = types as ChartType[];
  const axes = plot.children.filter(({ name }) => name.endsWith("Ax"));
  const primary = axesOf(groups[0], axes);
  const series = groups.flatMap((group, at) =>
    group.all("ser").map((ser) => ({
      order: ser.child("order")?.number("val") ?? 0,
      state: {
        ...seriesFromXml(ser, CHART_KINDS[types[at]!], newId(), findSource),
        type: types[at] === type ? null : types[at],
        gapWidth: gapWidthOf(group),
        onSecondaryAxis: at > 0 && axesOf(group, axes).value !== primary.value,
      } satisfies ChartSeriesState,
    })),
  );
  const legend = chart.child("legend");
  return {
    type,
    title: titleFromXml(chart.child("title")),
    legend: {
      visible: legend !== undefined,
      position: fromFile(LEGEND_POSITIONS, legend?.child("legendPos")?.attribute("val")) ?? "Right",
      overlay: legend?.child("overlay")?.flag("val", true) ?? false,
      font: textPropertiesFromXml(legend),
      fill: fillFromXml(legend?.child("spPr")),
    },
    categoryAxis: primary.category ? axisFromXml(primary.category) : emptyAxis(false),
    valueAxis: primary.value ? axisFromXml(primary.value) : emptyAxis(true),
    series: series.sort((a, b) => a.order - b.order).map(({ state }) => state),
  };
}

/** What is as by itself is not taken for a choice. */
function gapWidthOf(group: XmlElement): number | null {
  const gap = group.child("gapWidth")?.number("val");
  return gap === undefined || gap === 150 ? null : gap;
}

function typeOf(group: XmlElement): ChartType | null {
  const val = (name: string) => group.child(name)?.attribute("val");
  const found: ChartKind = {
    element: group.name as ChartKind["element"],
    ...(group.name === "barChart"
      ? { grouping: groupingIn(val("grouping") ?? "clustered"), horizontal: val("barDir") === "bar" }
      : {}),
    ...(group.name === "areaChart" ? { grouping: groupingIn(val("grouping") ?? "standard") } : {}),
    ...(group.name === "lineChart" ? lineKind(group, groupingIn(val("grouping") ?? "standard")) : {}),
    ...(group.name === "scatterChart" ? scatterKind(group) : {}),
  };
  const properties = ["element", "grouping", "horizontal", "lines", "markers", "smooth"] as const;
  const match = Object.entries(CHART_KINDS).find(([, kind]) =>
    properties.every((property) => kind[property] === found[property]),
  );
  return (match?.[0] as ChartType | undefined) ?? null;
}

const groupingIn = (grouping: string) => grouping as ChartKind["grouping"];

/** The format keeps markers with each series; a chart has them if one series does. */
const showsMarkers = (group: XmlElement): boolean => {
  const series = group.all("ser");
  return series.length === 0 || series.some((ser) => ser.find("marker", "symbol")?.attribute("val") !== "none");
};

function lineKind(group: XmlElement, grouping: ChartKind["grouping"]): Partial<ChartKind> {
  const markers = group.child("marker")?.flag("val", true) === true && showsMarkers(group);
  // Only unstacked lines are told apart by their markers.
  return { grouping, markers: grouping === "standard" && markers };
}

function scatterKind(group: XmlElement): Partial<ChartKind> {
  const series = group.all("ser");
  const style = group.child("scatterStyle")?.attribute("val");
  const lines =
    series.length > 0
      ? series.some((ser) => !ser.find("spPr", "ln", "noFill")) && style !== "marker"
      : style !== "marker" && style !== "lineMarker";
  return {
    lines,
    markers: !lines || showsMarkers(group),
    smooth: lines && series.some((ser) => ser.child("smooth")?.flag("val", true) ?? false),
  };
}

/** The axes that a chart's part is drawn against. */
function axesOf(
  group: XmlElement,
  axes: readonly XmlElement[],
): { category: XmlElement | undefined; value: XmlElement | undefined } {
  const ids = group.all("axId").map((each) => each.attribute("val"));
  const own = ids
    .map((id) => axes.find((axis) => axis.child("axId")?.attribute("val") === id))
    .filter((axis) => axis !== undefined);
  if (group.name === "scatterChart") return { category: own[0], value: own[1] };
  return { category: own.find(({ name }) => name !== "valAx"), value: own.find(({ name }) => name === "valAx") };
}

function displayUnitFromXml(units: XmlElement | undefined): Pick<ChartAxisState, "displayUnit" | "showsDisplayUnit"> {
  const written = units?.child("builtInUnit")?.attribute("val");
  const found = Object.keys(DISPLAY_UNITS).find((unit) => unit.toLowerCase() === written?.toLowerCase());
  return {
    displayUnit: (found as DisplayUnit | undefined) ?? null,
    showsDisplayUnit: !found || units?.child("dispUnitsLbl") !== undefined,
  };
}

function axisFromXml(axis: XmlElement): ChartAxisState {
  const number = (from: XmlElement | undefined, name: string) => from?.child(name)?.number("val") ?? null;
  const scaling = axis.child("scaling");
  const format = axis.child("numFmt");
  return {
    visible: !(axis.child("delete")?.flag("val", true) ?? false),
    title: titleFromXml(axis.child("title")),
    minimum: number(scaling, "min"),
    maximum: number(scaling, "max"),
    majorUnit: number(axis, "majorUnit"),
    numberFormat: format && !format.flag("sourceLinked") ? (format.attribute("formatCode") ?? null) : null,
    majorGridlines: axis.child("majorGridlines") !== undefined,
    minorGridlines: axis.child("minorGridlines") !== undefined,
    reverseOrder: scaling?.child("orientation")?.attribute("val") === "maxMin",
    tickLabels:
      (fromFile(TICK_LABEL_POSITIONS, axis.child("tickLblPos")?.attribute("val")) as TickLabels | undefined) ??
      "NextToAxis",
    logScale: scaling?.child("logBase") !== undefined,
    ...displayUnitFromXml(axis.child("dispUnits")),
    font: textPropertiesFromXml(axis),
    line: lineFromXml(axis.child("spPr")),
  };
}
