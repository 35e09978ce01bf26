import { HEADER_FIELDS } from "../../fields/catalogue";
import type { NumericField } from "../../fields/field";
import { ScoringError } from "../../errors";
import { cellAt, columnCount, type CellTable, type CellValue } from "../cells/cellTable";
import { readDate } from "../cells/readDate";
import { readNumber } from "../cells/readNumber";
import { isUsed, matchHeader } from "../headers/matchHeader";
import { normalizePhrase, readHeader } from "../headers/readHeader";
import { DEEPEST_HEADER_ROW, JUDGED_CELLS } from "./headerRow";

/** Columns of a table with one figure per row, each by the names that data sets give it. */
const COLUMNS = {
  value: ["value", "val"],
  date: ["ddate", "end"],
  tag: ["tag", "concept"],
  filing: ["adsh", "accn"],
  cik: ["cik"],
  ticker: ["ticker", "symbol"],
  quarters: ["qtrs"],
  start: ["start"],
  fiscalPeriod: ["fp"],
  unit: ["uom", "unit"],
  filed: ["filed"],
  part: ["coreg", "segments"],
} as const satisfies Readonly<Record<string, readonly string[]>>;
type Part = keyof typeof COLUMNS;

interface TagTable {
  headerRow: number;
  at: Partial<Record<Part, number>>;
  /** text columns that describe the company, by their headers */
  texts: { header: string; column: number }[];
  /** tag and unit stated above a table that has no columns for them */
  tag: string;
  unit: string;
}

interface Meaning {
  field: NumericField;
  /** of several tags for one field, the one with the lowest rank is preferred */
  rank: number;
}

const YEAR = 4;
const DAYS_OF_YEAR = [350, 380] as const;

/**
 * Turns a table with one figure per row, as in filings' data sets (filing, tag, date, quarters, unit, value), into one with a row per company and
 * period end and a column per field. Flows must cover a year, and balance-sheet items stand at a date; amounts are in dollars. Of several values
 * for one cell the one filed last counts; where the filing days are given there is a row for each day, newest first, with what was known then. A company is its ticker, else its CIK, else its filing.
 * @returns undefined when the table has no such columns
 * @throws ScoringError "no-table" when nothing says what the values are, "nothing-usable" when no row has a figure that is used
 */
export function pivotTagRows(pasted: CellTable): CellTable | undefined {
  const source = findTagTable(pasted);
  if (source === undefined) return undefined;
  const companies = new Map<string, Map<number, Period>>();
  const fields: string[] = [];
  const position = new Map<string, number>();
  const meanings = new Map<string, Meaning | undefined>();
  let unused = 0;
  let byFiling = true;

  const read = (row: number, part: Part): CellValue => {
    const column = source.at[part];
    return column === undefined ? "" : cellAt(pasted, row, column);
  };
  for (let row = source.headerRow + 1; row < pasted.values.length; row++) {
    if (isBlank(read(row, "value"))) continue;
    const tag = String(source.at.tag === undefined ? source.tag : read(row, "tag")).trim();
    if (!meanings.has(tag)) meanings.set(tag, meaningOf(tag));
    const meaning = meanings.get(tag);
    const date = readDate(read(row, "date"));
    const value = numberOf(read(row, "value"));
    const company = identify(read, row);
    const fits =
      meaning !== undefined &&
      isBlank(read(row, "part")) &&
      unitFits(meaning.field, String(source.at.unit === undefined ? source.unit : read(row, "unit"))) &&
      spanFits(meaning.field, spanOf(source, read, row, date));
    if (!fits || Number.isNaN(date) || Number.isNaN(value) || company === undefined) {
      unused++;
      continue;
    }
    byFiling &&= company.byFiling;
    const { field, rank } = meaning;
    if (!position.has(field.id)) position.set(field.id, fields.push(field.label) - 1);
    const periods = companies.get(company.key) ?? new Map<number, Period>();
    companies.set(company.key, periods);
    const period = periods.get(date) ?? { row, hidden: true, annual: false, figures: [] };
    periods.set(date, period);
    period.figures.push({ column: position.get(field.id)!, value, rank, filed: filedOn(source, read, row), row });
    period.annual ||= !isUsed(field, { kind: "quarter" });
    period.hidden &&= pasted.hiddenRows?.[row] === true;
  }
  if (companies.size === 0)
    throw new ScoringError(
      "nothing-usable",
      "range",
      "No row has a figure that is used: rows need a known tag such as Assets, a value in USD, and a date (a balance) or a whole year (a flow).",
    );
  return assemble(pasted, source, companies, fields, { unused, byFiling });
}

