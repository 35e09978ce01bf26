import type { Package } from "./Package";
import { parseXml, type XmlElement } from "./xml";

export interface SheetPart {
  readonly name: string;
  /** A sheet that is a single chart, and the dialogs of old, are kinds of their own. */
  readonly kind: string;
  readonly path: string;
}

/** The part from which all others are reached: which sheets there are, and which names are hidden. */
export class WorkbookPart {
  readonly #root: XmlElement;

  constructor(
    file: Package,
    readonly path: string,
  ) {
    this.#root = parseXml(file.text(path));
    const targets = new Map(file.relationships(path).map((each) => [each.id, each]));
    this.sheets = (this.#root.child("sheets")?.all("sheet") ?? []).map((sheet) => {
      const target = targets.get(sheet.attribute("id") ?? "");
      return { name: sheet.attribute("name") ?? "", kind: target?.kind ?? "", path: target?.target ?? "" };
    });
  }

  readonly sheets: readonly SheetPart[];

  /** @param scope the sheet's name; undefined for a name known in the whole workbook */
  isHiddenName(name: string, scope: string | undefined): boolean {
    const sheet = scope === undefined ? undefined : String(this.sheets.findIndex((each) => each.name === scope));
    const names = this.#root.child("definedNames")?.all("definedName") ?? [];
    return names.some(
      (each) => each.attribute("name") === name && each.attribute("localSheetId") === sheet && each.flag("hidden"),
    );
  }

  get calculatesManually(): boolean {
    return this.#root.child("calcPr")?.attribute("calcMode") === "manual";
  }
}
