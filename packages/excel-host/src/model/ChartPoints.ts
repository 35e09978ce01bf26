import { HostError } from "../protocol/HostError";
import { expose, HostCollection } from "../protocol/HostObject";
import type { Book } from "./Book";
import { BookObject } from "./BookObject";
import { numbersOf } from "./chartData";
import { ChartFill, ChartPart } from "./ChartFormats";
import type { ChartSeriesState, ChartState } from "./chartState";

/** One bar, slice or dot of a series. */
export class ChartPoint extends BookObject {
  constructor(
    book: Book,
    private readonly chart: ChartState,
    private readonly series: ChartSeriesState,
    private readonly index: number,
  ) {
    super(book);
  }

  override get key(): number {
    return this.index;
  }
  get value(): number | null {
    return this.series.values ? (numbersOf(this.book, this.series.values)[this.index] ?? null) : null;
  }
  get format(): ChartPointFormat {
    return new ChartPointFormat(
      () => this.book.changed("charts", this.chart.sheet),
      (fill) => this.series.points.set(this.index, { fill }),
    );
  }
}
expose(ChartPoint, { scalars: ["value"], relations: ["format"] });

class ChartPointFormat extends ChartPart {
  constructor(
    changed: () => void,
    private readonly paint: (color: string | null) => void,
  ) {
    super(changed);
  }
  get fill(): ChartFill {
    return new ChartFill(this.changed, this.paint);
  }
}
expose(ChartPointFormat, { relations: ["fill"] });

export class ChartPointsCollection extends HostCollection<ChartPoint> {
  constructor(
    private readonly book: Book,
    private readonly chart: ChartState,
    private readonly series: ChartSeriesState,
  ) {
    super();
  }
  get count(): number {
    return this.series.values ? this.series.values.area.rows * this.series.values.area.columns : 0;
  }
  get items(): readonly ChartPoint[] {
    return Array.from({ length: this.count }, (_, index) => this.itemByKey(index));
  }
  getCount(): number {
    return this.count;
  }
  getItemAt(index: number): ChartPoint {
    return this.itemByKey(index);
  }
  itemByKey(key: string | number): ChartPoint {
    if (typeof key !== "number" || key < 0 || key >= this.count) throw HostError.invalidArgument();
    return new ChartPoint(this.book, this.chart, this.series, key);
  }
}
expose(ChartPointsCollection, { scalars: ["count"], methods: ["getCount", "getItemAt"] });
