/** A number whose comma cannot part thousands, so that it must be a decimal comma: 12,5 and 1.234,56. */
const DECIMAL_COMMA = /^[^\d.,]*(?:\d+|\d{1,3}(?:\.\d{3})+),(?:\d{1,2}|\d{4,})[^\d.,]*$/;

/** A number that only a decimal point can make sense of: 12.5 and 1,234.56. */
const DECIMAL_POINT = /^[^\d.,]*(?:\d+|\d{1,3}(?:,\d{3})+)\.(?:\d{1,2}|\d{4,})[^\d.,]*$/;

/** Any number with a decimal comma, or with points between its thousands. */
const NUMBER = /^[^\d.,]*(?:\d+|\d{1,3}(?:\.\d{3})+)(?:,\d+)?[^\d.,]*$/;

/** Whether a file's numbers are written as in much of Europe; a single number with a decimal point says that they are not. */
export function hasDecimalCommas(rows: readonly (readonly string[])[]): boolean {
  const some = (pattern: RegExp) => rows.some((row) => row.some((field) => pattern.test(field)));
  return some(DECIMAL_COMMA) && !some(DECIMAL_POINT);
}

/** 1.234,56 as 1,234.56; whatever is no number stays as it is. */
export function withDecimalPoint(field: string): string {
  return NUMBER.test(field) ? field.replace(/[.,]/g, (mark) => (mark === "," ? "." : ",")) : field;
}
