import { parseAddress, type Box } from "../formula/address";
import { parseFormula } from "../formula/parse";
import { resolveTableReference } from "../grid/tableReferences";
import { Reference } from "../calculation/values";
import { HostError } from "../protocol/HostError";
import type { Book } from "./Book";

export interface Place {
  readonly sheet: string;
  readonly area: Box;
}

/**
 * The cells that an address means: A1:B2, Data!A:C, a defined name or a structured reference.
 * @throws HostError InvalidArgument when there are none
 */
export function resolveAddress(book: Book, address: string, sheet: string): Place {
  const plain = parseAddress(address.replace(/^=/, ""));
  if (plain) return { sheet: sheetNamed(book, plain.sheet, sheet), area: plain.box };
  return resolveName(book, address, sheet) ?? resolveTable(book, address, sheet) ?? invalid();
}

function sheetNamed(book: Book, name: string | null, otherwise: string): string {
  return name === null ? otherwise : (book.grid.sheets.find(name) ?? invalid());
}

/** The area behind a defined name; null when it stands for something else. */
export function resolveName(book: Book, name: string, sheet: string): Place | null {
  const wanted = name.toLowerCase();
  const found = book.grid.names.all.filter((each) => each.name.toLowerCase() === wanted);
  const definition = found.find((each) => each.sheet === sheet) ?? found.find((each) => each.sheet === null);
  const area = definition && parseAddress(definition.formula.replace(/^=/, ""));
  return area ? { sheet: sheetNamed(book, area.sheet, sheet), area: area.box } : null;
}

function resolveTable(book: Book, text: string, sheet: string): Place | null {
  let node;
  try {
    node = parseFormula(text);
  } catch {
    return null;
  }
  if (node.kind !== "table" && node.kind !== "name") return null;
  const table = book.tables.byName((node.kind === "table" ? node.table : node.name) ?? "");
  if (!table) return null;
  const specifier = node.kind === "table" ? node.specifier : { sections: ["data"] as const, columns: null };
  const reference = resolveTableReference(table, specifier, {
    sheet,
    row: 0,
    column: 0,
  });
  return reference instanceof Reference ? { sheet: reference.sheet, area: reference.box } : null;
}

function invalid(): never {
  throw HostError.invalidArgument();
}
