import type { Box } from "./address.ts";

/** A place in the formula's text, so that a name can be rewritten without touching the rest. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export type BinaryOperator = "=" | "<>" | "<" | ">" | "<=" | ">=" | "&" | "+" | "-" | "*" | "/" | "^";
export type LiteralValue = number | string | boolean;

/** Which rows of a table a structured reference means. */
export type TableSection = "all" | "data" | "headers" | "totals" | "thisRow";

export interface TableSpecifier {
  readonly sections: readonly TableSection[];
  /** First and last column named; null for all columns. */
  readonly columns: readonly [string, string] | null;
}

export type Node =
  | ({ readonly kind: "literal"; readonly value: LiteralValue } & Span)
  | ({ readonly kind: "error"; readonly code: string } & Span)
  | ({
      readonly kind: "array";
      readonly rows: readonly (readonly (LiteralValue | { readonly error: string })[])[];
    } & Span)
  | ({ readonly kind: "area"; readonly sheet: string | null; readonly box: Box } & Span)
  | ({ readonly kind: "name"; readonly sheet: string | null; readonly name: string; readonly nameSpan: Span } & Span)
  | ({ readonly kind: "table"; readonly table: string | null; readonly specifier: TableSpecifier } & Span)
  | ({
      readonly kind: "call";
      readonly name: string;
      readonly nameSpan: Span;
      readonly args: readonly (Node | null)[];
    } & Span)
  | ({ readonly kind: "invoke"; readonly callee: Node; readonly args: readonly (Node | null)[] } & Span)
  | ({ readonly kind: "negate" | "plus" | "percent" | "single" | "spill"; readonly operand: Node } & Span)
  | ({ readonly kind: "binary"; readonly operator: BinaryOperator; readonly left: Node; readonly right: Node } & Span)
  | ({ readonly kind: "range" | "intersect" | "union"; readonly left: Node; readonly right: Node } & Span);

/** The parts of a node that are nodes themselves. */
export function childrenOf(node: Node): readonly Node[] {
  switch (node.kind) {
    case "literal":
    case "error":
    case "array":
    case "area":
    case "name":
    case "table":
      return [];
    case "call":
      return node.args.filter((arg) => arg !== null);
    case "invoke":
      return [node.callee, ...node.args.filter((arg) => arg !== null)];
    case "negate":
    case "plus":
    case "percent":
    case "single":
    case "spill":
      return [node.operand];
    case "binary":
    case "range":
    case "intersect":
    case "union":
      return [node.left, node.right];
  }
}

export function walk(node: Node, visit: (node: Node) => void): void {
  visit(node);
  for (const child of childrenOf(node)) walk(child, visit);
}