interface Period {
  /** first row of the period */
  row: number;
  hidden: boolean;
  /** has a flow of a year, so that the date is the end of a fiscal year */
  annual: boolean;
  figures: Figure[];
}

interface Figure {
  /** position of its field */
  column: number;
  value: number;
  rank: number;
  /** day, or without one the year of the filing; −∞ when blank */
  filed: number;
  row: number;
}

function findTagTable(table: CellTable): TagTable | undefined {
  const width = Math.min(columnCount(table), JUDGED_CELLS);
  for (let row = 0; row < Math.min(table.values.length, DEEPEST_HEADER_ROW); row++) {
    const words = Array.from({ length: width }, (_, column) => plainWord(cellAt(table, row, column)));
    const at: TagTable["at"] = {};
    for (const [part, names] of Object.entries(COLUMNS) as [Part, readonly string[]][]) {
      const column = words.findIndex((word) => names.includes(word));
      if (column >= 0) at[part] = column;
    }
    const identified = at.filing ?? at.cik ?? at.ticker;
    if (at.value === undefined || at.date === undefined || identified === undefined) continue;
    const tag = statedAbove(table, row, "tag");
    // a ticker, an end and a value are also in other tables
    if (at.tag === undefined && at.ticker !== undefined) continue;
    if (at.tag === undefined && tag === "")
      throw new ScoringError(
        "no-table",
        "range",
        'Nothing says what the values are: add a column "tag" with their names, such as Assets or NetIncomeLoss.',
      );
    const taken = new Set(Object.values(at));
    const texts = words.flatMap((_, column) => {
      const header = String(cellAt(table, row, column));
      const kind = taken.has(column) ? undefined : matchHeader(readHeader(header))?.field.kind;
      return kind === "text" ? [{ header, column }] : [];
    });
    return { headerRow: row, at, texts, tag, unit: statedAbove(table, row, "uom") };
  }
  return undefined;
}

/** What stands beside a word in the rows above the header. */
function statedAbove(table: CellTable, headerRow: number, word: string): string {
  const row = table.values.slice(0, headerRow).find(([first]) => plainWord(first ?? "") === word);
  return String(row?.[1] ?? "").trim();
}

/** The field of a tag; its rank is its place in the catalogue's list of the field's names. */
function meaningOf(tag: string): Meaning | undefined {
  const reading = readHeader(tag);
  const match = matchHeader(reading);
  const field = match && HEADER_FIELDS.find(({ id }) => id === match.field.id);
  const words = new Set(reading.subjects.map((subject) => subject.words));
  return field === undefined || field.kind === "text" || match?.period.kind !== "current"
    ? undefined
    : { field, rank: field.synonyms.findIndex((phrase) => words.has(normalizePhrase(phrase))) };
}

function identify(
  read: (row: number, part: Part) => CellValue,
  row: number,
): { key: string; byFiling: boolean } | undefined {
  const [ticker, cik, filing] = (["ticker", "cik", "filing"] as const).map((part) => String(read(row, part)).trim());
  if (ticker !== "") return { key: ticker, byFiling: false };
  if (cik !== "") return { key: cik.padStart(10, "0"), byFiling: false };
  return filing === "" ? undefined : { key: filing, byFiling: true };
}

function unitFits({ unit }: NumericField, written: string): boolean {
  const text = written.trim().toLowerCase();
  if (text === "") return true;
  if (unit === "money") return text === "usd";
  if (unit === "perShare") return text === "usd/shares" || text === "usd-per-shares";
  return unit === "shares" ? text === "shares" : text === "pure";
}

