import {
  emptySeries,
  type ChartDataLabelsState,
  type ChartSeriesState,
  type ChartSource,
} from "../../../model/chartState";
import type { XmlElement } from "../xml";
import { fromFile, LABEL_POSITIONS, MARKERS, type ChartKind } from "./chartNames";
import { fillFromXml, lineFromXml, textPropertiesFromXml } from "./shapes";

/** The cells that a formula of a chart means; null when it means no cells of this workbook. */
export type FindSource = (formula: string) => ChartSource | null;

export function seriesFromXml(ser: XmlElement, kind: ChartKind, id: string, findSource: FindSource): ChartSeriesState {
  const source = (name: string) => {
    const formula = ser.child(name)?.descendants("f")[0]?.text;
    return formula === undefined ? null : findSource(formula);
  };
  const scatter = kind.element === "scatterChart";
  const shape = ser.child("spPr");
  const marker = ser.child("marker");
  const markerShape = marker?.child("spPr");
  const labels = ser.child("dLbls");
  const style = fromFile(MARKERS, marker?.child("symbol")?.attribute("val")) ?? null;
  return {
    ...emptySeries(id),
    name: nameFromXml(ser.child("tx"), findSource),
    values: source(scatter ? "yVal" : "val"),
    categories: source(scatter ? "xVal" : "cat"),
    fill: fillFromXml(shape),
    // What the kind of chart says by itself is no choice of the series.
    line: kind.lines === false ? {} : lineFromXml(shape),
    markerStyle: kind.markers === false && style === "None" ? null : style,
    markerSize: marker?.child("size")?.number("val") ?? null,
    markerFill: fillFromXml(markerShape),
    markerLine: lineFromXml(markerShape).color ?? null,
    smooth: kind.smooth === undefined && (ser.child("smooth")?.flag("val", true) ?? false),
    labels: labels ? labelsFromXml(labels) : null,
    points: new Map(
      ser
        .all("dPt")
        .map((point) => [
          point.child("idx")?.number("val") ?? 0,
          { fill: fillFromXml(point.find("marker", "spPr") ?? point.child("spPr")) },
        ]),
    ),
  };
}

function nameFromXml(name: XmlElement | undefined, findSource: FindSource): ChartSeriesState["name"] {
  const formula = name?.find("strRef", "f")?.text;
  const source = formula === undefined ? null : findSource(formula);
  return source ?? name?.child("v")?.text ?? name?.descendants("v")[0]?.text ?? null;
}

function labelsFromXml(labels: XmlElement): ChartDataLabelsState | null {
  const shows = (name: string) => labels.child(name)?.flag("val", true) ?? false;
  if (labels.child("delete")?.flag("val", true)) return null;
  return {
    showValue: shows("showVal"),
    showCategoryName: shows("showCatName"),
    showSeriesName: shows("showSerName"),
    showPercentage: shows("showPercent"),
    position: fromFile(LABEL_POSITIONS, labels.child("dLblPos")?.attribute("val")) ?? null,
    numberFormat: labels.child("numFmt")?.attribute("formatCode") ?? null,
    font: textPropertiesFromXml(labels),
  };
}
