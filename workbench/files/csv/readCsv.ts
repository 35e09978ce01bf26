import { detectDelimiter, parseCsv } from "hucre/csv";
import { isFormula } from "../../formula/isFormula";
import { interpretText, type InterpretedInput } from "../../model/cellInput";
import { hasDecimalCommas, withDecimalPoint } from "./decimalCommas";

/** A first line by which a file itself says what parts its fields; Excel reads it and shows the rest. */
const SEPARATOR_LINE = /^sep=(.)\r?\n/i;

/** More digits than a number can hold are an identifier, and stay a text so that none of it is lost. */
const isIdentifier = (field: string) => /^\s*\d+\s*$/.test(field) && !Number.isSafeInteger(Number(field));

/**
 * The cells of a .csv text, as Excel makes them when it opens the file: numbers, percentages, amounts of money, dates, times,
 * TRUE and FALSE, errors and formulas become what they look like, with the number format that shows them so; all else stays
 * the text it is.
 */
export function readCsv(text: string): InterpretedInput[][] {
  const content = text.replace(/^\uFEFF/, "");
  const declared = SEPARATOR_LINE.exec(content);
  const body = declared ? content.slice(declared[0].length) : content;
  const delimiter = declared?.[1] ?? detectDelimiter(body);
  const rows = parseCsv(body, { delimiter }) as string[][];
  const decimalCommas = delimiter !== "," && hasDecimalCommas(rows);
  return rows.map((row) => row.map((field) => readField(decimalCommas ? withDecimalPoint(field) : field, field)));
}

function readField(field: string, written: string): InterpretedInput {
  if (written === "") return { input: { value: null } };
  if (isIdentifier(written)) return { input: { value: written } };
  if (isFormula(written)) return { input: { formula: written } };
  const { value, numberFormat } = interpretText(field);
  return typeof value === "string" ? { input: { value: written } } : { input: { value }, numberFormat };
}