/** Quarters that a value covers: 0 for a date, 4 for a year, NaN when nothing says it. */
function spanOf(source: TagTable, read: (row: number, part: Part) => CellValue, row: number, end: number): number {
  if (source.at.quarters !== undefined) {
    const quarters = read(row, "quarters");
    return isBlank(quarters) ? NaN : Number(quarters);
  }
  if (!isBlank(read(row, "start"))) {
    const days = end - readDate(read(row, "start")) + 1;
    return days >= DAYS_OF_YEAR[0] && days <= DAYS_OF_YEAR[1] ? YEAR : 1;
  }
  if (source.at.start !== undefined) return 0;
  return String(read(row, "fiscalPeriod")).trim().toUpperCase() === "FY" ? YEAR : NaN;
}

/** Balance-sheet items stand at a date. Flows cover a year; average share counts do too. */
function spanFits(field: NumericField, quarters: number): boolean {
  if (!isUsed(field, { kind: "quarter" })) return quarters === YEAR;
  return quarters === 0 || Number.isNaN(quarters) || (field.unit === "shares" && quarters === YEAR);
}

/** The day of the filing; in a table without such days the year in its number. */
function filedOn(source: TagTable, read: (row: number, part: Part) => CellValue, row: number): number {
  if (source.at.filed !== undefined) {
    const day = readDate(read(row, "filed"));
    return Number.isNaN(day) ? -Infinity : day;
  }
  const year = /^\d{10}-(\d{2})-\d{6}$/.exec(String(read(row, "filing")))?.[1];
  return year === undefined ? 0 : Number(year);
}

/** The figures known on a day by column: of a field's figures the one with the preferred tag, then the one filed last. */
function knownOn(day: number, figures: readonly Figure[]): Figure[] {
  const known: Figure[] = [];
  for (const figure of figures) {
    const other = known[figure.column] as Figure | undefined;
    const better =
      other === undefined || figure.rank < other.rank || (figure.rank === other.rank && figure.filed >= other.filed);
    if (figure.filed <= day && better) known[figure.column] = figure;
  }
  return known;
}

function assemble(
  pasted: CellTable,
  source: TagTable,
  companies: ReadonlyMap<string, ReadonlyMap<number, Period>>,
  fields: readonly string[],
  counts: { unused: number; byFiling: boolean },
): CellTable {
  const withFiled = source.at.filed !== undefined;
  const header = [
    "Ticker",
    ...source.texts.map((text) => text.header),
    "Period end",
    ...(withFiled ? ["Filed"] : []),
    ...fields,
  ];
  const values: CellValue[][] = [header];
  const dateColumn = 1 + source.texts.length;
  const rows = [source.headerRow];
  const hidden = [false];
  for (const [key, periods] of companies) {
    const ends = [...periods];
    // dates without a flow of a year, such as that of a cover page, are no ends of fiscal years
    const fiscal = ends.some(([, { annual }]) => annual) ? ends.filter(([, { annual }]) => annual) : ends;
    for (const [date, period] of fiscal) {
      const days = withFiled
        ? [...new Set(period.figures.map(({ filed }) => filed))].sort((a, b) => b - a)
        : [Infinity];
      for (const day of days) {
        const known = knownOn(day, period.figures) as (Figure | undefined)[];
        const row = period.figures.find(({ filed }) => filed === day)?.row ?? period.row;
        values.push([
          key,
          ...source.texts.map(({ column }) => cellAt(pasted, row, column)),
          date,
          ...(withFiled ? [Number.isFinite(day) ? day : ""] : []),
          ...fields.map((_, k) => known[k]?.value ?? ""),
        ]);
        rows.push(row);
        hidden.push(period.hidden);
      }
    }
  }
  const date = (column: number) => column === dateColumn || (withFiled && column === dateColumn + 1);
  const formats = header.map((_, column) => (date(column) ? "yyyy-mm-dd" : "General"));
  return {
    values,
    numberFormats: values.map((_, row) => (row === 0 ? header.map(() => "General") : formats)),
    hiddenRows: pasted.hiddenRows && hidden,
    origin: pasted.origin,
    pivot: { rows, column: source.at.value!, companies: companies.size, ...counts },
  };
}

const plainWord = (cell: CellValue) => (typeof cell === "string" ? cell.trim().toLowerCase() : "");
const isBlank = (cell: CellValue) => typeof cell === "string" && cell.trim() === "";
const numberOf = (cell: CellValue): number =>
  typeof cell === "number" ? cell : typeof cell === "string" ? (readNumber(cell, ".")?.value ?? NaN) : NaN;
