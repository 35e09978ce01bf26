import { loadChartFacts } from "./chartFacts";
import { TALLEST_ROW } from "./prepareContent";
import { setChartsMark } from "./resultMark";
import { FINISHING_TOUCHES, type Touch } from "./finishingTouches";
import { type AxisSpec, type ChartSpec, type SheetContent, type StyleSpec } from "./sheetContent";
import { rangeOf } from "./writeSheet";

/** Traffic-light colours of Excel's own three-colour scale: low, middle, high. */
const SCALE_COLORS = ["#F8696B", "#FFEB84", "#63BE7B"] as const;
/** Office.js takes column widths in points; a character of the standard font is about 5.6 points wide. */
const POINTS_PER_CHARACTER = 5.6;

export interface PlacedSheet {
  content: SheetContent;
  id: string;
  name: string;
  visible: boolean;
  /** charts of the earlier run, which the new ones replace */
  formerCharts: readonly string[];
}

/**
 * Adds everything that is not in cells to sheets in place: sizes, colour scales, charts, then frozen panes and print setup of those that are visible.
 * Each step can be repeated safely, and is tried a second time if Excel fails.
 * @returns a sentence for each sheet that could not be finished, and for each step refused
 */
export async function decorateSheets(context: Excel.RequestContext, sheets: readonly PlacedSheet[]): Promise<string[]> {
  const notes: string[] = [];
  for (const sheet of sheets) {
    const attempt = () => decorate(context, sheet);
    await attempt()
      .catch(attempt)
      .catch((error: unknown) =>
        notes.push(
          `The layout or charts of "${sheet.name}" are incomplete because Excel refused a step (${(error as Error).message}): run again to finish them.`,
        ),
      );
  }
  const drawn = sheets.filter(({ content }) => (content.charts ?? []).length > 0);
  const remember = () => rememberCharts(context, drawn);
  // if this fails, the charts count as changed and the next run keeps the sheet: nothing is lost
  await remember()
    .catch(remember)
    .catch(() => undefined);
  const visible = sheets.filter((sheet) => sheet.visible);
  for (const touch of FINISHING_TOUCHES) notes.push(...(await addTouch(context, touch, visible)));
  return notes;
}

/** Adds a finishing touch to all sheets in one request, or, if Excel refuses that, sheet by sheet. */
async function addTouch(
  context: Excel.RequestContext,
  { what, apply }: Touch,
  sheets: readonly PlacedSheet[],
): Promise<string[]> {
  const add = async (some: readonly PlacedSheet[]) => {
    for (const { id, content } of some) apply(context.workbook.worksheets.getItem(id), content);
    await context.sync();
  };
  const refused: { name: string; reason: string }[] = [];
  await add(sheets).catch(async () => {
    for (const sheet of sheets)
      await add([sheet]).catch((error: unknown) =>
        refused.push({ name: sheet.name, reason: (error as Error).message }),
      );
  });
  if (refused.length === 0) return [];
  const names = refused.map(({ name }) => `"${name}"`).join(", ");
  return [
    `${what} could not be set on ${names} because Excel refused it (${refused[0].reason}). The figures are complete.`,
  ];
}

async function decorate(context: Excel.RequestContext, { content, id, formerCharts }: PlacedSheet): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(id);
  const charts = content.charts ?? [];
  const present = sheet.charts.load("items/name");
  const tables = sheet.tables.load("items/name");
  const ranges = content.tables?.map((spec) => rangeOf(sheet, spec).getTables(true).load("items/id")) ?? [];
  await context.sync();
  const replaced = new Set([...formerCharts, ...charts.map(({ name }) => name)]);
  for (const chart of present.items) if (replaced.has(chart.name)) chart.delete();
  if (tables.items.length > 0) {
    content.tables?.forEach((spec, k) => {
      for (const { id: table } of ranges[k].items) {
        const styled = context.workbook.tables.getItem(table);
        styled.style = spec.style ?? "TableStyleLight1";
        styled.showFilterButton = spec.filter ?? false;
      }
    });
  }
  setSizes(sheet, content);
  setColors(sheet, content);
  sheet.showGridlines = content.showGridlines ?? true;
  if (content.tabColor) sheet.tabColor = content.tabColor;
  for (const chart of charts) addChart(sheet, chart);
  await context.sync();
}

async function rememberCharts(context: Excel.RequestContext, sheets: readonly PlacedSheet[]): Promise<void> {
  if (sheets.length === 0) return;
  const worksheets = sheets.map(({ id }) => context.workbook.worksheets.getItem(id));
  const facts = await loadChartFacts(context, worksheets);
  worksheets.forEach((sheet, k) => setChartsMark(sheet, facts[k].fingerprint));
  await context.sync();
}

function setSizes(sheet: Excel.Worksheet, content: SheetContent): void {
  content.columnWidths.forEach((characters, column) => {
    sheet.getRangeByIndexes(0, column, 1, 1).getEntireColumn().format.columnWidth = characters * POINTS_PER_CHARACTER;
  });
  const used = sheet.getUsedRange(false);
  used.rowHidden = false;
  used.format.useStandardHeight = true;
  for (const { area, rowHeight } of content.styles ?? []) setHeight(rangeOf(sheet, area), rowHeight);
}

function setHeight(range: Excel.Range, height: StyleSpec["rowHeight"]): void {
  if (height !== undefined) range.format.rowHeight = Math.min(height, TALLEST_ROW);
}

function setColors(sheet: Excel.Worksheet, content: SheetContent): void {
  sheet.getRange().conditionalFormats.clearAll();
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
}

function addChart(sheet: Excel.Worksheet, spec: ChartSpec): void {
  const [first, ...others] = spec.series;
  const chart = sheet.charts.add(spec.type, rangeOf(sheet, first.values), Excel.ChartSeriesBy.columns);
  chart.name = spec.name;
  chart.title.text = chartText(spec.title);
  chart.title.format.font.size = 12;
  const series = [chart.series.getItemAt(0), ...others.map(({ name }) => chart.series.add(chartText(name)))];
  spec.series.forEach(({ name, x, values, color, markerSize }, k) => {
    series[k].name = chartText(name);
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
  chart.setPosition(
    sheet.getRangeByIndexes(row, column, 1, 1),
    sheet.getRangeByIndexes(row + rows - 1, column + columns - 1, 1, 1),
  );
}

/** In a chart, a text that begins with "=" would become a reference to a cell: a space before it keeps it text. */
const chartText = (text: string): string => (text.startsWith("=") ? ` ${text}` : text);

function setAxis(axis: Excel.ChartAxis, spec: AxisSpec | undefined): void {
  if (!spec) return;
  if (spec.title !== undefined) axis.title.text = chartText(spec.title);
  if (spec.numberFormat !== undefined) axis.numberFormat = spec.numberFormat;
  if (spec.minimum !== undefined) axis.minimum = spec.minimum;
  if (spec.maximum !== undefined) axis.maximum = spec.maximum;
  if (spec.labelsAtEdge) axis.tickLabelPosition = Excel.ChartAxisTickLabelPosition.low;
  if (spec.reversed) axis.reversePlotOrder = true;
}
