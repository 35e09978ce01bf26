import { addressOf, type SheetContent } from "./sheetContent";

/** Something that a sheet can do without. It may be repeated. */
export interface Touch {
  /** what is missing without it, ready to begin a sentence */
  what: string;
  /** adds it to the pending request */
  apply: (sheet: Excel.Worksheet, content: SheetContent) => void;
}

/** A request of its own each, because Excel refuses these in some versions and states of its window. Hidden sheets have no panes to freeze. */
export const FINISHING_TOUCHES: readonly Touch[] = [
  { what: "Frozen panes", apply: freeze },
  { what: "The page setup", apply: setUpPage },
  { what: "The rows repeated on each printed page", apply: repeatTitles },
];

function freeze(sheet: Excel.Worksheet, { freeze: { rows, columns } = { rows: 0, columns: 0 } }: SheetContent): void {
  if (rows > 0 && columns > 0) sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, rows, columns));
  else if (rows > 0) sheet.freezePanes.freezeRows(rows);
  else if (columns > 0) sheet.freezePanes.freezeColumns(columns);
  else sheet.freezePanes.unfreeze();
}

function setUpPage({ pageLayout }: Excel.Worksheet, { print }: SheetContent): void {
  if (!print) return;
  pageLayout.orientation = print.landscape ? Excel.PageOrientation.landscape : Excel.PageOrientation.portrait;
  // as many pages in height as it takes
  pageLayout.zoom = { horizontalFitToPages: 1 };
  if (print.area) pageLayout.setPrintArea(addressOf(print.area));
  pageLayout.headersFooters.defaultForAllPages.centerFooter = "&A, page &P of &N";
}

function repeatTitles({ pageLayout }: Excel.Worksheet, { print }: SheetContent): void {
  if (print?.titleRows) pageLayout.setPrintTitleRows(`$1:$${print.titleRows}`);
}
