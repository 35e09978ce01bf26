import {
  InterceptorEffectEnum,
  type ICellDataForSheetInterceptor,
  type IStyleData,
  type Nullable,
} from "@univerjs/core";
import { INTERCEPTOR_POINT, SheetInterceptorService } from "@univerjs/sheets";
import type { CellStyle } from "../../grid/cellStyle";
import { styleDataFrom } from "../../grid/univer/looks";
import type { UniverSession } from "../../grid/univer/UniverSession";
import type { CellView, CellViews } from "../view/CellViews";
import { drawFilterButton, drawIcon } from "./ornaments";

/** The library's number for a text that is drawn as it is. */
const TEXT = 1;
/** Before any other part of the library looks at the cell. */
const FIRST = 100;

/** Has the library draw each cell as the model sees it: results of formulas, number formats, tables and conditional formats. */
export function paintCells(session: UniverSession, views: CellViews): void {
  session.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    effect: InterceptorEffectEnum.Value | InterceptorEffectEnum.Style,
    priority: FIRST,
    handler: (cell, { subUnitId, row, col }, next) => {
      const view = views.of(subUnitId, row, col);
      return next(view ? painted(cell, view) : cell);
    },
  });
}

function painted(cell: Nullable<ICellDataForSheetInterceptor>, view: CellView): ICellDataForSheetInterceptor {
  return {
    ...cell,
    p: null,
    v: view.text,
    t: TEXT,
    themeStyle: styleData({ horizontal: view.alignment, ...view.under }),
    interceptorStyle: styleData(view.over),
    customRender: ornamentsOf(view),
  };
}

/** Looks are few and cells are many: each is converted once. */
const converted = new WeakMap<CellStyle, IStyleData>();

function styleData(style: CellStyle): IStyleData {
  let data = converted.get(style);
  if (!data) converted.set(style, (data = styleDataFrom(style)));
  return data;
}

function ornamentsOf({ icon, hasFilterButton }: CellView): ICellDataForSheetInterceptor["customRender"] {
  const ornaments = [...(icon ? [drawIcon(icon)] : []), ...(hasFilterButton ? [drawFilterButton()] : [])];
  return ornaments.length ? ornaments : null;
}
