import { HostError } from "../protocol/HostError";
import { expose } from "../protocol/HostObject";
import { ChartFill, ChartPart, ChartTextFormat } from "./ChartFormats";
import type { ChartDataLabelsState, ChartState, ChartTitleState } from "./chartState";

export class ChartTitle extends ChartPart {
  constructor(
    changed: () => void,
    private readonly title: ChartTitleState,
  ) {
    super(changed);
  }
  get text(): string {
    return this.title.text;
  }
  set text(text: string) {
    this.title.text = text;
    this.title.visible = true;
    this.changed();
  }
  get visible(): boolean {
    return this.title.visible;
  }
  set visible(visible: boolean) {
    this.title.visible = visible;
    this.changed();
  }
  get format(): ChartTextFormat {
    return new ChartTextFormat(this.changed, this.title.font);
  }
}
expose(ChartTitle, { scalars: ["text", "visible"], relations: ["format"] });

const POSITIONS = ["Top", "Bottom", "Left", "Right", "Corner"];

export class ChartLegend extends ChartPart {
  constructor(
    changed: () => void,
    private readonly legend: ChartState["legend"],
  ) {
    super(changed);
  }
  get position(): string {
    return this.legend.position;
  }
  set position(position: string) {
    if (!POSITIONS.includes(position)) throw HostError.invalidArgument();
    this.legend.position = position;
    this.changed();
  }
  get visible(): boolean {
    return this.legend.visible;
  }
  set visible(visible: boolean) {
    this.legend.visible = visible;
    this.changed();
  }
  get overlay(): boolean {
    return this.legend.overlay;
  }
  set overlay(overlay: boolean) {
    this.legend.overlay = overlay;
    this.changed();
  }
  get format(): ChartLegendFormat {
    return new ChartLegendFormat(this.changed, this.legend);
  }
}
expose(ChartLegend, { scalars: ["position", "visible", "overlay"], relations: ["format"] });

class ChartLegendFormat extends ChartTextFormat {
  constructor(
    changed: () => void,
    private readonly legend: ChartState["legend"],
  ) {
    super(changed, legend.font);
  }
  get fill(): ChartFill {
    return new ChartFill(this.changed, (color) => (this.legend.fill = color));
  }
}
expose(ChartLegendFormat, { relations: ["fill"] });

export class ChartDataLabels extends ChartPart {
  constructor(
    changed: () => void,
    private readonly labels: ChartDataLabelsState,
  ) {
    super(changed);
  }
  get showValue(): boolean {
    return this.labels.showValue;
  }
  set showValue(shown: boolean) {
    this.labels.showValue = shown;
    this.changed();
  }
  get showCategoryName(): boolean {
    return this.labels.showCategoryName;
  }
  set showCategoryName(shown: boolean) {
    this.labels.showCategoryName = shown;
    this.changed();
  }
  get showSeriesName(): boolean {
    return this.labels.showSeriesName;
  }
  set showSeriesName(shown: boolean) {
    this.labels.showSeriesName = shown;
    this.changed();
  }
  get showPercentage(): boolean {
    return this.labels.showPercentage;
  }
  set showPercentage(shown: boolean) {
    this.labels.showPercentage = shown;
    this.changed();
  }
  get position(): string {
    return this.labels.position ?? "None";
  }
  set position(position: string) {
    this.labels.position = position === "None" ? null : position;
    this.changed();
  }
  get numberFormat(): string {
    return this.labels.numberFormat ?? "General";
  }
  set numberFormat(format: string) {
    this.labels.numberFormat = format;
    this.changed();
  }
  get format(): ChartTextFormat {
    return new ChartTextFormat(this.changed, this.labels.font);
  }
}
expose(ChartDataLabels, {
  scalars: ["showValue", "showCategoryName", "showSeriesName", "showPercentage", "position", "numberFormat"],
  relations: ["format"],
});
