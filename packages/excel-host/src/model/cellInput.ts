import { parseValue } from "numfmt";
import { CellError, isErrorCode, type Scalar } from "../calculation/values";
import type { CellInput } from "../grid/Grid";
import { GENERAL_FORMAT, TEXT_FORMAT } from "../grid/cellStyle";

/** What a value written into a cell becomes, and the number format that it brings along. */
export interface InterpretedInput {
  readonly input: CellInput;
  readonly numberFormat?: string;
}

/**
 * Reads what is written into a cell as Excel does: "=…" is a formula, "12.7%" the number 0.127 shown as a percentage,
 * "2024-03-31" a date, "TRUE" a truth; an apostrophe in front, or the cell's format being text, keeps a text as it is.
 */
export function interpretInput(
  written: string | number | boolean,
  currentFormat: string | undefined,
): InterpretedInput {
  if (typeof written !== "string") return { input: { value: written } };
  if (written === "") return { input: { value: null } };
  if (currentFormat === TEXT_FORMAT) return { input: { value: written } };
  if (written.startsWith("=") && written.length > 1) return { input: { formula: written } };
  if (written.startsWith("'")) return { input: { value: written.slice(1) } };
  const { value, numberFormat } = interpretText(written);
  // A format that somebody has chosen stays.
  return {
    input: { value },
    numberFormat: currentFormat === undefined || currentFormat === GENERAL_FORMAT ? numberFormat : undefined,
  };
}

/** The value that a text reads as when it is typed or stands in a text file. */
export function interpretText(text: string): {
  value: Scalar;
  numberFormat?: string;
} {
  const upper = text.toUpperCase();
  if (upper === "TRUE" || upper === "FALSE") return { value: upper === "TRUE" };
  if (isErrorCode(upper)) return { value: new CellError(upper) };
  const parsed = /\d/.test(text) ? parseValue(text) : null;
  if (!parsed || typeof parsed.v !== "number") return { value: text };
  const value = text.includes("%") ? exactPercentage(text, parsed.v) : parsed.v;
  return {
    value,
    numberFormat: parsed.z === GENERAL_FORMAT ? undefined : (parsed.z ?? undefined),
  };
}

/** 14.3% is 0.143, as Excel has it, and not 14.3 / 100, which is a little more. */
function exactPercentage(text: string, parsed: number): number {
  const digits = /[\d.,]+/.exec(text)?.[0].replaceAll(",", "") ?? "";
  return Math.sign(parsed) * Number(`${digits}e-2`);
}
