import { applyEdits, type Edit } from "./edits";
import { parseFormula } from "./parse";
import { walk, type Node } from "./syntax";

export interface TableRenaming {
  /** The table's name before. */
  readonly table: string;
  /** Its name from now on; unchanged when absent. */
  readonly newName?: string;
  /** The new names of columns, by their old ones in lower case. */
  readonly columns?: ReadonlyMap<string, string>;
  /** Whether the formula's cell lies in the table, where references like [@ROE] leave the table unsaid. */
  readonly inside: boolean;
}

/** The formula after a table or columns of it were renamed: structured references follow, all else stays as it is written. */
export function renameInTables(formula: string, renaming: TableRenaming): string {
  if (!formula.includes("[") && !renaming.newName) return formula;
  let tree: Node;
  try {
    tree = parseFormula(formula);
  } catch {
    return formula;
  }
  const edits: Edit[] = [];
  const isTable = (name: string) => name.toLowerCase() === renaming.table.toLowerCase();
  walk(tree, (node) => {
    if (node.kind === "name" && node.sheet === null && renaming.newName && isTable(node.name))
      edits.push({ ...node.nameSpan, text: renaming.newName });
    if (node.kind !== "table" || (node.table === null ? !renaming.inside : !isTable(node.table))) return;
    const named = node.start + (node.table?.length ?? 0);
    if (node.table !== null && renaming.newName) edits.push({ start: node.start, end: named, text: renaming.newName });
    const specifier = formula.slice(named, node.end);
    const renamed = renaming.columns ? renameColumns(specifier, renaming.columns) : specifier;
    if (renamed !== specifier) edits.push({ start: named, end: node.end, text: renamed });
  });
  return applyEdits(formula, edits);
}

/** The brackets that hold no others, apostrophes before brackets apart: [ROE], [@ROE], [#All], and the parts of [[#All],[ROE]:[Margin]]. */
const INNERMOST = /\[((?:'.|[^[\]'])*)\]/gs;

function renameColumns(specifier: string, columns: ReadonlyMap<string, string>): string {
  return specifier.replace(INNERMOST, (written, body: string) => {
    const [, row, column] = /^(\s*@?)(.*)$/s.exec(body)!;
    const name = columns.get(
      column
        .trim()
        .replace(/'([[\]#'@])/g, "$1")
        .toLowerCase(),
    );
    if (name === undefined || column.startsWith("#")) return written;
    const escaped = name.replace(/[[\]#'@]/g, "'$&");
    // After the at sign, a name of more than letters and digits stands in brackets of its own.
    return row.includes("@") && !/^[\p{L}\p{N}_.]+$/u.test(name) ? `[@[${escaped}]]` : `[${row}${escaped}]`;
  });
}
