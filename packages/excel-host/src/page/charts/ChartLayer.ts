import { Chart, registerables } from "chart.js";
import type { Book } from "../../model/Book";
import type { ChartState } from "../../model/chartState";
import { POINTS_PER_PIXEL } from "../../model/textMeasure";
import type { CellCanvas } from "../grid/CellCanvas";
import { chartConfiguration } from "./chartConfiguration";

Chart.register(...registerables);

interface DrawnChart {
  readonly frame: HTMLElement;
  readonly chart: Chart;
  readonly state: ChartState;
}

/** The charts of the active sheet, laid over its cells and moved along with them; the mouse goes through to the cells. */
export class ChartLayer {
  readonly #layer = document.createElement("div");
  #drawn: DrawnChart[] = [];
  #scheduled = false;

  constructor(
    private readonly book: Book,
    private readonly canvas: CellCanvas,
  ) {
    this.#layer.className = "charts";
    canvas.element.append(this.#layer);
    canvas.onMove(() => this.#place());
  }

  /** At the next frame: the charts as the workbook has them now. */
  redraw(): void {
    if (this.#scheduled) return;
    this.#scheduled = true;
    requestAnimationFrame(() => {
      this.#scheduled = false;
      for (const { chart, frame } of this.#drawn) {
        chart.destroy();
        frame.remove();
      }
      const { activeSheet } = this.book.grid.selection;
      this.#drawn = this.book.charts.filter(({ sheet }) => sheet === activeSheet).map((state) => this.#draw(state));
      this.#place();
    });
  }

  #draw(state: ChartState): DrawnChart {
    const frame = document.createElement("figure");
    frame.dataset.chart = state.name;
    frame.setAttribute("aria-label", state.title.text || state.name);
    const drawing = document.createElement("canvas");
    frame.append(drawing);
    this.#layer.append(frame);
    const { width, height } = state.place;
    Object.assign(frame.style, { width: `${width / POINTS_PER_PIXEL}px`, height: `${height / POINTS_PER_PIXEL}px` });
    return { frame, state, chart: new Chart(drawing, chartConfiguration(this.book, state)) };
  }

  #place(): void {
    if (this.#drawn.length === 0) return;
    const { left, top, zoom, headingWidth, headingHeight } = this.canvas.origin;
    const frozen = this.#frozenSize();
    Object.assign(this.#layer.style, { inset: `${headingHeight}px 0 0 ${headingWidth}px` });
    for (const { frame, state } of this.#drawn) {
      const x = (state.place.left / POINTS_PER_PIXEL) * zoom;
      const y = (state.place.top / POINTS_PER_PIXEL) * zoom;
      // What begins among the frozen rows or columns stays there; the rest passes below them.
      const shownLeft = x < frozen.width * zoom ? x : x + left - headingWidth;
      const shownTop = y < frozen.height * zoom ? y : y + top - headingHeight;
      const cut = (shown: number, own: number, edge: number) => (own < edge ? 0 : Math.max(0, (edge - shown) / zoom));
      frame.style.transform = `translate(${shownLeft}px, ${shownTop}px) scale(${zoom})`;
      frame.style.clipPath = `inset(${cut(shownTop, y, frozen.height * zoom)}px 0 0 ${cut(shownLeft, x, frozen.width * zoom)}px)`;
    }
  }

  #frozenSize(): { width: number; height: number } {
    const { sheets, layout, selection } = this.book.grid;
    const sheet = selection.activeSheet;
    const { rows, columns } = sheets.frozenPanes(sheet);
    const sum = (count: number, size: (at: number) => number) =>
      Array.from({ length: count }, (_, at) => size(at)).reduce((total, each) => total + each, 0);
    return {
      width: sum(columns, (column) => layout.columnWidth(sheet, column)),
      height: sum(rows, (row) => layout.rowHeight(sheet, row)),
    };
  }
}
