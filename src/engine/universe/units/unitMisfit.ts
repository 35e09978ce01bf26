import type { NumericField } from "../../fields/field";
import type { ColumnCells } from "../cells/readColumn";
import { BASIS_POINT, type HeaderUnit } from "../headers/readHeader";

/**
 * What a column's own marks say that its field cannot be: percent signs on an amount of money, "$3.6B" in a column of margins, a currency on a number of
 * shares. It is read all the same, and doubted.
 * @returns undefined when nothing speaks against the field
 */
export function unitMisfit({ unit, label }: NumericField, cells: ColumnCells, header: HeaderUnit): string | undefined {
  const isRatio = unit === "fraction" || unit === "ratio";
  if (!isRatio && header.percent) return `the header speaks of percent, which ${label} is not`;
  if (!isRatio && cells.percent.includes(1)) return `cells are written in percent, which ${label} is not`;
  if (!isRatio && header.scale === BASIS_POINT) return `the header speaks of basis points, which ${label} is not in`;
  if (isRatio && header.scale !== null && header.scale !== BASIS_POINT)
    return `the header speaks of thousands or millions, which ${label} has not`;
  if (isRatio && cells.scaled.includes(1)) return `cells are written in millions or the like, which ${label} is not`;
  const countsPieces = unit === "shares" || unit === "volume" || unit === "count";
  if (countsPieces && (header.currency !== "" || cells.currencies.size > 0))
    return `a currency is written, and ${label} is no amount of money`;
  return undefined;
}
