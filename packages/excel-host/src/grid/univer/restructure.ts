import type { ICellData } from "@univerjs/core";
import { boundingBox, box as boxAt, lastColumn, lastRow, type Box } from "../../formula/address";
import type { StructuralChange } from "../StructuralChange";
import type { UniverCells } from "./UniverCells";
import { rangeOf, type UniverLayout } from "./UniverLayout";
import type { UniverSession } from "./UniverSession";

/** Moves the cells of a sheet, with their looks, sizes and merges; what formulas refer to is rewritten elsewhere. */
export function moveCells(
  session: UniverSession,
  cells: UniverCells,
  layout: UniverLayout,
  change: StructuralChange,
): void {
  const { sheet, area } = change;
  const merges = layout.merges(sheet);
  if (merges.length)
    session.mutateSheet(sheet, "sheet.mutation.remove-worksheet-merge", { ranges: merges.map(rangeOf) });
  if (change.isWhole) moveLines(session, change);
  else moveBlock(session, cells, change);
  const moved = merges.flatMap((merged) => change.apply(merged) ?? []);
  if (moved.length) session.mutateSheet(sheet, "sheet.mutation.add-worksheet-merge", { ranges: moved.map(rangeOf) });
  if (change.along === "rows")
    layout.moveFilteredRows(sheet, (row) => change.apply(boxAt(row, area.column))?.row ?? null);
}

function moveLines(session: UniverSession, { sheet, kind, area, along }: StructuralChange): void {
  const worksheet = session.sheet(sheet);
  const whole =
    along === "rows"
      ? { ...area, column: 0, columns: worksheet.getColumnCount() }
      : { ...area, row: 0, rows: worksheet.getRowCount() };
  const name = {
    insert: { rows: "insert-row", columns: "insert-col" },
    delete: { rows: "remove-rows", columns: "remove-col" },
  }[kind][along];
  session.mutateSheet(sheet, `sheet.mutation.${name}`, { range: rangeOf(whole) });
}

/** A part of the rows or columns alone moves: its cells are taken out and put down again further on. */
function moveBlock(session: UniverSession, cells: UniverCells, change: StructuralChange): void {
  const { sheet, area, along } = change;
  const used = cells.usedArea(sheet, undefined, true);
  if (!used) return;
  const beyond: Box =
    along === "rows"
      ? { ...area, rows: Math.max(area.rows, lastRow(used) - area.row + 1) }
      : { ...area, columns: Math.max(area.columns, lastColumn(used) - area.column + 1) };
  const matrix = session.sheet(sheet).getCellMatrix();
  const taken: { row: number; column: number; cell: ICellData }[] = [];
  const cellValue: Record<number, Record<number, ICellData | null>> = {};
  for (let row = beyond.row; row <= lastRow(beyond); row++) {
    for (let column = beyond.column; column <= lastColumn(beyond); column++) {
      const cell = matrix.getValue(row, column);
      if (!cell) continue;
      taken.push({ row, column, cell: structuredClone(cell) });
      (cellValue[row] ??= {})[column] = null;
    }
  }
  let reached = beyond;
  const moved = taken.flatMap(({ row, column, cell }) => {
    const to = change.apply(boxAt(row, column));
    if (to) reached = boundingBox(reached, to);
    return to ? [{ to, cell }] : [];
  });
  cells.makeRoom(sheet, reached);
  // First everything is taken away, for a cell put down would keep what it finds in its place.
  session.mutateSheet(sheet, "sheet.mutation.set-range-values", { cellValue });
  const put: Record<number, Record<number, ICellData>> = {};
  for (const { to, cell } of moved) (put[to.row] ??= {})[to.column] = cell;
  session.mutateSheet(sheet, "sheet.mutation.set-range-values", { cellValue: put });
}
