import type { SheetFunction } from "../evaluation";
import { AGGREGATE_FUNCTIONS } from "./aggregates";
import { CONDITIONAL_FUNCTIONS } from "./conditionalAggregates";
import { LAMBDA_FUNCTIONS } from "./lambdaFunctions";
import { QUANTILE_FUNCTIONS } from "./quantiles";
import { REFERENCE_FUNCTIONS } from "./referenceFunctions";
import { SUBTOTAL_FUNCTIONS } from "./subtotals";

const tables = [
  AGGREGATE_FUNCTIONS,
  QUANTILE_FUNCTIONS,
  CONDITIONAL_FUNCTIONS,
  LAMBDA_FUNCTIONS,
  REFERENCE_FUNCTIONS,
  SUBTOTAL_FUNCTIONS,
];

/** The functions computed here; all others come from the grid's own library. */
export const OWN_FUNCTIONS: ReadonlyMap<string, SheetFunction> = new Map(
  tables.flatMap((table) => Object.entries(table).map(([name, call]) => [name, { call }] as const)),
);
