import type { CellValue } from "../../../src/engine/universe/cells/cellTable";
import { CellError, type HeadlessHost, isErrorCode, type Scalar } from "excel-host";

/** Puts values into a sheet as they are: a text that begins with an equals sign stays a text. */
export function writeCells(
  { workbook: { book } }: HeadlessHost,
  name: string,
  cells: readonly (readonly CellValue[])[],
  corner = { row: 0, column: 0 },
): void {
  const { sheets } = book.grid;
  const sheet = sheets.find(name) ?? sheets.add(name);
  book.grid.cells.write(sheet, { ...corner, rows: cells.length, columns: cells[0].length }, (row, column) => ({
    value: scalarOf(cells[row][column]),
  }));
}

function scalarOf(cell: CellValue): Scalar {
  if (cell === "") return null;
  return typeof cell === "string" && isErrorCode(cell) ? new CellError(cell) : cell;
}

export interface SheetCells {
  name: string;
  visibility: string;
  /** by "row,column" what the cell holds, a formula with its value */
  cells: Map<string, string>;
}

/** What the cells of all sheets hold, to be compared. */
export function cellsOfBook({ workbook: { book } }: HeadlessHost): SheetCells[] {
  const { sheets, cells } = book.grid;
  book.calculate();
  return sheets.all.map((sheet) => {
    const found = new Map<string, string>();
    const used = cells.usedArea(sheet);
    if (used) {
      for (let row = used.row; row < used.row + used.rows; row++) {
        for (let column = used.column; column < used.column + used.columns; column++) {
          const value = cells.value(sheet, row, column);
          const formula = cells.formula(sheet, row, column)?.text;
          if (value !== null || formula !== undefined)
            found.set(
              `${row},${column}`,
              `${formula === undefined ? "" : `${formula} → `}${value instanceof CellError ? value.code : `${typeof value} ${String(value)}`}`,
            );
        }
      }
    }
    return { name: sheets.name(sheet), visibility: sheets.visibility(sheet), cells: found };
  });
}

/** The first difference between two books, or null. */
export function difference(before: readonly SheetCells[], after: readonly SheetCells[]): string | null {
  const names = (sheets: readonly SheetCells[]) =>
    sheets.map(({ name, visibility }) => `${name} (${visibility})`).join(", ");
  if (names(before) !== names(after))
    return `sheets ${names(before).slice(0, 300)} became ${names(after).slice(0, 300)}`;
  for (const [k, { name, cells }] of before.entries()) {
    const now = after[k].cells;
    for (const key of new Set([...cells.keys(), ...now.keys()])) {
      if (cells.get(key) !== now.get(key))
        return `cell ${key} of ${name}: ${shortened(cells.get(key))} became ${shortened(now.get(key))}`;
    }
  }
  return null;
}

const shortened = (text: string | undefined) => (text === undefined ? "nothing" : JSON.stringify(text.slice(0, 120)));
