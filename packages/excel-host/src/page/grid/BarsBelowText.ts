import { Range, type IRange, type IScale } from "@univerjs/core";
import {
  SheetExtension,
  SpreadsheetExtensionRegistry,
  type SpreadsheetSkeleton,
  type UniverRenderingContext,
} from "@univerjs/preset-sheets-core";
import type { CellViews } from "../view/CellViews";
import { drawBar } from "./ornaments";

/** Above the cells' fills and below their texts. */
const BETWEEN_FILL_AND_TEXT = 30;

/** Has the library draw data bars, which its own ornaments would lay over the text. To be called before the grid is opened. */
export function drawBarsBelowText(views: () => CellViews): void {
  class BarsBelowText extends SheetExtension {
    override uKey = "HostBars";
    override Z_INDEX = BETWEEN_FILL_AND_TEXT;

    override draw(
      context: UniverRenderingContext,
      _scale: IScale,
      skeleton: SpreadsheetSkeleton,
      parts?: IRange[],
    ): void {
      const { worksheet } = skeleton;
      for (const range of parts?.length ? parts : [skeleton.rowColumnSegment]) {
        Range.foreach(range, (row, column) => {
          if (!worksheet.getRowVisible(row) || !worksheet.getColVisible(column)) return;
          const bar = views().of(worksheet.getSheetId(), row, column)?.bar;
          if (!bar) return;
          const { startX, startY, endX, endY } = skeleton.getCellWithCoordByIndex(row, column, false);
          drawBar(context, bar, { left: startX, top: startY, width: endX - startX, height: endY - startY });
        });
      }
    }
  }
  SpreadsheetExtensionRegistry.add(BarsBelowText);
}
