import { type Box, boundingBox, parseBox, unquoteSheetName } from "./address";
import { FormulaSyntaxError } from "./FormulaSyntaxError";
import * as lexis from "./lexis";
import { parseTableSpecifier } from "./tableSpecifier";
import type { BinaryOperator, LiteralValue, Node } from "./syntax";

/** From the loosest to the tightest; a sign binds tighter than any of them, as in Excel (-2^2 is 4). */
const PRECEDENCE: readonly (readonly BinaryOperator[])[] = [
  ["<=", ">=", "<>", "=", "<", ">"],
  ["&"],
  ["+", "-"],
  ["*", "/"],
  ["^"],
];

const REFERENCE_KINDS = new Set<Node["kind"]>([
  "area",
  "name",
  "table",
  "call",
  "invoke",
  "spill",
  "range",
  "intersect",
  "union",
  "error",
]);

/** Reads Excel's formula language as a cell holds it: English names, commas, no file-format prefixes. */
export function parseFormula(text: string): Node {
  return new Parser(text).formula();
}

class Parser {
  #at = 0;

  constructor(private readonly text: string) {}

  formula(): Node {
    if (this.text.startsWith("=")) this.#at = 1;
    const node = this.#expression();
    this.#skipSpace();
    if (this.#at < this.text.length) this.#fail(`"${this.text[this.#at]}" is unexpected`);
    return node;
  }

  #fail(message: string): never {
    throw new FormulaSyntaxError(`${message} at position ${this.#at + 1} of ${this.text}.`, this.#at);
  }

  #skipSpace(): boolean {
    lexis.SPACE.lastIndex = this.#at;
    const length = lexis.SPACE.exec(this.text)![0].length;
    this.#at += length;
    return length > 0;
  }

