import type { Book } from "../../model/Book";
import { REQUIREMENT_SETS } from "../../protocol/requirementSets";
import type { WireValue } from "../../protocol/wire";
import { OFFICE_THEMES, type OfficeTheme, type ThemeName } from "./officeThemes";

/** The pane's side, once office.js is there. */
export interface PaneSide {
  /** Hands a text to office.js. */
  send(text: string): void;
  selectionChanged(): void;
  themeChanged(): void;
}

/** The slots of the list that office.js calls its context, by their numbers there. */
const Slot = {
  settings: 0,
  solution: 1,
  application: 2,
  majorVersion: 3,
  minorVersion: 4,
  capabilities: 7,
  uiLocale: 8,
  dataLocale: 9,
  documentUrl: 11,
  activation: 12,
  integration: 13,
  token: 14,
  correlation: 16,
  instance: 17,
  touch: 18,
  commerce: 19,
  requirements: 20,
  fullVersion: 22,
  displayMode: 23,
} as const;

/** Where the pane's office.js finds its host: the script in front of it looks for this in the page around the pane. */
export class OfficeDoors {
  #pane: PaneSide | null = null;
  #theme: ThemeName = "light";

  constructor(
    private readonly book: Book,
    readonly receive: (text: string) => void,
  ) {}

  /** A pane has been loaded, in place of one before it if there was one. */
  enter(pane: PaneSide): void {
    this.#pane = pane;
  }

  send(text: string): void {
    this.#pane?.send(text);
  }

  selectionChanged(): void {
    this.#pane?.selectionChanged();
  }

  get theme(): OfficeTheme {
    return OFFICE_THEMES[this.#theme];
  }

  useTheme(name: ThemeName): void {
    this.#theme = name;
    this.#pane?.themeChanged();
  }

  /** What office.js is told first. */
  context(): unknown[] {
    const slots = new Array<unknown>(24).fill(null);
    const settings = [...this.book.settings];
    slots[Slot.settings] = [settings.map(([key]) => key), settings.map(([, value]) => JSON.stringify(value))];
    slots[Slot.solution] = "workbench";
    slots[Slot.application] = 1;
    slots[Slot.majorVersion] = 16;
    slots[Slot.minorVersion] = 0;
    slots[Slot.capabilities] = 0;
    slots[Slot.uiLocale] = "en-US";
    slots[Slot.dataLocale] = "en-US";
    slots[Slot.documentUrl] = this.book.name;
    slots[Slot.activation] = 2;
    slots[Slot.integration] = 2;
    slots[Slot.token] = "";
    slots[Slot.correlation] = "workbench";
    slots[Slot.instance] = "workbench";
    slots[Slot.touch] = false;
    slots[Slot.commerce] = true;
    slots[Slot.requirements] = JSON.stringify(REQUIREMENT_SETS);
    slots[Slot.fullVersion] = "16.0";
    slots[Slot.displayMode] = 0;
    return slots;
  }

  /** Office.context.document.settings are the workbook's settings by another way. */
  writeSettings(keys: readonly string[], values: readonly string[]): void {
    this.book.settings.clear();
    keys.forEach((key, at) => this.book.settings.set(key, JSON.parse(values[at]) as WireValue));
  }
}
