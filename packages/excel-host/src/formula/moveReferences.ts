import { formatBox, quoteSheetName, type Box } from "./address";
import { applyEdits, type Edit } from "./edits";
import { parseFormula } from "./parse";
import { walk, type Node } from "./syntax";

interface Rewriting {
  /** The sheet whose areas are concerned, by name. */
  readonly sheet: string;
  /** The sheet that the formula stands on. */
  readonly formulaSheet: string;
  /** Where an area of that sheet has moved; null when it is gone. */
  readonly move: (area: Box) => Box | null;
  /** The sheet's new name; unchanged when absent, null when the sheet is gone. */
  readonly newName?: string | null;
}

/** The formula after rows, columns or cells were inserted or deleted, or a sheet was renamed or deleted; dollar signs stay. */
export function moveReferences(formula: string, rewriting: Rewriting): string {
  let tree: Node;
  try {
    tree = parseFormula(formula);
  } catch {
    return formula;
  }
  const edits: Edit[] = [];
  walk(tree, (node) => {
    if (node.kind !== "area" && node.kind !== "name") return;
    const onSheet = node.sheet ?? rewriting.formulaSheet;
    if (onSheet.toLowerCase() !== rewriting.sheet.toLowerCase()) return;
    const written = formula.slice(node.start, node.end);
    const text = node.kind === "area" ? rewriteArea(written, node, rewriting) : rewriteName(written, node, rewriting);
    if (text !== written) edits.push({ start: node.start, end: node.end, text });
  });
  return applyEdits(formula, edits);
}

function rewriteArea(
  written: string,
  { sheet, box }: Extract<Node, { kind: "area" }>,
  { move, newName }: Rewriting,
): string {
  if (sheet !== null && newName === null) return "#REF!";
  const moved = move(box);
  const bang = written.lastIndexOf("!");
  const prefix =
    sheet === null ? "" : newName ? `${quoteSheetName(newName)}!` : written.slice(0, written.indexOf("!") + 1);
  if (!moved) return `${prefix}#REF!`;
  if (!newName && sameAs(moved, box)) return written;
  return (
    prefix +
    withDollars(written.slice(bang + 1), sheet !== null && written.indexOf("!") !== bang ? written : null, moved)
  );
}

function rewriteName(
  written: string,
  { sheet, name }: Extract<Node, { kind: "name" }>,
  { newName }: Rewriting,
): string {
  if (sheet === null || newName === undefined) return written;
  return newName === null ? "#REF!" : `${quoteSheetName(newName)}!${name}`;
}

const sameAs = (a: Box, b: Box) =>
  a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;

/** The moved area, its corners absolute where they were. */
function withDollars(address: string, repeated: string | null, moved: Box): string {
  // Data!A1:Data!B2 says its sheet twice; once is enough.
  const written = repeated === null ? address : repeated.replace(/(?:'(?:[^']|'')*'|[^'!:]+)!/g, "");
  const corners = written.split(":");
  const plain = formatBox(moved).split(":");
  const last = plain[plain.length - 1];
  const texts = corners.length > 1 || plain.length > 1 ? [plain[0], last] : [plain[0]];
  return texts.map((text, at) => markAbsolute(corners[Math.min(at, corners.length - 1)], text)).join(":");
}

function markAbsolute(corner: string, text: string): string {
  const written = /^(\$?)([A-Za-z]*)(\$?)(\d*)$/.exec(corner.trim());
  const wanted = /^([A-Z]*)(\d*)$/.exec(text);
  if (!written || !wanted) return text;
  const [, first, letters, second] = written;
  const [, column, row] = wanted;
  const rowDollar = letters === "" ? first : second;
  return `${column ? first : ""}${column}${row ? rowDollar : ""}${row}`;
}
