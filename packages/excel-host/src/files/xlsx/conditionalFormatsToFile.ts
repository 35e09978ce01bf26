import type { WriteSheet } from "hucre/xlsx";
import { formatBox, formatCell, type Box } from "../../formula/address";
import { toFileForm } from "../../formula/fileForm";
import type { ConditionalFormatState, ConditionalRule } from "../../model/conditionalFormatState";
import { differenceToFile } from "./cellStyles";
import { opaque } from "./colors";
import { fileIcons, isExtendedIconSet, OPERATORS, TEXT_RULES } from "./conditionalNames";
import { extendedThreshold, thresholdToXml } from "./conditionalThresholds";
import { notWritten, patched } from "./patched";
import { element, textElement } from "./xml";

type Format = ConditionalFormatState & { readonly rule: ConditionalRule };

/** The formats of a sheet whose rule is known, in the order in which they apply. */
export const writtenFormats = (formats: readonly ConditionalFormatState[], sheet: string): Format[] =>
  formats
    .filter((format): format is Format => format.sheet === sheet && format.rule !== null)
    .sort((a, b) => a.priority - b.priority);

/** What makes the library write the formats' looks, each of which gets a number, and keep a place for the formats. */
export const formatPlaceholders = (formats: readonly Format[]): NonNullable<WriteSheet["conditionalRules"]> =>
  formats.map(({ style }, at) => ({
    type: "expression",
    formula: "FALSE",
    priority: at + 1,
    range: "A1",
    style: differenceToFile(style),
  }));

const PLACEHOLDER = /<conditionalFormatting .*<\/conditionalFormatting>/s;

/** The worksheet with its conditional formats in place of the placeholders. */
export function putConditionalFormats(worksheet: string, formats: readonly Format[]): string {
  if (formats.length === 0) return worksheet;
  const looks = new Map(
    [...worksheet.matchAll(/<cfRule type="expression" priority="(\d+)" dxfId="(\d+)"/g)].map(([, priority, look]) => [
      Number(priority),
      look,
    ]),
  );
  const expected = formats.filter(({ style }) => differenceToFile(style) !== undefined).length;
  if (looks.size !== expected) throw notWritten("the looks of conditional formats");
  const written = formats.map((format, at) => formatToXml(format, at + 1, looks.get(at + 1)));
  return putExtension(
    patched(worksheet, PLACEHOLDER, () => written.join(""), "conditional formats"),
    formats.flatMap((format, at) => extensionOf(format, at + 1)),
  );
}

const sqref = (areas: readonly Box[]): string => areas.map((area) => formatBox(area)).join(" ");

function formatToXml(format: Format, priority: number, dxfId: string | undefined): string {
  const { rule, areas } = format;
  if (rule.kind === "iconSet" && isExtendedIconSet(rule.icons)) return "";
  const rest = { priority, dxfId, stopIfTrue: format.stopIfTrue || undefined };
  return element("conditionalFormatting", { sqref: sqref(areas) }, ruleToXml(rule, rest, areas[0], priority));
}

