import type { NumericField } from "../../fields/field";

/** Units of plain numbers. Stored in workbooks. */
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

/** The unit of a column's plain numbers. Cells with a percent sign or scale word keep their own unit. */
export interface ColumnUnit {
  choice: UnitChoice;
  /** multiplier of plain numbers */
  factor: number;
  /** the reason, in one sentence */
  evidence: string;
  /** the user should check it */
  doubtful: boolean;
  /** inferred from magnitude only: of this column alone, or of several columns together */
  bySize?: "alone" | "together";
  /** units that the user can choose */
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
/** Scales that can be inferred from magnitude; the others must be stated. */
export const COMMON_SCALES: readonly UnitChoice[] = ["units", "thousands", "millions", "billions"];

/** Possible units of a field. With a single one there is nothing to choose. */
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

/** Absolute values of the selected numbers of a column, ascending; zero, infinite and missing values are left out. */
export function sizesOf(values: Float64Array, take: (company: number) => boolean): Float64Array {
  const sizes = new Float64Array(values.length);
  let count = 0;
  for (let company = 0; company < values.length; company++) {
    const size = Math.abs(values[company]);
    if (size > 0 && size < Infinity && take(company)) sizes[count++] = size;
  }
  return sizes.subarray(0, count).sort();
}

/** The size at a fraction of the sorted sizes; NaN when there are none. */
export function sizeAt(sizes: Float64Array, share: number): number {
  return sizes.length === 0 ? NaN : sizes[Math.floor((sizes.length - 1) * share)];
}

/** Median size of the selected numbers of a column. */
export const medianSize = (values: Float64Array, take: (company: number) => boolean): number =>
  sizeAt(sizesOf(values, take), 0.5);