  /** The match of a sticky pattern here, consumed; or null. */
  #take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#at;
    const match = pattern.exec(this.text);
    if (match) this.#at += match[0].length;
    return match;
  }

  #takeText(expected: string): boolean {
    if (!this.text.startsWith(expected, this.#at)) return false;
    this.#at += expected.length;
    return true;
  }

  #expect(expected: string): void {
    this.#skipSpace();
    if (!this.#takeText(expected)) this.#fail(`"${expected}" is missing`);
  }

  #expression(level = 0): Node {
    const operators = PRECEDENCE[level];
    if (!operators) return this.#signed();
    let left = this.#expression(level + 1);
    for (;;) {
      this.#skipSpace();
      const operator = operators.find((candidate) => this.text.startsWith(candidate, this.#at));
      if (!operator) return left;
      this.#at += operator.length;
      const right = this.#expression(level + 1);
      left = { kind: "binary", operator, left, right, start: left.start, end: right.end };
    }
  }

  #signed(): Node {
    this.#skipSpace();
    const start = this.#at;
    if (this.#takeText("-")) return this.#prefixed("negate", start);
    if (this.#takeText("+")) return this.#prefixed("plus", start);
    let node = this.#reference();
    for (;;) {
      const before = this.#at;
      this.#skipSpace();
      if (!this.#takeText("%")) {
        this.#at = before;
        return node;
      }
      node = { kind: "percent", operand: node, start: node.start, end: this.#at };
    }
  }

  #prefixed(kind: "negate" | "plus", start: number): Node {
    const operand = this.#signed();
    return { kind, operand, start, end: operand.end };
  }

  /** Operands joined by the range operator (:) and by the blank, which means intersection. */
  #reference(): Node {
    let left = this.#ranged();
    for (;;) {
      const before = this.#at;
      const spaced = this.#skipSpace();
      if (spaced && REFERENCE_KINDS.has(left.kind) && /[\p{L}_\\$'([]/u.test(this.text[this.#at] ?? "")) {
        const right = this.#ranged();
        left = { kind: "intersect", left, right, start: left.start, end: right.end };
      } else {
        this.#at = before;
        return left;
      }
    }
  }

  #ranged(): Node {
    let left = this.#postfixed();
    for (;;) {
      const before = this.#at;
      this.#skipSpace();
      if (!this.#takeText(":")) {
        this.#at = before;
        return left;
      }
      this.#skipSpace();
      left = joinRange(left, this.#postfixed());
    }
  }

  #postfixed(): Node {
    this.#skipSpace();
    const start = this.#at;
    if (this.#takeText("@")) {
      const operand = this.#reference();
      return { kind: "single", operand, start, end: operand.end };
    }
    let node = this.#primary();
    for (;;) {
      if (REFERENCE_KINDS.has(node.kind) && this.#takeText("#")) {
        node = { kind: "spill", operand: node, start: node.start, end: this.#at };
      } else if ((node.kind === "call" || node.kind === "invoke") && this.text[this.#at] === "(") {
        const args = this.#args();
        node = { kind: "invoke", callee: node, args, start: node.start, end: this.#at };
      } else {
        return node;
      }
    }
  }

  #primary(): Node {
    const start = this.#at;
    const next = this.text[this.#at];
    if (next === undefined) this.#fail("The formula ends too early");
    if (next === "(") return this.#parenthesized(start);
    if (next === "{") return this.#array(start);
    if (next === "#") return { kind: "error", code: this.#errorCode(), start, end: this.#at };
    const text = this.#take(lexis.STRING);
    if (text) return { kind: "literal", value: text[0].slice(1, -1).replaceAll('""', '"'), start, end: this.#at };
    if (this.#take(lexis.SEVERAL_SHEETS) || this.#take(lexis.OTHER_WORKBOOK)) return this.#unreachable(start);
    if (next === "[") return { kind: "table", table: null, specifier: this.#tableSpecifier(), start, end: this.#at };
    const sheet = this.#take(lexis.QUOTED_SHEET) ?? this.#take(lexis.PLAIN_SHEET);
    if (sheet) return this.#onSheet(unquoteSheetName(sheet[0].slice(0, -1)), start);
    const area = this.#area();
    if (area) return { kind: "area", sheet: null, box: area, start, end: this.#at };
    const number = this.#take(lexis.NUMBER);
    if (number) return { kind: "literal", value: Number(number[0]), start, end: this.#at };
    return this.#word(start);
  }

  /** A cell, whole columns or whole rows. */
  #area(): Box | null {
    const before = this.#at;
    const match = this.#take(lexis.WHOLE_COLUMNS) ?? this.#take(lexis.WHOLE_ROWS) ?? this.#take(lexis.CELL);
    const found = match && parseBox(match[0]);
    if (!found) this.#at = before;
    return found;
  }

  #onSheet(sheet: string, start: number): Node {
    if (sheet.includes("[")) return this.#unreachable(start);
    if (this.text[this.#at] === "#") return { kind: "error", code: this.#errorCode(), start, end: this.#at };
    const area = this.#area();
    if (area) return { kind: "area", sheet, box: area, start, end: this.#at };
    const nameStart = this.#at;
    const word = this.#take(lexis.WORD);
    if (!word) this.#fail("An address or a name is missing after the sheet");
    return { kind: "name", sheet, name: word[0], nameSpan: { start: nameStart, end: this.#at }, start, end: this.#at };
  }

  /** A reference into another workbook or across several sheets reads as #REF!: there is nothing here to look it up in. */
  #unreachable(start: number): Node {
    if (!this.#area()) this.#take(lexis.WORD);
    return { kind: "error", code: "#REF!", start, end: this.#at };
  }

  #word(start: number): Node {
    const word = this.#take(lexis.WORD);
    if (!word) this.#fail(`"${this.text[this.#at]}" is unexpected`);
    const name = word[0];
    const nameSpan = { start, end: this.#at };
    const next = this.text[this.#at];
    if (next === "(") return { kind: "call", name, nameSpan, args: this.#args(), start, end: this.#at };
    if (next === "[") return { kind: "table", table: name, specifier: this.#tableSpecifier(), start, end: this.#at };
    const upper = name.toUpperCase();
    if (upper === "TRUE" || upper === "FALSE")
      return { kind: "literal", value: upper === "TRUE", start, end: this.#at };
    return { kind: "name", sheet: null, name, nameSpan, start, end: this.#at };
  }

  #args(): (Node | null)[] {
    this.#expect("(");
    const args: (Node | null)[] = [];
    this.#skipSpace();
    if (this.#takeText(")")) return args;
    for (;;) {
      this.#skipSpace();
      args.push(this.text[this.#at] === "," || this.text[this.#at] === ")" ? null : this.#expression());
      this.#skipSpace();
      if (this.#takeText(")")) return args;
      if (!this.#takeText(",")) this.#fail('"," or ")" is missing');
    }
  }

  #parenthesized(start: number): Node {
    this.#expect("(");
    let node = this.#expression();
    this.#skipSpace();
    while (this.#takeText(",")) {
      const right = this.#expression();
      node = { kind: "union", left: node, right, start, end: right.end };
      this.#skipSpace();
    }
    this.#expect(")");
    return { ...node, start, end: this.#at };
  }

  #array(start: number): Node {
    this.#expect("{");
    const rows: (LiteralValue | { error: string })[][] = [[]];
    for (;;) {
      this.#skipSpace();
      rows[rows.length - 1].push(this.#constant());
      this.#skipSpace();
      if (this.#takeText("}")) break;
      if (this.#takeText(";")) rows.push([]);
      else if (!this.#takeText(",")) this.#fail('"," or ";" or "}" is missing');
    }
    if (rows.some((row) => row.length !== rows[0].length)) this.#fail("The rows of the array differ in length");
    return { kind: "array", rows, start, end: this.#at };
  }

  #constant(): LiteralValue | { error: string } {
    const text = this.#take(lexis.STRING);
    if (text) return text[0].slice(1, -1).replaceAll('""', '"');
    if (this.text[this.#at] === "#") return { error: this.#errorCode() };
    const negative = this.#takeText("-");
    if (!negative) this.#takeText("+");
    const number = this.#take(lexis.NUMBER);
    if (number) return negative ? -Number(number[0]) : Number(number[0]);
    const word = this.#take(lexis.WORD)?.[0].toUpperCase();
    if (word === "TRUE" || word === "FALSE") return word === "TRUE";
    this.#fail("An array may hold constants only");
  }

  #errorCode(): string {
    const code = lexis.ERROR_CODES.find(
      (candidate) => this.text.slice(this.#at, this.#at + candidate.length).toUpperCase() === candidate,
    );
    if (!code) this.#fail("Unknown error value");
    this.#at += code.length;
    return code;
  }

  #tableSpecifier() {
    const { specifier, end } =
      parseTableSpecifier(this.text, this.#at) ?? this.#fail("The table reference is not complete");
    this.#at = end;
    return specifier;
  }
}

/** Two plain corners make one area at once, so that the common case costs nothing later. */
function joinRange(left: Node, right: Node): Node {
  const span = { start: left.start, end: right.end };
  const plain = left.kind === "area" && right.kind === "area" && (right.sheet === null || right.sheet === left.sheet);
  if (plain) return { kind: "area", sheet: left.sheet, box: boundingBox(left.box, right.box), ...span };
  return { kind: "range", left, right, ...span };
}
