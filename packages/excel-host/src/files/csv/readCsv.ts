import { detectDelimiter, parseCsv } from "hucre/csv";
import { isFormula } from "../../formula/isFormula";
import { TEXT_FORMAT } from "../../grid/cellStyle";
import { interpretText, type InterpretedInput } from "../../model/cellInput";
import { checkSheetSize } from "../limits";
import { widestRow } from "../widestRow";
import { checkQuotes } from "./checkQuotes";
import { keepIdentifiers } from "./keepIdentifiers";
import { hasDecimalCommas, withDecimalPoint } from "./decimalCommas";

/** A first line by which a file itself says what parts its fields; Excel reads it and shows the rest. */
const SEPARATOR_LINE = /^sep=(.)(?:\r\n?|\n)/i;

/**
 * Digits with a zero in front, and more digits than a number can hold, are an identifier, and stay a text so that none of it is lost:
 * an article number is 0700, not 700.
 */
const isIdentifier = (field: string) =>
  /^\s*0\d+\s*$/.test(field) || (/^\s*\d+\s*$/.test(field) && !Number.isSafeInteger(Number(field)));

export interface CsvCells {
  readonly rows: InterpretedInput[][];
  /** How many texts are formulas to Excel. */
  readonly formulas: number;
}

/**
 * The cells of a .csv text, as Excel makes them when it opens the file: numbers, percentages, amounts of money, dates, times,
 * TRUE and FALSE and errors become what they look like, with the number format that shows them so; all else stays the text it is.
 * So do digits with letters among texts (see keepIdentifiers), and formulas, which Excel would calculate: a data file from elsewhere must not be able to run any.
 * @throws InputError when a quote is not closed, or there are more cells than a sheet may have
 */
export function readCsv(text: string, fileName: string): CsvCells {
  const content = text.replace(/^\uFEFF/, "");
  const declared = SEPARATOR_LINE.exec(content);
  const body = declared ? content.slice(declared[0].length) : content;
  const delimiter = declared?.[1] ?? detectDelimiter(body);
  checkQuotes(body, delimiter, fileName, declared ? 1 : 0);
  const fields = parseCsv(body, { delimiter }) as string[][];
  // cells are counted before they are read, which takes far longer
  checkSheetSize(
    fileName,
    { rows: fields.length, columns: widestRow(fields) },
    fields.reduce((cells, row) => cells + row.filter((field) => field !== "").length, 0),
  );
  const decimalCommas = delimiter !== "," && hasDecimalCommas(fields);
  let formulas = 0;
  const rows = fields.map((row) =>
    row.map((written) => {
      if (!isFormula(written)) return readField(decimalCommas ? withDecimalPoint(written) : written, written);
      formulas++;
      // The format keeps it a text when somebody edits it.
      return { input: { value: written }, numberFormat: TEXT_FORMAT };
    }),
  );
  keepIdentifiers(rows, fields);
  return { rows, formulas };
}

function readField(field: string, written: string): InterpretedInput {
  if (written === "") return { input: { value: null } };
  if (isIdentifier(written)) return { input: { value: written }, numberFormat: TEXT_FORMAT };
  const { value, numberFormat } = interpretText(field);
  return typeof value === "string" ? { input: { value: written } } : { input: { value }, numberFormat };
}
