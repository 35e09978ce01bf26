import type { FrozenPanes, GridSheets, SheetVisibility } from "../Grid";
import { isOn } from "./flags";
import type { UniverSession } from "./UniverSession";

/** What the adapter has to do besides when a sheet comes, goes or gets another name. */
export interface SheetEvents {
  added(sheet: string): void;
  renamed(from: string, to: string): void;
  /** @param name the name it had @param position where it stood among the sheets */
  deleted(sheet: string, name: string, position: number): void;
}

export class UniverSheets implements GridSheets {
  /** A sheet that only a program may show again: the library knows hidden and shown alone. */
  readonly #veryHidden = new Set<string>();

  constructor(
    private readonly session: UniverSession,
    private readonly events: SheetEvents,
  ) {}

  get all(): readonly string[] {
    return [...this.session.workbook.getSheetOrders()];
  }

  find(name: string): string | undefined {
    const wanted = name.toLowerCase();
    return this.all.find((sheet) => this.name(sheet).toLowerCase() === wanted);
  }

  name(sheet: string): string {
    return this.session.sheet(sheet).getName();
  }

  add(name: string, index = this.all.length): string {
    const sheet = this.session.newSheet(name);
    this.session.mutateUnseen("sheet.mutation.insert-sheet", { index, sheet });
    this.events.added(sheet.id);
    return sheet.id;
  }

  rename(sheet: string, name: string): void {
    const before = this.name(sheet);
    if (before === name) return;
    this.session.mutateSheet(sheet, "sheet.mutation.set-worksheet-name", { name });
    this.events.renamed(before, name);
  }

  move(sheet: string, index: number): void {
    const from = this.all.indexOf(sheet);
    if (from !== index)
      this.session.mutateSheet(sheet, "sheet.mutation.set-worksheet-order", { fromOrder: from, toOrder: index });
  }

  delete(sheet: string): void {
    const name = this.name(sheet);
    const position = this.all.indexOf(sheet);
    this.session.mutateSheet(sheet, "sheet.mutation.remove-sheet", { subUnitName: name });
    this.events.deleted(sheet, name, position);
  }

  visibility(sheet: string): SheetVisibility {
    if (!this.session.sheet(sheet).isSheetHidden()) return "visible";
    return this.#veryHidden.has(sheet) ? "veryHidden" : "hidden";
  }

  setVisibility(sheet: string, visibility: SheetVisibility): void {
    this.session.mutateUnseen("sheet.mutation.set-worksheet-hidden", {
      subUnitId: sheet,
      hidden: visibility === "visible" ? 0 : 1,
    });
    if (visibility === "veryHidden") this.#veryHidden.add(sheet);
    else this.#veryHidden.delete(sheet);
  }

  tabColor(sheet: string): string {
    return String(this.session.sheet(sheet).getTabColor() ?? "");
  }

  setTabColor(sheet: string, color: string): void {
    this.session.mutateSheet(sheet, "sheet.mutation.set-tab-color", { color });
  }

  showsGridlines(sheet: string): boolean {
    return isOn(this.session.sheet(sheet).getConfig().showGridlines);
  }

  showGridlines(sheet: string, shown: boolean): void {
    this.session.mutateSheet(sheet, "sheet.mutation.toggle-gridlines", { showGridlines: shown ? 1 : 0 });
  }

  frozenPanes(sheet: string): FrozenPanes {
    const { xSplit, ySplit } = this.session.sheet(sheet).getFreeze();
    return { rows: Math.max(0, ySplit), columns: Math.max(0, xSplit) };
  }

  freeze(sheet: string, { rows, columns }: FrozenPanes): void {
    this.session.mutateSheet(sheet, "sheet.mutation.set-frozen", {
      startRow: rows > 0 ? rows : -1,
      startColumn: columns > 0 ? columns : -1,
      ySplit: rows,
      xSplit: columns,
    });
  }
}
