import { supports } from "./newerMembers";
import { fingerprintOfTexts } from "./sheetFingerprint";

export interface ChartFacts {
  names: string[];
  /** two parts, without and with the source ranges, the second empty where Excel does not report them; "" for a sheet without charts */
  fingerprint: string;
}

/** Whether two fingerprints describe the same charts. Source ranges are compared only if both have them. */
export function sameCharts(a: string, b: string): boolean {
  const [[plainA, fullA], [plainB, fullB]] = [a.split("."), b.split(".")];
  return plainA === plainB && (!fullA || !fullB || fullA === fullB);
}

/**
 * Describes the charts of some sheets as Excel reports them: names, types, titles, legends and series, with ExcelApi 1.15 also their source ranges.
 * Colours, sizes and positions do not count. Two or three round trips, however many sheets.
 */
export async function loadChartFacts(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
): Promise<ChartFacts[]> {
  const charts = sheets.map((sheet) => sheet.charts.load("items/name,items/chartType"));
  await context.sync();
  const details = charts.map(({ items }) =>
    items.map((chart) => ({
      chart,
      title: chart.title.load("text,visible"),
      legend: chart.legend.load("visible,position"),
      series: chart.series.load("items/name,items/chartType"),
    })),
  );
  if (details.every((list) => list.length === 0)) return details.map(() => ({ names: [], fingerprint: "" }));
  await context.sync();
  const sources = details.map((list) => list.map(({ series }) => series.items.map(sourcesOf)));
  if (tellsSources()) await context.sync();
  return details.map((list, s) => ({
    names: list.map(({ chart }) => chart.name),
    fingerprint: list.length === 0 ? "" : `${described(list)}.${tellsSources() ? described(list, sources[s]) : ""}`,
  }));
}

interface Details {
  chart: Excel.Chart;
  title: Excel.ChartTitle;
  legend: Excel.ChartLegend;
  series: Excel.ChartSeriesCollection;
}

/** A fingerprint of loaded charts, whatever their order. @param sources source ranges per chart and series */
function described(list: readonly Details[], sources?: readonly OfficeExtension.ClientResult<string>[][][]): string {
  const texts = list.map(({ chart, title, legend, series }, c) =>
    JSON.stringify([
      chart.name,
      chart.chartType,
      title.visible ? title.text : "",
      legend.visible ? legend.position : "",
      series.items.map(({ name, chartType }, k) => [
        name,
        chartType,
        ...(sources?.[c][k].map(({ value }) => value) ?? []),
      ]),
    ]),
  );
  return fingerprintOfTexts(texts.sort());
}

/** Error codes by which Excel says that it cannot describe a chart or rule. */
const UNASKABLE = [
  "InvalidArgument",
  "InvalidOperation",
  "ItemNotFound",
  "ApiNotFound",
  "NotImplemented",
  "UnsupportedOperation",
  "ApiNotAvailable",
];

export const cannotBeAsked = (error: unknown): boolean =>
  error instanceof OfficeExtension.Error && UNASKABLE.includes(error.code);

/** Whether Excel reports the source ranges of charts. */
export const tellsSources = (): boolean => supports("ChartSeries.getDimensionDataSourceString");

/** The source ranges of a series, available after the next sync; empty where Excel does not report them. */
export function sourcesOf(series: Excel.ChartSeries): OfficeExtension.ClientResult<string>[] {
  if (!tellsSources()) return [];
  return [Excel.ChartSeriesDimension.categories, Excel.ChartSeriesDimension.values].map((dimension) =>
    series.getDimensionDataSourceString(dimension),
  );
}
