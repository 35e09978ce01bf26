import type { Sheet, WriteSheet } from "hucre/xlsx";
import { formatAddress, MAX_COLUMNS, MAX_ROWS, parseBox, type Box } from "../../formula/address";
import type { HeaderFooterState, PageLayoutState } from "../../model/sheetState";

type FilePageSetup = NonNullable<WriteSheet["pageSetup"]>;
type FilePaperSize = NonNullable<FilePageSetup["paperSize"]>;

const POINTS_PER_INCH = 72;
/** Inches and points change into one another without a tail of digits. */
const inches = (points: number) => Math.round((points / POINTS_PER_INCH) * 1e6) / 1e6;
const points = (inches: number) => Math.round(inches * POINTS_PER_INCH * 1e3) / 1e3;
const MARGINS = ["top", "bottom", "left", "right", "header", "footer"] as const;
const PAPER_SIZES: readonly FilePaperSize[] = ["letter", "legal", "a3", "a4", "a5", "b4", "b5", "executive", "tabloid"];

/** The names that mark a sheet's print area and the lines repeated on every page. */
const PRINT_AREA = "_xlnm.Print_Area";
const PRINT_TITLES = "_xlnm.Print_Titles";

export function pageSetupToFile(layout: PageLayoutState): FilePageSetup {
  const { scale, horizontalFitToPages, verticalFitToPages } = layout.zoom;
  const fits = horizontalFitToPages !== undefined || verticalFitToPages !== undefined;
  return {
    orientation: layout.orientation === "Landscape" ? "landscape" : "portrait",
    paperSize: PAPER_SIZES.find((size) => size === layout.paperSize.toLowerCase()),
    // 0 pages: as many as it takes
    ...(fits
      ? { fitToPage: true, fitToWidth: horizontalFitToPages ?? 0, fitToHeight: verticalFitToPages ?? 0 }
      : { scale }),
    margins: Object.fromEntries(MARGINS.map((side) => [side, inches(layout.margins[side])])),
    showGridLines: layout.printGridlines,
    showRowColHeaders: layout.printHeadings,
    horizontalCentered: layout.centerHorizontally,
    verticalCentered: layout.centerVertically,
  };
}

/** Changes a new sheet's layout to the file's. */
export function takePageSetup(layout: PageLayoutState, setup: Sheet["pageSetup"] = {}): void {
  layout.orientation = setup.orientation === "landscape" ? "Landscape" : "Portrait";
  if (setup.paperSize) layout.paperSize = setup.paperSize.charAt(0).toUpperCase() + setup.paperSize.slice(1);
  // What is left unsaid is one page.
  if (setup.fitToPage)
    layout.zoom = { horizontalFitToPages: setup.fitToWidth ?? 1, verticalFitToPages: setup.fitToHeight ?? 1 };
  else if (setup.scale) layout.zoom = { scale: setup.scale };
  for (const side of MARGINS) {
    const stored = setup.margins?.[side];
    if (stored !== undefined) layout.margins[side] = points(stored);
  }
  layout.printGridlines = setup.showGridLines ?? false;
  layout.printHeadings = setup.showRowColHeaders ?? false;
  layout.centerHorizontally = setup.horizontalCentered ?? false;
  layout.centerVertically = setup.verticalCentered ?? false;
  layout.printArea = setup.printArea ? parseBox(setup.printArea.split(",")[0]) : null;
  layout.printTitleRows = setup.printTitlesRow ? parseBox(setup.printTitlesRow) : null;
  layout.printTitleColumns = setup.printTitlesColumn ? parseBox(setup.printTitlesColumn) : null;
}

/** The print area and the repeated lines are stored as names. */
export function printNames(
  { printArea, printTitleRows, printTitleColumns }: PageLayoutState,
  sheetName: string,
): { name: string; range: string; scope: string }[] {
  const address = (area: Box) => formatAddress(sheetName, area, true);
  const titles = [
    printTitleColumns && address({ ...printTitleColumns, row: 0, rows: MAX_ROWS }),
    printTitleRows && address({ ...printTitleRows, column: 0, columns: MAX_COLUMNS }),
  ].filter((each) => each !== null);
  return [
    ...(printArea ? [{ name: PRINT_AREA, range: address(printArea), scope: sheetName }] : []),
    ...(titles.length ? [{ name: PRINT_TITLES, range: titles.join(","), scope: sheetName }] : []),
  ];
}

const PARTS = [
  ["L", "left"],
  ["C", "center"],
  ["R", "right"],
] as const;

/** &LLeft&CMiddle&RRight, as the file keeps a header or footer in one text. */
export function headerFooterToFile(texts: HeaderFooterState): WriteSheet["headerFooter"] {
  const line = (kind: "Header" | "Footer") =>
    PARTS.map(([code, part]) => (texts[`${part}${kind}`] ? `&${code}${texts[`${part}${kind}`]}` : "")).join("");
  const [oddHeader, oddFooter] = [line("Header"), line("Footer")];
  return oddHeader || oddFooter ? { oddHeader: oddHeader || undefined, oddFooter: oddFooter || undefined } : undefined;
}

export function takeHeaderFooter(texts: HeaderFooterState, stored: Sheet["headerFooter"] = {}): void {
  for (const [kind, line] of [
    ["Header", stored.oddHeader ?? ""],
    ["Footer", stored.oddFooter ?? ""],
  ] as const) {
    // Text in front of the first code stands in the middle; && is an ampersand.
    const pieces = `&C${line}`.split(/(?<!&(?:&&)*)&(?=[LCR])/).filter((piece) => piece !== "");
    for (const [code, part] of PARTS)
      texts[`${part}${kind}`] = pieces
        .filter((piece) => piece.startsWith(code))
        .map((piece) => piece.slice(1))
        .join("");
  }
}
