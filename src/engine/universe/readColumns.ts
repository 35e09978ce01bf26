import type { NumericField } from "../fields/field";
import { decimalMarksOf, readColumn, type ColumnCells } from "./cells/readColumn";
import { cellAt, type CellTable } from "./cells/cellTable";
import { decimalMarkOf, type DecimalMarkCounts } from "./cells/decimalMark";
import { monthEnds } from "./cells/monthEnds";
import { isNegativeExpense } from "./headers/negativeExpense";
import { BASIS_POINT, type HeaderUnit } from "./headers/readHeader";
import type { AssignedColumn } from "./assignFields";
import type { ColumnCorrection, ColumnMapping } from "./reading";
import { plainText } from "./readTexts";
import { FACTORS, unitChoices, type ColumnUnit } from "./units/columnUnit";
import { percentOrFraction } from "./units/percentOrFraction";
import { scaleByShares } from "./units/scaleByShares";
import { scalesOf, type ScaleQuestion } from "./units/scaleOf";
import { unitsByTable } from "./units/tableAgrees";
import { unitMisfit } from "./units/unitMisfit";
import { weightUnit } from "./units/weightUnit";

/** A numeric column in the engine's units. */
export interface NumericReading {
  column: AssignedColumn;
  field: NumericField;
  cells: ColumnCells;
  unit: ColumnUnit;
  values: Float64Array;
  /** its dates were all on the first of a month, and are read as the month's last day */
  monthEnds?: boolean;
}

/** Reads all numeric columns of the company rows and converts each to the engine's unit. */
export function readColumns(
  table: CellTable,
  rows: readonly number[],
  columns: readonly AssignedColumn[],
  titleUnit: HeaderUnit,
  mapping: ColumnMapping,
): NumericReading[] {
  const numeric = columns.flatMap((column) =>
    column.field !== null && column.field.kind !== "text" ? [{ column, field: column.field }] : [],
  );
  const currencies = currencyColumns(columns);
  const marks = numeric.map(({ column }) => decimalMarksOf(table, column.header.column, rows));
  const together = (some: readonly DecimalMarkCounts[]) =>
    some.reduce((sum, { point, comma }) => ({ point: sum.point + point, comma: sum.comma + comma }), {
      point: 0,
      comma: 0,
    });
  const all = together(marks);
  // of joined tables each may have its own mark
  const parts = new Map(numeric.map(({ column: { header } }) => [header.part, all]));
  for (const part of parts.keys()) {
    const own = together(marks.filter((_, k) => numeric[k].column.header.part === part));
    if (own.point + own.comma > 0) parts.set(part, own);
  }
  const read = numeric.map(({ column, field }, k) => ({
    column,
    field,
    cells: readColumn(
      table,
      column.header.column,
      rows,
      field.unit,
      marks[k],
      decimalMarkOf(parts.get(column.header.part)!),
      field.words,
    ),
  }));

  for (const { column, cells } of read) {
    const stated = currencies.get(column.header.column);
    if (stated !== undefined) for (const code of codesIn(table, rows, stated)) cells.currencies.add(code);
  }

  const questions = read.map(({ column, field, cells }): ScaleQuestion => ({
    field,
    cells,
    stated: statedScale(column.header.unit, field, column.header.titleUnit ?? titleUnit),
  }));
  const scaled = questions.filter(({ field }) => unitChoices(field).includes("millions"));
  const scales = new Map(scalesOf(scaled).map((unit, k) => [scaled[k].cells, unit]));
  const found = unitsByTable(
    read.map(({ column, field, cells }) => ({
      field,
      unit: withMisfit(
        scales.get(cells) ?? decide(field, cells, column.header.unit),
        unitMisfit(field, cells, column.header.unit),
      ),
      plain: cells.values.some((value, company) => !Number.isNaN(value) && isPlain(cells, company)),
    })),
  );
  const units = read.map(({ column, cells }, k) => corrected(found[k], cells, mapping[column.key]) ?? found[k]);
  reconcileShares(read, units);
  return read.map((reading, k) => {
    const values = apply(reading.cells, units[k]);
    return isNegativeExpense(reading.field, reading.column.header.text, values)
      ? {
          ...reading,
          unit: {
            ...units[k],
            evidence: `${units[k].evidence}; an expense is negative in this column, and its sign was turned`,
          },
          values: values.map((value) => 0 - value),
        }
      : withMonthEnds({ ...reading, unit: units[k], values });
  });
}

