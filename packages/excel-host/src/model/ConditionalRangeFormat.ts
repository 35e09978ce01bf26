import { expose } from "../protocol/HostObject";
import type { Book } from "./Book";
import { BookObject } from "./BookObject";
import { colorFrom } from "./colors";
import type { ConditionalFormatState } from "./conditionalFormatState";

/** How cells look that meet a condition. */
abstract class ConditionalLook extends BookObject {
  constructor(
    book: Book,
    protected readonly state: ConditionalFormatState,
  ) {
    super(book);
  }

  protected restyle(change: ConditionalFormatState["style"]): void {
    this.state.style = { ...this.state.style, ...change };
    this.book.changed("conditionalFormats", this.state.sheet);
  }
}

export class ConditionalRangeFormat extends ConditionalLook {
  get fill(): ConditionalRangeFill {
    return new ConditionalRangeFill(this.book, this.state);
  }
  get font(): ConditionalRangeFont {
    return new ConditionalRangeFont(this.book, this.state);
  }
}
expose(ConditionalRangeFormat, { relations: ["fill", "font"] });

class ConditionalRangeFill extends ConditionalLook {
  get color(): string {
    return this.state.style.fill ?? "";
  }
  set color(color: string) {
    this.restyle({ fill: colorFrom(color) });
  }
  clear(): void {
    this.restyle({ fill: undefined });
  }
}
expose(ConditionalRangeFill, { scalars: ["color"], methods: ["clear"] });

class ConditionalRangeFont extends ConditionalLook {
  get color(): string {
    return this.state.style.fontColor ?? "";
  }
  set color(color: string) {
    this.restyle({ fontColor: colorFrom(color) });
  }
  get bold(): boolean {
    return this.state.style.bold ?? false;
  }
  set bold(bold: boolean) {
    this.restyle({ bold });
  }
  get italic(): boolean {
    return this.state.style.italic ?? false;
  }
  set italic(italic: boolean) {
    this.restyle({ italic });
  }
  get strikethrough(): boolean {
    return this.state.style.strikethrough ?? false;
  }
  set strikethrough(strikethrough: boolean) {
    this.restyle({ strikethrough });
  }
  get underline(): "Single" | "None" {
    return this.state.style.underline ? "Single" : "None";
  }
  set underline(underline: string) {
    this.restyle({ underline: underline !== "None" });
  }
  clear(): void {
    this.restyle({
      fontColor: undefined,
      bold: undefined,
      italic: undefined,
      strikethrough: undefined,
      underline: undefined,
    });
  }
}
expose(ConditionalRangeFont, {
  scalars: ["color", "bold", "italic", "strikethrough", "underline"],
  methods: ["clear"],
});
