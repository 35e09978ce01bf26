import { numericField } from "../fields/catalogue";
import {
  DEFAULT_METRIC_OPTIONS,
  isFromRatios,
  NEGATIVE_EQUITY,
  type Derivation,
  type FieldLookup,
  type MetricOptions,
  type NumericField,
} from "../fields/field";
import { textColumn, type Universe } from "./universe";

/** Where a column comes from: pasted, derived from statements, or derived from ratios. */
export type Origin = "given" | "derived" | "ratios";

/** A numeric column and its origin. */
export interface Column {
  readonly values: Float64Array;
  /** `given` when the column was pasted, even with gaps; `ratios` when one of the columns that it follows from was derived from ratios */
  readonly origin: Origin;
  /** 1 where the value was derived from other columns */
  readonly derived: Uint8Array;
}

/** Returns the column of a field id; undefined when it is neither pasted nor derivable. */
export type ColumnReader = (id: string) => Column | undefined;

/** Whether at least one company has a value. */
export const isPresent = (read: ColumnReader, id: string): boolean =>
  read(id)?.values.some((value) => !Number.isNaN(value)) === true;

/**
 * Reads a universe's numeric columns; absent columns are derived from others where possible.
 * Given columns come first, statements second, ratios last: a formula that needs a column derived from ratios is used only where no
 * formula finds its columns without.
 * Gaps in a line item are filled by identity, such as EV = market cap + debt − cash. Gaps in a pasted metric are never filled: a vendor's
 * formula and ours must not mix within one metric. Ratios fill no gaps.
 * Columns are derived on first use. The result does not depend on the order of the calls.
 * @param options options of some formulas
 * @param fields the fields that can be asked for; the catalogue's by default
 */
export function columnReader(
  universe: Universe,
  options: MetricOptions = DEFAULT_METRIC_OPTIONS,
  fields: FieldLookup = numericField,
): ColumnReader {
  const fromStatements = remembered(fields, (field, read) => readField(universe, field, options, read));
  const fromRatios = remembered(fields, (field) => deriveFromRatios(universe, field, options, read));
  const read: ColumnReader = (id) => fromStatements(id) ?? fromRatios(id);
  return read;
}

/** A reader that computes each column once. A field that is requested during its own derivation counts as absent there. */
function remembered(
  fields: FieldLookup,
  compute: (field: NumericField, read: ColumnReader) => Column | undefined,
): ColumnReader {
  const known = new Map<string, Column | undefined>();
  const underway: string[] = [];
  /** position in `underway` of the earliest field that was requested again during its own derivation */
  let wantedAgain = Infinity;

  const read: ColumnReader = (id) => {
    if (known.has(id)) return known.get(id);
    const field = fields(id);
    if (field === undefined) return undefined;
    // a cycle: EBIT derives from operating income and vice versa. A field under derivation counts as absent.
    if (underway.includes(id)) {
      wantedAgain = Math.min(wantedAgain, underway.indexOf(id));
      return undefined;
    }
    const before = wantedAgain;
    const position = underway.push(id) - 1;
    wantedAgain = Infinity;
    const column = compute(field, read);
    underway.pop();
    // a column derived without a field of a cycle serves that field alone: cached, it would depend on the order of the calls
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
  const complete = pasted?.every((value) => !Number.isNaN(value)) === true;
  const statements = field.derivations.filter((derivation) => !isFromRatios(derivation));
  const formula = complete ? undefined : derive(universe, field, statements, options, read);
  if (pasted === undefined) return formula && derivedColumn(universe, field, formula, "derived");
  if (formula === undefined) return { values: pasted, origin: "given", derived: new Uint8Array(universe.size) };
  return {
    values: pasted.map((value, row) => (Number.isNaN(value) ? formula[row] : value)),
    origin: "given",
    derived: Uint8Array.from(pasted, (value, row) => Number(Number.isNaN(value) && !Number.isNaN(formula[row]))),
  };
}

/** A column that no statements give: by its own formula from ratios, else by its other formulas with columns derived from ratios. */
function deriveFromRatios(
  universe: Universe,
  field: NumericField,
  options: MetricOptions,
  read: ColumnReader,
): Column | undefined {
  const derivations = [...field.derivations].sort((a, b) => Number(isFromRatios(b)) - Number(isFromRatios(a)));
  const formula = derive(universe, field, derivations, options, read);
  return formula && derivedColumn(universe, field, formula, "ratios");
}

function derivedColumn(universe: Universe, field: NumericField, formula: Float64Array, origin: Origin): Column {
  const values = withoutUnfitSectors(universe, field, formula);
  return { values, origin, derived: Uint8Array.from(values, (value) => Number(!Number.isNaN(value))) };
}

/** Applies the first formula whose columns are present. Later formulas fill the gaps of a line item; a metric uses one formula only. */
function derive(
  universe: Universe,
  field: NumericField,
  derivations: readonly Derivation[],
  options: MetricOptions,
  read: ColumnReader,
): Float64Array | undefined {
  let result: Float64Array | undefined;
  for (const derivation of derivations) {
    const inputs = derivation.inputs.map((input) => read(input)?.values);
    if (!inputs.every((input) => input !== undefined)) continue;
    const optional = (derivation.optional ?? []).map((input) => read(input)?.values);
    const values = compute(universe.size, field, derivation, [...inputs, ...optional], options);
    result = result?.map((value, row) => (Number.isNaN(value) ? values[row] : value)) ?? values;
    if (field.kind === "metric" || !result.some(Number.isNaN)) break;
  }
  return result;
}

/** Infinite results are missing, except where infinity marks negative equity. */
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

/** The values; missing for companies in sectors that the formula does not fit. */
export function withoutUnfitSectors(universe: Universe, field: NumericField, values: Float64Array): Float64Array {
  if (field.kind !== "metric" || field.missingInSectors === undefined) return values;
  const sectors = textColumn(universe, "sector");
  const unfit = field.missingInSectors;
  return values.map((value, row) => (unfit.includes(sectors[row]) ? NaN : value));
}
