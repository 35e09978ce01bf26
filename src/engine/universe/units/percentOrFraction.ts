import type { NumericField } from "../../fields/field";
import type { ColumnCells } from "../cells/readColumn";
import { BASIS_POINT, type HeaderUnit } from "../headers/readHeader";
import { FACTORS, medianSize, sizeAt, sizesOf, unitChoices, type ColumnUnit } from "./columnUnit";
import { typicalSize } from "./typicalSizes";

/** Closer than this (in powers of ten) to the point where both readings are equally likely, magnitude alone does not convince. */
const CONVINCING = 0.35;
/** Fewer numbers than this have no typical magnitude. */
const FEW = 4;
/** A tenth of a column's numbers are commonly this many times its middle one, or more. */
const TAIL = 4;
/** Basis points this many powers of ten from what is typical are none. */
const FAR = 1.5;
/** A middle number this many times what is typical is no ratio of any company. */
const ABSURD = 30;

/**
 * Decides whether a column's plain numbers are percent (12.7) or fractions (0.127).
 * Percent signs and formats come first, then a header that speaks of basis points, then the magnitude of the plain numbers against what the field typically
 * is, with the header's % weighing in.
 */
export function percentOrFraction(
  field: NumericField,
  cells: ColumnCells,
  header: Pick<HeaderUnit, "percent" | "scale">,
): ColumnUnit {
  const choices = unitChoices(field);
  const marked = cells.percent.reduce((sum, one) => sum + one, 0);
  const plain = cells.values.reduce(
    (count, value, company) => count + Number(!Number.isNaN(value) && !cells.percent[company]),
    0,
  );
  const unit = (choice: "percent" | "fraction" | "basis points", evidence: string, doubtful: boolean): ColumnUnit => ({
    choice,
    factor: FACTORS[choice],
    evidence,
    doubtful,
    choices,
  });

  const sizes = sizesOf(cells.values, (company) => !cells.percent[company]);
  const size = sizeAt(sizes, 0.5);
  const markedSize = medianSize(cells.values, (company) => cells.percent[company] === 1);
  const typical = typicalSize(field);
  if (plain === 0 || Number.isNaN(size)) {
    const absurd = markedSize > ABSURD * Math.max(typical, 0.3);
    return unit(
      "fraction",
      marked === 0
        ? "no numbers to judge by"
        : `every number is written in percent${absurd ? `, but the middle one would be ${shown(markedSize)}` : ""}`,
      absurd,
    );
  }
  if (marked > 0) {
    const asPercent = Math.abs(Math.log10(size / 100 / markedSize)) < Math.abs(Math.log10(size / markedSize));
    const choice = Number.isNaN(markedSize)
      ? size > 10 * typical
        ? "percent"
        : "fraction"
      : asPercent
        ? "percent"
        : "fraction";
    return unit(
      choice,
      `${marked} of ${marked + plain} numbers are written in percent; the others, around ${plainNumber(size)}, read as ${choice}`,
      true,
    );
  }
  // the size at which both readings are equally far from what is typical
  const boundary = 10 * typical;
  const towardsPercent = Math.log10(size / boundary);
  if (header.scale === BASIS_POINT) {
    return unit(
      "basis points",
      `the header says basis points, and the middle number is ${plainNumber(size)}`,
      Math.abs(Math.log10((size * BASIS_POINT) / typical)) > FAR,
    );
  }
  if (header.percent) {
    return towardsPercent < -CONVINCING
      ? unit("fraction", `the header says percent, but the middle number is ${plainNumber(size)}`, true)
      : unit("percent", `the header says percent, and the middle number is ${plainNumber(size)}`, towardsPercent < 0);
  }
  const choice = towardsPercent > 0 ? "percent" : "fraction";
  const read = size * FACTORS[choice];
  const tail = Math.log10(sizeAt(sizes, 0.9) / (TAIL * boundary));
  const doubtful =
    Math.abs(towardsPercent) < CONVINCING ||
    (plain < FEW && Math.abs(towardsPercent) < 2 * CONVINCING) ||
    (Math.sign(tail) !== Math.sign(towardsPercent) && Math.abs(tail) > CONVINCING) ||
    read > ABSURD * Math.max(typical, 0.3);
  return unit(choice, `the middle number is ${plainNumber(size)}, read as ${shown(read)}`, doubtful);
}

const shown = (fraction: number) => `${plainNumber(fraction * 100)} %`;
const plainNumber = (value: number) =>
  Number(value.toPrecision(3)).toLocaleString("en-US", { maximumSignificantDigits: 3 });