/** Periods that are stamped with the first day of a month end with the month. */
function withMonthEnds(reading: NumericReading): NumericReading {
  if (reading.field.id !== "period_end") return reading;
  const { days, moved } = monthEnds(reading.values);
  return { ...reading, values: days, monthEnds: moved };
}

/** The column with the currency of each amount that has one of its own, apart from the currency of the whole table. */
function currencyColumns(columns: readonly AssignedColumn[]): ReadonlyMap<number, number> {
  return new Map(
    columns.flatMap(({ header, status }) =>
      status === "currency" && header.currencyOf !== undefined ? [[header.currencyOf, header.column] as const] : [],
    ),
  );
}

function codesIn(table: CellTable, rows: readonly number[], column: number): Set<string> {
  return new Set(rows.map((row) => plainText(cellAt(table, row, column))).filter((code) => code !== ""));
}

/** Uses market cap = price × shares where a scale was inferred from magnitude alone. */
function reconcileShares(read: readonly { field: NumericField; cells: ColumnCells }[], units: ColumnUnit[]): void {
  const [cap, price, shares] = ["market_cap", "price", "shares_outstanding"].map((id) =>
    read.findIndex(({ field }) => field.id === id),
  );
  if (cap < 0 || price < 0 || shares < 0) return;
  const quantity = (k: number) => ({ written: read[k].cells.values, unit: units[k] });
  [units[cap], units[shares]] = scaleByShares(quantity(cap), read[price].cells.values, quantity(shares));
}

function decide(field: NumericField, cells: ColumnCells, header: HeaderUnit): ColumnUnit {
  if (field.id === "index_weight") return weightUnit(cells, header, unitChoices(field));
  if (unitChoices(field).includes("percent")) return percentOrFraction(field, cells, header);
  return {
    choice: "as is",
    factor: 1,
    evidence: "only one unit is possible",
    doubtful: false,
    choices: unitChoices(field),
  };
}

function withMisfit(unit: ColumnUnit, misfit: string | undefined): ColumnUnit {
  return misfit === undefined
    ? unit
    : { ...unit, doubtful: true, bySize: undefined, evidence: `${misfit}; ${unit.evidence}` };
}

function statedScale(header: HeaderUnit, field: NumericField, title: HeaderUnit): ScaleQuestion["stated"] {
  if (header.scale !== null && header.scale !== BASIS_POINT) return { scale: header.scale, by: "header" };
  // a title states the unit of money, not of share counts
  return title.scale !== null && field.unit === "money" ? { scale: title.scale, by: "title" } : null;
}

/** The unit that the user chose. A unit remembered from another table is doubtful where the plain numbers of this one clearly suggest a different unit. */
function corrected(
  found: ColumnUnit,
  cells: ColumnCells,
  { unit: choice, remembered }: ColumnCorrection = {},
): ColumnUnit | undefined {
  if (choice === undefined || !found.choices.includes(choice)) return undefined;
  const chosen = { choice, factor: FACTORS[choice], choices: found.choices };
  if (!remembered) return { ...chosen, evidence: "chosen by you", doubtful: false };
  const doubtful =
    choice !== found.choice &&
    !found.doubtful &&
    cells.values.some((value, company) => !Number.isNaN(value) && isPlain(cells, company));
  return {
    ...chosen,
    evidence: doubtful
      ? `you chose ${choice} for an earlier table, but here ${found.evidence}`
      : "chosen by you earlier",
    doubtful,
  };
}

/** A plain number has no percent sign and no scale word of its own. */
const isPlain = ({ percent, scaled }: ColumnCells, company: number) => !percent[company] && !scaled[company];

function apply(cells: ColumnCells, { factor }: ColumnUnit): Float64Array {
  if (factor === 1) return cells.values;
  return cells.values.map((value, company) => (isPlain(cells, company) ? shifted(value, factor) : value));
}

const DECIMALS = 1e6;

/**
 * Moves the decimal point exactly: 14.8 percent gives 0.148, where 14.8 · 0.01 gives 0.14800000000000002.
 * @param factor a power of ten
 */
function shifted(value: number, factor: number): number {
  const whole = Math.round(value * DECIMALS);
  // with more decimals, or too large, plain arithmetic must do
  if (whole / DECIMALS !== value || !Number.isSafeInteger(whole))
    return factor < 1 ? value / Math.round(1 / factor) : value * factor;
  return factor < DECIMALS ? whole / Math.round(DECIMALS / factor) : whole * (factor / DECIMALS);
}
