import type { OwnColumn } from "../../engine/fields/field";
import type { CellValue } from "../../engine/universe/cells/cellTable";
import { readLabelledTable, type LabelledTable } from "../../engine/universe/readLabelledTable";
import { ScoringError } from "../../engine/errors";
import { trimmed, vectorOf, type Cells } from "./vectors";

/** The companies of a `data, [headers]` pair of arguments; columns that a model declares are read too. */
export function tableOf(
  data: Cells,
  headers: Cells | null | undefined,
  ownColumns: readonly OwnColumn[] = [],
): LabelledTable {
  const labels =
    headers === null || headers === undefined ? undefined : vectorOf(headers, "headers").cells.map(cellValue);
  const rows = cellValues(trimmed(data));
  if (labels === undefined && rows.length < 2 && rows[0].length < 2) {
    throw new ScoringError(
      "no-table",
      "data",
      "data must be a table with labels in its first row or column, such as Table1[#All], or bare data with headers given apart.",
    );
  }
  return readLabelledTable(rows, labels, ownColumns);
}

/** An argument's cells as a range holds them. */
export function cellValues(cells: Cells): CellValue[][] {
  return cells.map((row) => row.map(cellValue));
}

/** Cells as a range holds them: a blank is "", and an error, which the host hands over as an object, its text. */
function cellValue(cell: unknown): CellValue {
  if (typeof cell === "number" || typeof cell === "string" || typeof cell === "boolean") return cell;
  return cell === null || cell === undefined ? "" : "#N/A";
}
