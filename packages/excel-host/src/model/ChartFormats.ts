import { HostError } from "../protocol/HostError";
import { expose, HostObject } from "../protocol/HostObject";
import type { ChartFont, ChartLine } from "./chartState";
import { colorFrom } from "./colors";

/** A part of a chart; the chart is drawn again when a part changes. */
export abstract class ChartPart extends HostObject {
  constructor(protected readonly changed: () => void) {
    super();
  }
}

export class ChartFontFormat extends ChartPart {
  constructor(
    changed: () => void,
    private readonly font: ChartFont,
  ) {
    super(changed);
  }
  get bold(): boolean {
    return this.font.bold ?? false;
  }
  set bold(bold: boolean) {
    this.font.bold = bold;
    this.changed();
  }
  get italic(): boolean {
    return this.font.italic ?? false;
  }
  set italic(italic: boolean) {
    this.font.italic = italic;
    this.changed();
  }
  get underline(): "Single" | "None" {
    return this.font.underline ? "Single" : "None";
  }
  set underline(underline: string) {
    this.font.underline = underline === "Single";
    this.changed();
  }
  get size(): number {
    return this.font.size ?? 10;
  }
  set size(size: number) {
    this.font.size = size;
    this.changed();
  }
  get color(): string {
    return this.font.color ?? "#595959";
  }
  set color(color: string) {
    this.font.color = colorFrom(color);
    this.changed();
  }
  get name(): string {
    return this.font.name ?? "Calibri";
  }
  set name(name: string) {
    this.font.name = name;
    this.changed();
  }
}
expose(ChartFontFormat, { scalars: ["bold", "italic", "underline", "size", "color", "name"] });

export class ChartLineFormat extends ChartPart {
  constructor(
    changed: () => void,
    private readonly line: ChartLine,
  ) {
    super(changed);
  }
  get color(): string {
    return this.line.color ?? "";
  }
  set color(color: string) {
    this.line.color = colorFrom(color);
    this.changed();
  }
  get weight(): number {
    return this.line.weight ?? 1;
  }
  set weight(weight: number) {
    if (weight < 0) throw HostError.invalidArgument();
    this.line.weight = weight;
    this.changed();
  }
  get lineStyle(): string {
    return this.line.style ?? "Automatic";
  }
  set lineStyle(style: string) {
    this.line.style = style;
    this.changed();
  }
  clear(): void {
    this.line.color = undefined;
    this.line.weight = 0;
    this.changed();
  }
}
expose(ChartLineFormat, { scalars: ["color", "weight", "lineStyle"], methods: ["clear"] });

export class ChartFill extends ChartPart {
  constructor(
    changed: () => void,
    private readonly paint: (color: string | null) => void,
  ) {
    super(changed);
  }
  setSolidColor(color: string): void {
    this.paint(colorFrom(color));
    this.changed();
  }
  clear(): void {
    this.paint(null);
    this.changed();
  }
}
expose(ChartFill, { methods: ["setSolidColor", "clear"] });

/** What a title, a legend or labels have of a format. */
export class ChartTextFormat extends ChartPart {
  constructor(
    changed: () => void,
    private readonly text: ChartFont,
  ) {
    super(changed);
  }
  get font(): ChartFontFormat {
    return new ChartFontFormat(this.changed, this.text);
  }
}
expose(ChartTextFormat, { relations: ["font"] });
