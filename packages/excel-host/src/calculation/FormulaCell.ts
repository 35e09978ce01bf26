import { box as boxAt, type Box } from "../formula/address";
import { parseFormula } from "../formula/parse";
import { walk, type Node } from "../formula/syntax";
import { CellError, type Matrix, type Reference, type Scalar } from "./values";

export type FormulaState =
  /** Its value is up to date. */
  | "clean"
  /** Something it reads has changed. */
  | "dirty"
  /** It, or something it reads, waits for an add-in's function. */
  | "waiting";

/** What a formula's text says, shared by all that need it. */
interface Reading {
  /** null where Excel would not accept the text. */
  readonly tree: Node | null;
  /** The areas written in the formula; what INDIRECT, OFFSET and names lead to shows only on evaluation. */
  readonly areas: readonly Extract<Node, { kind: "area" }>[];
  readonly usesNames: boolean;
  readonly usesTables: boolean;
}

function read(text: string): Reading {
  let tree: Node;
  try {
    tree = parseFormula(text);
  } catch {
    return { tree: null, areas: [], usesNames: false, usesTables: false };
  }
  const areas: Extract<Node, { kind: "area" }>[] = [];
  let usesNames = false;
  let usesTables = false;
  walk(tree, (node) => {
    if (node.kind === "area") areas.push(node);
    if (node.kind === "name" || node.kind === "call") usesNames = true;
    if (node.kind === "table" || node.kind === "name") usesTables = true;
  });
  return { tree, areas, usesNames, usesTables };
}

/** A cell with a formula: its text, its value, and what they depend on. */
export class FormulaCell {
  readonly reading: Reading;
  state: FormulaState = "clean";
  /** Stands on the stack of formulas being evaluated. */
  visiting = false;
  value: Scalar = null;
  /** All the values, where the formula gives several; they fill `area`. */
  values: Matrix | null = null;
  area: Box;
  precedents: readonly Reference[] = [];
  /** How often it was evaluated in the calculation under way. */
  rounds = 0;

  constructor(
    readonly sheet: string,
    readonly row: number,
    readonly column: number,
    readonly text: string,
    /** The area an old-style array formula was entered into; such a formula fills it whatever its size. */
    readonly fixedArea: Box | null,
  ) {
    this.reading = read(text);
    this.area = fixedArea ?? boxAt(row, column);
    if (this.reading.tree === null) this.value = CellError.name;
  }
}
