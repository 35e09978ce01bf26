import type { FilterCriterion, TableColumnState } from "../../model/tableState";
import { element, type XmlElement } from "./xml";

/** The filters of a table's columns, as the file format has them. */

const OPERATORS: readonly (readonly [written: string, name: string])[] = [
  ["<>", "notEqual"],
  ["<=", "lessThanOrEqual"],
  [">=", "greaterThanOrEqual"],
  ["<", "lessThan"],
  [">", "greaterThan"],
  ["=", "equal"],
];

export function filterToXml({ filter, criterion }: TableColumnState, index: number): string {
  if (filter !== null) {
    const blank = filter.includes("");
    const values = filter.filter((value) => value !== "").map((val) => element("filter", { val }));
    return element("filterColumn", { colId: index }, element("filters", { blank: blank || undefined }, values));
  }
  return criterion ? element("filterColumn", { colId: index }, criterionToXml(criterion)) : "";
}

function criterionToXml(criterion: FilterCriterion): string {
  switch (criterion.kind) {
    case "top":
      return element("top10", { top: !criterion.bottom, percent: criterion.percent, val: criterion.count });
    case "average":
      return element("dynamicFilter", { type: criterion.below ? "belowAverage" : "aboveAverage" });
    case "custom": {
      const both = criterion.second === null ? [criterion.first] : [criterion.first, criterion.second];
      return element(
        "customFilters",
        { and: both.length > 1 && !criterion.either ? true : undefined },
        both.map((written) => {
          const [sign, operator] = OPERATORS.find(([each]) => written.startsWith(each)) ?? ["", "equal"];
          return element("customFilter", { operator, val: written.slice(sign.length) });
        }),
      );
    }
  }
}

export function filterFromXml(column: XmlElement | undefined): Pick<TableColumnState, "filter" | "criterion"> {
  const values = column?.child("filters");
  if (values) {
    const texts = values.all("filter").map((each) => each.attribute("val") ?? "");
    return { filter: values.flag("blank") ? [...texts, ""] : texts };
  }
  const criterion = column && criterionFromXml(column);
  return criterion ? { filter: null, criterion } : { filter: null };
}

function criterionFromXml(column: XmlElement): FilterCriterion | undefined {
  const top = column.child("top10");
  if (top)
    return {
      kind: "top",
      bottom: !top.flag("top", true),
      percent: top.flag("percent"),
      count: top.number("val") ?? 10,
    };
  const dynamic = column.child("dynamicFilter")?.attribute("type");
  if (dynamic === "aboveAverage" || dynamic === "belowAverage")
    return { kind: "average", below: dynamic === "belowAverage" };
  const custom = column.child("customFilters");
  const [first, second] =
    custom?.all("customFilter").map((each) => {
      const sign = OPERATORS.find(([, name]) => name === (each.attribute("operator") ?? "equal"))?.[0] ?? "=";
      return sign + (each.attribute("val") ?? "");
    }) ?? [];
  return first === undefined
    ? undefined
    : { kind: "custom", first, second: second ?? null, either: !custom!.flag("and") };
}
