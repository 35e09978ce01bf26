import type { WriteSheet } from "hucre/xlsx";
import { DEFAULT_COLUMN_WIDTH, DEFAULT_ROW_HEIGHT } from "../../grid/cellStyle";
import { lastColumn, lastRow } from "../../formula/address";
import type { Book } from "../../model/Book";
import type { ChartState } from "../../model/chartState";
import { cellsToFile } from "./cellsToFile";
import { colorToFile } from "./colors";
import { formatPlaceholders, writtenFormats } from "./conditionalFormatsToFile";
import type { AddinFunctions } from "./fileFormulas";
import { heightToFile, widthToFile } from "./measures";
import { headerFooterToFile, pageSetupToFile } from "./pageSetup";
import { tablePlaceholder } from "./tables";

/** A sheet as the library writes it; tables, charts and conditional formats hold their places there, and are written by ourselves. */
export function sheetToFile(book: Book, sheet: string, functions: AddinFunctions): WriteSheet {
  const { sheets, layout } = book.grid;
  const { showHeadings, pageLayout } = book.sheet(sheet);
  const visibility = sheets.visibility(sheet);
  const { rows, cells } = cellsToFile(book, sheet, functions);
  const rowDefs = rowsToFile(book, sheet);
  // The library looks at no row behind the last one given.
  for (const row of rowDefs.keys()) while (rows.length <= row) rows.push([]);
  const tabColor = sheets.tabColor(sheet);
  const frozen = sheets.frozenPanes(sheet);
  return {
    name: sheets.name(sheet),
    rows,
    cells,
    columns: columnsToFile(book, sheet),
    rowDefs,
    merges: layout
      .merges(sheet)
      .map((area) => ({ startRow: area.row, startCol: area.column, endRow: lastRow(area), endCol: lastColumn(area) })),
    freezePane: frozen.rows || frozen.columns ? frozen : undefined,
    view: {
      showGridLines: sheets.showsGridlines(sheet),
      showRowColHeaders: showHeadings,
      tabColor: tabColor ? colorToFile(tabColor) : undefined,
    },
    hidden: visibility === "hidden",
    veryHidden: visibility === "veryHidden",
    pageSetup: pageSetupToFile(pageLayout),
    headerFooter: headerFooterToFile(pageLayout.headerFooter),
    tables: book.tables.on(sheet).map(tablePlaceholder),
    conditionalRules: formatPlaceholders(writtenFormats(book.conditionalFormats, sheet)),
    charts: chartsOn(book, sheet).map(() => CHART_PLACEHOLDER),
  };
}

export const chartsOn = (book: Book, sheet: string): ChartState[] =>
  book.charts.filter((chart) => chart.sheet === sheet);

const CHART_PLACEHOLDER: NonNullable<WriteSheet["charts"]>[number] = {
  type: "column",
  series: [{ values: "A1:A2" }],
  anchor: { from: { row: 0, col: 0 } },
};

function columnsToFile({ grid: { layout } }: Book, sheet: string): WriteSheet["columns"] {
  const own = layout.ownColumns(sheet);
  return Array.from({ length: own.length ? own[own.length - 1] + 1 : 0 }, (_, column) => {
    const width = layout.columnWidth(sheet, column);
    return {
      width: width === DEFAULT_COLUMN_WIDTH ? undefined : widthToFile(width),
      hidden: layout.isColumnHidden(sheet, column) || undefined,
    };
  });
}

function rowsToFile({ grid: { layout } }: Book, sheet: string): NonNullable<WriteSheet["rowDefs"]> {
  return new Map(
    layout.ownRows(sheet).map((row) => {
      const height = layout.rowHeight(sheet, row);
      const hidden = layout.isRowHidden(sheet, row) || layout.isRowFiltered(sheet, row);
      return [
        row,
        { height: height === DEFAULT_ROW_HEIGHT ? undefined : heightToFile(height), hidden: hidden || undefined },
      ];
    }),
  );
}
