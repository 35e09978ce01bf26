import type { Threshold } from "../../model/conditionalFormatState";
import { element, textElement, type XmlElement } from "./xml";

/** How the file names the points of colour scales, data bars and icon sets; the automatic ones exist in its extension only. */
const TYPES: readonly (readonly [Threshold["type"], file: string])[] = [
  ["lowest", "min"],
  ["highest", "max"],
  ["number", "num"],
  ["percent", "percent"],
  ["percentile", "percentile"],
  ["formula", "formula"],
];

export function thresholdToXml(
  threshold: Pick<Threshold, "type" | "formula">,
  end: "lower" | "upper" = "lower",
  inclusive = true,
): string {
  const type = threshold.type === "automatic" ? (end === "lower" ? "min" : "max") : fileType(threshold);
  return element("cfvo", { type, val: threshold.formula, gte: inclusive ? undefined : 0 });
}

/** The same in the file format's extension, where the value is an element. */
export function extendedThreshold(threshold: Pick<Threshold, "type" | "formula">, end: "lower" | "upper"): string {
  const type = threshold.type === "automatic" ? (end === "lower" ? "autoMin" : "autoMax") : fileType(threshold);
  return element("x14:cfvo", { type }, threshold.formula !== null && textElement("xm:f", threshold.formula));
}

const fileType = ({ type }: Pick<Threshold, "type">): string => TYPES.find(([own]) => own === type)![1];

export function thresholdFromXml(cfvo: XmlElement): Threshold {
  const file = cfvo.attribute("type") ?? "min";
  if (file === "autoMin" || file === "autoMax") return { type: "automatic", formula: null };
  const type = TYPES.find(([, name]) => name === file)?.[0] ?? "lowest";
  const formula = cfvo.attribute("val") ?? cfvo.child("f")?.text ?? null;
  return { type, formula: type === "lowest" || type === "highest" ? null : formula };
}
