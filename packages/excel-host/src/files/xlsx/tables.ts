import type { WriteSheet } from "hucre/xlsx";
import { toFileForm, type FileFormContext } from "../../formula/fileForm";
import { formatBox, lastRow, parseBox } from "../../formula/address";
import { DEFAULT_TABLE_STYLE, type TableColumnState, type TableState } from "../../model/tableState";
import { isFilteredColumn } from "../../model/tableFilters";
import { filterFromXml, filterToXml } from "./tableFilters";
import { escapeText } from "./texts";
import { element, textElement, xmlDocument, type XmlElement } from "./xml";

const NAMESPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** The functions that a totals row offers, and the numbers SUBTOTAL knows them by. */
const TOTALS: readonly (readonly [functionName: string, number: number])[] = [
  ["average", 101],
  ["countNums", 102],
  ["count", 103],
  ["max", 104],
  ["min", 105],
  ["stdDev", 107],
  ["sum", 109],
  ["var", 110],
];

/** What makes the library reserve a place for the table among the file's parts. */
export const tablePlaceholder = (table: TableState): NonNullable<WriteSheet["tables"]>[number] => ({
  name: table.name,
  range: formatBox(table.area),
  columns: table.columns.map(({ name }) => ({ name })),
});

/** @param number different for every table of the file */
export function tableToXml(
  table: TableState,
  number: number,
  context: Omit<FileFormContext, "surroundingTable">,
): string {
  const { area, name, showHeaders, showTotals } = table;
  const filtered = { ...area, rows: area.rows - Number(showTotals) };
  return xmlDocument(
    element(
      "table",
      {
        xmlns: NAMESPACE,
        id: number,
        name,
        displayName: name,
        ref: formatBox(area),
        headerRowCount: showHeaders ? undefined : 0,
        totalsRowCount: showTotals ? 1 : undefined,
        totalsRowShown: showTotals ? undefined : 0,
      },
      showHeaders &&
        table.showFilterButton &&
        element("autoFilter", { ref: formatBox(filtered) }, table.columns.map(filterToXml)),
      element(
        "tableColumns",
        { count: table.columns.length },
        table.columns.map((column) => columnToXml(column, showTotals, { ...context, surroundingTable: name })),
      ),
      element("tableStyleInfo", {
        name: table.style || undefined,
        showFirstColumn: table.highlightFirstColumn,
        showLastColumn: table.highlightLastColumn,
        showRowStripes: table.showBandedRows,
        showColumnStripes: table.showBandedColumns,
      }),
    ),
  );
}

function columnToXml({ id, name, total }: TableColumnState, showsTotals: boolean, context: FileFormContext): string {
  const attributes = { id, name: escapedName(name) };
  if (total === null || !showsTotals) return element("tableColumn", attributes);
  if (!total.startsWith("="))
    return element("tableColumn", { ...attributes, totalsRowLabel: escapedName(total.replace(/^'/, "")) });
  const known = TOTALS.find(
    ([, number]) => total.replace(/\s/g, "").toUpperCase() === subtotal(number, name).toUpperCase(),
  );
  if (known) return element("tableColumn", { ...attributes, totalsRowFunction: known[0] });
  return element(
    "tableColumn",
    { ...attributes, totalsRowFunction: "custom" },
    textElement("totalsRowFormula", toFileForm(total, context)),
  );
}

const subtotal = (number: number, column: string) => `=SUBTOTAL(${number},[${column}])`.replace(/\s/g, "");

// eslint-disable-next-line no-control-regex -- what an attribute does not keep
const NOT_IN_ATTRIBUTES = /[\x00-\x1f]/g;

/** Line breaks and other control characters in a header are written out. */
const escapedName = (name: string) =>
  escapeText(name).replace(
    NOT_IN_ATTRIBUTES,
    (character) => `_x${character.charCodeAt(0).toString(16).padStart(4, "0")}_`,
  );
const unescapedName = (name: string) =>
  name.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));

/** @param asShown a formula of the file as a cell shows it */
export function tableFromXml(
  table: XmlElement,
  id: string,
  sheet: string,
  asShown: (stored: string) => string,
): TableState | null {
  const area = parseBox(table.attribute("ref") ?? "");
  const name = table.attribute("displayName") ?? table.attribute("name");
  if (!area || name === undefined) return null;
  const style = table.child("tableStyleInfo");
  const filters = table.find("autoFilter")?.all("filterColumn") ?? [];
  return {
    id,
    name,
    sheet,
    area,
    columns: (table.child("tableColumns")?.all("tableColumn") ?? []).map((column, index) =>
      columnFromXml(
        column,
        index,
        filters.find((filter) => filter.number("colId") === index),
        asShown,
      ),
    ),
    style: style ? (style.attribute("name") ?? "") : DEFAULT_TABLE_STYLE,
    showHeaders: table.number("headerRowCount") !== 0,
    showTotals: (table.number("totalsRowCount") ?? 0) > 0,
    showBandedRows: style?.flag("showRowStripes") ?? false,
    showBandedColumns: style?.flag("showColumnStripes") ?? false,
    showFilterButton: table.child("autoFilter") !== undefined,
    highlightFirstColumn: style?.flag("showFirstColumn") ?? false,
    highlightLastColumn: style?.flag("showLastColumn") ?? false,
  };
}

function columnFromXml(
  column: XmlElement,
  index: number,
  filter: XmlElement | undefined,
  asShown: (stored: string) => string,
): TableColumnState {
  const name = unescapedName(column.attribute("name") ?? "");
  return {
    id: column.number("id") ?? index + 1,
    name,
    ...filterFromXml(filter),
    total: totalFromXml(column, name, asShown),
  };
}

function totalFromXml(column: XmlElement, name: string, asShown: (stored: string) => string): string | null {
  const label = labelFrom(column.attribute("totalsRowLabel"));
  const formula = column.child("totalsRowFormula")?.text;
  const number = TOTALS.find(([functionName]) => functionName === column.attribute("totalsRowFunction"))?.[1];
  return (
    label ?? (formula !== undefined ? asShown(formula) : number === undefined ? null : `=SUBTOTAL(${number},[${name}])`)
  );
}

/** A label that would be a formula has an apostrophe in front, as in a cell. */
function labelFrom(stored: string | undefined): string | undefined {
  const label = stored === undefined ? undefined : unescapedName(stored);
  return label !== undefined && /^[=']/.test(label) ? `'${label}` : label;
}

/** The rows of a table's data that its filters hide. */
export const isFiltered = (table: TableState): boolean => table.columns.some(isFilteredColumn);
export const dataRows = ({ area, showHeaders, showTotals }: TableState): readonly [first: number, last: number] => [
  area.row + Number(showHeaders),
  lastRow(area) - Number(showTotals),
];