function ruleToXml(
  rule: ConditionalRule,
  rest: Record<string, string | number | boolean | undefined>,
  area: Box,
  priority: number,
): string {
  switch (rule.kind) {
    case "colorScale":
      return element(
        "cfRule",
        { type: "colorScale", ...rest },
        element(
          "colorScale",
          {},
          rule.points.map((point) => thresholdToXml(point)),
          rule.points.map(({ color }) => element("color", { rgb: opaque(color) })),
        ),
      );
    case "dataBar":
      return element(
        "cfRule",
        { type: "dataBar", ...rest },
        element(
          "dataBar",
          { showValue: rule.showValue ? undefined : 0 },
          thresholdToXml(rule.lower, "lower"),
          thresholdToXml(rule.upper, "upper"),
          element("color", { rgb: opaque(rule.color) }),
        ),
        element(
          "extLst",
          {},
          element("ext", { uri: RULE_EXTENSION, "xmlns:x14": X14 }, textElement("x14:id", extensionId(priority))),
        ),
      );
    case "iconSet":
      return element(
        "cfRule",
        { type: "iconSet", ...rest },
        element(
          "iconSet",
          {
            iconSet: fileIcons(rule.icons),
            showValue: rule.showValue ? undefined : 0,
            reverse: rule.reverse || undefined,
          },
          element("cfvo", { type: "percent", val: 0 }),
          rule.thresholds.map((threshold) => thresholdToXml(threshold, "lower", threshold.inclusive)),
        ),
      );
    case "cellValue":
      return element(
        "cfRule",
        { type: "cellIs", operator: OPERATORS[rule.operator], ...rest },
        formulas(rule.formula1, rule.formula2),
      );
    case "custom":
      return element("cfRule", { type: "expression", ...rest }, formulas(rule.formula));
    case "text": {
      const known = TEXT_RULES[rule.operator];
      const formula = known.formula(quoted(rule.text), formatCell(area.row, area.column), rule.text.length);
      return element(
        "cfRule",
        { type: known.type, operator: known.operator, text: rule.text, ...rest },
        formulas(formula),
      );
    }
    case "topBottom":
      return element("cfRule", {
        type: "top10",
        rank: rule.rank,
        percent: rule.percent || undefined,
        bottom: rule.bottom || undefined,
        ...rest,
      });
  }
}

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

const formulas = (...texts: (string | null)[]): string[] =>
  texts.flatMap((text) =>
    text === null
      ? []
      : [textElement("formula", toFileForm(`=${text}`, { isAddinFunction: () => false, surroundingTable: null }))],
  );

const X14 = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main";
const XM = "http://schemas.microsoft.com/office/excel/2006/main";
/** Ties a rule to what the file format's extension says of it. */
const RULE_EXTENSION = "{B025F937-C7B1-47D3-B67F-A62EFF666E3E}";
const SHEET_EXTENSION = "{78C0D931-6437-407d-A8EE-F0AAD7539E65}";

const extensionId = (priority: number): string => `{00000000-0000-0000-0001-${String(priority).padStart(12, "0")}}`;

/** What only the extension can say: bars of one colour, bars that find their own ends, icons that came later. */
function extensionOf({ rule, areas }: Format, priority: number): string[] {
  const content = extendedRule(rule, priority);
  return content
    ? [element("x14:conditionalFormatting", { "xmlns:xm": XM }, content, textElement("xm:sqref", sqref(areas)))]
    : [];
}

function extendedRule(rule: ConditionalRule, priority: number): string | null {
  const id = extensionId(priority);
  if (rule.kind === "dataBar")
    return element(
      "x14:cfRule",
      { type: "dataBar", id },
      element(
        "x14:dataBar",
        {
          minLength: 0,
          maxLength: 100,
          showValue: rule.showValue ? undefined : 0,
          gradient: rule.gradient ? undefined : 0,
        },
        extendedThreshold(rule.lower, "lower"),
        extendedThreshold(rule.upper, "upper"),
        element("x14:negativeFillColor", { rgb: "FFFF0000" }),
        element("x14:axisColor", { rgb: "FF000000" }),
      ),
    );
  if (rule.kind === "iconSet" && isExtendedIconSet(rule.icons))
    return element(
      "x14:cfRule",
      { type: "iconSet", priority, id },
      element(
        "x14:iconSet",
        {
          iconSet: fileIcons(rule.icons),
          showValue: rule.showValue ? undefined : 0,
          reverse: rule.reverse || undefined,
        },
        extendedThreshold({ type: "percent", formula: "0" }, "lower"),
        rule.thresholds.map((threshold) => extendedThreshold(threshold, "lower")),
      ),
    );
  return null;
}

/** A worksheet's extensions are its last element; the library writes none of its own here. */
function putExtension(worksheet: string, formats: readonly string[]): string {
  if (formats.length === 0) return worksheet;
  const extension = element(
    "extLst",
    {},
    element("ext", { uri: SHEET_EXTENSION, "xmlns:x14": X14 }, element("x14:conditionalFormattings", {}, [...formats])),
  );
  return patched(worksheet, "</worksheet>", () => `${extension}</worksheet>`, "the end of a worksheet");
}
