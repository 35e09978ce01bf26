import type { NumericField } from "../../fields/field";
import type { ColumnCells } from "../cells/readColumn";
import { BASIS_POINT, type HeaderUnit } from "../headers/readHeader";
import { FACTORS, medianSize, sizeAt, sizesOf, unitChoices, type ColumnUnit } from "./columnUnit";
import { typicalSize } from "./typicalSizes";

/** Within this distance (in powers of ten) of the point where both units are equally likely, magnitude alone is not conclusive. */
const CONVINCING = 0.35;
/** With fewer numbers, magnitude is less reliable. */
const FEW = 4;
/** The largest tenth of a column is commonly at least this many times its median. */
const TAIL = 4;
/** Basis points are doubtful this many powers of ten from the typical size. */
const FAR = 1.5;
/** A median this many times the typical size is implausible. */
const ABSURD = 30;

/**
 * Decides whether a column's plain numbers are percent (12.7) or fractions (0.127).
 * Percent signs and formats take precedence, then basis points in the header, then the magnitude of the plain numbers relative to the typical
 * size of the field, together with a % in the header.
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
        ? "the column has no numbers"
        : `every number is written in percent${absurd ? `, but the median would be ${shown(markedSize)}` : ""}`,
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
      `${marked} of ${marked + plain} numbers are written in percent; the others, around ${plainNumber(size)}, are read as ${choice}`,
      true,
    );
  }
  // the size at which both units are equally far from the typical size
  const boundary = 10 * typical;
  const towardsPercent = Math.log10(size / boundary);
  if (header.scale === BASIS_POINT) {
    return unit(
      "basis points",
      `the header says basis points, and the median is ${plainNumber(size)}`,
      Math.abs(Math.log10((size * BASIS_POINT) / typical)) > FAR,
    );
  }
  if (header.percent) {
    return towardsPercent < -CONVINCING
      ? unit("fraction", `the header says percent, but the median is ${plainNumber(size)}`, true)
      : unit("percent", `the header says percent, and the median is ${plainNumber(size)}`, towardsPercent < 0);
  }
  const choice = towardsPercent > 0 ? "percent" : "fraction";
  const read = size * FACTORS[choice];
  const tail = Math.log10(sizeAt(sizes, 0.9) / (TAIL * boundary));
  const open =
    Math.abs(towardsPercent) < CONVINCING ||
    (plain < FEW && Math.abs(towardsPercent) < 2 * CONVINCING) ||
    (Math.sign(tail) !== Math.sign(towardsPercent) && Math.abs(tail) > CONVINCING);
  const absurd = read > ABSURD * Math.max(typical, 0.3);
  return {
    ...unit(choice, `the median is ${plainNumber(size)}, read as ${shown(read)}`, open || absurd),
    ...(open && !absurd ? { bySize: "alone" as const } : {}),
  };
}

const shown = (fraction: number) => `${plainNumber(fraction * 100)} %`;
const plainNumber = (value: number) =>
  Number(value.toPrecision(3)).toLocaleString("en-US", { maximumSignificantDigits: 3 });
