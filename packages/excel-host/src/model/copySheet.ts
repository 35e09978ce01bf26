import { isSingleCell } from "../formula/address";
import type { Book } from "./Book";
import { newSheetState } from "./sheetState";
import { copiedSheetName } from "./sheetNames";

/** A sheet with all that is on it, once more. Formulas that name their own sheet go on naming the old one, as in Excel. */
export function copySheet(book: Book, from: string, index: number): string {
  book.calculate();
  const { grid } = book;
  const to = grid.sheets.add(copiedSheetName(book, grid.sheets.name(from)), index);
  const used = grid.cells.usedArea(from, undefined, true);
  if (used) {
    grid.cells.write(to, used, (r, c) => {
      const at = [from, used.row + r, used.column + c] as const;
      const formula = grid.cells.formula(...at);
      if (formula)
        return {
          formula: formula.text,
          fixedArea: formula.fixedArea && !isSingleCell(formula.fixedArea) ? formula.fixedArea : undefined,
        };
      const value = grid.cells.array(...at) ? null : grid.cells.value(...at);
      return value === null ? undefined : { value };
    });
    grid.styles.applyEach(to, used, (r, c) => grid.styles.of(from, used.row + r, used.column + c));
  }
  copyLayout(book, from, to);
  copyObjects(book, from, to);
  return to;
}

function copyLayout(book: Book, from: string, to: string): void {
  const { layout, sheets } = book.grid;
  for (const column of layout.ownColumns(from)) {
    layout.setColumnWidth(to, column, 1, layout.columnWidth(from, column));
    if (layout.isColumnHidden(from, column)) layout.hideColumns(to, column, 1, true);
  }
  for (const row of layout.ownRows(from)) {
    layout.setRowHeight(to, row, 1, layout.rowHeight(from, row));
    if (layout.isRowHidden(from, row)) layout.hideRows(to, row, 1, true, layout.isRowFiltered(from, row));
  }
  for (const merged of layout.merges(from)) layout.merge(to, merged);
  sheets.freeze(to, sheets.frozenPanes(from));
  sheets.showGridlines(to, sheets.showsGridlines(from));
  sheets.setTabColor(to, sheets.tabColor(from));
}

function copyObjects(book: Book, from: string, to: string): void {
  Object.assign(book.sheet(to), newSheetState(), structuredClone(book.sheet(from)));
  for (const table of book.tables.on(from)) {
    const copied = { ...structuredClone(table), id: book.newGuid(), name: book.tables.unusedName(), sheet: to };
    book.tables.add(copied);
  }
  for (const format of book.conditionalFormats.filter((each) => each.sheet === from)) {
    book.conditionalFormats.push({ ...structuredClone(format), id: book.newGuid(), sheet: to });
  }
  for (const chart of book.charts.filter((each) => each.sheet === from)) {
    const copied = { ...structuredClone(chart), id: book.newGuid(), sheet: to };
    for (const series of copied.series) {
      for (const part of ["values", "categories", "name"] as const) {
        const source = series[part];
        if (source && typeof source !== "string" && source.sheet === from)
          Object.assign(series, { [part]: { ...source, sheet: to } });
      }
    }
    book.charts.push(copied);
  }
  for (const topic of ["tables", "conditionalFormats", "charts"] as const) book.changed(topic, to);
}
