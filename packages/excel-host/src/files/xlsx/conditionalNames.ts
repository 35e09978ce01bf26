import type { CellValueOperator, ConditionalRule } from "../../model/conditionalFormatState";

/** The file format's names of comparisons. */
export const OPERATORS: Readonly<Record<CellValueOperator, string>> = {
  between: "between",
  notBetween: "notBetween",
  equalTo: "equal",
  notEqualTo: "notEqual",
  greaterThan: "greaterThan",
  lessThan: "lessThan",
  greaterThanOrEqual: "greaterThanOrEqual",
  lessThanOrEqual: "lessThanOrEqual",
};

type TextOperator = Extract<ConditionalRule, { kind: "text" }>["operator"];

interface TextRule {
  readonly type: string;
  readonly operator: string;
  /** What tells whether a cell's text meets the rule. @param text in quotes @param cell the first one */
  formula(text: string, cell: string, length: number): string;
}

export const TEXT_RULES: Readonly<Record<TextOperator, TextRule>> = {
  contains: {
    type: "containsText",
    operator: "containsText",
    formula: (text, cell) => `NOT(ISERROR(SEARCH(${text},${cell})))`,
  },
  notContains: {
    type: "notContainsText",
    operator: "notContains",
    formula: (text, cell) => `ISERROR(SEARCH(${text},${cell}))`,
  },
  beginsWith: {
    type: "beginsWith",
    operator: "beginsWith",
    formula: (text, cell, length) => `LEFT(${cell},${length})=${text}`,
  },
  endsWith: {
    type: "endsWith",
    operator: "endsWith",
    formula: (text, cell, length) => `RIGHT(${cell},${length})=${text}`,
  },
};

const COUNTS: readonly (readonly [word: string, digit: string])[] = [
  ["Three", "3"],
  ["Four", "4"],
  ["Five", "5"],
];

/** ThreeArrows is 3Arrows in the file. */
export const fileIcons = (icons: string): string =>
  COUNTS.reduce((name, [word, digit]) => name.replace(new RegExp(`^${word}`), digit), icons);
export const shownIcons = (file: string): string =>
  COUNTS.reduce((name, [word, digit]) => name.replace(new RegExp(`^${digit}`), word), file);

/** Sets of icons that came after the file format. */
export const isExtendedIconSet = (icons: string): boolean =>
  ["ThreeStars", "ThreeTriangles", "FiveBoxes"].includes(icons);
