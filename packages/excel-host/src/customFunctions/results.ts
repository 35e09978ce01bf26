import { MOST_CELLS } from "../calculation/limits";
import { CellError, Matrix, type ErrorCode, type Scalar } from "../calculation/values";

/** The numbers by which the runtime reports errors. */
const ERROR_CODES: Readonly<Record<number, ErrorCode>> = {
  0: "#VALUE!",
  1: "#N/A",
  2: "#VALUE!",
  3: "#VALUE!",
  4: "#VALUE!",
  5: "#DIV/0!",
  6: "#NUM!",
  7: "#VALUE!",
  8: "#NULL!",
  9: "#NAME?",
  10: "#NAME?",
};

export function errorFrom(code: unknown, message: unknown): CellError {
  const text = typeof message === "string" && message !== "" ? message : null;
  return new CellError((typeof code === "number" ? ERROR_CODES[code] : undefined) ?? "#VALUE!", text);
}

/** What a function returned, as the runtime hands it over, as the value of its formula. */
export function resultFrom(value: unknown): Scalar | Matrix {
  if (!Array.isArray(value)) return cellFrom(value);
  const lines = value.map((line: unknown) => (Array.isArray(line) ? line.map(cellFrom) : [cellFrom(line)]));
  const columns = lines.reduce((most, line) => Math.max(most, line.length), 0);
  if (lines.length === 0 || columns === 0) return CellError.calculation;
  if (lines.length * columns > MOST_CELLS) return CellError.number;
  return Matrix.build(lines.length, columns, (row, column) =>
    column < lines[row].length ? lines[row][column] : CellError.notAvailable,
  );
}

/** Excel shows 0 for null; an error inside an array is an object that says so. */
function cellFrom(value: unknown): Scalar {
  switch (typeof value) {
    case "number":
      return Number.isFinite(value) ? value : CellError.number;
    case "string":
    case "boolean":
      return value;
    case "object":
      return value === null ? 0 : errorObject(value as Record<string, unknown>);
    default:
      return 0;
  }
}

function errorObject({ type, code, basicValue, message }: Record<string, unknown>): CellError {
  const isError = type === "CustomFunctionError" || type === "Error";
  const named = isError ? (code ?? basicValue) : undefined;
  return new CellError(
    (typeof named === "string" ? named : "#VALUE!") as ErrorCode,
    typeof message === "string" && message !== "" ? message : null,
  );
}
