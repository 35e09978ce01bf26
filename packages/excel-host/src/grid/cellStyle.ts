/** How a cell looks. What is absent is as the workbook's default has it. */
export interface CellStyle {
  readonly fill?: string;
  readonly fontName?: string;
  readonly fontSize?: number;
  readonly fontColor?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strikethrough?: boolean;
  readonly horizontal?: HorizontalAlignment;
  readonly vertical?: VerticalAlignment;
  readonly wrap?: boolean;
  readonly indent?: number;
  readonly numberFormat?: string;
  readonly borders?: Borders;
}

/** A change to a style: null takes a property back to the default, undefined leaves it alone. */
export type StyleChange = { readonly [Property in keyof Omit<CellStyle, "borders">]?: CellStyle[Property] | null } & {
  readonly borders?: { readonly [Edge in BorderEdge]?: BorderLine | null };
};

export type HorizontalAlignment = "left" | "center" | "right" | "justify" | "distributed";
export type VerticalAlignment = "top" | "center" | "bottom";
export type BorderEdge = "top" | "right" | "bottom" | "left";
export type Borders = { readonly [Edge in BorderEdge]?: BorderLine };

/** The file format's names of the lines. */
export const LINE_STYLES = [
  "thin",
  "hair",
  "dotted",
  "dashed",
  "dashDot",
  "dashDotDot",
  "double",
  "medium",
  "mediumDashed",
  "mediumDashDot",
  "mediumDashDotDot",
  "slantDashDot",
  "thick",
] as const;
export type LineStyle = (typeof LINE_STYLES)[number];

export interface BorderLine {
  readonly style: LineStyle;
  readonly color: string;
}

export const DEFAULT_FONT = { name: "Calibri", size: 11, color: "#000000" } as const;
export const DEFAULT_COLUMN_WIDTH = 64;
export const DEFAULT_ROW_HEIGHT = 20;
export const GENERAL_FORMAT = "General";
/** Keeps whatever is written into the cell a text. */
export const TEXT_FORMAT = "@";
