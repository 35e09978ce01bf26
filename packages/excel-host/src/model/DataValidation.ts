import { sameBox, overlaps, holds, without, type Box } from "../formula/address";
import { HostError } from "../protocol/HostError";
import { expose } from "../protocol/HostObject";
import type { WireValue } from "../protocol/wire";
import type { Book } from "./Book";
import { BookObject } from "./BookObject";
import type { InputRule } from "./inputRule";

/** The kinds of rules, by the one property that their object has. */
const TYPES: Readonly<Record<string, string>> = {
  list: "List",
  custom: "Custom",
  wholeNumber: "WholeNumber",
  decimal: "Decimal",
  date: "Date",
  time: "Time",
  textLength: "TextLength",
};

const NO_MESSAGES = {
  prompt: { showPrompt: true, title: "", message: "" },
  errorAlert: { showAlert: true, style: "Stop", title: "", message: "" },
};

/** The input rules of a range. */
export class DataValidation extends BookObject {
  constructor(
    book: Book,
    private readonly sheet: string,
    private readonly area: Box,
  ) {
    super(book);
  }

  get #touching(): InputRule[] {
    return this.book.inputRules.filter(
      ({ sheet, areas }) => sheet === this.sheet && areas.some((area) => overlaps(area, this.area)),
    );
  }
  /** The one rule that holds for all of the range. */
  get #shared(): InputRule | null {
    const [first, ...others] = this.#touching;
    return first &&
      others.length === 0 &&
      first.areas.some((area) => sameBox(area, this.area) || holds(area, this.area))
      ? first
      : null;
  }
  get type(): string {
    const touching = this.#touching;
    if (touching.length === 0) return "None";
    const shared = this.#shared;
    if (shared) return typeOf(shared.rule);
    return touching.length === 1 ? "Inconsistent" : "MixedCriteria";
  }
  get rule(): WireValue {
    return this.#shared?.rule ?? {};
  }
  set rule(rule: WireValue) {
    typeOf(rule);
    this.clear();
    this.book.inputRules.push({ sheet: this.sheet, areas: [this.area], rule, ignoreBlanks: true, ...NO_MESSAGES });
  }
  get ignoreBlanks(): boolean {
    return this.#shared?.ignoreBlanks ?? true;
  }
  set ignoreBlanks(ignore: boolean) {
    for (const rule of this.#touching) rule.ignoreBlanks = ignore;
  }
  get prompt(): WireValue {
    return this.#shared?.prompt ?? NO_MESSAGES.prompt;
  }
  set prompt(prompt: WireValue) {
    for (const rule of this.#touching) rule.prompt = prompt;
  }
  get errorAlert(): WireValue {
    return this.#shared?.errorAlert ?? NO_MESSAGES.errorAlert;
  }
  set errorAlert(alert: WireValue) {
    for (const rule of this.#touching) rule.errorAlert = alert;
  }
  clear(): void {
    for (const rule of this.#touching) rule.areas = rule.areas.flatMap((area) => without(area, this.area));
    this.book.inputRules = this.book.inputRules.filter(({ areas }) => areas.length > 0);
  }
}
expose(DataValidation, { scalars: ["type", "rule", "ignoreBlanks", "prompt", "errorAlert"], methods: ["clear"] });

function typeOf(rule: WireValue): string {
  const keys = typeof rule === "object" && rule !== null ? Object.keys(rule).filter((key) => key in TYPES) : [];
  if (keys.length !== 1) throw HostError.invalidArgument();
  return TYPES[keys[0]];
}
