import { CELLS_PER_REQUEST, rowChunks } from "./chunks";
import { checkCancelled, type Control } from "./progress";
import { addressOf, type Area, type AxisSpec, type Block, type ChartSpec, type SheetContent, type StyleSpec } from "./sheetContent";

/** Traffic-light colours of Excel's own three-colour scale: low, middle, high. */
const SCALE_COLORS = ["#F8696B", "#FFEB84", "#63BE7B"] as const;
/** Excel counts column widths in points; a character of the standard font takes about five and a half. */
const POINTS_PER_CHARACTER = 5.6;

/**
 * Fills an empty sheet: cells in requests as full as they may be, then tables, formats and charts.
 * @param tableNames names to give the tables, free in the workbook
 */
export async function writeSheet(context: Excel.RequestContext, sheet: Excel.Worksheet, content: SheetContent, tableNames: readonly string[], control: Control): Promise<void> {
  let waiting = 0;
  for (const part of content.blocks.flatMap(parts)) {
    const cells = part.values.length * part.values[0].length;
    if (waiting > 0 && waiting + cells > CELLS_PER_REQUEST) {
      checkCancelled(control);
      await send(context);
      waiting = 0;
    }
    writePart(sheet, part);
    waiting += cells;
  }
  addTables(sheet, content, tableNames);
  applyLook(sheet, content);
  for (const chart of content.charts ?? []) addChart(sheet, chart);
  await send(context);
}

async function send(context: Excel.RequestContext): Promise<void> {
  context.application.suspendApiCalculationUntilNextSync();
  context.application.suspendScreenUpdatingUntilNextSync();
  await context.sync();
}

/** A block in pieces that fit one request each. */
function parts(block: Block): Block[] {
  const columns = block.values[0]?.length ?? 0;
  if (columns === 0) return [];
  const perCell = isPerCell(block.numberFormats);
  return rowChunks(block.values.length, columns).map(({ start, count }) => ({
    row: block.row + start,
    column: block.column,
    values: block.values.slice(start, start + count),
    numberFormats: perCell ? (block.numberFormats as readonly (readonly string[])[]).slice(start, start + count) : block.numberFormats,
  }));
}

const isPerCell = (formats: Block["numberFormats"]) => formats !== undefined && Array.isArray(formats[0]);

function writePart(sheet: Excel.Worksheet, { row, column, values, numberFormats }: Block): void {
  const range = sheet.getRangeByIndexes(row, column, values.length, values[0].length);
  // formats come first: in a cell of the format @ text stays text, even where it looks like a date or a number
  if (isPerCell(numberFormats)) range.numberFormat = (numberFormats as readonly (readonly string[])[]).map((formats) => [...formats]);
  else {
    (numberFormats as readonly string[] | undefined)?.forEach((format, k) => {
      if (format !== "General") sheet.getRangeByIndexes(row, column + k, values.length, 1).numberFormat = [[format]];
    });
  }
  range.values = values.map((cells) => [...cells]);
}

function addTables(sheet: Excel.Worksheet, content: SheetContent, names: readonly string[]): void {
  content.tables?.forEach((spec, k) => {
    const table = sheet.tables.add(addressOf(spec), true);
    table.name = names[k];
    table.style = spec.style ?? "TableStyleLight1";
    table.showFilterButton = spec.filter ?? false;
  });
}

function applyLook(sheet: Excel.Worksheet, content: SheetContent): void {
  content.columnWidths.forEach((characters, column) => {
    sheet.getRangeByIndexes(0, column, 1, 1).getEntireColumn().format.columnWidth = characters * POINTS_PER_CHARACTER;
  });
  for (const style of content.styles ?? []) applyStyle(rangeOf(sheet, style.area), style);
  for (const area of content.colorScales ?? []) {
    const scale = rangeOf(sheet, area).conditionalFormats.add(Excel.ConditionalFormatType.colorScale).colorScale;
    scale.criteria = {
      minimum: { type: Excel.ConditionalFormatColorCriterionType.lowestValue, color: SCALE_COLORS[0] },
      midpoint: { type: Excel.ConditionalFormatColorCriterionType.percentile, formula: "50", color: SCALE_COLORS[1] },
      maximum: { type: Excel.ConditionalFormatColorCriterionType.highestValue, color: SCALE_COLORS[2] },
    };
  }
  for (const { color, ...area } of content.dataBars ?? []) {
    const bar = rangeOf(sheet, area).conditionalFormats.add(Excel.ConditionalFormatType.dataBar).dataBar;
    bar.positiveFormat.fillColor = color;
    bar.positiveFormat.gradientFill = false;
  }
  if (content.tabColor) sheet.tabColor = content.tabColor;
  sheet.showGridlines = content.showGridlines ?? true;
  if (content.freeze) freeze(sheet, content.freeze);
  if (content.print) setUpPrint(sheet, content.print);
}

