import { parseValue } from "numfmt";
import { CellError, type Scalar } from "./values";

const PLAIN_NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;

/** The number that a text reads as in arithmetic ("12", "12.7%", "2024-03-31"); null when it is none. */
export function numberInText(text: string): number | null {
  const trimmed = text.trim();
  if (PLAIN_NUMBER.test(trimmed)) return Number(trimmed);
  const parsed = trimmed === "" ? null : parseValue(trimmed);
  return parsed && typeof parsed.v === "number" ? parsed.v : null;
}

export function toNumber(value: Scalar): number | CellError {
  if (typeof value === "number") return value;
  if (value === null) return 0;
  if (typeof value === "boolean") return value ? 1 : 0;
  if (typeof value === "string") return numberInText(value) ?? CellError.value;
  return value;
}

/** A number as Excel turns it into text: 15 significant digits. */
export function numberToText(value: number): string {
  const text = String(Number(value.toPrecision(15)));
  const exponent = /^(.*)e([+-])(\d+)$/.exec(text);
  return exponent ? `${exponent[1]}E${exponent[2]}${exponent[3].padStart(2, "0")}` : text;
}

export function toText(value: Scalar): string | CellError {
  if (typeof value === "string") return value;
  if (value === null) return "";
  if (typeof value === "number") return numberToText(value);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return value;
}

export function toBoolean(value: Scalar): boolean | CellError {
  if (typeof value === "boolean") return value;
  if (value === null) return false;
  if (typeof value === "number") return value !== 0;
  if (value instanceof CellError) return value;
  const upper = value.trim().toUpperCase();
  return upper === "TRUE" ? true : upper === "FALSE" ? false : CellError.value;
}

const collator = new Intl.Collator("en", { sensitivity: "accent" });
const rank = (value: Scalar) => (typeof value === "number" ? 0 : typeof value === "string" ? 1 : 2);

/** Excel's order: numbers before texts before FALSE before TRUE; texts without regard to case; a blank is the other side's zero. */
export function compare(left: Exclude<Scalar, CellError>, right: Exclude<Scalar, CellError>): number {
  const a = left ?? blankBeside(right);
  const b = right ?? blankBeside(left);
  if (typeof a === "number" && typeof b === "number") return a - b;
  if (typeof a === "string" && typeof b === "string") return a === b ? 0 : collator.compare(a, b);
  if (typeof a === "boolean" && typeof b === "boolean") return Number(a) - Number(b);
  return rank(a) - rank(b);
}

function blankBeside(other: Exclude<Scalar, CellError>): number | string | boolean {
  return typeof other === "string" ? "" : typeof other === "boolean" ? false : 0;
}
