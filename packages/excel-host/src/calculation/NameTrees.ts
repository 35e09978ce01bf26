import { parseFormula } from "../formula/parse";
import type { Node } from "../formula/syntax";

/** What defined names stand for, each read once. */
export class NameTrees {
  readonly #trees = new Map<string, Node | null>();

  /** @param formulaOf what a name means, seen from a sheet */
  constructor(private readonly formulaOf: (name: string, sheet: string) => string | undefined) {}

  /** @returns undefined where there is no such name, or where its formula cannot be read */
  find(name: string, sheet: string): Node | undefined {
    const key = `${sheet}!${name.toUpperCase()}`;
    let tree = this.#trees.get(key);
    if (tree === undefined) this.#trees.set(key, (tree = this.#read(name, sheet)));
    return tree ?? undefined;
  }

  #read(name: string, sheet: string): Node | null {
    const formula = this.formulaOf(name, sheet);
    try {
      return formula === undefined ? null : parseFormula(formula);
    } catch {
      return null;
    }
  }

  forget(): void {
    this.#trees.clear();
  }
}
