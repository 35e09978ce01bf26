import {
  inputOf,
  isFormula,
  type Block,
  type Cell,
  type Formula,
  type SheetContent,
  type TableSpec,
} from "./sheetContent";

/** The most characters that a cell holds. */
const LONGEST_TEXT = 32_767;
/** The most characters that a formula has. */
const LONGEST_FORMULA = 8_192;
/** The most characters that a table's column name has. */
const LONGEST_HEADER = 255;
/** Excel's tallest row, in points. */
export const TALLEST_ROW = 409;
const CUT = " … (cut)";

/**
 * Makes a sheet's content acceptable to Excel: texts fit in a cell and have only characters that a file can hold, numbers are finite, and the column
 * names of tables are filled and distinct, ignoring case.
 */
export function prepareContent(content: SheetContent): SheetContent {
  const blocks = content.blocks.map((block): Block => ({
    ...block,
    values: block.values.map((cells) => cells.map((cell) => (isFormula(cell) ? checked(cell) : asWritten(cell)))),
  }));
  return {
    ...content,
    blocks: (content.tables ?? []).reduce(
      (prepared, table) => prepared.map((block) => withDistinctHeaders(block, table)),
      blocks,
    ),
  };
}

export function asWritten(cell: Cell): Cell {
  if (typeof cell === "number") return Number.isFinite(cell) ? cell : "";
  return typeof cell === "string" ? shortened(clean(cell), LONGEST_TEXT) : cell;
}

/** A formula is never cut or cleaned, for that would change what it computes. @throws Error for one that Excel would refuse */
function checked(cell: Formula): Formula {
  const { formula } = cell;
  if (!formula.startsWith("=") || formula.length > LONGEST_FORMULA || clean(formula) !== formula)
    throw new Error(`This is not a formula that Excel takes: ${shortened(formula, 200)}`);
  return cell;
}

/** Control characters, noncharacters of Unicode, and unpaired surrogates. */
const NOT_IN_CELLS = new RegExp(
  [
    "[\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\uFFFE\\uFFFF]",
    "[\\uD800-\\uDBFF](?![\\uDC00-\\uDFFF])",
    "(?<![\\uD800-\\uDBFF])[\\uDC00-\\uDFFF]",
  ].join("|"),
  "g",
);

/** Line breaks become single characters; characters that a cell cannot hold are removed. */
function clean(text: string): string {
  return text.replace(/\r\n?/g, "\n").replace(NOT_IN_CELLS, "");
}

const shortened = (text: string, longest: number): string =>
  text.length <= longest ? text : clean(text.slice(0, longest - CUT.length)) + CUT;

/** If this block holds the table's header row, gives it names that Excel would not have to change. */
function withDistinctHeaders(block: Block, table: TableSpec): Block {
  const row = table.row - block.row;
  const from = table.column - block.column;
  if (row < 0 || row >= block.values.length || from < 0 || from >= (block.values[row]?.length ?? 0)) return block;
  const names = distinctNames(block.values[row].slice(from, from + table.columns).map((cell) => String(inputOf(cell))));
  const header = block.values[row].map((cell, k) => names[k - from] ?? cell);
  return { ...block, values: block.values.map((cells, r) => (r === row ? header : cells)) };
}

/** @example distinctNames(["Rank", "rank", ""]) // ["Rank", "rank 2", "Column 3"] */
export function distinctNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name, k) => {
    const wanted = name.trim() === "" ? `Column ${k + 1}` : name;
    // one of the first names.length + 1 candidates is free
    for (let n = 1; n <= names.length + 1; n++) {
      const suffix = n === 1 ? "" : ` ${n}`;
      const candidate =
        (wanted.length + suffix.length > LONGEST_HEADER
          ? `${wanted.slice(0, LONGEST_HEADER - suffix.length - 1)}…`
          : wanted) + suffix;
      if (taken.has(candidate.toLowerCase())) continue;
      taken.add(candidate.toLowerCase());
      return candidate;
    }
    throw new Error(`There is no free name for the column "${wanted}".`);
  });
}
