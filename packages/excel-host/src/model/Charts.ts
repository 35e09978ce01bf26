import { HostError } from "../protocol/HostError";
import { expose, HostCollection, type HostObject } from "../protocol/HostObject";
import type { Book } from "./Book";
import { BookObject } from "./BookObject";
import { seriesFrom, seriesName } from "./chartData";
import { ChartAxes } from "./ChartAxes";
import { ChartDataLabels, ChartLegend, ChartTitle } from "./ChartTexts";
import { chartTypeFrom, ChartSeriesCollection } from "./ChartSeries";
import { emptyAxis, emptyLabels, isRound, isScatter, type ChartState } from "./chartState";
import { Range } from "./Range";
import { resolveAddress } from "./resolveAddress";

const BY = ["Auto", "Columns", "Rows"];

export class Chart extends BookObject {
  constructor(
    book: Book,
    readonly state: ChartState,
  ) {
    super(book);
  }

  override get key(): string {
    return this.state.id;
  }

  readonly #changed = () => this.book.changed("charts", this.state.sheet);

  get id(): string {
    return this.state.id;
  }
  get name(): string {
    return this.state.name;
  }
  set name(name: string) {
    if (name === "") throw HostError.invalidArgument();
    this.state.name = name;
  }
  get chartType(): string {
    return this.state.type;
  }
  set chartType(type: string) {
    this.state.type = chartTypeFrom(type);
    this.#changed();
  }
  get left(): number {
    return this.state.place.left;
  }
  set left(points: number) {
    this.#place({ left: points });
  }
  get top(): number {
    return this.state.place.top;
  }
  set top(points: number) {
    this.#place({ top: points });
  }
  get width(): number {
    return this.state.place.width;
  }
  set width(points: number) {
    this.#place({ width: points });
  }
  get height(): number {
    return this.state.place.height;
  }
  set height(points: number) {
    this.#place({ height: points });
  }
  #place(change: Partial<ChartState["place"]>): void {
    if (Object.values(change).some((points) => typeof points !== "number" || points < 0))
      throw HostError.invalidArgument();
    this.state.place = { ...this.state.place, ...change };
    this.#changed();
  }

  get title(): ChartTitle {
    return new ChartTitle(this.#changed, this.state.title);
  }
  get legend(): ChartLegend {
    return new ChartLegend(this.#changed, this.state.legend);
  }
  get axes(): ChartAxes {
    return new ChartAxes(this.#changed, this.state);
  }
  get series(): ChartSeriesCollection {
    return new ChartSeriesCollection(this.book, this.state);
  }
  /** Labels of all series at once. */
  get dataLabels(): ChartDataLabels {
    const labels = this.state.series[0]?.labels ?? emptyLabels();
    for (const series of this.state.series) series.labels = labels;
    return new ChartDataLabels(this.#changed, labels);
  }
  get worksheet(): HostObject {
    return this.book.links.worksheet(this.state.sheet);
  }

  setData(source: Range, by = "Auto"): void {
    if (!(source instanceof Range) || !BY.includes(by)) throw HostError.invalidArgument();
    this.state.series = seriesFrom(this.book, source.sheet, source.area, this.state.type, by);
    this.#changed();
  }
  setPosition(startCell: Range | string, endCell?: Range | string): void {
    const start = this.#cells(startCell);
    const end = endCell === undefined ? null : this.#cells(endCell);
    const { left, top } = start;
    this.#place({
      left,
      top,
      ...(end ? { width: end.left + end.width - left, height: end.top + end.height - top } : {}),
    });
  }
  #cells(place: Range | string): Range {
    return place instanceof Range
      ? place
      : new Range(this.book, this.state.sheet, resolveAddress(this.book, place, this.state.sheet).area);
  }
  activate(): void {
    this.grid.selection.activate(this.state.sheet);
  }
  delete(): void {
    this.book.charts = this.book.charts.filter((each) => each !== this.state);
    this.#changed();
  }
}
expose(Chart, {
  scalars: ["id", "name", "chartType", "left", "top", "width", "height"],
  relations: ["title", "legend", "axes", "series", "dataLabels", "worksheet"],
  methods: ["setData", "setPosition", "activate", "delete"],
});

export class ChartCollection extends HostCollection<Chart> {
  constructor(
    private readonly book: Book,
    private readonly sheet: string,
  ) {
    super();
  }

  get items(): readonly Chart[] {
    return this.book.charts.filter((chart) => chart.sheet === this.sheet).map((chart) => new Chart(this.book, chart));
  }
  get count(): number {
    return this.items.length;
  }
  getCount(): number {
    return this.count;
  }
  getItem(name: string): Chart {
    return this.itemByKey(name);
  }
  getItemOrNullObject(name: string): Chart | null {
    return this.items.find((chart) => chart.id === name || chart.name === name) ?? null;
  }
  getItemAt(index: number): Chart {
    const chart = this.items[index];
    if (!chart) throw HostError.invalidArgument();
    return chart;
  }
  itemByKey(key: string | number): Chart {
    const chart = this.getItemOrNullObject(String(key));
    if (!chart) throw HostError.itemNotFound();
    return chart;
  }
  add(type: string, source: Range, by = "Auto"): Chart {
    if (!(source instanceof Range) || !BY.includes(by)) throw HostError.invalidArgument();
    const state = newChart(this.book, this.sheet, type);
    state.series = seriesFrom(this.book, source.sheet, source.area, state.type, by);
    // As Excel does: one series gives the chart its title, several need a legend.
    const single = state.series.length === 1;
    state.title.text = single ? seriesName(this.book, state.series[0], 0) : "Chart Title";
    state.legend.visible = !single || isRound(state.type);
    this.book.charts.push(state);
    this.book.changed("charts", this.sheet);
    return new Chart(this.book, state);
  }
}
expose(ChartCollection, {
  scalars: ["count"],
  methods: ["getItem", "getItemOrNullObject", "getItemAt", "getCount", "add"],
});

export function newChart(book: Book, sheet: string, typeName: string): ChartState {
  const type = chartTypeFrom(typeName);
  const number = book.charts.filter((chart) => chart.sheet === sheet).length + 1;
  return {
    id: book.newGuid(),
    sheet,
    name: `Chart ${number}`,
    type,
    title: { text: "", visible: true, font: {} },
    legend: { visible: true, position: "Bottom", overlay: false, font: {}, fill: null },
    categoryAxis: emptyAxis(isScatter(type)),
    valueAxis: emptyAxis(true),
    series: [],
    place: { left: 96, top: 60, width: 360, height: 216 },
  };
}
