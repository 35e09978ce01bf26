import { InputError } from "../InputError";

const LINE_END = /\r\n?|\n/g;

/**
 * Refuses a text in which a quoted field does not end: the rows behind it, up to the next quote, would be taken for its text.
 * A quote opens a field only at the field's start, and is doubled inside.
 * @param linesBefore how many lines of the file come before the text
 * @throws InputError that names the line where the field opens
 */
export function checkQuotes(text: string, delimiter: string, fileName: string, linesBefore: number): void {
  const startsField = (at: number) =>
    at === 0 || isLineEnd(text[at - 1]) || text.startsWith(delimiter, at - delimiter.length);
  let [line, counted] = [linesBefore + 1, 0];
  for (let open = text.indexOf('"'); open >= 0;) {
    if (!startsField(open)) {
      open = text.indexOf('"', open + 1);
      continue;
    }
    line += text.slice(counted, open).match(LINE_END)?.length ?? 0;
    counted = open;
    const close = closingQuote(text, open);
    if (close < 0 || (!endsField(text, close + 1, delimiter) && holdsMore(text.slice(open + 1, close), delimiter)))
      throw new InputError(
        `${fileName}: the quote that opens in line ${line} is not closed at the end of its field: close it there, or take it away.`,
      );
    open = text.indexOf('"', close + 1);
  }
}

function closingQuote(text: string, open: number): number {
  for (let at = text.indexOf('"', open + 1); at >= 0; at = text.indexOf('"', at + 2))
    if (text[at + 1] !== '"') return at;
  return -1;
}

const isLineEnd = (character: string): boolean => character === "\n" || character === "\r";
const endsField = (text: string, at: number, delimiter: string): boolean =>
  at === text.length || isLineEnd(text[at]) || text.startsWith(delimiter, at);

/** Whether a text would be several fields or lines without its quotes; "Smith" Jones is only written carelessly. */
const holdsMore = (field: string, delimiter: string): boolean =>
  field.includes(delimiter) || field.includes("\n") || field.includes("\r");
