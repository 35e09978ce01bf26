import { CommandType, ICommandService } from "@univerjs/core";
import type { UniverGrid } from "../grid/univer/UniverGrid";
import type { Book } from "../model/Book";
import type { ChartLayer } from "./charts/ChartLayer";
import type { CellCanvas } from "./grid/CellCanvas";

/** Keeps what is drawn up to date with the workbook, whoever changes it. */
export function showChanges(grid: UniverGrid, book: Book, canvas: CellCanvas): void {
  let charts: Promise<ChartLayer> | null = null;
  const redrawCharts = () => {
    // Most workbooks have none, and what draws them is not small.
    if (book.charts.length)
      charts ??= import("./charts/ChartLayer").then(({ ChartLayer }) => new ChartLayer(book, canvas));
    void charts?.then((layer) => layer.redraw());
  };
  const changed = () => {
    canvas.repaint();
    redrawCharts();
  };
  grid.session.get(ICommandService).onCommandExecuted(({ type }) => {
    if (type === CommandType.MUTATION) changed();
  });
  grid.listen({ calculated: changed, sheetActivated: changed });
  book.watch(changed);
}
