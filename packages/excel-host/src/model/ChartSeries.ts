import { formatAddress } from "../formula/address";
import { HostError } from "../protocol/HostError";
import { expose, HostCollection } from "../protocol/HostObject";
import type { Book } from "./Book";
import { BookObject } from "./BookObject";
import { numbersOf, seriesName, textsOf } from "./chartData";
import { ChartFill, ChartLineFormat, ChartPart } from "./ChartFormats";
import { ChartPointsCollection } from "./ChartPoints";
import { ChartDataLabels } from "./ChartTexts";
import {
  CHART_TYPES,
  emptyLabels,
  emptySeries,
  isScatter,
  type ChartSeriesState,
  type ChartSource,
  type ChartState,
  type ChartType,
} from "./chartState";
import { colorFrom } from "./colors";
import { Range } from "./Range";

export function chartTypeFrom(name: string): ChartType {
  const type = CHART_TYPES.find((each) => each === name);
  if (!type) throw HostError.invalidArgument(`The host has no charts of type ${name}.`);
  return type;
}

class ChartSeriesFormat extends ChartPart {
  constructor(
    changed: () => void,
    private readonly series: ChartSeriesState,
  ) {
    super(changed);
  }
  get fill(): ChartFill {
    return new ChartFill(this.changed, (color) => (this.series.fill = color));
  }
  get line(): ChartLineFormat {
    return new ChartLineFormat(this.changed, this.series.line);
  }
}
expose(ChartSeriesFormat, { relations: ["fill", "line"] });

export class ChartSeries extends BookObject {
  constructor(
    book: Book,
    private readonly chart: ChartState,
    private readonly state: ChartSeriesState,
  ) {
    super(book);
  }

  override get key(): string {
    return this.state.id;
  }

  readonly #changed = () => this.book.changed("charts", this.chart.sheet);

  get #index(): number {
    return this.chart.series.indexOf(this.state);
  }
  get name(): string {
    return seriesName(this.book, this.state, this.#index);
  }
  set name(name: string) {
    this.state.name = name;
    this.#changed();
  }
  get chartType(): string {
    return this.state.type ?? this.chart.type;
  }
  set chartType(type: string) {
    this.state.type = chartTypeFrom(type);
    this.#changed();
  }
  get plotOrder(): number {
    return this.#index + 1;
  }
  get axisGroup(): string {
    return this.state.onSecondaryAxis ? "Secondary" : "Primary";
  }
  set axisGroup(group: string) {
    this.state.onSecondaryAxis = group === "Secondary";
    this.#changed();
  }
  get markerStyle(): string {
    return this.state.markerStyle ?? "Automatic";
  }
  set markerStyle(style: string) {
    this.state.markerStyle = style === "Automatic" ? null : style;
    this.#changed();
  }
  get markerSize(): number {
    return this.state.markerSize ?? 5;
  }
  set markerSize(size: number) {
    if (size < 2 || size > 72) throw HostError.invalidArgument();
    this.state.markerSize = size;
    this.#changed();
  }
  get markerBackgroundColor(): string {
    return this.state.markerFill ?? "";
  }
  set markerBackgroundColor(color: string) {
    this.state.markerFill = colorFrom(color);
    this.#changed();
  }
  get markerForegroundColor(): string {
    return this.state.markerLine ?? "";
  }
  set markerForegroundColor(color: string) {
    this.state.markerLine = colorFrom(color);
    this.#changed();
  }
  get smooth(): boolean {
    return this.state.smooth;
  }
  set smooth(smooth: boolean) {
    this.state.smooth = smooth;
    this.#changed();
  }
  get gapWidth(): number {
    return this.state.gapWidth ?? 150;
  }
  set gapWidth(percent: number) {
    if (percent < 0 || percent > 500) throw HostError.invalidArgument();
    for (const series of this.chart.series) series.gapWidth = percent;
    this.#changed();
  }
  get hasDataLabels(): boolean {
    return this.state.labels !== null;
  }
  set hasDataLabels(has: boolean) {
    this.state.labels = has ? (this.state.labels ?? emptyLabels()) : null;
    this.#changed();
  }
  get dataLabels(): ChartDataLabels {
    this.state.labels ??= emptyLabels();
    return new ChartDataLabels(this.#changed, this.state.labels);
  }
  get format(): ChartSeriesFormat {
    return new ChartSeriesFormat(this.#changed, this.state);
  }
  get points(): ChartPointsCollection {
    return new ChartPointsCollection(this.book, this.chart, this.state);
  }

  setValues(values: Range): void {
    this.state.values = sourceFrom(values);
    this.#changed();
  }
  setXAxisValues(values: Range): void {
    this.state.categories = sourceFrom(values);
    this.#changed();
  }
  getDimensionValues(dimension: string): (string | number | null)[] {
    const categories = dimension === "Categories" || dimension === "XValues";
    const source = categories ? this.state.categories : this.state.values;
    if (!source) return [];
    return categories && !isScatter(this.chart.type) ? textsOf(this.book, source) : numbersOf(this.book, source);
  }
  /** The cells that it draws, with their sheet. */
  getDimensionDataSourceString(dimension: string): string {
    const source = dimension === "Categories" || dimension === "XValues" ? this.state.categories : this.state.values;
    return source ? formatAddress(this.grid.sheets.name(source.sheet), source.area, true) : "";
  }
  delete(): void {
    this.chart.series = this.chart.series.filter((each) => each !== this.state);
    this.#changed();
  }
}
expose(ChartSeries, {
  scalars: [
    "name", "chartType", "plotOrder", "axisGroup", "markerStyle", "markerSize", "markerBackgroundColor", "markerForegroundColor", "smooth", "gapWidth",
    "hasDataLabels",
  ], // prettier-ignore
  relations: ["dataLabels", "format", "points"],
  methods: ["setValues", "setXAxisValues", "getDimensionValues", "getDimensionDataSourceString", "delete"],
});

function sourceFrom(range: unknown): ChartSource {
  if (!(range instanceof Range)) throw HostError.invalidArgument();
  return { sheet: range.sheet, area: range.area };
}

export class ChartSeriesCollection extends HostCollection<ChartSeries> {
  constructor(
    private readonly book: Book,
    private readonly chart: ChartState,
  ) {
    super();
  }

  get items(): readonly ChartSeries[] {
    return this.chart.series.map((series) => new ChartSeries(this.book, this.chart, series));
  }
  get count(): number {
    return this.chart.series.length;
  }
  getCount(): number {
    return this.count;
  }
  getItemAt(index: number): ChartSeries {
    const series = this.items[index];
    if (!series) throw HostError.invalidArgument();
    return series;
  }
  itemByKey(key: string | number): ChartSeries {
    const state = this.chart.series.find((each) => each.id === key);
    if (!state) throw HostError.itemNotFound();
    return new ChartSeries(this.book, this.chart, state);
  }
  add(name?: string, index?: number): ChartSeries {
    const state = { ...emptySeries(this.book.newGuid()), name: name ?? null };
    this.chart.series.splice(index ?? this.chart.series.length, 0, state);
    this.book.changed("charts", this.chart.sheet);
    return new ChartSeries(this.book, this.chart, state);
  }
}
expose(ChartSeriesCollection, { scalars: ["count"], methods: ["getCount", "getItemAt", "add"] });
