import {
  IRenderManagerService,
  SheetScrollManagerService,
  SheetSkeletonManagerService,
  type IRender,
} from "@univerjs/preset-sheets-core";
import type { UniverSession } from "../../grid/univer/UniverSession";

/** Where on the screen a part of the sheet is drawn, in pixels within the grid's canvas. */
export interface CanvasPlace {
  readonly left: number;
  readonly top: number;
  readonly zoom: number;
}

/** The library's drawing of the active sheet: to be drawn anew, and to be measured by what is laid over it. */
export class CellCanvas {
  #scheduled = false;

  constructor(
    private readonly session: UniverSession,
    /** Told before everything is drawn again. */
    private readonly aboutToRepaint: () => void,
  ) {}

  /** At the next frame, however often it is asked for until then. */
  repaint(): void {
    if (this.#scheduled) return;
    this.#scheduled = true;
    requestAnimationFrame(() => {
      this.#scheduled = false;
      this.aboutToRepaint();
      const render = this.#render;
      const skeletons = render?.with(SheetSkeletonManagerService);
      const current = skeletons?.getCurrentParam();
      if (!render || !skeletons || !current) return;
      const { sheetId, skeleton } = current;
      const before = [skeleton.columnTotalWidth, skeleton.rowTotalHeight];
      skeletons.makeDirty({ sheetId });
      skeletons.reCalculate();
      // The library scrolls as far as the sheet went when it last became current, which it has to do again after columns were widened.
      if (skeleton.columnTotalWidth !== before[0] || skeleton.rowTotalHeight !== before[1])
        skeletons.setCurrent({ sheetId });
      render.mainComponent?.makeDirty();
    });
  }

  /** Where the sheet's upper left corner is, which is off the canvas when it is scrolled; and what of the canvas is headings. */
  get origin(): CanvasPlace & { readonly headingWidth: number; readonly headingHeight: number } {
    const render = this.#render!;
    const skeleton = render.with(SheetSkeletonManagerService).getCurrentSkeleton();
    const zoom = render.scene.scaleX;
    const [width, height] = [skeleton?.rowHeaderWidth ?? 0, skeleton?.columnHeaderHeight ?? 0];
    const scroll = render.with(SheetScrollManagerService).validViewportScrollInfo$.getValue();
    return {
      left: (width - (scroll?.viewportScrollX ?? 0)) * zoom,
      top: (height - (scroll?.viewportScrollY ?? 0)) * zoom,
      headingWidth: width * zoom,
      headingHeight: height * zoom,
      zoom,
    };
  }

  /** The part of the page that the sheet is drawn in. */
  get element(): HTMLElement {
    return this.#render!.engine.getCanvasElement().parentElement!;
  }

  /** Calls back whenever what is laid over the cells has to move. */
  onMove(moved: () => void): void {
    const render = this.#render!;
    render.with(SheetScrollManagerService).validViewportScrollInfo$.subscribe(moved);
    render.with(SheetSkeletonManagerService).currentSkeleton$.subscribe(moved);
    render.engine.onTransformChange$.subscribeEvent(moved);
  }

  get #render(): IRender | null {
    return this.session.get(IRenderManagerService).getRenderById(this.session.workbook.getUnitId()) ?? null;
  }
}
