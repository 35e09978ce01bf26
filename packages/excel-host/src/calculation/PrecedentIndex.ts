import { lastRow, overlaps, type Box } from "../formula/address";
import type { Reference } from "./values";

interface Entry<User> {
  readonly box: Box;
  readonly users: Set<User>;
}

/** Areas at most this tall are filed under the blocks of rows that they touch; taller ones stand in a list of their own. */
const BLOCK = 64;

/**
 * Finds the formulas that read a given area. Thousands of formulas over one column share one entry, and thousands of formulas
 * that each read their own row are found through the row.
 */
export class PrecedentIndex<User> {
  readonly #sheets = new Map<
    string,
    { tall: Map<string, Entry<User>>; blocks: Map<number, Map<string, Entry<User>>> }
  >();

  add(user: User, references: readonly Reference[]): void {
    for (const { sheet, box } of references) {
      for (const shelf of this.#shelves(sheet, box)) {
        const key = keyOf(box);
        let entry = shelf.get(key);
        if (!entry) shelf.set(key, (entry = { box, users: new Set() }));
        entry.users.add(user);
      }
    }
  }

  remove(user: User, references: readonly Reference[]): void {
    for (const { sheet, box } of references) {
      for (const shelf of this.#shelves(sheet, box)) {
        const key = keyOf(box);
        const entry = shelf.get(key);
        entry?.users.delete(user);
        if (entry?.users.size === 0) shelf.delete(key);
      }
    }
  }

  /** Calls back with every reader of the area, some of them perhaps twice. */
  forEachReader(sheet: string, box: Box, found: (user: User) => void): void {
    const shelves = this.#sheets.get(sheet);
    if (!shelves) return;
    const report = (entries: Map<string, Entry<User>>) => {
      for (const entry of entries.values()) if (overlaps(entry.box, box)) entry.users.forEach(found);
    };
    report(shelves.tall);
    const first = Math.floor(box.row / BLOCK);
    const last = Math.floor(lastRow(box) / BLOCK);
    if (last - first > shelves.blocks.size) {
      for (const [block, entries] of shelves.blocks) if (block >= first && block <= last) report(entries);
    } else {
      for (let block = first; block <= last; block++) {
        const entries = shelves.blocks.get(block);
        if (entries) report(entries);
      }
    }
  }

  #shelves(sheet: string, box: Box): Map<string, Entry<User>>[] {
    let shelves = this.#sheets.get(sheet);
    if (!shelves)
      this.#sheets.set(
        sheet,
        (shelves = { tall: new Map<string, Entry<User>>(), blocks: new Map<number, Map<string, Entry<User>>>() }),
      );
    if (box.rows > BLOCK) return [shelves.tall];
    const found: Map<string, Entry<User>>[] = [];
    for (let block = Math.floor(box.row / BLOCK); block <= Math.floor(lastRow(box) / BLOCK); block++) {
      let entries = shelves.blocks.get(block);
      if (!entries) shelves.blocks.set(block, (entries = new Map<string, Entry<User>>()));
      found.push(entries);
    }
    return found;
  }
}

const keyOf = ({ row, column, rows, columns }: Box) => `${row},${column},${rows},${columns}`;
