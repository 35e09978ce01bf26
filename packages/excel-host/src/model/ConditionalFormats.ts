import { overlaps, type Box } from "../formula/address";
import { HostError } from "../protocol/HostError";
import { expose, HostCollection } from "../protocol/HostObject";
import type { Book } from "./Book";
import { BookObject } from "./BookObject";
import * as cellRules from "./cellRules";
import * as scaleRules from "./scaleRules";
import type { ConditionalFormatState, ConditionalRule } from "./conditionalFormatState";
import { Range } from "./Range";

/** The kinds of rules, as office.js names them. */
const KINDS: readonly (readonly [type: string, kind: ConditionalRule["kind"]])[] = [
  ["ColorScale", "colorScale"],
  ["DataBar", "dataBar"],
  ["IconSet", "iconSet"],
  ["CellValue", "cellValue"],
  ["Custom", "custom"],
  ["ContainsText", "text"],
  ["TopBottom", "topBottom"],
];

export class ConditionalFormat extends BookObject {
  constructor(
    book: Book,
    private readonly state: ConditionalFormatState,
  ) {
    super(book);
  }

  override get key(): string {
    return this.state.id;
  }

  get id(): string {
    return this.state.id;
  }
  get type(): string {
    return KINDS.find(([, kind]) => kind === this.state.kind)![0];
  }
  get priority(): number {
    return this.state.priority;
  }
  set priority(priority: number) {
    const others = this.book.conditionalFormats.filter(
      (each) => each.sheet === this.state.sheet && each !== this.state,
    );
    const ordered = others.sort((a, b) => a.priority - b.priority);
    ordered.splice(Math.max(0, Math.min(priority, ordered.length)), 0, this.state);
    ordered.forEach((each, at) => (each.priority = at));
    this.#changed();
  }
  get stopIfTrue(): boolean {
    return this.state.stopIfTrue;
  }
  set stopIfTrue(stop: boolean) {
    this.state.stopIfTrue = stop;
    this.#changed();
  }
  #changed(): void {
    this.book.changed("conditionalFormats", this.state.sheet);
  }

  get colorScaleOrNullObject() {
    return this.state.kind === "colorScale" ? new scaleRules.ColorScaleConditionalFormat(this.book, this.state) : null;
  }
  get dataBarOrNullObject() {
    return this.state.kind === "dataBar" ? new scaleRules.DataBarConditionalFormat(this.book, this.state) : null;
  }
  get iconSetOrNullObject() {
    return this.state.kind === "iconSet" ? new scaleRules.IconSetConditionalFormat(this.book, this.state) : null;
  }
  get cellValueOrNullObject() {
    return this.state.kind === "cellValue" ? new cellRules.CellValueConditionalFormat(this.book, this.state) : null;
  }
  get customOrNullObject() {
    return this.state.kind === "custom" ? new cellRules.CustomConditionalFormat(this.book, this.state) : null;
  }
  get textComparisonOrNullObject() {
    return this.state.kind === "text" ? new cellRules.TextConditionalFormat(this.book, this.state) : null;
  }
  get topBottomOrNullObject() {
    return this.state.kind === "topBottom" ? new cellRules.TopBottomConditionalFormat(this.book, this.state) : null;
  }
  get colorScale() {
    return this.colorScaleOrNullObject ?? wrongKind();
  }
  get dataBar() {
    return this.dataBarOrNullObject ?? wrongKind();
  }
  get iconSet() {
    return this.iconSetOrNullObject ?? wrongKind();
  }
  get cellValue() {
    return this.cellValueOrNullObject ?? wrongKind();
  }
  get custom() {
    return this.customOrNullObject ?? wrongKind();
  }
  get textComparison() {
    return this.textComparisonOrNullObject ?? wrongKind();
  }
  get topBottom() {
    return this.topBottomOrNullObject ?? wrongKind();
  }

  getRange(): Range {
    const range = this.getRangeOrNullObject();
    if (!range) throw HostError.itemNotFound();
    return range;
  }
  /** null when the format covers several areas. */
  getRangeOrNullObject(): Range | null {
    return this.state.areas.length === 1 ? new Range(this.book, this.state.sheet, this.state.areas[0]) : null;
  }
  delete(): void {
    this.book.conditionalFormats = this.book.conditionalFormats.filter((each) => each !== this.state);
    this.#changed();
  }
}
expose(ConditionalFormat, {
  scalars: ["id", "type", "priority", "stopIfTrue"],
  relations: [
    "colorScale", "colorScaleOrNullObject", "dataBar", "dataBarOrNullObject", "iconSet", "iconSetOrNullObject", "cellValue",
    "cellValueOrNullObject", "custom", "customOrNullObject", "textComparison", "textComparisonOrNullObject", "topBottom", "topBottomOrNullObject",
  ], // prettier-ignore
  methods: ["getRange", "getRangeOrNullObject", "delete"],
});

function wrongKind(): never {
  throw HostError.invalidOperation("The conditional format is of another type.");
}

/** The conditional formats that touch a range, the one that goes first in front. */
export class ConditionalFormatCollection extends HostCollection<ConditionalFormat> {
  constructor(
    private readonly book: Book,
    private readonly sheet: string,
    private readonly area: Box,
  ) {
    super();
  }

  get #states(): ConditionalFormatState[] {
    return this.book.conditionalFormats
      .filter((each) => each.sheet === this.sheet && each.areas.some((area) => overlaps(area, this.area)))
      .sort((a, b) => a.priority - b.priority);
  }

  get items(): readonly ConditionalFormat[] {
    return this.#states.map((state) => new ConditionalFormat(this.book, state));
  }
  getCount(): number {
    return this.#states.length;
  }
  getItem(id: string): ConditionalFormat {
    return this.itemByKey(id);
  }
  getItemOrNullObject(id: string): ConditionalFormat | null {
    return this.items.find((item) => item.id === id) ?? null;
  }
  getItemAt(index: number): ConditionalFormat {
    const item = this.items[index];
    if (!item) throw HostError.invalidArgument();
    return item;
  }
  itemByKey(key: string | number): ConditionalFormat {
    const item = this.getItemOrNullObject(String(key));
    if (!item) throw HostError.itemNotFound();
    return item;
  }
  add(type: string): ConditionalFormat {
    const kind = KINDS.find((each) => each[0] === type)?.[1];
    if (!kind) throw HostError.apiNotFound(`conditional format of type ${type}`);
    // The newest rule goes first.
    for (const other of this.book.conditionalFormats) if (other.sheet === this.sheet) other.priority++;
    const state: ConditionalFormatState = {
      id: this.book.newGuid(),
      sheet: this.sheet,
      areas: [this.area],
      priority: 0,
      stopIfTrue: false,
      rule: kind === "dataBar" ? scaleRules.DEFAULT_DATA_BAR : kind === "iconSet" ? scaleRules.DEFAULT_ICON_SET : null,
      kind,
      style: {},
    };
    this.book.conditionalFormats.push(state);
    this.book.changed("conditionalFormats", this.sheet);
    return new ConditionalFormat(this.book, state);
  }
  clearAll(): void {
    this.book.clearConditionalFormats(this.sheet, this.area);
  }
}
expose(ConditionalFormatCollection, {
  methods: ["getItem", "getItemOrNullObject", "getItemAt", "getCount", "add", "clearAll"],
});
