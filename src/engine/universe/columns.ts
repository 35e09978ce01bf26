import { numericField } from "../fields/catalogue";
import {
  DEFAULT_METRIC_OPTIONS,
  NEGATIVE_EQUITY,
  type Derivation,
  type MetricOptions,
  type NumericField,
} from "../fields/field";
import { textColumn, type Universe } from "./universe";

export type Origin = "given" | "derived";

/** A numeric column with where it came from: a pasted column, or our formula over pasted columns. */
export interface Column {
  readonly values: Float64Array;
  /** `given` when the column was pasted, whatever its gaps */
  readonly origin: Origin;
  /** 1 where the cell's value follows from other columns */
  readonly derived: Uint8Array;
}

/** Looks columns up by field id; undefined when the column is absent and its inputs are too. */
export type ColumnReader = (id: string) => Column | undefined;

/**
 * Reads a universe's numeric columns, deriving those that are absent from those that are there (methodology, section 2).
 * The gaps of a pasted line item are filled too, for identities such as EV = market cap + debt − cash hold for whoever states them. A pasted
 * metric is used as it is: a vendor's formula and ours never mix within one metric.
 * A column is worked out when it is first asked for, and is the same whatever was asked for before.
 * @param options the choices that some formulas leave open
 */
export function columnReader(universe: Universe, options: MetricOptions = DEFAULT_METRIC_OPTIONS): ColumnReader {
  const known = new Map<string, Column | undefined>();
  const underway: string[] = [];
  /** position in `underway` of the earliest field that was wanted again while being worked out */
  let wantedAgain = Infinity;

  const read: ColumnReader = (id) => {
    if (known.has(id)) return known.get(id);
    const field = numericField(id);
    if (field === undefined) return undefined;
    // EBIT follows from operating income and operating income from EBIT: whoever is being worked out is absent for the other
    if (underway.includes(id)) {
      wantedAgain = Math.min(wantedAgain, underway.indexOf(id));
      return undefined;
    }
    const before = wantedAgain;
    const position = underway.push(id) - 1;
    wantedAgain = Infinity;
    const column = readField(universe, field, options, read);
    underway.pop();
    // a column that had to do without an earlier one is good for that one alone: kept, it would depend on what was asked for first
    const complete = wantedAgain >= position;
    if (complete) known.set(id, column);
    wantedAgain = complete ? before : Math.min(before, wantedAgain);
    return column;
  };
  return read;
}

function readField(
  universe: Universe,
  field: NumericField,
  options: MetricOptions,
  read: ColumnReader,
): Column | undefined {
  const given = universe.given.get(field.id);
  const pasted = field.readGiven === undefined ? given : given?.map(field.readGiven);
  if (pasted !== undefined && field.kind === "metric") {
    return {
      values: withoutUnfitSectors(universe, field, pasted),
      origin: "given",
      derived: new Uint8Array(universe.size),
    };
  }
  const formula = pasted?.every((value) => !Number.isNaN(value)) ? undefined : derive(universe, field, options, read);
  if (pasted === undefined) {
    if (formula === undefined) return undefined;
    const values = withoutUnfitSectors(universe, field, formula);
    return { values, origin: "derived", derived: Uint8Array.from(values, (value) => Number(!Number.isNaN(value))) };
  }
  if (formula === undefined) return { values: pasted, origin: "given", derived: new Uint8Array(universe.size) };
  return {
    values: pasted.map((value, row) => (Number.isNaN(value) ? formula[row] : value)),
    origin: "given",
    derived: Uint8Array.from(pasted, (value, row) => Number(Number.isNaN(value) && !Number.isNaN(formula[row]))),
  };
}

/** The first formula whose columns are there; what it leaves open of a line item, the next one fills. A metric keeps to one formula. */
function derive(
  universe: Universe,
  field: NumericField,
  options: MetricOptions,
  read: ColumnReader,
): Float64Array | undefined {
  let result: Float64Array | undefined;
  for (const derivation of field.derivations) {
    const inputs = derivation.inputs.map((input) => read(input)?.values);
    if (!inputs.every((input) => input !== undefined)) continue;
    const optional = (derivation.optional ?? []).map((input) => read(input)?.values);
    const values = compute(universe.size, field, derivation, [...inputs, ...optional], options);
    result = result?.map((value, row) => (Number.isNaN(value) ? values[row] : value)) ?? values;
    if (field.kind === "metric" || !result.some(Number.isNaN)) break;
  }
  return result;
}

/** A result larger than any number is none, unless it says of the company that its equity is negative. */
function compute(
  size: number,
  field: NumericField,
  derivation: Derivation,
  columns: (Float64Array | undefined)[],
  options: MetricOptions,
): Float64Array {
  const formula = derivation.compute(options);
  const mayBeInfinite = field.kind === "metric" && field.mayBeInfinite === true;
  const result = new Float64Array(size);
  const values = new Array<number>(columns.length);
  for (let row = 0; row < size; row++) {
    for (let k = 0; k < columns.length; k++) values[k] = columns[k]?.[row] ?? NaN;
    const value = formula(...values);
    result[row] = Number.isFinite(value) || (mayBeInfinite && value === NEGATIVE_EQUITY) ? value : NaN;
  }
  return result;
}

/** The values without those of companies in sectors that the field does not fit. */
export function withoutUnfitSectors(universe: Universe, field: NumericField, values: Float64Array): Float64Array {
  if (field.kind !== "metric" || field.missingInSectors === undefined) return values;
  const sectors = textColumn(universe, "sector");
  const unfit = field.missingInSectors;
  return values.map((value, row) => (unfit.includes(sectors[row]) ? NaN : value));
}
