import type { Book } from "../../../model/Book";
import { isRound, type ChartSeriesState, type ChartState, type ChartType } from "../../../model/chartState";
import { element, xmlDocument } from "../xml";
import { axesToXml, axisIds } from "./axesToXml";
import { CHART_KINDS, LEGEND_POSITIONS, toFile, type ChartKind } from "./chartNames";
import { seriesToXml } from "./seriesToXml";
import { shapeToXml, textPropertiesToXml } from "./shapes";
import { titleToXml } from "./titles";

const NAMESPACES = {
  "xmlns:c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
  "xmlns:a": "http://schemas.openxmlformats.org/drawingml/2006/main",
  "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
};

/** The series that the file format draws as one: of the same kind and against the same axes. */
interface Group {
  readonly type: ChartType;
  readonly secondary: boolean;
  readonly series: { readonly state: ChartSeriesState; readonly index: number }[];
}

/** A chart as a part of an .xlsx file, the values that it shows included for programs that do not read cells. */
export function chartToXml(book: Book, chart: ChartState): string {
  const groups = groupsOf(chart);
  const hasSecondary = groups.some(({ secondary }) => secondary);
  return xmlDocument(
    element(
      "c:chartSpace",
      NAMESPACES,
      element("c:roundedCorners", { val: 0 }),
      element(
        "c:chart",
        {},
        titleToXml(chart.title),
        element("c:autoTitleDeleted", { val: chart.title.visible && chart.title.text !== "" ? 0 : 1 }),
        element(
          "c:plotArea",
          {},
          element("c:layout"),
          groups.map((group) => groupToXml(book, group)),
          !isRound(chart.type) && axesToXml(chart, hasSecondary),
        ),
        chart.legend.visible &&
          element(
            "c:legend",
            {},
            element("c:legendPos", { val: toFile(LEGEND_POSITIONS, chart.legend.position) ?? "r" }),
            element("c:overlay", { val: chart.legend.overlay }),
            shapeToXml(chart.legend.fill),
            textPropertiesToXml(chart.legend.font),
          ),
        element("c:plotVisOnly", { val: 1 }),
        element("c:dispBlanksAs", { val: "gap" }),
      ),
    ),
  );
}

function groupsOf(chart: ChartState): Group[] {
  const groups: Group[] = [];
  chart.series.forEach((state, index) => {
    const type = state.type ?? chart.type;
    const secondary = state.onSecondaryAxis;
    let group = groups.find((each) => each.type === type && each.secondary === secondary);
    if (!group) groups.push((group = { type, secondary, series: [] }));
    group.series.push({ state, index });
  });
  // The primary axes' charts come first; a chart without series still says what it is.
  return groups.length
    ? groups.sort((a, b) => Number(a.secondary) - Number(b.secondary))
    : [{ type: chart.type, secondary: false, series: [] }];
}

function groupToXml(book: Book, { type, secondary, series }: Group): string {
  const kind = CHART_KINDS[type];
  const gap = series.find(({ state }) => state.gapWidth !== null)?.state.gapWidth ?? null;
  return element(
    `c:${kind.element}`,
    {},
    headOf(kind),
    element("c:varyColors", { val: isRound(type) }),
    series.map(({ state, index }) => seriesToXml(book, state, index, kind)),
    kind.element === "barChart" && [
      element("c:gapWidth", { val: gap ?? 150 }),
      kind.grouping !== "clustered" && element("c:overlap", { val: 100 }),
    ],
    kind.element === "lineChart" && element("c:marker", { val: 1 }),
    isRound(type)
      ? [element("c:firstSliceAng", { val: 0 }), type === "Doughnut" && element("c:holeSize", { val: 50 })]
      : axisIds(secondary).map((val) => element("c:axId", { val })),
  );
}

function headOf({ element: name, grouping, horizontal }: ChartKind): string {
  if (name === "scatterChart") return element("c:scatterStyle", { val: "lineMarker" });
  return [
    horizontal === undefined ? "" : element("c:barDir", { val: horizontal ? "bar" : "col" }),
    grouping ? element("c:grouping", { val: grouping }) : "",
  ].join("");
}
