import { holdsCell, type Box } from "../formula/address";
import { HostError } from "../protocol/HostError";
import type { Book } from "./Book";
import { toWire } from "./matrices";
import type { HyperlinkState } from "./sheetState";

/** A link as office.js gives and takes it. */
export interface RangeHyperlink extends HyperlinkState {
  textToDisplay?: string;
}

const LINK_COLOR = "#0563C1";

export function getHyperlink(book: Book, sheet: string, area: Box): RangeHyperlink | null {
  const link = book.sheet(sheet).hyperlinks.get(`${area.row},${area.column}`);
  return link
    ? {
        ...link,
        textToDisplay: String(toWire(book.grid.cells.value(sheet, area.row, area.column))),
      }
    : null;
}

export function setHyperlink(book: Book, sheet: string, area: Box, link: RangeHyperlink | null): void {
  const links = book.sheet(sheet).hyperlinks;
  if (!link) {
    for (const key of [...links.keys()]) {
      const [row, column] = key.split(",").map(Number);
      if (holdsCell(area, row, column)) links.delete(key);
    }
    return;
  }
  const { textToDisplay, ...target } = link;
  if (!target.address && !target.documentReference) throw HostError.invalidArgument();
  for (let row = area.row; row < area.row + area.rows; row++) {
    for (let column = area.column; column < area.column + area.columns; column++) links.set(`${row},${column}`, target);
  }
  const text =
    textToDisplay ??
    (book.grid.cells.value(sheet, area.row, area.column) === null
      ? (target.address ?? target.documentReference)
      : undefined);
  if (text !== undefined) book.grid.cells.write(sheet, area, () => ({ value: text }));
  book.grid.styles.apply(sheet, area, {
    fontColor: LINK_COLOR,
    underline: true,
  });
}
