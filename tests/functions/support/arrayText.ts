import type { Cell } from "./FormulaSheet";

/** Reads an array as Excel writes it: {1;2} is a column, {1,2} a row; empty parts are empty cells. */
export function readArrayText(text: string): Cell[][] {
  const inner = /^\{(.*)\}$/.exec(text)?.[1];
  if (inner === undefined) throw new Error(`${text} is not an array in braces.`);
  return inner.split(";").map((row) => row.split(",").map(readCell));
}

function readCell(text: string): Cell {
  const plain = text.trim();
  if (plain === "TRUE" || plain === "FALSE") return plain === "TRUE";
  if (/^".*"$/.test(plain)) return plain.slice(1, -1);
  const number = Number(plain);
  if (plain === "" || Number.isNaN(number))
    throw new Error(`${text} is neither a number, a text in quotes, TRUE nor FALSE.`);
  return number;
}
