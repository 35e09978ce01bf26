import { CATALOGUE } from "../../fields/catalogue";
import type { NumericField } from "../../fields/field";
import type { AssignedColumn } from "../assignFields";
import { columnReader } from "../columns";
import { readColumns, type NumericReading } from "../readColumns";
import { readTexts } from "../readTexts";
import type { ColumnMapping } from "../reading";
import type { Universe } from "../universe";
import type { Disagreement } from "./joinReport";
import type { JoinedTable } from "./joinTables";

/** Figures that differ by less are the same, rounded. */
const ROUNDING = 0.005;

/** What of a universe is compared with the figures that are not used. */
export interface Used {
  universe: Universe;
  /** for each company, its position among the company rows of the table */
  rows: ArrayLike<number>;
  numeric: readonly NumericReading[];
}

/**
 * Compares each column of a further table that repeats a field with the column that is used, each in its own unit.
 * @param names of the further tables
 * @returns the fields whose figures differ by more than rounding, in the order of the tables and columns
 */
export function disagreementsOf(
  joined: JoinedTable,
  used: Used,
  names: readonly string[],
  mapping: ColumnMapping,
): Disagreement[] {
  return joined.columnsOf.flatMap((columns, k) => {
    const texts = columns
      .flatMap((column) => asText(column) ?? [])
      .flatMap((column) => compareTexts(joined, column, used) ?? []);
    const repeated = columns.flatMap((column) => asRead(column) ?? []);
    if (texts.length + repeated.length === 0) return [];
    const others = columns.filter(({ field }) => field !== null && field.kind !== "text");
    const { layout, found } = joined;
    const readings = readColumns(layout.table, found.rows, [...others, ...repeated], layout.titleUnit, mapping);
    const numbers = readings
      .filter(({ column }) => repeated.includes(column))
      .flatMap((reading) => compare(reading, used) ?? []);
    const [first, last] = [found.rows[0], found.rows[found.rows.length - 1]];
    return [...numbers, ...texts].map(({ column, ...rest }) => ({
      ...rest,
      source: names[k],
      address: joined.addresses.range(first, last, column.header.column),
    }));
  });
}

/** A disagreement in a column, before it is told where. */
type Found = Omit<Disagreement, "source" | "address"> & { column: AssignedColumn };

/** The column with the field that it repeats; undefined where there is none with figures to compare. */
function asRead(column: AssignedColumn): AssignedColumn | undefined {
  if (column.status !== "duplicate") return undefined;
  const field = CATALOGUE.get(column.suggestions[0]);
  if (field === undefined || field.kind === "text" || field.unit === "date" || field.unit === "year") return undefined;
  return { ...column, field };
}

/** Texts that are worth comparing: amounts in two currencies, or companies in two sectors, are no small matter. */
const COMPARED_TEXTS: ReadonlySet<string> = new Set(["currency", "sector"]);

function asText(column: AssignedColumn): AssignedColumn | undefined {
  const id = column.status === "duplicate" ? column.suggestions[0] : "";
  return COMPARED_TEXTS.has(id) ? { ...column, field: CATALOGUE.get(id)! } : undefined;
}

function compareTexts(
  { layout, found }: JoinedTable,
  column: AssignedColumn,
  { universe, rows }: Used,
): Found | undefined {
  const field = column.field!;
  const [tickers, ours] = [universe.text.get("ticker")!, universe.text.get(field.id)!];
  const theirs = readTexts(layout.table, found.rows, [column]).get(field.id)!;
  const pairs = tickers.flatMap((ticker, company) => {
    const [first, other] = [ours[company], theirs[rows[company]]];
    return first === "" || other === "" ? [] : [{ ticker, used: first, other, difference: Number(first !== other) }];
  });
  const differing = pairs.filter(({ difference }) => difference > 0);
  if (differing.length === 0) return undefined;
  return {
    column,
    field: field.id,
    label: field.label,
    compared: pairs.length,
    differ: differing.length,
    median: 1,
    largest: differing[0],
    reason: field.id === "currency" ? "amounts in two currencies" : "another classification",
  };
}

function compare({ column, field, values }: NumericReading, used: Used): Found | undefined {
  const ours = used.numeric.find((reading) => reading.field.id === field.id)?.values;
  if (ours === undefined) return undefined;
  const tickers = used.universe.text.get("ticker")!;
  const pairs = tickers.flatMap((ticker, company) => {
    const [first, other] = [ours[used.rows[company]], values[used.rows[company]]];
    return Number.isFinite(first) && Number.isFinite(other)
      ? [{ company, ticker, used: first, other, difference: distance(first, other) }]
      : [];
  });
  const differing = pairs.filter(({ difference }) => difference > ROUNDING);
  if (differing.length === 0) return undefined;
  const bySize = [...differing].sort((a, b) => a.difference - b.difference);
  const { ticker, used: first, other, difference } = bySize[bySize.length - 1];
  return {
    column,
    field: field.id,
    label: field.label,
    compared: pairs.length,
    differ: differing.length,
    median: bySize[Math.floor((bySize.length - 1) / 2)].difference,
    largest: { ticker, used: first, other, difference },
    reason: likelyReason(field, differing, used.universe),
  };
}

/** Relative to the larger of the two; 2 where one is the other with the opposite sign. */
const distance = (a: number, b: number) => (a === b ? 0 : Math.abs(a - b) / Math.max(Math.abs(a), Math.abs(b)));

interface Pair {
  company: number;
  used: number;
  other: number;
  difference: number;
}

function likelyReason(field: NumericField, pairs: readonly Pair[], universe: Universe): string {
  const most = (holds: (pair: Pair) => boolean) => pairs.filter(holds).length > pairs.length / 2;
  const near = (ratio: number, target: number) => Math.abs(ratio / target - 1) < 0.05;
  const times = (factor: number) =>
    most(({ used, other }) => near(other / used, factor)) || most(({ used, other }) => near(used / other, factor));
  if (most(({ used, other }) => used * other < 0 && near(-other, used))) return "the opposite sign";
  if ((field.unit === "fraction" || field.unit === "ratio") && times(100))
    return "percent in one, a fraction in the other";
  for (const [factor, name] of SCALES) if (times(factor)) return `another scale, ${name}`;
  const read = columnReader(universe);
  const [cap, value] = [read("market_cap")?.values, read("enterprise_value")?.values];
  if (cap && value) {
    const toValue = ({ company }: Pair) => value[company] / cap[company];
    const isRatio = (pair: Pair) => !near(toValue(pair), 1);
    if (
      most((pair) => isRatio(pair) && near(pair.other / pair.used, toValue(pair))) ||
      most((pair) => isRatio(pair) && near(pair.used / pair.other, toValue(pair)))
    )
      return "enterprise value in one, market cap in the other";
  }
  return field.unit === "money" || field.unit === "perShare" || field.unit === "fraction" || field.unit === "multiple"
    ? "another period, such as the last twelve months and the fiscal year, another date or another definition"
    : "another date or another definition";
}

const SCALES = [
  [1e3, "a thousand times"],
  [1e6, "a million times"],
  [1e9, "a billion times"],
] as const;
