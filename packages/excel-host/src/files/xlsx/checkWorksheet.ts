import { MAX_ROWS, parseBox } from "../../formula/address";
import { InputError } from "../InputError";
import { checkSheetSize } from "../limits";

const ROW_OR_CELL = /<(?:\w+:)?(row|c)(?=[\s/>])(?:[^>]*?\sr="([^"]*)")?/g;

/**
 * Counts a worksheet's cells before they are read; what the part says of its dimension is not believed.
 * @throws InputError when there are too many of them, or when one is where Excel has no cell
 */
export function checkWorksheet(worksheet: string, place: string): void {
  let [rows, columns, cells, row, column] = [0, 0, 0, 0, 0];
  for (const [, what, reference] of worksheet.matchAll(ROW_OR_CELL)) {
    if (what === "row") {
      row = reference === undefined ? row + 1 : Number(reference);
      column = 0;
      if (!(row >= 1 && row <= MAX_ROWS)) throw misplaced(place, `row ${reference}`);
    } else {
      const at = reference === undefined ? null : parseBox(reference);
      if (reference !== undefined && !at) throw misplaced(place, `the cell ${reference}`);
      column = at ? at.column + 1 : column + 1;
      rows = Math.max(rows, at ? at.row + 1 : row);
      columns = Math.max(columns, column);
      cells++;
    }
  }
  checkSheetSize(place, { rows, columns }, cells);
}

const misplaced = (place: string, what: string) =>
  new InputError(
    `${place} has ${what.slice(0, 30)}, which no sheet of Excel has: open the file in Excel, save it again as .xlsx, and give that file.`,
  );
