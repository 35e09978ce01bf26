import type { Sheet } from "hucre/xlsx";
import { parseBox } from "../../formula/address";
import { fromFileForm } from "../../formula/fileForm";
import type { CellValueOperator, ConditionalFormatState, ConditionalRule } from "../../model/conditionalFormatState";
import { differenceFromFile } from "./cellStyles";
import { colorFromFile } from "./colors";
import { OPERATORS, shownIcons, TEXT_RULES } from "./conditionalNames";
import { thresholdFromXml } from "./conditionalThresholds";
import { parseXml, type XmlElement } from "./xml";

type FileRules = NonNullable<Sheet["conditionalRules"]>;
type NewFormat = Omit<ConditionalFormatState, "id" | "sheet"> & { readonly rule: ConditionalRule };

export interface FoundFormats {
  readonly formats: readonly NewFormat[];
  /** The kinds of rules that the host does not know. */
  readonly unknown: readonly string[];
}

/** @param looks the rules as the library reads them, for the looks that they refer to */
export function conditionalFormatsFrom(
  worksheet: string,
  looks: FileRules = [],
  themeColors: readonly string[] = [],
): FoundFormats {
  const inside = (pattern: RegExp) => [...worksheet.matchAll(pattern)].map(([text]) => parseXml(text));
  const extended = inside(/<x14:conditionalFormatting\b.*?<\/x14:conditionalFormatting>/gs);
  const rules = inside(/<((?!x14:)\w+:)?conditionalFormatting\b.*?<\/\1conditionalFormatting>/gs).flatMap((block) =>
    rulesIn(block, block.attribute("sqref") ?? ""),
  );
  // A rule that only the extension holds has a priority of its own there.
  const added = extended
    .flatMap((block) => rulesIn(block, block.child("sqref")?.text ?? ""))
    .filter(({ xml }) => xml.number("priority") !== undefined);
  const extensions = new Map(
    extended.flatMap((block) => block.all("cfRule")).map((rule) => [rule.attribute("id"), rule]),
  );
  const found = [...rules, ...added].sort((a, b) => priorityOf(a.xml) - priorityOf(b.xml));
  const formats: NewFormat[] = [];
  const unknown: string[] = [];
  for (const { xml, sqref } of found) {
    const extension = extensions.get(xml.find("extLst", "ext", "id")?.text);
    const rule = ruleFrom(xml, extension, themeColors);
    if (!rule) {
      unknown.push(xml.attribute("type") ?? "unnamed");
      continue;
    }
    const look = looks.find((each) => each.priority === priorityOf(xml) && each.range === sqref);
    formats.push({
      areas: sqref.split(/\s+/).flatMap((text) => parseBox(text) ?? []),
      priority: formats.length,
      stopIfTrue: xml.flag("stopIfTrue"),
      rule,
      kind: rule.kind,
      style: differenceFromFile(look?.style, themeColors),
    });
  }
  return { formats, unknown };
}

const rulesIn = (block: XmlElement, sqref: string) => block.all("cfRule").map((xml) => ({ xml, sqref }));
const priorityOf = (rule: XmlElement): number => rule.number("priority") ?? 0;

function ruleFrom(
  xml: XmlElement,
  extension: XmlElement | undefined,
  themeColors: readonly string[],
): ConditionalRule | null {
  const formulas = xml.all("formula").map(({ text }) => fromFileForm(text, (name) => name).slice(1));
  switch (xml.attribute("type")) {
    case "colorScale": {
      const scale = xml.child("colorScale");
      const colors = scale?.all("color").map((color) => colorOf(color, themeColors)) ?? [];
      const points =
        scale?.all("cfvo").map((cfvo, at) => ({ ...thresholdFromXml(cfvo), color: colors[at] ?? "#FFFFFF" })) ?? [];
      return points.length >= 2 ? { kind: "colorScale", points } : null;
    }
    case "dataBar":
      return dataBarFrom(xml, extension, themeColors);
    case "iconSet": {
      const set = xml.child("iconSet");
      const [, ...rest] = set?.all("cfvo") ?? [];
      return {
        kind: "iconSet",
        icons: shownIcons(set?.attribute("iconSet") ?? "3TrafficLights1"),
        reverse: set?.flag("reverse") ?? false,
        showValue: set?.flag("showValue", true) ?? true,
        thresholds: rest.map((cfvo) => ({ ...thresholdFromXml(cfvo), inclusive: cfvo.flag("gte", true) })),
      };
    }
    case "cellIs": {
      const operator = (Object.keys(OPERATORS) as CellValueOperator[]).find(
        (each) => OPERATORS[each] === xml.attribute("operator"),
      );
      return operator && formulas.length > 0
        ? { kind: "cellValue", operator, formula1: formulas[0], formula2: formulas[1] ?? null }
        : null;
    }
    case "expression":
      return formulas.length > 0 ? { kind: "custom", formula: formulas[0] } : null;
    case "top10":
      return {
        kind: "topBottom",
        rank: xml.number("rank") ?? 10,
        percent: xml.flag("percent"),
        bottom: xml.flag("bottom"),
      };
    default: {
      const operator = (Object.keys(TEXT_RULES) as (keyof typeof TEXT_RULES)[]).find(
        (each) => TEXT_RULES[each].type === xml.attribute("type"),
      );
      return operator ? { kind: "text", operator, text: xml.attribute("text") ?? "" } : null;
    }
  }
}

function dataBarFrom(
  xml: XmlElement,
  extension: XmlElement | undefined,
  themeColors: readonly string[],
): ConditionalRule | null {
  const bar = xml.child("dataBar");
  if (!bar) return null;
  const extended = extension?.child("dataBar");
  const [lower, upper] = (extended ?? bar).all("cfvo").map(thresholdFromXml);
  const color = bar.child("color");
  return {
    kind: "dataBar",
    lower: lower ?? { type: "automatic", formula: null },
    upper: upper ?? { type: "automatic", formula: null },
    color: color ? colorOf(color, themeColors) : "#638EC6",
    gradient: extended?.flag("gradient", true) ?? true,
    showValue: bar.flag("showValue", true),
  };
}

const colorOf = (color: XmlElement, themeColors: readonly string[]): string =>
  colorFromFile(
    {
      rgb: color.attribute("rgb"),
      theme: color.number("theme"),
      tint: color.number("tint"),
      indexed: color.number("indexed"),
    },
    themeColors,
  ) ?? "#FFFFFF";
