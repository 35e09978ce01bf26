import { isEntireColumn, isEntireRow, type Box } from "../formula/address";
import { StructuralChange } from "../grid/StructuralChange";
import { HostError } from "../protocol/HostError";
import type { Book } from "./Book";
import { raiseChanged, type ChangeType, type ShiftDirection } from "./changeEvents";

/** @param shift "Down" or "Right": where the cells that are there go */
export function insertCells(book: Book, sheet: string, area: Box, shift: string): void {
  if (shift !== "Down" && shift !== "Right") throw HostError.invalidArgument();
  const along = isEntireRow(area) ? "rows" : isEntireColumn(area) ? "columns" : shift === "Down" ? "rows" : "columns";
  restructure(book, new StructuralChange(sheet, "insert", area, along));
}

/** @param shift "Up" or "Left": whence cells come in their place */
export function deleteCells(book: Book, sheet: string, area: Box, shift: string): void {
  if (shift !== "Up" && shift !== "Left") throw HostError.invalidArgument();
  const along = isEntireRow(area) ? "rows" : isEntireColumn(area) ? "columns" : shift === "Up" ? "rows" : "columns";
  restructure(book, new StructuralChange(sheet, "delete", area, along));
}

function restructure(book: Book, change: StructuralChange): void {
  book.grid.restructure(change);
  raiseChanged(book, change.sheet, change.area, undefined, ...describe(change));
}

function describe({ kind, along, isWhole }: StructuralChange): [ChangeType, ShiftDirection] {
  const done = kind === "insert" ? "Inserted" : "Deleted";
  if (isWhole) return [along === "rows" ? `Row${done}` : `Column${done}`, "None"];
  const direction =
    along === "rows"
      ? kind === "insert"
        ? "ShiftCellDown"
        : "ShiftCellUp"
      : kind === "insert"
        ? "ShiftCellRight"
        : "ShiftCellLeft";
  return [`Cell${done}`, direction];
}
