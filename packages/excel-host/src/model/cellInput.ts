import { parseValue } from "numfmt";
import { CellError, isErrorCode } from "../calculation/values";
import type { CellInput } from "../grid/Grid";
import { GENERAL_FORMAT, TEXT_FORMAT } from "../grid/cellStyle";
import { typedDate, typedFormat, type InterpretedText } from "./typedDates";

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
export function interpretText(text: string): InterpretedText {
  const upper = text.toUpperCase();
  if (upper === "TRUE" || upper === "FALSE") return { value: upper === "TRUE" };
  if (isErrorCode(upper)) return { value: new CellError(upper) };
  if (!/\d/.test(text)) return { value: text };
  const date = typedDate(text.trim());
  if (date !== undefined) return date ?? { value: text };
  const parsed = parseValue(text);
  if (!parsed || typeof parsed.v !== "number") return { value: text };
  const value = text.includes("%") ? exactPercentage(text, parsed.v) : parsed.v;
  return {
    value,
    numberFormat: !parsed.z || parsed.z === GENERAL_FORMAT ? undefined : typedFormat(parsed.z),
  };
}

/** 14.3% is 0.143, as Excel has it, and not 14.3 / 100, which is a little more. */
function exactPercentage(text: string, parsed: number): number {
  const digits = /[\d.,]+/.exec(text)?.[0].replaceAll(",", "") ?? "";
  return Math.sign(parsed) * Number(`${digits}e-2`);
}
