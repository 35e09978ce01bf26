import type { ICellData, IStyleData, Nullable } from "@univerjs/core";
import { isEntireColumn, isEntireRow, lastColumn, lastRow, type Box } from "../../formula/address";
import type { CellStyle, StyleChange } from "../cellStyle";
import type { GridStyles } from "../Grid";
import { styleDataFrom, styleFrom } from "./looks";
import type { UniverCells } from "./UniverCells";
import type { UniverSession } from "./UniverSession";

type Cell = { readonly row: number; readonly column: number };
type CellChanges = Record<number, Record<number, ICellData>>;

export class UniverStyles implements GridStyles {
  readonly #translated = new WeakMap<IStyleData, CellStyle>();

  constructor(
    private readonly session: UniverSession,
    private readonly cells: UniverCells,
  ) {}

  of(sheet: string, row: number, column: number): CellStyle {
    const worksheet = this.session.sheet(sheet);
    const own = this.#read(worksheet.getCellMatrix().getValue(row, column)?.s);
    const ofRow = this.#read(worksheet.getRowManager().getRow(row)?.s);
    return { ...this.ofColumn(sheet, column), ...ofRow, ...own };
  }

  ofColumn(sheet: string, column: number): CellStyle {
    return this.#read(this.session.sheet(sheet).getColumnManager().getColumn(column)?.s);
  }

  /** Cells that look the same share one entry of the library's, which never changes: it is translated once. */
  #read(style: Nullable<IStyleData | string>): CellStyle {
    if (typeof style !== "string") return styleFrom(style);
    const data = this.session.workbook.getStyles().get(style);
    if (!data) return {};
    let read = this.#translated.get(data);
    if (!read) this.#translated.set(data, (read = styleFrom(data)));
    return read;
  }

  apply(sheet: string, area: Box, change: StyleChange): void {
    if (isEntireColumn(area)) return this.#applyToLines(sheet, area, "column", change);
    if (isEntireRow(area)) return this.#applyToLines(sheet, area, "row", change);
    const data = styleDataFrom(change);
    this.#setEach(sheet, area, () => data);
  }

  applyEach(sheet: string, area: Box, change: (row: number, column: number) => StyleChange | undefined): void {
    // Neighbours mostly share their look: one change is translated once.
    const translated = new Map<StyleChange, IStyleData>();
    this.#setEach(sheet, area, (row, column) => {
      const wanted = change(row, column);
      if (!wanted) return undefined;
      let data = translated.get(wanted);
      if (!data) translated.set(wanted, (data = styleDataFrom(wanted)));
      return data;
    });
  }

  clear(sheet: string, area: Box): void {
    const used = this.cells.usedArea(sheet, area, true);
    if (isEntireColumn(area))
      this.#clearLines(sheet, "sheet.mutation.set-col-data", "columnData", area.column, area.columns);
    if (isEntireRow(area)) this.#clearLines(sheet, "sheet.mutation.set-row-data", "rowData", area.row, area.rows);
    if (used) this.#setEach(sheet, used, () => null);
  }

  /**
   * The library merges each cell's look with its change anew, which is slow. Cells that had the same look and get the same change
   * come to the same look: the library makes it for the first of them, and the others share it.
   */
  #setEach(sheet: string, area: Box, style: (row: number, column: number) => IStyleData | null | undefined): void {
    this.cells.makeRoom(sheet, area);
    const matrix = this.session.sheet(sheet).getCellMatrix();
    const first: CellChanges = {};
    const makers = new Map<IStyleData | null, Map<string, Cell>>();
    const sharers: { cell: Cell; kind: ICellData; maker: Cell }[] = [];
    for (let row = area.row; row <= lastRow(area); row++) {
      for (let column = area.column; column <= lastColumn(area); column++) {
        const s = style(row - area.row, column - area.column);
        if (s === undefined) continue;
        const content = matrix.getValue(row, column);
        // Without its kind the library reads a cell anew when its look changes: the text 0700 would become a number.
        const kind: ICellData = content?.t ? { t: content.t } : {};
        const before = content?.s ?? "";
        const maker = typeof before === "string" ? makers.get(s)?.get(before) : undefined;
        if (maker && !content?.p) {
          sharers.push({ cell: { row, column }, kind, maker });
          continue;
        }
        (first[row] ??= {})[column] = { s, ...kind };
        if (typeof before !== "string" || content?.p) continue;
        if (!makers.has(s)) makers.set(s, new Map());
        makers.get(s)!.set(before, { row, column });
      }
    }
    this.session.mutateSheet(sheet, "sheet.mutation.set-range-values", { cellValue: first });
    const rest: CellChanges = {};
    for (const { cell, kind, maker } of sharers) {
      const s = matrix.getValue(maker.row, maker.column)?.s;
      const content = matrix.getValue(cell.row, cell.column);
      if (!content && !s) continue;
      if (!content) matrix.setValue(cell.row, cell.column, { s });
      else if (s) content.s = s;
      else delete content.s;
      (rest[cell.row] ??= {})[cell.column] = kind;
    }
    // shows the page that these have changed
    if (sharers.length > 0) this.session.mutateSheet(sheet, "sheet.mutation.set-range-values", { cellValue: rest });
  }

  /** Whole columns and rows carry their look themselves; cells that have one of their own get the change besides. */
  #applyToLines(sheet: string, area: Box, along: "row" | "column", change: StyleChange): void {
    const worksheet = this.session.sheet(sheet);
    const [from, count] = along === "row" ? [area.row, area.rows] : [area.column, area.columns];
    const lines: Record<number, { s: IStyleData }> = {};
    for (
      let at = from;
      at < from + count && at < (along === "row" ? worksheet.getRowCount() : worksheet.getColumnCount());
      at++
    ) {
      const before =
        along === "row" ? worksheet.getRowManager().getRow(at)?.s : worksheet.getColumnManager().getColumn(at)?.s;
      const style = typeof before === "string" ? this.session.workbook.getStyles().get(before) : before;
      const merged = Object.entries<unknown>({ ...style, ...styleDataFrom(change) }).filter(
        ([, value]) => value !== null,
      );
      lines[at] = { s: Object.fromEntries(merged) };
    }
    this.session.mutateSheet(
      sheet,
      `sheet.mutation.set-${along === "row" ? "row" : "col"}-data`,
      along === "row" ? { rowData: lines } : { columnData: lines },
    );
    const used = this.cells.usedArea(sheet, area, true);
    if (used) {
      const data = styleDataFrom(change);
      const matrix = worksheet.getCellMatrix();
      this.#setEach(sheet, used, (row, column) =>
        matrix.getValue(used.row + row, used.column + column)?.s ? data : undefined,
      );
    }
  }

  #clearLines(sheet: string, mutation: string, key: string, from: number, count: number): void {
    const worksheet = this.session.sheet(sheet);
    const own = Object.keys(key === "rowData" ? worksheet.getConfig().rowData : worksheet.getConfig().columnData).map(
      Number,
    );
    const lines = own.filter((at) => at >= from && at < from + count).map((at) => [at, { s: null }] as const);
    if (lines.length) this.session.mutateSheet(sheet, mutation, { [key]: Object.fromEntries(lines) });
  }
}
