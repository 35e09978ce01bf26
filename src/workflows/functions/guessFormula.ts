import { columnReader } from "../../engine/universe/columns";
import type { UniverseReading } from "../../engine/universe/reading";

/** A function as the help describes it, as far as guessing its arguments needs. */
export interface FunctionSignature {
  /** as cells call it */
  name: string;
  /** what stands before all names, in an add-in that has it: "FS_" of "FS_QSCORE" */
  prefix?: string;
  parameters: readonly { name: string; optional: boolean }[];
}

/** Where the universe stands. */
export interface FormulaContext {
  sheet: string;
  reading: UniverseReading;
}

/** Which recognised column an argument most likely means; the first that is there. */
const COLUMN_OF_ARGUMENT: Readonly<Record<string, readonly string[]>> = {
  roe: ["roe"],
  fcf_margin: ["fcf_margin"],
  debt_to_assets: ["debt_to_assets"],
  interest_coverage: ["interest_coverage"],
  sectors: ["sector"],
  volatility: ["volatility"],
};
/** Metrics by which an argument that takes any metric is filled, the most usual first. */
const ANY_METRIC = ["roe", "roic", "pe", "ev_ebitda", "earnings_yield", "gross_margin", "revenue_growth", "market_cap"];
const TAKES_ANY_METRIC = new Set(["values", "scores", "returns", "quality"]);

/**
 * A formula with its required arguments filled from the recognised columns, to be looked over before it goes into a cell. Arguments that nothing speaks for
 * stay as their names. A measure that has no column but follows from others, or whose column is in percent where the function takes fractions, is
 * `METRIC(…)` of the table, which `LET` names. It is one formula that spills: its ranges go to the function once.
 */
export function guessFormula(
  { name, prefix = "", parameters }: FunctionSignature,
  read: FormulaContext | null,
): string {
  const context = read && { ...read, reading: firstTable(read.reading) };
  const metric = `${prefix}METRIC(`;
  const required = parameters.filter(({ optional }) => !optional);
  const filled = required.map((parameter) =>
    context === null ? parameter.name : argument(parameter.name, metric, context),
  );
  const call = `${name}(${filled.join(",")})`;
  return context !== null && filled.some((each) => each.startsWith(metric))
    ? `=LET(${TABLE},${wholeTable(context)},${call})`
    : `=${call}`;
}

/** The reading without the tables joined to it: their rows are others. */
function firstTable(reading: UniverseReading): UniverseReading {
  if (reading.join === null) return reading;
  const { universe } = reading;
  const columns = reading.columns.filter(({ table }) => table === 0);
  const joined = new Set(reading.columns.filter(({ table }) => table > 0).map(({ field }) => field));
  const given = new Map([...universe.given].filter(([id]) => !joined.has(id)));
  return { ...reading, columns, universe: { ...universe, given } };
}

/** What LET calls the table. */
const TABLE = "universe";

/** @param metric how a call of METRIC begins */
function argument(name: string, metric: string, context: FormulaContext): string {
  if (name === "data") return wholeTable(context);
  if (name === "name") return '"ROIC"';
  const { columns, universe } = context.reading;
  const wanted = COLUMN_OF_ARGUMENT[name] ?? (TAKES_ANY_METRIC.has(name) ? ANY_METRIC : []);
  const column = wanted.map((id) => columns.find(({ field }) => field === id)).find((found) => found !== undefined);
  const asGiven = column !== undefined && (TAKES_ANY_METRIC.has(name) || (column.unit?.factor ?? 1) === 1);
  if (asGiven) return onSheet(column.address, context);
  const read = columnReader(universe);
  const workedOut = wanted.find((id) => read(id) !== undefined);
  return workedOut === undefined ? name : `${metric}"${workedOut}",${TABLE})`;
}

/** The whole table, labels included. */
const wholeTable = (context: FormulaContext): string => onSheet(tableAddress(context.reading), context);

/** The labels and all data below them (or beside them): what stands above the labels is no part of it. */
function tableAddress({ headerAddress, transposed, columns }: UniverseReading): string {
  const [header, data] = [headerAddress, columns[0].address].map(corners);
  const start = transposed
    ? { column: header.end.column, row: header.start.row }
    : { column: header.start.column, row: header.end.row };
  const end = transposed
    ? { column: data.end.column, row: header.end.row }
    : { column: header.end.column, row: data.end.row };
  return `${start.column}${start.row}:${end.column}${end.row}`;
}

function corners(address: string) {
  const cells = [...address.matchAll(/([A-Z]+)(\d+)/g)].map(([, column, row]) => ({ column, row }));
  return { start: cells[0], end: cells[cells.length - 1] };
}

const onSheet = (address: string, { sheet }: FormulaContext): string => `${quoted(sheet)}!${absolute(address)}`;
const quoted = (sheet: string) => (/^[A-Za-z_][A-Za-z0-9_.]*$/.test(sheet) ? sheet : `'${sheet.replace(/'/g, "''")}'`);
const absolute = (address: string) => address.replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
