import { applyEdits, type Edit } from "./edits";
import { FUTURE_FUNCTIONS, WORKSHEET_FUTURE_FUNCTIONS } from "./futureFunctions";
import { parseFormula } from "./parse";
import { childrenOf, type Node } from "./syntax";

/**
 * A formula as a cell shows it and as an .xlsx file stores it differ: =LET(x,A1#,SMOOTH(x)) is stored as
 * _xlfn.LET(_xlpm.x,_xlfn.ANCHORARRAY(A1),_xldudf_SMOOTH(_xlpm.x)).
 */
export interface FileFormContext {
  /** Whether the function is an add-in's: its name as the cell shows it, in capitals. */
  isAddinFunction(name: string): boolean;
  /** The table that the formula's cell lies in; references like [@Price] leave it unsaid. */
  readonly surroundingTable: string | null;
}

/** @returns the text for the file, without the equals sign; unchanged where it is no formula Excel would read */
export function toFileForm(formula: string, context: FileFormContext): string {
  let tree: Node;
  try {
    tree = parseFormula(formula);
  } catch {
    return formula.replace(/^=/, "");
  }
  const edits: Edit[] = [];
  new FileWriter(formula, context, edits).visit(tree, new Set());
  return applyEdits(formula, edits).replace(/^=/, "");
}

class FileWriter {
  constructor(
    private readonly formula: string,
    private readonly context: FileFormContext,
    private readonly edits: Edit[],
  ) {}

  visit(node: Node, parameters: ReadonlySet<string>): void {
    switch (node.kind) {
      case "call":
        return this.#call(node, parameters);
      case "name":
        if (node.sheet === null && parameters.has(node.name.toUpperCase())) this.#insert(node.nameSpan.start, "_xlpm.");
        return;
      case "table":
        return this.#table(node);
      case "spill":
        this.#insert(node.start, "_xlfn.ANCHORARRAY(");
        this.visit(node.operand, parameters);
        this.edits.push({ start: node.end - 1, end: node.end, text: ")" });
        return;
      case "single":
        this.edits.push({ start: node.start, end: node.start + 1, text: "_xlfn.SINGLE(" });
        this.visit(node.operand, parameters);
        this.#insert(node.end, ")");
        return;
      default:
        for (const child of childrenOf(node)) this.visit(child, parameters);
    }
  }

  #call(node: Extract<Node, { kind: "call" }>, parameters: ReadonlySet<string>): void {
    const name = node.name.toUpperCase();
    const scope = new Set(parameters);
    if (parameters.has(name)) this.#insert(node.nameSpan.start, "_xlpm.");
    else if (this.context.isAddinFunction(name))
      this.edits.push({ ...node.nameSpan, text: `_xldudf_${name.replaceAll(".", "_")}` });
    else if (WORKSHEET_FUTURE_FUNCTIONS.has(name)) this.#insert(node.nameSpan.start, "_xlfn._xlws.");
    else if (FUTURE_FUNCTIONS.has(name)) this.#insert(node.nameSpan.start, "_xlfn.");
    // A name that LET binds is known to what follows it; a LAMBDA's parameters to its body.
    const binds = name === "LET" || name === "LAMBDA";
    node.args.forEach((arg, index) => {
      const isParameter =
        binds && arg?.kind === "name" && index < node.args.length - 1 && (name === "LAMBDA" || index % 2 === 0);
      if (isParameter) scope.add(arg.name.toUpperCase());
      if (arg) this.visit(arg, scope);
    });
  }

  /** [@Price] is stored as Table1[[#This Row],[ROE]]. */
  #table(node: Extract<Node, { kind: "table" }>): void {
    const text = this.formula.slice(node.start, node.end);
    const table = node.table ?? this.context.surroundingTable ?? "";
    const short = /^[^[]*\[@(.*)\]$/s.exec(text);
    if (short) {
      const columns = short[1].trim();
      const listed = columns === "" || columns.startsWith("[") ? columns : `[${columns}]`;
      this.edits.push({ start: node.start, end: node.end, text: `${table}[[#This Row]${listed ? "," : ""}${listed}]` });
    } else if (node.table === null) {
      this.#insert(node.start, table);
    }
  }

  #insert(at: number, text: string): void {
    this.edits.push({ start: at, end: at, text });
  }
}

const PREFIXES = /_xlfn\.(?:_xlws\.)?|_xlws\.|_xlpm\./gi;
const ADDIN_PREFIX = /_xldudf_([A-Za-z0-9_]+)(?=\()/gi;
const STRING_OR_SHEET = /"(?:[^"]|"")*"|'(?:[^']|'')*'/g;

/**
 * The formula as the cell shows it, with its equals sign.
 * @param addinFunction the name behind the file's own spelling, where a prefix's full stop is an underscore
 */
export function fromFileForm(stored: string, addinFunction: (fileName: string) => string): string {
  const plain = outsideStrings(stored, (part) =>
    part.replace(PREFIXES, "").replace(ADDIN_PREFIX, (_, name: string) => addinFunction(name)),
  );
  return unwrapReferences(`=${plain}`);
}

/** Texts and quoted sheet names stay as they are. */
function outsideStrings(text: string, change: (part: string) => string): string {
  let out = "";
  let from = 0;
  for (const match of text.matchAll(STRING_OR_SHEET)) {
    out += change(text.slice(from, match.index)) + match[0];
    from = match.index + match[0].length;
  }
  return out + change(text.slice(from));
}

/** ANCHORARRAY(A1) → A1#, SINGLE(A1:A9) → @A1:A9, Table1[[#This Row],[ROE]] → Table1[@Price]. */
function unwrapReferences(formula: string): string {
  if (!/ANCHORARRAY\(|SINGLE\(|#This Row/i.test(formula)) return formula;
  let tree: Node;
  try {
    tree = parseFormula(formula);
  } catch {
    return formula;
  }
  const edits: Edit[] = [];
  collectUnwrapping(formula, tree, edits);
  return applyEdits(formula, edits);
}

function collectUnwrapping(formula: string, node: Node, edits: Edit[]): void {
  if (node.kind === "call" && node.args.length === 1 && node.args[0]) {
    const [arg] = node.args;
    const name = node.name.toUpperCase();
    if (name === "ANCHORARRAY" || name === "SINGLE") {
      edits.push({ start: node.start, end: arg.start, text: name === "SINGLE" ? "@" : "" });
      collectUnwrapping(formula, arg, edits);
      edits.push({ start: arg.end, end: node.end, text: name === "SINGLE" ? "" : "#" });
      return;
    }
  }
  if (node.kind === "table") {
    const thisRow = /^([^[]*)\[\s*\[#This Row\]\s*(?:,(.*))?\]$/is.exec(formula.slice(node.start, node.end));
    if (thisRow) {
      const columns = thisRow[2]?.trim() ?? "";
      const simple = /^\[([\p{L}\p{N}_.]+)\]$/u.exec(columns);
      edits.push({ start: node.start, end: node.end, text: `${thisRow[1]}[@${simple ? simple[1] : columns}]` });
    }
  }
  for (const child of childrenOf(node)) collectUnwrapping(formula, child, edits);
}