function freeze(sheet: Excel.Worksheet, { rows, columns }: { rows: number; columns: number }): void {
  if (rows > 0 && columns > 0) sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, rows, columns));
  else if (rows > 0) sheet.freezePanes.freezeRows(rows);
  else if (columns > 0) sheet.freezePanes.freezeColumns(columns);
}

function setUpPrint(sheet: Excel.Worksheet, print: NonNullable<SheetContent["print"]>): void {
  const layout = sheet.pageLayout;
  layout.orientation = print.landscape ? Excel.PageOrientation.landscape : Excel.PageOrientation.portrait;
  layout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
  if (print.titleRows) layout.setPrintTitleRows(`$1:$${print.titleRows}`);
  if (print.area) layout.setPrintArea(addressOf(print.area));
  layout.headersFooters.defaultForAllPages.centerFooter = "&A, page &P of &N";
}

function applyStyle(range: Excel.Range, style: StyleSpec): void {
  const { format } = range;
  if (style.bold !== undefined) format.font.bold = style.bold;
  if (style.italic !== undefined) format.font.italic = style.italic;
  if (style.size !== undefined) format.font.size = style.size;
  if (style.color !== undefined) format.font.color = style.color;
  if (style.fill !== undefined) format.fill.color = style.fill;
  if (style.align !== undefined) format.horizontalAlignment = style.align;
  if (style.indent !== undefined) format.indentLevel = style.indent;
  if (style.wrap !== undefined) format.wrapText = style.wrap;
  if (style.vertical !== undefined) format.verticalAlignment = style.vertical;
  if (style.rowHeight !== undefined) format.rowHeight = style.rowHeight;
  if (style.bottomBorder !== undefined) {
    const border = format.borders.getItem(Excel.BorderIndex.edgeBottom);
    border.style = Excel.BorderLineStyle.continuous;
    border.color = style.bottomBorder;
  }
}

function addChart(sheet: Excel.Worksheet, spec: ChartSpec): void {
  const [first, ...others] = spec.series;
  const chart = sheet.charts.add(spec.type, rangeOf(sheet, first.values), Excel.ChartSeriesBy.columns);
  chart.name = spec.name;
  chart.title.text = spec.title;
  chart.title.format.font.size = 12;
  const series = [chart.series.getItemAt(0), ...others.map(({ name }) => chart.series.add(name))];
  spec.series.forEach(({ name, x, values, color, markerSize }, k) => {
    series[k].name = name;
    series[k].setValues(rangeOf(sheet, values));
    series[k].setXAxisValues(rangeOf(sheet, x));
    if (spec.type === "XYScatter") {
      series[k].markerStyle = Excel.ChartMarkerStyle.circle;
      series[k].markerSize = markerSize ?? 6;
      if (color) {
        series[k].markerBackgroundColor = color;
        series[k].markerForegroundColor = color;
      }
    } else if (color) series[k].format.fill.setSolidColor(color);
  });
  setAxis(chart.axes.categoryAxis, spec.xAxis);
  setAxis(chart.axes.valueAxis, spec.yAxis);
  chart.legend.visible = spec.legend !== undefined;
  if (spec.legend !== undefined) chart.legend.position = spec.legend;
  const { row, column, rows, columns } = spec.position;
  chart.setPosition(sheet.getRangeByIndexes(row, column, 1, 1), sheet.getRangeByIndexes(row + rows - 1, column + columns - 1, 1, 1));
}

function setAxis(axis: Excel.ChartAxis, spec: AxisSpec | undefined): void {
  if (!spec) return;
  if (spec.title !== undefined) axis.title.text = spec.title;
  if (spec.numberFormat !== undefined) axis.numberFormat = spec.numberFormat;
  if (spec.minimum !== undefined) axis.minimum = spec.minimum;
  if (spec.maximum !== undefined) axis.maximum = spec.maximum;
  if (spec.labelsAtEdge) axis.tickLabelPosition = Excel.ChartAxisTickLabelPosition.low;
  if (spec.reversed) axis.reversePlotOrder = true;
}

const rangeOf = (sheet: Excel.Worksheet, { row, column, rows, columns }: Area) => sheet.getRangeByIndexes(row, column, rows, columns);
