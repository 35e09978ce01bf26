import type { ICellData, Nullable, Worksheet } from "@univerjs/core";
import { CellError, isErrorCode, LinkedEntity, type Scalar } from "../../calculation/values";
import { between, holdsCell, intersection, type Box } from "../../formula/address";

/** The library's numbers for what a cell holds. */
const TEXT = 1;
const NUMBER = 2;
const BOOLEAN = 3;
/** A text that stays one although it reads as something else. */
const PLAIN_TEXT = 4;

/** What a cell without a formula holds. */
export function constantOf(cell: Nullable<ICellData>): Scalar {
  if (!cell) return null;
  if (cell.p) return cell.p.body?.dataStream.replace(/\r\n$/, "") || null;
  const { v } = cell;
  const kind = Number(cell.t);
  if (v === null || v === undefined || (v === "" && kind !== TEXT && kind !== PLAIN_TEXT)) return null;
  if (kind === BOOLEAN) return v === 1 || v === true || v === "1" || v === "TRUE";
  if (typeof v === "string" && kind === NUMBER) return Number(v);
  const entity: unknown = cell.custom?.entity;
  if (typeof entity === "string") return new LinkedEntity(entity);
  if (typeof v === "string" && kind !== PLAIN_TEXT && isErrorCode(v)) return new CellError(v);
  return v;
}

/** A value as the library's cell holds it; parts set to null are taken away. */
export function cellWith(value: Scalar): ICellData {
  const rest = { f: null, si: null, p: null, custom: null } as unknown as ICellData;
  if (value === null) return { v: null, t: null, ...rest };
  if (typeof value === "number") return { v: value, t: NUMBER, ...rest };
  if (typeof value === "boolean") return { v: value ? 1 : 0, t: BOOLEAN, ...rest };
  if (value instanceof LinkedEntity) return { v: value.code, t: TEXT, ...rest, custom: { entity: value.text } };
  if (value instanceof CellError) return { v: value.code, t: TEXT, ...rest };
  return { v: value, t: readsAsOther(value) ? PLAIN_TEXT : TEXT, ...rest };
}

/** Whether the library would read a text as something else when the user changes the cell's look. */
const readsAsOther = (text: string): boolean =>
  isErrorCode(text) || /^(?:true|false)$/i.test(text) || (text.trim() !== "" && Number.isFinite(Number(text)));

/** What the page shows of a formula's result. */
export function shownResult(value: Scalar): Pick<ICellData, "v" | "t"> {
  const { v, t } = cellWith(value);
  return { v: v ?? "", t: t ?? TEXT };
}

export const hasContent = (cell: Nullable<ICellData>) =>
  Boolean(cell && (cell.f || cell.si || constantOf(cell) !== null));

/** The smallest area around the cells that count, and around the arrays of formulas. */
export function usedArea(
  sheet: Worksheet,
  arrays: Iterable<{ area: Box }>,
  counts: (cell: ICellData) => boolean,
  within?: Box,
): Box | null {
  let top = Infinity;
  let left = Infinity;
  let bottom = -1;
  let right = -1;
  const include = (row: number, column: number) => {
    if (within && !holdsCell(within, row, column)) return;
    top = Math.min(top, row);
    left = Math.min(left, column);
    bottom = Math.max(bottom, row);
    right = Math.max(right, column);
  };
  sheet.getCellMatrix().forValue((row, column, cell) => {
    const enclosed = row >= top && row <= bottom && column >= left && column <= right;
    if (!enclosed && cell && counts(cell)) include(row, column);
  });
  for (const { area } of arrays) {
    const part = within ? intersection(area, within) : area;
    if (!part) continue;
    include(part.row, part.column);
    include(part.row + part.rows - 1, part.column + part.columns - 1);
  }
  return bottom < 0 ? null : between(top, left, bottom, right);
}
