import { CellValueType, type ICellDataForSheetInterceptor, type Nullable } from "@univerjs/core";
import { AFTER_CELL_EDIT, BEFORE_CELL_EDIT, SheetInterceptorService } from "@univerjs/sheets";
import { CellError } from "../../calculation/values";
import { GENERAL_FORMAT } from "../../grid/cellStyle";
import { cellWith } from "../../grid/univer/contents";
import { styleDataFrom } from "../../grid/univer/looks";
import type { UniverGrid } from "../../grid/univer/UniverGrid";
import { interpretInput } from "../../model/cellInput";
import { cellText } from "../../model/cellText";

/** What is typed into a cell becomes what Excel makes of it, and a cell that is edited shows what would have to be typed. */
export function interpretTypedInput({ session, cells, styles }: UniverGrid): void {
  const { writeCellInterceptor } = session.get(SheetInterceptorService);
  writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
    handler: (cell, { subUnitId, row, col }, next) => {
      const typed = textOf(cell);
      // An apostrophe in front has made it a text already.
      if (!cell || cell.f || typed === "" || cell.t === CellValueType.FORCE_STRING) return next(cell);
      const { input, numberFormat } = interpretInput(typed, styles.of(subUnitId, row, col).numberFormat);
      if ("formula" in input) return next(cell);
      const style =
        numberFormat === undefined
          ? cell.s
          : { ...(typeof cell.s === "object" ? cell.s : {}), ...styleDataFrom({ numberFormat }) };
      return next({ ...cell, ...cellWith(input.value), s: style });
    },
  });
  writeCellInterceptor.intercept(BEFORE_CELL_EDIT, {
    handler: (_shown, { subUnitId, row, col, origin }, next) => {
      if (!origin || origin.f || origin.si) return next(origin);
      const value = cells.value(subUnitId, row, col);
      const text =
        value instanceof CellError
          ? value.code
          : typeof value === "number"
            ? editable(value, styles.of(subUnitId, row, col).numberFormat)
            : cellText(value);
      return next({ ...origin, v: text, t: 1 });
    },
  });
}

function textOf(cell: Nullable<ICellDataForSheetInterceptor>): string {
  const text = cell?.p ? (cell.p.body?.dataStream ?? "") : String(cell?.v ?? "");
  return text.replace(/\r\n$/, "");
}

/** In full, as a percentage or a date where the cell shows one. */
function editable(value: number, numberFormat: string = GENERAL_FORMAT): string {
  if (numberFormat.includes("%")) return `${Number((value * 100).toPrecision(15))}%`;
  if (/[ymd]/i.test(numberFormat.replace(/"[^"]*"|\[[^\]]*\]/g, "")))
    return cellText(value, Number.isInteger(value) ? "yyyy-mm-dd" : "yyyy-mm-dd hh:mm:ss");
  return String(value);
}
