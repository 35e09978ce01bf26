import type { Box } from "../formula/address";
import type { CellStyle } from "../grid/cellStyle";

/** A point of a colour scale, a data bar or an icon set: where it lies. */
export interface Threshold {
  readonly type: "lowest" | "highest" | "number" | "percent" | "percentile" | "formula" | "automatic";
  /** A number or a formula, as text; null for the lowest and the highest value. */
  readonly formula: string | null;
}

export interface ColorPoint extends Threshold {
  readonly color: string;
}

export type CellValueOperator =
  | "between"
  | "notBetween"
  | "equalTo"
  | "notEqualTo"
  | "greaterThan"
  | "lessThan"
  | "greaterThanOrEqual"
  | "lessThanOrEqual";

export type ConditionalRule =
  | { readonly kind: "colorScale"; readonly points: readonly ColorPoint[] }
  | {
      readonly kind: "dataBar";
      readonly lower: Threshold;
      readonly upper: Threshold;
      readonly color: string;
      readonly gradient: boolean;
      readonly showValue: boolean;
    }
  | {
      readonly kind: "iconSet";
      readonly icons: string;
      readonly reverse: boolean;
      readonly showValue: boolean;
      /** From the second icon on: from which value it is shown. */
      readonly thresholds: readonly (Threshold & {
        readonly inclusive: boolean;
      })[];
    }
  | {
      readonly kind: "cellValue";
      readonly operator: CellValueOperator;
      readonly formula1: string;
      readonly formula2: string | null;
    }
  | { readonly kind: "custom"; readonly formula: string }
  | {
      readonly kind: "text";
      readonly operator: "contains" | "notContains" | "beginsWith" | "endsWith";
      readonly text: string;
    }
  | {
      readonly kind: "topBottom";
      readonly bottom: boolean;
      readonly percent: boolean;
      readonly rank: number;
    };

export interface ConditionalFormatState {
  readonly id: string;
  sheet: string;
  areas: Box[];
  /** 0 goes first. */
  priority: number;
  stopIfTrue: boolean;
  /** null until the client has said what the rule is. */
  rule: ConditionalRule | null;
  /** What kind of rule it was added as. */
  readonly kind: ConditionalRule["kind"];
  style: Pick<CellStyle, "fill" | "fontColor" | "bold" | "italic" | "underline" | "strikethrough">;
}
