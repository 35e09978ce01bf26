import { box as boxAt, type Box } from "../../formula/address";
import type { GridSelection } from "../Grid";
import { rangeOf } from "./UniverLayout";
import type { UniverSession } from "./UniverSession";

/** What is selected, sheet by sheet; the page tells when the user selects something else. */
export class UniverSelection implements GridSelection {
  readonly #areas = new Map<string, Box>();
  readonly #others = new Map<string, readonly Box[]>();
  #active: string;

  constructor(
    private readonly session: UniverSession,
    private readonly changed: (sheet: string, area: Box) => void,
    private readonly activated: (sheet: string, previous: string) => void,
    /** Brings an area into view, where there is a view. */
    private readonly reveal: (sheet: string, area: Box) => void,
  ) {
    this.#active = session.workbook.getSheetOrders()[0];
  }

  get activeSheet(): string {
    return this.#active;
  }

  get area(): Box {
    return this.#areas.get(this.#active) ?? boxAt(0, 0);
  }

  get others(): readonly Box[] {
    return this.#others.get(this.#active) ?? [];
  }

  activate(sheet: string): void {
    if (sheet === this.#active) return;
    this.session.mutateSheet(sheet, "sheet.operation.set-worksheet-active", {});
    this.noteActive(sheet);
  }

  select(sheet: string, area: Box, others: readonly Box[] = []): void {
    this.activate(sheet);
    const primary = {
      ...rangeOf(boxAt(area.row, area.column)),
      actualRow: area.row,
      actualColumn: area.column,
      isMerged: false,
      isMergedMainCell: false,
    };
    this.session.mutateSheet(sheet, "sheet.operation.set-selections", {
      // the first area holds the active cell
      selections: [
        ...others.map((other) => ({ range: rangeOf(other), primary: null, style: null })),
        { range: rangeOf(area), primary, style: null },
      ],
    });
    this.reveal(sheet, area);
    this.noteArea(sheet, area, others);
  }

  noteActive(sheet: string): void {
    const previous = this.#active;
    if (previous === sheet) return;
    this.#active = sheet;
    this.activated(sheet, previous);
  }

  noteArea(sheet: string, area: Box, others: readonly Box[] = []): void {
    this.#areas.set(sheet, area);
    this.#others.set(sheet, others);
    this.changed(sheet, area);
  }

  forget(sheet: string, next: string): void {
    this.#areas.delete(sheet);
    this.#others.delete(sheet);
    if (this.#active === sheet) this.activate(next);
  }
}
