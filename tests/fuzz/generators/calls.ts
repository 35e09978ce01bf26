import fc from "fast-check";
import { HEADER_FIELDS } from "../../../src/engine/fields/catalogue";
import golden from "../../golden/functions.json";
import { extremeNumber, figure, trickyText } from "./cells";
import { pastedRange } from "./pasted";

/** A parameter of a custom function, as the golden list has it: "[row]: number". */
export interface Parameter {
  name: string;
  optional: boolean;
  type: "any[][]" | "number" | "string" | "boolean";
}

export const FUNCTIONS: ReadonlyMap<string, readonly Parameter[]> = new Map(
  Object.entries(golden).map(([name, parameters]) => [name, parameters.map(parameterOf)]),
);

function parameterOf(text: string): Parameter {
  const [name, type] = text.split(": ");
  return { name: name.replace(/[[\]]/g, ""), optional: name.startsWith("["), type: type as Parameter["type"] };
}

/** A cell as Excel hands it to a function; an error arrives as an object. */
export type ArgumentCell = string | number | boolean | null | { type: string; code: string };
export type ArgumentCells = ArgumentCell[][];

const errorCell = fc
  .constantFrom("#N/A", "#DIV/0!", "#REF!")
  .map((code): ArgumentCell => ({ type: "CustomFunctionError", code }));
const fraction = fc.integer({ min: -300, max: 400 }).map((whole): ArgumentCell => whole / 1000);
const cell: fc.Arbitrary<ArgumentCell> = fc.oneof(
  { weight: 12, arbitrary: fraction },
  { weight: 12, arbitrary: fc.integer({ min: 1, max: 500 }).map((whole): ArgumentCell => whole / 4) },
  { weight: 4, arbitrary: figure },
  { weight: 1, arbitrary: extremeNumber },
  { weight: 1, arbitrary: errorCell },
  { weight: 1, arbitrary: fc.constantFrom<ArgumentCell[]>("", null, true) },
);
const labelCell: fc.Arbitrary<ArgumentCell> = fc.oneof(
  { weight: 10, arbitrary: fc.constantFrom<ArgumentCell[]>("Energy", "Materials", "Utilities", "a", "b") },
  { weight: 1, arbitrary: fc.oneof(trickyText as fc.Arbitrary<ArgumentCell>, cell) },
);

/** A range: of one shape wherever the arguments of a call go together, and of any other at times. */
function range(length: number, content: fc.Arbitrary<ArgumentCell>): fc.Arbitrary<ArgumentCells> {
  const block = (rows: number, columns: number) =>
    fc.array(fc.array(content, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows });
  const alike = (value: ArgumentCell) => Array.from({ length }, () => [value]);
  return fc.oneof(
    { weight: 14, arbitrary: block(length, 1) },
    { weight: 2, arbitrary: block(1, length) },
    { weight: 2, arbitrary: fc.integer({ min: 2, max: 4 }).chain((columns) => block(length, columns)) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 4 }))
        .chain(([rows, columns]) => block(rows, columns)),
    },
    { weight: 1, arbitrary: fc.constantFrom<ArgumentCell[]>("", 0, null, 7, "x", -1, 1e308).map(alike) },
  );
}

/** A table with its labels. */
const table: fc.Arbitrary<ArgumentCells> = pastedRange.map(({ values }) =>
  values
    .slice(0, 30)
    .map((row) => row.map((one) => (typeof one === "string" && one.length > 32_767 ? one.slice(0, 32_767) : one))),
);

const word = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.constantFrom(
      "sample",
      "population",
      "mean",
      "rank",
      "inc",
      "strict",
      "weak",
      "quantile",
      "order-statistic",
      "universe",
      "neutral",
      "missing",
      "renormalize",
      "exclude",
      "worst",
      "any",
      "two-of-three",
      "cheap-only",
      "cash-flow",
      "balance-sheet",
      "ending",
      "average",
      "beginning",
      "Z",
      "Z'",
      "Z''",
      "six-factor",
      "small-cap-multi-factor",
      "balance-sheet-quality",
      "small-cap-value",
      "composite",
      "coverage",
      "flags",
      "group",
      "quality",
      "score",
      "signals",
      "total_return",
      "max drawdown",
      "",
    ),
  },
  { weight: 2, arbitrary: fc.constantFrom(...HEADER_FIELDS.map(({ id }) => id)) },
  { weight: 1, arbitrary: trickyText },
);
const number = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(0, 0.01, 0.05, 0.5, 0.95, 1, 2, 3, 5, 12, 25, 252) },
  { weight: 2, arbitrary: fc.constantFrom(-1, -0.5, 1.5, 1000, 1e9, 1e300, -1e300, 1e-300) },
  { weight: 1, arbitrary: extremeNumber },
);

const METRIC_NAMES = HEADER_FIELDS.flatMap(({ id, label }) => [id, label]);

function argument({ name, optional, type }: Parameter, length: number): fc.Arbitrary<unknown> {
  const given = (): fc.Arbitrary<unknown> => {
    if (name === "row")
      return fc.oneof({ weight: 5, arbitrary: fc.integer({ min: 1, max: length }) }, { weight: 1, arbitrary: number });
    if (type === "boolean") return fc.boolean();
    if (type === "number") return number;
    if (type === "string")
      return name === "name"
        ? fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...METRIC_NAMES) }, { weight: 1, arbitrary: trickyText })
        : word;
    if (name === "data")
      return fc.oneof({ weight: 9, arbitrary: table }, { weight: 1, arbitrary: range(length, cell) });
    if (name === "headers") return table.map((rows) => rows.slice(0, 1));
    return range(length, name === "sectors" ? labelCell : cell);
  };
  // Excel hands an argument that is left out over as null
  const share = name === "headers" ? 12 : name === "row" ? 6 : type === "any[][]" ? 1 : 2;
  return optional
    ? fc.oneof({ weight: share, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: given() })
    : given();
}

export interface Call {
  name: string;
  args: unknown[];
}

/** A call of one of the custom functions, with arguments of the types that Excel guarantees. */
export const call: fc.Arbitrary<Call> = fc
  .tuple(
    fc.constantFrom(...FUNCTIONS.keys()),
    fc.oneof({ weight: 1, arbitrary: fc.constant(1) }, { weight: 8, arbitrary: fc.integer({ min: 2, max: 40 }) }),
  )
  .chain(([name, length]) =>
    fc.tuple(...FUNCTIONS.get(name)!.map((parameter) => argument(parameter, length))).map((args) => ({ name, args })),
  );
