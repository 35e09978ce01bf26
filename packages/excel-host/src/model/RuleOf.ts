import type { Book } from "./Book";
import { BookObject } from "./BookObject";
import type { ConditionalFormatState, ConditionalRule } from "./conditionalFormatState";
import { ConditionalRangeFormat } from "./ConditionalRangeFormat";

export type Rule<Kind extends ConditionalRule["kind"]> = Extract<ConditionalRule, { kind: Kind }>;

/** One rule of a conditional format, of the kind it was added as. */
export abstract class RuleOf<Kind extends ConditionalRule["kind"]> extends BookObject {
  constructor(
    book: Book,
    protected readonly state: ConditionalFormatState,
  ) {
    super(book);
  }

  protected get current(): Rule<Kind> | null {
    return this.state.rule as Rule<Kind> | null;
  }
  protected become(rule: Rule<Kind>): void {
    this.state.rule = rule;
    this.book.changed("conditionalFormats", this.state.sheet);
  }
  get format(): ConditionalRangeFormat {
    return new ConditionalRangeFormat(this.book, this.state);
  }
}
