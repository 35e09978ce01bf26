import type { ColumnReading, UniverseReading } from "../../engine/universe/reading";

/** A function as the help describes it, as far as guessing its arguments needs. */
export interface FunctionSignature {
  name: string;
  parameters: readonly { name: string; optional: boolean }[];
}

/** Where the universe stands. */
export interface FormulaContext {
  sheet: string;
  reading: UniverseReading;
  /** address of the header and all data, without the sheet */
  range: string;
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
 * stay as their names. Ranges with blanks are written IF(range="","",range), for desktop Excel hands a blank over as 0.
 */
export function guessFormula({ name, parameters }: FunctionSignature, context: FormulaContext | null): string {
  const required = parameters.filter(({ optional }) => !optional);
  return `=${name}(${required.map((parameter) => argument(parameter.name, context)).join(",")})`;
}

function argument(name: string, context: FormulaContext | null): string {
  if (context === null) return name;
  if (name === "data") return `${quoted(context.sheet)}!${absolute(context.range)}`;
  if (name === "name") return '"ROIC"';
  const { columns } = context.reading;
  const wanted = COLUMN_OF_ARGUMENT[name] ?? (TAKES_ANY_METRIC.has(name) ? ANY_METRIC : []);
  const column = wanted.map((id) => columns.find(({ field }) => field === id)).find((found) => found !== undefined);
  return column === undefined ? name : reference(column, context);
}

function reference({ address, quality, field }: ColumnReading, { sheet, reading }: FormulaContext): string {
  const range = `${quoted(sheet)}!${absolute(address)}`;
  const filled = quality?.filled ?? reading.universe.text.get(field ?? "")?.filter((text) => text !== "").length ?? 0;
  return filled < reading.universe.size ? `IF(${range}="","",${range})` : range;
}

const quoted = (sheet: string) => (/^[A-Za-z_][A-Za-z0-9_.]*$/.test(sheet) ? sheet : `'${sheet.replace(/'/g, "''")}'`);
const absolute = (address: string) => address.replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
