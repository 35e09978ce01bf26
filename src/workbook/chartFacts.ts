import { fingerprintOfTexts } from "./sheetFingerprint";

export interface ChartFacts {
  names: string[];
  /** "" for a sheet without charts */
  fingerprint: string;
}

/**
 * What the charts of some sheets are, as Excel reports it: names, types, titles, legends and series, and where Excel tells (ExcelApi 1.15) the cells
 * that they draw. Colours, sizes and places do not count. Two or three round trips, however many sheets.
 */
export async function loadChartFacts(context: Excel.RequestContext, sheets: readonly Excel.Worksheet[]): Promise<ChartFacts[]> {
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
    fingerprint:
      list.length === 0
        ? ""
        : fingerprintOfTexts(
            list
              .map(({ chart, title, legend, series }, c) =>
                JSON.stringify([
                  chart.name,
                  chart.chartType,
                  title.visible ? title.text : "",
                  legend.visible ? legend.position : "",
                  series.items.map(({ name, chartType }, k) => [name, chartType, ...sources[s][c][k].map(({ value }) => value)]),
                ]),
              )
              .sort(),
          ),
  }));
}

/** Whether Excel tells which cells a chart draws. */
export const tellsSources = (): boolean => Office.context.requirements.isSetSupported("ExcelApi", "1.15");

/** The cells that a series draws, to be read after the next sync; nothing where Excel does not tell. */
export function sourcesOf(series: Excel.ChartSeries): OfficeExtension.ClientResult<string>[] {
  if (!tellsSources()) return [];
  return [Excel.ChartSeriesDimension.categories, Excel.ChartSeriesDimension.values].map((dimension) => series.getDimensionDataSourceString(dimension));
}
