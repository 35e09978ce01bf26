import { HostError } from "../protocol/HostError";
import { expose } from "../protocol/HostObject";
import { ChartFontFormat, ChartLineFormat, ChartPart } from "./ChartFormats";
import { Range } from "./Range";
import {
  DISPLAY_UNITS,
  TICK_LABELS,
  type ChartAxisState,
  type ChartState,
  type DisplayUnit,
  type TickLabels,
} from "./chartState";
import { ChartTitle } from "./ChartTexts";

class ChartGridlines extends ChartPart {
  constructor(
    changed: () => void,
    private readonly axis: ChartAxisState,
    private readonly which: "majorGridlines" | "minorGridlines",
  ) {
    super(changed);
  }
  get visible(): boolean {
    return this.axis[this.which];
  }
  set visible(visible: boolean) {
    this.axis[this.which] = visible;
    this.changed();
  }
}
expose(ChartGridlines, { scalars: ["visible"] });

class ChartAxisFormat extends ChartPart {
  constructor(
    changed: () => void,
    private readonly axis: ChartAxisState,
  ) {
    super(changed);
  }
  get font(): ChartFontFormat {
    return new ChartFontFormat(this.changed, this.axis.font);
  }
  get line(): ChartLineFormat {
    return new ChartLineFormat(this.changed, this.axis.line);
  }
}
expose(ChartAxisFormat, { relations: ["font", "line"] });

export class ChartAxis extends ChartPart {
  constructor(
    changed: () => void,
    private readonly axis: ChartAxisState,
    readonly type: "Category" | "Value",
    private readonly chart: ChartState,
  ) {
    super(changed);
  }

  get visible(): boolean {
    return this.axis.visible;
  }
  set visible(visible: boolean) {
    this.axis.visible = visible;
    this.changed();
  }
  /** An empty text means: as the chart finds best. */
  get minimum(): number | "" {
    return this.axis.minimum ?? "";
  }
  set minimum(minimum: number | "") {
    this.axis.minimum = numberOrAutomatic(minimum);
    this.changed();
  }
  get maximum(): number | "" {
    return this.axis.maximum ?? "";
  }
  set maximum(maximum: number | "") {
    this.axis.maximum = numberOrAutomatic(maximum);
    this.changed();
  }
  get majorUnit(): number | "" {
    return this.axis.majorUnit ?? "";
  }
  set majorUnit(unit: number | "") {
    this.axis.majorUnit = numberOrAutomatic(unit);
    this.changed();
  }
  get numberFormat(): string {
    return this.axis.numberFormat ?? "General";
  }
  set numberFormat(format: string) {
    this.axis.numberFormat = format;
    this.changed();
  }
  get reversePlotOrder(): boolean {
    return this.axis.reverseOrder;
  }
  set reversePlotOrder(reverse: boolean) {
    this.axis.reverseOrder = reverse;
    this.changed();
  }
  get tickLabelPosition(): TickLabels {
    return this.axis.tickLabels;
  }
  set tickLabelPosition(position: TickLabels) {
    if (!TICK_LABELS.includes(position)) throw HostError.invalidArgument();
    this.axis.tickLabels = position;
    this.changed();
  }
  get scaleType(): string {
    return this.axis.logScale ? "Logarithmic" : "Linear";
  }
  set scaleType(type: string) {
    this.axis.logScale = type === "Logarithmic";
    this.changed();
  }
  get displayUnit(): string {
    return this.axis.displayUnit ?? "None";
  }
  set displayUnit(unit: string) {
    if (unit !== "None" && !Object.hasOwn(DISPLAY_UNITS, unit)) throw HostError.invalidArgument();
    this.axis.displayUnit = unit === "None" ? null : (unit as DisplayUnit);
    this.changed();
  }
  get showDisplayUnitLabel(): boolean {
    return this.axis.showsDisplayUnit;
  }
  set showDisplayUnitLabel(shown: boolean) {
    this.axis.showsDisplayUnit = shown;
    this.changed();
  }
  /** Gives all series of the chart their categories. */
  setCategoryNames(source: Range): void {
    if (this.type !== "Category" || !(source instanceof Range)) throw HostError.invalidArgument();
    for (const series of this.chart.series) series.categories = { sheet: source.sheet, area: source.area };
    this.changed();
  }
  get title(): ChartTitle {
    return new ChartTitle(this.changed, this.axis.title);
  }
  get majorGridlines(): ChartGridlines {
    return new ChartGridlines(this.changed, this.axis, "majorGridlines");
  }
  get minorGridlines(): ChartGridlines {
    return new ChartGridlines(this.changed, this.axis, "minorGridlines");
  }
  get format(): ChartAxisFormat {
    return new ChartAxisFormat(this.changed, this.axis);
  }
}
expose(ChartAxis, {
  scalars: [
    "type",
    "visible",
    "minimum",
    "maximum",
    "majorUnit",
    "numberFormat",
    "reversePlotOrder",
    "tickLabelPosition",
    "scaleType",
    "displayUnit",
    "showDisplayUnitLabel",
  ],
  relations: ["title", "majorGridlines", "minorGridlines", "format"],
  methods: ["setCategoryNames"],
});

function numberOrAutomatic(value: number | ""): number | null {
  if (value === "") return null;
  if (typeof value !== "number") throw HostError.invalidArgument();
  return value;
}

export class ChartAxes extends ChartPart {
  constructor(
    changed: () => void,
    private readonly chart: ChartState,
  ) {
    super(changed);
  }
  get categoryAxis(): ChartAxis {
    return new ChartAxis(this.changed, this.chart.categoryAxis, "Category", this.chart);
  }
  get valueAxis(): ChartAxis {
    return new ChartAxis(this.changed, this.chart.valueAxis, "Value", this.chart);
  }
  getItem(type: string): ChartAxis {
    if (type === "Category") return this.categoryAxis;
    if (type === "Value") return this.valueAxis;
    throw HostError.invalidArgument();
  }
}
expose(ChartAxes, { relations: ["categoryAxis", "valueAxis"], methods: ["getItem"] });
