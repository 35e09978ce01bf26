import { stateText, type NumericUnit } from "../engine/fields/field";
import { fieldsOf } from "../engine/models/modelFields";
import type { Model } from "../engine/models/schema";
import type { Cell } from "../workbook/sheetContent";

/** Colours of all sheets. Those of headers are dark enough for white text. */
export const COLORS = {
  navy: "#1F3864",
  blue: "#2E75B6",
  slate: "#44546A",
  green: "#4E7A34",
  grey: "#6B6B6B",
  pale: "#EAF0F8",
  line: "#BFC8D6",
  amber: "#B45F06",
} as const;

/** One colour per quintile, from the worst to the best. */
export const QUINTILE_COLORS = ["#C00000", "#ED7D31", "#BFBFBF", "#70AD47", "#375623"] as const;

/** Excel number formats. */
export const FORMATS = {
  text: "@",
  score: "0.00",
  percent: "0.0%",
  weight: "0.00%",
  whole: "#,##0",
  money: "#,##0.00",
  wholeMoney: "#,##0",
  general: "General",
} as const;

const UNIT_FORMATS: Readonly<Record<NumericUnit, string>> = {
  money: '#,##0.0,,"M"',
  perShare: "#,##0.00",
  shares: "#,##0",
  volume: "#,##0",
  fraction: "0.0%",
  ratio: "0.00",
  multiple: "0.00",
  score: "0.0",
  count: "0",
  date: "yyyy-mm-dd",
  year: "0",
};

/** How the fields of a model are shown: what their columns are called, and their number formats. */
export function fieldLooks(model: Model): { labelOf: (id: string) => string; formatOf: (id: string) => string } {
  const fields = fieldsOf(model);
  return {
    labelOf: (id) => fields(id)?.label ?? id,
    formatOf: (id) => UNIT_FORMATS[fields(id)?.unit ?? "multiple"],
  };
}

/** A number for a cell; missing is empty, never 0. The id of a metric names its states, such as negative equity. */
export function cell(value: number, id?: string): Cell {
  return Number.isNaN(value) ? "" : (stateText(value, id) ?? value);
}

/** A count with thousands separators, for a sentence. */
export const counted = (count: number): string => count.toLocaleString("en-US");
