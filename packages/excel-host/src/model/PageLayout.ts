import { isEntireColumn, isEntireRow, MAX_COLUMNS, MAX_ROWS, type Box } from "../formula/address";
import { HostError } from "../protocol/HostError";
import { expose, HostObject } from "../protocol/HostObject";
import type { Book } from "./Book";
import { BookObject } from "./BookObject";
import { Range } from "./Range";
import { resolveAddress } from "./resolveAddress";
import type { HeaderFooterState, PageLayoutState } from "./sheetState";

/** What is part of every print of a sheet. */
export class PageLayout extends BookObject {
  constructor(
    book: Book,
    private readonly sheet: string,
  ) {
    super(book);
  }

  get #state(): PageLayoutState {
    return this.book.sheet(this.sheet).pageLayout;
  }

  get orientation(): string {
    return this.#state.orientation;
  }
  set orientation(orientation: string) {
    if (orientation !== "Portrait" && orientation !== "Landscape") throw HostError.invalidArgument();
    this.#state.orientation = orientation;
  }
  get paperSize(): string {
    return this.#state.paperSize;
  }
  set paperSize(size: string) {
    this.#state.paperSize = size;
  }
  get centerHorizontally(): boolean {
    return this.#state.centerHorizontally;
  }
  set centerHorizontally(center: boolean) {
    this.#state.centerHorizontally = center;
  }
  get centerVertically(): boolean {
    return this.#state.centerVertically;
  }
  set centerVertically(center: boolean) {
    this.#state.centerVertically = center;
  }
  get printGridlines(): boolean {
    return this.#state.printGridlines;
  }
  set printGridlines(print: boolean) {
    this.#state.printGridlines = print;
  }
  get printHeadings(): boolean {
    return this.#state.printHeadings;
  }
  set printHeadings(print: boolean) {
    this.#state.printHeadings = print;
  }
  get zoom(): PageLayoutState["zoom"] {
    return { ...this.#state.zoom };
  }
  set zoom(zoom: PageLayoutState["zoom"]) {
    // as many pages as it takes is said by leaving the direction out
    const pages = [zoom.horizontalFitToPages ?? 1, zoom.verticalFitToPages ?? 1];
    if (!pages.every((count) => Number.isInteger(count) && count >= 1)) throw HostError.invalidArgument();
    this.#state.zoom = { ...zoom };
  }
  get topMargin(): number {
    return this.#state.margins.top;
  }
  set topMargin(points: number) {
    this.#state.margins.top = points;
  }
  get bottomMargin(): number {
    return this.#state.margins.bottom;
  }
  set bottomMargin(points: number) {
    this.#state.margins.bottom = points;
  }
  get leftMargin(): number {
    return this.#state.margins.left;
  }
  set leftMargin(points: number) {
    this.#state.margins.left = points;
  }
  get rightMargin(): number {
    return this.#state.margins.right;
  }
  set rightMargin(points: number) {
    this.#state.margins.right = points;
  }
  get headersFooters(): HeaderFooterGroup {
    return new HeaderFooterGroup(this.#state.headerFooter);
  }

  setPrintTitleRows(rows: Range | string): void {
    const area = this.#areaOf(rows);
    this.#state.printTitleRows = isEntireRow(area) ? area : { ...area, column: 0, columns: MAX_COLUMNS };
  }
  setPrintTitleColumns(columns: Range | string): void {
    const area = this.#areaOf(columns);
    this.#state.printTitleColumns = isEntireColumn(area) ? area : { ...area, row: 0, rows: MAX_ROWS };
  }
  setPrintArea(area: Range | string): void {
    this.#state.printArea = this.#areaOf(area);
  }
  getPrintTitleRowsOrNullObject(): Range | null {
    return this.#rangeOf(this.#state.printTitleRows);
  }
  getPrintTitleColumnsOrNullObject(): Range | null {
    return this.#rangeOf(this.#state.printTitleColumns);
  }
  getPrintAreaOrNullObject(): Range | null {
    return this.#rangeOf(this.#state.printArea);
  }
  setPrintMargins(
    unit: string,
    margins: Partial<Record<"top" | "bottom" | "left" | "right" | "header" | "footer", number>>,
  ): void {
    const factor = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 }[unit];
    if (factor === undefined) throw HostError.invalidArgument();
    for (const [side, size] of Object.entries(margins)) {
      if (typeof size === "number") this.#state.margins[side as keyof PageLayoutState["margins"]] = size * factor;
    }
  }

  #areaOf(place: Range | string): Box {
    return place instanceof Range ? place.area : resolveAddress(this.book, place, this.sheet).area;
  }
  #rangeOf(area: Box | null): Range | null {
    return area && new Range(this.book, this.sheet, area);
  }
}
expose(PageLayout, {
  scalars: ["orientation", "paperSize", "centerHorizontally", "centerVertically", "printGridlines", "printHeadings", "zoom", "topMargin", "bottomMargin", "leftMargin", "rightMargin"], // prettier-ignore
  relations: ["headersFooters"],
  methods: ["setPrintTitleRows", "setPrintTitleColumns", "setPrintArea", "getPrintTitleRowsOrNullObject", "getPrintTitleColumnsOrNullObject", "getPrintAreaOrNullObject", "setPrintMargins"], // prettier-ignore
});

/** Headers and footers; one set for all pages. */
class HeaderFooterGroup extends HostObject {
  constructor(private readonly texts: HeaderFooterState) {
    super();
  }
  get defaultForAllPages(): HeaderFooter {
    return new HeaderFooter(this.texts);
  }
}
expose(HeaderFooterGroup, { relations: ["defaultForAllPages"] });

class HeaderFooter extends HostObject {
  constructor(private readonly texts: HeaderFooterState) {
    super();
  }
  get leftHeader(): string {
    return this.texts.leftHeader;
  }
  set leftHeader(text: string) {
    this.texts.leftHeader = text;
  }
  get centerHeader(): string {
    return this.texts.centerHeader;
  }
  set centerHeader(text: string) {
    this.texts.centerHeader = text;
  }
  get rightHeader(): string {
    return this.texts.rightHeader;
  }
  set rightHeader(text: string) {
    this.texts.rightHeader = text;
  }
  get leftFooter(): string {
    return this.texts.leftFooter;
  }
  set leftFooter(text: string) {
    this.texts.leftFooter = text;
  }
  get centerFooter(): string {
    return this.texts.centerFooter;
  }
  set centerFooter(text: string) {
    this.texts.centerFooter = text;
  }
  get rightFooter(): string {
    return this.texts.rightFooter;
  }
  set rightFooter(text: string) {
    this.texts.rightFooter = text;
  }
}
expose(HeaderFooter, {
  scalars: ["leftHeader", "centerHeader", "rightHeader", "leftFooter", "centerFooter", "rightFooter"],
});
