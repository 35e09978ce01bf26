import type { NumericField } from "../fields/field";
import { columnEvidence, readColumn, type ColumnCells } from "./cells/readColumn";
import type { CellTable } from "./cells/cellTable";
import { decimalMarkOf } from "./cells/decimalMark";
import type { HeaderUnit } from "./headers/readHeader";
import type { AssignedColumn } from "./assignFields";
import type { ColumnMapping } from "./reading";
import { FACTORS, unitChoices, type ColumnUnit } from "./units/columnUnit";
import { percentOrFraction } from "./units/percentOrFraction";
import { scaleByShares } from "./units/scaleByShares";
import { scalesOf, type ScaleQuestion } from "./units/scaleOf";
import { unitMisfit } from "./units/unitMisfit";

/** A numeric column in the engine's units. */
export interface NumericReading {
  column: AssignedColumn;
  field: NumericField;
  cells: ColumnCells;
  unit: ColumnUnit;
  values: Float64Array;
}

/** Reads all numeric columns of the company rows and brings each to the engine's unit. */
export function readColumns(
  table: CellTable,
  rows: readonly number[],
  columns: readonly AssignedColumn[],
  titleUnit: HeaderUnit,
  mapping: ColumnMapping,
): NumericReading[] {
  const numeric = columns.flatMap((column) => (column.field !== null && column.field.kind !== "text" ? [{ column, field: column.field }] : []));
  const evidence = numeric.map(({ column }) => columnEvidence(table, column.header.column, rows));
  const tableDecimal = decimalMarkOf(evidence.reduce((sum, { point, comma }) => ({ point: sum.point + point, comma: sum.comma + comma }), { point: 0, comma: 0 }));
  const read = numeric.map(({ column, field }, k) => ({ column, field, cells: readColumn(table, column.header.column, rows, field.unit, evidence[k], tableDecimal) }));

  const questions = read.map(({ column, field, cells }): ScaleQuestion => ({ field, cells, stated: statedScale(column.header.unit, field, titleUnit) }));
  const scaled = questions.filter(({ field }) => unitChoices(field).includes("millions"));
  const scales = new Map(scalesOf(scaled).map((unit, k) => [scaled[k].cells, unit]));
  const units = read.map(({ column, field, cells }) => {
    const chosen = corrected(field, mapping[column.key]?.unit);
    return chosen ?? withMisfit(scales.get(cells) ?? decide(field, cells, column.header.unit), unitMisfit(field, cells, column.header.unit));
  });
  reconcileShares(read, units);
  return read.map((reading, k) => ({ ...reading, unit: units[k], values: apply(reading.cells, units[k]) }));
}

/** Lets market cap = price × shares settle a scale that only sizes told. */
function reconcileShares(read: readonly { field: NumericField; cells: ColumnCells }[], units: ColumnUnit[]): void {
  const [cap, price, shares] = ["market_cap", "price", "shares_outstanding"].map((id) => read.findIndex(({ field }) => field.id === id));
  if (cap < 0 || price < 0 || shares < 0) return;
  const quantity = (k: number) => ({ written: read[k].cells.values, unit: units[k] });
  [units[cap], units[shares]] = scaleByShares(quantity(cap), read[price].cells.values, quantity(shares));
}

function decide(field: NumericField, cells: ColumnCells, header: HeaderUnit): ColumnUnit {
  if (unitChoices(field).includes("percent")) return percentOrFraction(field, cells, header.percent);
  return { choice: "as is", factor: 1, evidence: "nothing to decide", doubtful: false, choices: unitChoices(field) };
}

function withMisfit(unit: ColumnUnit, misfit: string | undefined): ColumnUnit {
  return misfit === undefined ? unit : { ...unit, doubtful: true, bySize: undefined, evidence: `${misfit}; ${unit.evidence}` };
}

function statedScale(header: HeaderUnit, field: NumericField, title: HeaderUnit): ScaleQuestion["stated"] {
  if (header.scale !== null) return { scale: header.scale, by: "header" };
  // a title speaks of currency, not of share counts
  return title.scale !== null && field.unit === "money" ? { scale: title.scale, by: "title" } : null;
}

function corrected(field: NumericField, choice: ColumnUnit["choice"] | undefined): ColumnUnit | undefined {
  const choices = unitChoices(field);
  if (choice === undefined || !choices.includes(choice)) return undefined;
  return { choice, factor: FACTORS[choice], evidence: "chosen by you", doubtful: false, choices };
}

function apply({ values, percent, scaled }: ColumnCells, { factor }: ColumnUnit): Float64Array {
  if (factor === 1) return values;
  return values.map((value, company) => (percent[company] || scaled[company] ? value : shifted(value, factor)));
}

const DECIMALS = 1e6;

/**
 * Moves the decimal point: 14.8 percent is 0.148, as if it had been written so, where division by 100 would leave 0.14800000000000002.
 * @param factor 0.01, or a thousand, million or billion
 */
function shifted(value: number, factor: number): number {
  const whole = Math.round(value * DECIMALS);
  // with more decimals, or too large to be counted in them, the nearest double must do
  if (whole / DECIMALS !== value || !Number.isSafeInteger(whole)) return factor < 1 ? value / Math.round(1 / factor) : value * factor;
  return factor < DECIMALS ? whole / Math.round(DECIMALS / factor) : whole * (factor / DECIMALS);
}
