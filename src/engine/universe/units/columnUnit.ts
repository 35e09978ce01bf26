import type { NumericField } from "../../fields/field";

/** The units that a column of plain numbers may be in; workbooks store them. */
export const UNIT_CHOICES = [
  "as is",
  "percent",
  "fraction",
  "basis points",
  "units",
  "thousands",
  "lakhs",
  "millions",
  "crores",
  "billions",
  "trillions",
] as const;
export type UnitChoice = (typeof UNIT_CHOICES)[number];

/** How a column's plain numbers are understood. Cells that carry a percent sign or a scale word of their own speak for themselves. */
export interface ColumnUnit {
  choice: UnitChoice;
  /** what plain numbers are multiplied by */
  factor: number;
  /** why, in one sentence */
  evidence: string;
  /** the user should look at it */
  doubtful: boolean;
  /** told from the sizes of the numbers and nothing else: of this column, or of several that agree */
  bySize?: "alone" | "together";
  /** what the user may switch to */
  choices: readonly UnitChoice[];
}

export const FACTORS: Readonly<Record<UnitChoice, number>> = {
  "as is": 1,
  percent: 0.01,
  fraction: 1,
  "basis points": 1e-4,
  units: 1,
  thousands: 1e3,
  lakhs: 1e5,
  millions: 1e6,
  crores: 1e7,
  billions: 1e9,
  trillions: 1e12,
};

const SHARE_CHOICES: readonly UnitChoice[] = ["fraction", "percent", "basis points"];
const SCALE_CHOICES: readonly UnitChoice[] = [
  "units",
  "thousands",
  "lakhs",
  "millions",
  "crores",
  "billions",
  "trillions",
];
/** The scales that are told from sizes; the others are read only where they are written. */
export const COMMON_SCALES: readonly UnitChoice[] = ["units", "thousands", "millions", "billions"];

/** What can be chosen for a field; a single choice means that there is nothing to decide. */
export function unitChoices(field: NumericField): readonly UnitChoice[] {
  switch (field.unit) {
    case "fraction":
    case "ratio":
      return SHARE_CHOICES;
    case "money":
    case "shares":
    case "volume":
      return SCALE_CHOICES;
    case "perShare":
    case "multiple":
    case "score":
    case "count":
    case "date":
    case "year":
      return ["as is"];
  }
}

/** The sizes of a column's numbers that some rule takes, in order, zero and missing left out. */
export function sizesOf(values: Float64Array, take: (company: number) => boolean): Float64Array {
  const sizes = new Float64Array(values.length);
  let count = 0;
  for (let company = 0; company < values.length; company++) {
    const size = Math.abs(values[company]);
    if (size > 0 && size < Infinity && take(company)) sizes[count++] = size;
  }
  return sizes.subarray(0, count).sort();
}

/** The size below which a share of the ordered sizes lies; NaN when there are none. */
export function sizeAt(sizes: Float64Array, share: number): number {
  return sizes.length === 0 ? NaN : sizes[Math.floor((sizes.length - 1) * share)];
}

/** The middle size of those numbers of a column that some rule takes. */
export const medianSize = (values: Float64Array, take: (company: number) => boolean): number =>
  sizeAt(sizesOf(values, take), 0.5);
