import { isScatter, type ChartAxisState, type ChartLine, type ChartState } from "../../../model/chartState";
import { element } from "../xml";
import { CHART_KINDS, TICK_LABEL_POSITIONS, toFile } from "./chartNames";
import { shapeToXml, textPropertiesToXml } from "./shapes";
import { titleToXml } from "./titles";

/** The numbers of the category and value axis, by which the series name the axes that they are drawn against. */
export const axisIds = (secondary: boolean): readonly [category: number, value: number] =>
  secondary ? [30, 40] : [10, 20];

/** A thin grey, as Excel draws the lines of a new chart. */
const GRIDLINES: ChartLine = { color: "#D9D9D9", weight: 0.75 };

/** @param secondary whether there is a second pair of axes, which has the first one's categories and a scale of its own */
export function axesToXml(chart: ChartState, secondary: boolean): string {
  const lying = CHART_KINDS[chart.type].horizontal ?? false;
  const first = [
    axisToXml(chart, chart.categoryAxis, { isValue: false, lying, secondary: false }),
    axisToXml(chart, chart.valueAxis, { isValue: true, lying, secondary: false }),
  ];
  if (!secondary) return first.join("");
  const bare = { title: { text: "", visible: false, font: {} }, majorGridlines: false, minorGridlines: false };
  const categories = { ...chart.categoryAxis, ...bare, visible: false };
  const values = { ...chart.valueAxis, ...bare, minimum: null, maximum: null, majorUnit: null };
  return [
    ...first,
    axisToXml(chart, values, { isValue: true, lying, secondary: true }),
    axisToXml(chart, categories, { isValue: false, lying, secondary: true }),
  ].join("");
}

interface AxisPlace {
  readonly isValue: boolean;
  /** The bars lie, and with them the axes change places. */
  readonly lying: boolean;
  readonly secondary: boolean;
}

function axisToXml(chart: ChartState, axis: ChartAxisState, { isValue, lying, secondary }: AxisPlace): string {
  const [category, value] = axisIds(secondary);
  const upright = isValue !== lying;
  const scale = isValue || isScatter(chart.type);
  const position = upright ? (secondary ? "r" : "l") : secondary ? "t" : "b";
  return element(
    scale ? "c:valAx" : "c:catAx",
    {},
    element("c:axId", { val: isValue ? value : category }),
    element(
      "c:scaling",
      {},
      axis.logScale && element("c:logBase", { val: 10 }),
      element("c:orientation", { val: axis.reverseOrder ? "maxMin" : "minMax" }),
      axis.maximum !== null && element("c:max", { val: axis.maximum }),
      axis.minimum !== null && element("c:min", { val: axis.minimum }),
    ),
    element("c:delete", { val: !axis.visible }),
    element("c:axPos", { val: position }),
    axis.majorGridlines && element("c:majorGridlines", {}, shapeToXml(null, GRIDLINES)),
    axis.minorGridlines && element("c:minorGridlines", {}, shapeToXml(null, GRIDLINES)),
    titleToXml(axis.title),
    element("c:numFmt", { formatCode: axis.numberFormat ?? "General", sourceLinked: axis.numberFormat === null }),
    element("c:majorTickMark", { val: "none" }),
    element("c:minorTickMark", { val: "none" }),
    element("c:tickLblPos", { val: toFile(TICK_LABEL_POSITIONS, axis.tickLabels)! }),
    shapeToXml(null, axis.line),
    textPropertiesToXml(axis.font),
    element("c:crossAx", { val: isValue ? category : value }),
    element("c:crosses", { val: isValue && secondary ? "max" : "autoZero" }),
    scale
      ? [
          element("c:crossBetween", { val: isScatter(chart.type) ? "midCat" : "between" }),
          axis.majorUnit !== null && element("c:majorUnit", { val: axis.majorUnit }),
          axis.displayUnit !== null &&
            element(
              "c:dispUnits",
              {},
              element("c:builtInUnit", { val: axis.displayUnit[0].toLowerCase() + axis.displayUnit.slice(1) }),
              axis.showsDisplayUnit && element("c:dispUnitsLbl"),
            ),
        ]
      : [
          element("c:auto", { val: 1 }),
          element("c:lblAlgn", { val: "ctr" }),
          element("c:lblOffset", { val: 100 }),
          element("c:noMultiLvlLbl", { val: 0 }),
        ],
  );
}
