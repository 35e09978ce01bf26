import type { NumericField } from "../../fields/field";
import type { ColumnCells } from "../cells/readColumn";
import { BASIS_POINT, type HeaderUnit } from "../headers/readHeader";

/**
 * A contradiction between a column's marks and its field: percent signs on an amount of money, "$3.6B" in a column of margins, a currency on a
 * number of shares. The column is still read, and reported as doubtful.
 * @returns undefined without a contradiction
 */
export function unitMisfit({ unit, label }: NumericField, cells: ColumnCells, header: HeaderUnit): string | undefined {
  const isRatio = unit === "fraction" || unit === "ratio";
  if (!isRatio && header.percent) return `the header says percent, but ${label} is not a percentage`;
  if (!isRatio && cells.percent.includes(1)) return `cells are written in percent, but ${label} is not a percentage`;
  if (!isRatio && header.scale === BASIS_POINT) return `the header says basis points, but ${label} is not a percentage`;
  if (isRatio && header.scale !== null && header.scale !== BASIS_POINT)
    return `the header says thousands or millions, but ${label} is a ratio`;
  if (isRatio && cells.scaled.includes(1)) return `cells are written in millions or the like, but ${label} is a ratio`;
  const countsPieces = unit === "shares" || unit === "volume" || unit === "count";
  if (countsPieces && (header.currency !== "" || cells.currencies.size > 0))
    return `a currency is given, but ${label} is not an amount of money`;
  return undefined;
}
