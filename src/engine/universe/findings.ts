import { CATALOGUE } from "../fields/catalogue";
import { columnReader } from "./columns";
import type { AssignedColumn } from "./assignFields";
import type { Companies } from "./companies";
import type { CompanyRows } from "./layout/companyRows";
import type { TableLayout } from "./layout/findTable";
import { periodText } from "./panel";
import type { NumericReading } from "./readColumns";
import { LISTED_CELLS, type Addresses, type ColumnReading, type Finding } from "./reading";
import { gicsSector } from "./sectors";
import type { Universe } from "./universe";

/** Everything that reading a range brought to light. */
export interface ReadingFacts {
  layout: TableLayout;
  found: CompanyRows;
  columns: readonly AssignedColumn[];
  readings: readonly ColumnReading[];
  numeric: readonly NumericReading[];
  companies: Companies;
  universe: Universe;
  /** row of the oriented table for each company */
  tableRows: Int32Array;
  guessedTicker: AssignedColumn | undefined;
  addresses: Addresses;
  /** sector cells as pasted, per company; empty without a sector column */
  sectorTexts: readonly string[];
  minGroupSize: number;
}

type Report = (severity: Finding["severity"], code: Finding["code"], message: string, cells?: readonly string[]) => void;

/** The data-quality report: doubts first, then warnings, then what is only for the record. */
export function findingsOf(facts: ReadingFacts): Finding[] {
  const findings: Finding[] = [];
  const report: Report = (severity, code, message, cells = []) => findings.push({ severity, code, message, cells: cells.slice(0, LISTED_CELLS), count: cells.length });
  reportLayout(facts, report);
  reportHeaders(facts, report);
  facts.numeric.forEach((reading) => reportCells(facts, reading, report));
  reportColumns(facts, report);
  reportRows(facts, report);
  reportSectors(facts, report);
  reportCurrencies(facts, report);
  reportMarketCap(facts, report);
  const order = { doubt: 0, warning: 1, info: 2 };
  return findings.sort((a, b) => order[a.severity] - order[b.severity]);
}

function reportLayout({ layout, guessedTicker, addresses, found }: ReadingFacts, report: Report): void {
  if (layout.transposed) report("info", "transposed", "Companies stand in columns: the table was read turned round.");
  if (guessedTicker) {
    const cells = [addresses.range(found.rows[0], found.rows[found.rows.length - 1], guessedTicker.header.column)];
    report("doubt", "ticker-guess", "No header says Ticker; the column without a header was taken for it, because its cells look like tickers.", cells);
  }
}

function reportHeaders({ columns, layout, addresses }: ReadingFacts, report: Report): void {
  const headerRow = Math.max(...layout.rows);
  for (const { header, status, suggestions } of columns) {
    const cell = [addresses.cell(headerRow, header.column)];
    if (status === "unknown") {
      const like = suggestions.map((id) => CATALOGUE.get(id)!.label).join(" or ");
      report(like === "" ? "info" : "doubt", "unknown-column", `"${header.text}" was not recognised and is not used.${like === "" ? "" : ` Is it ${like}?`}`, cell);
    }
    if (status === "duplicate") report("warning", "duplicate-column", `"${header.text}" names ${CATALOGUE.get(suggestions[0])!.label} again; the first such column is used.`, cell);
    if (status === "unused period") report("info", "unknown-column", `"${header.text}" is of a period that is not used.`, cell);
  }
}

function reportCells({ found, addresses }: ReadingFacts, { column, cells, unit, field }: NumericReading, report: Report): void {
  const { header } = column;
  const at = (company: number) => addresses.cell(found.rows[company], header.column);
  const whole = [addresses.range(found.rows[0], found.rows[found.rows.length - 1], header.column)];
  if (unit.doubtful) report("doubt", "unit", `"${header.text}" is read as ${unit.choice}: ${unit.evidence}. Choose another unit if that is wrong.`, whole);
  if (cells.unreadable.length > 0) {
    const texts = [...new Set(cells.unreadable.map(({ text }) => `"${text.slice(0, 30)}"`))].slice(0, 3).join(", ");
    report("warning", "unreadable", `${count(cells.unreadable.length, "cell")} of "${header.text}" hold text that is no number (${texts}) and count as missing.`, cells.unreadable.map(({ company }) => at(company)));
  }
  if (cells.dates.length > 0) report("warning", "dates", `${count(cells.dates.length, "cell")} of "${header.text}" are dates where ${field.label} is expected, and count as missing: Excel may have changed what was typed.`, cells.dates.map(at));
  if (cells.errors > 0) report("warning", "errors", `${count(cells.errors, "cell")} of "${header.text}" are Excel errors and count as missing.`, whole);
  if (cells.asText > 0) report("info", "numbers-as-text", `${count(cells.asText, "number")} of "${header.text}" are stored as text and were read.`, whole);
  if (cells.decimal === "," && cells.asText > 0) report("info", "decimal-comma", `"${header.text}" is read with a decimal comma.`, whole);
}

function reportColumns({ readings, tableRows, addresses, universe }: ReadingFacts, report: Report): void {
  for (const { header, quality, position, address } of readings) {
    if (quality === null) continue;
    if (quality.filled === 0) report("warning", "empty-column", `"${header}" has no number at all.`, [address]);
    else if (quality.constant && universe.size > 2) report("info", "constant", `"${header}" is ${plain(quality.min)} for every company.`, [address]);
    if (quality.outliers.length > 0) {
      const cells = quality.outliers.map((company) => addresses.cell(tableRows[company], position));
      report("info", "outliers", `${count(quality.outliers.length, "value")} of "${header}" lie more than five robust deviations from the median ${plain(quality.median)}.`, cells);
    }
  }
}

function reportRows({ found, companies, universe, addresses, columns, tableRows }: ReadingFacts, report: Report): void {
  const ticker = columns.find(({ field }) => field?.id === "ticker")!.header.column;
  for (const reason of new Set(found.dropped.map((row) => row.reason))) {
    const rows = found.dropped.filter((row) => row.reason === reason);
    const severity = reason === "no ticker" ? "warning" : "info";
    report(severity, reason === "hidden" ? "hidden-rows" : "dropped-rows", `${count(rows.length, "row")} left out (${reason}).`, rows.map(({ row }) => addresses.cell(row, ticker)));
  }
  if (found.hiddenIncluded > 0) report("warning", "hidden-rows", `${count(found.hiddenIncluded, "hidden row")} are included: choose «visible rows only» to leave them out.`);
  const { panel, duplicates } = companies;
  if (panel !== null) {
    report("info", "panel", `Several rows per company: the latest up to ${periodText(panel.latest, panel.unit)} is used, earlier years serve as prior years, ${count(panel.unused, "row")} are not used.`);
    if (panel.subAnnual) report("doubt", "panel", "The rows are less than a year apart: their flows cover less than a year and are used as they are.");
    if (panel.withoutRow.length > 0) report("warning", "panel", `No period on or before the chosen date for ${panel.withoutRow.slice(0, 10).join(", ")}${panel.withoutRow.length > 10 ? " and others" : ""}.`);
  }
  if (duplicates.length > 0) {
    const cells = duplicates.map(({ again }) => addresses.cell(found.rows[again], ticker));
    report("warning", "duplicate-ticker", `${count(duplicates.length, "row")} repeat a ticker and are left out; the first row of each is used.`, cells);
  }
  const names = universe.text.get("company");
  if (names) {
    const rowsOf = new Map<string, number[]>();
    names.forEach((name, company) => name !== "" && rowsOf.set(companyKey(name), [...(rowsOf.get(companyKey(name)) ?? []), company]));
    const shared = [...rowsOf.values()].filter((rows) => rows.length > 1);
    if (shared.length > 0) {
      const examples = shared.slice(0, 3).map((rows) => rows.map((row) => universe.text.get("ticker")![row]).join("/"));
      report("warning", "share-classes", `${count(shared.length, "company", "companies")} stand in several rows, perhaps as share classes: ${examples.join(", ")}. Each is scored by itself.`, shared.flat().map((row) => addresses.cell(tableRows[row], ticker)));
    }
  }
}

/** One company under two share classes: "Alphabet Inc. (Class A)" and "Alphabet Inc Class C". */
function companyKey(name: string): string {
  return name
    .toLowerCase()
    .replace(/\(?\b(?:class|cl|series)\.? ?[a-d]\b\)?/g, "")
    .replace(/\b(?:inc|incorporated|corp|corporation|ltd|limited|plc|co|company|the|new|common stock|ordinary shares|sa|ag|nv|se)\b/g, "")
    .replace(/[^a-z0-9]+/g, "");
}

function reportSectors({ universe, sectorTexts, minGroupSize, columns, tableRows, addresses }: ReadingFacts, report: Report): void {
  const sectors = universe.text.get("sector");
  if (sectors === undefined) return;
  const column = columns.find(({ field }) => field?.id === "sector")!.header.column;
  const at = (company: number) => addresses.cell(tableRows[company], column);
  const sizes = new Map<string, number[]>();
  sectors.forEach((sector, company) => sizes.set(sector, [...(sizes.get(sector) ?? []), company]));
  const without = sizes.get("") ?? [];
  if (without.length > 0) report("warning", "no-sector", `${count(without.length, "company", "companies")} have no sector.`, without.map(at));
  const unknown = [...sizes].filter(([sector]) => sector !== "" && gicsSector(sector) === undefined);
  if (unknown.length > 0) {
    const names = unknown.map(([sector]) => sector);
    report("warning", "unknown-sector", `${count(unknown.length, "sector name")} are none of the eleven GICS sectors and stay groups of their own: ${names.slice(0, 5).join(", ")}${names.length > 5 ? " …" : ""}.`, unknown.flatMap(([, rows]) => rows).map(at));
  }
  const tiny = [...sizes].filter(([sector, rows]) => sector !== "" && rows.length < minGroupSize);
  if (tiny.length > 0) {
    const names = tiny.map(([sector, rows]) => `${sector} (${rows.length})`);
    report("info", "tiny-sector", `${count(tiny.length, "sector")} have fewer than ${minGroupSize} companies: ${names.slice(0, 8).join(", ")}${names.length > 8 ? " …" : ""}.`, tiny.flatMap(([, rows]) => rows).map(at));
  }
  const renamed = new Set(sectorTexts.filter((text, company) => text !== "" && text !== sectors[company]));
  if (renamed.size > 0) report("info", "unknown-sector", `Sector names were brought to their GICS form: ${[...renamed].slice(0, 6).map((name) => `${name} → ${gicsSector(name) ?? "none"}`).join(", ")}.`);
}

function reportCurrencies({ universe, numeric }: ReadingFacts, report: Report): void {
  const stated = new Set((universe.text.get("currency") ?? []).filter((code) => code !== "").map((code) => code.toUpperCase()));
  const written = new Set(numeric.flatMap(({ cells }) => [...cells.currencies]));
  if (stated.size > 1) report("warning", "mixed-currencies", `The currency column names ${[...stated].slice(0, 6).join(", ")}: amounts in different currencies are compared as they stand.`);
  if (written.size > 1) report("warning", "mixed-currencies", `Cells are written in ${[...written].slice(0, 6).join(", ")}: amounts in different currencies are compared as they stand.`);
}

/** Market caps that price times shares contradicts by a power of ten tell of a wrong scale. */
function reportMarketCap({ universe, readings }: ReadingFacts, report: Report): void {
  const given = universe.given;
  const [caps, prices, shares] = [given.get("market_cap"), given.get("price"), columnReader(universe)("shares_outstanding")?.values];
  if (!caps || !prices || !shares) return;
  const ratios = Array.from(caps, (cap, row) => cap / (prices[row] * shares[row])).filter((ratio) => ratio > 0 && Number.isFinite(ratio)).sort((a, b) => a - b);
  const middle = ratios[Math.floor(ratios.length / 2)];
  if (middle === undefined || Math.abs(Math.log10(middle)) < 0.9) return;
  const cells = readings.filter(({ field }) => field === "market_cap" || field === "shares_outstanding").map(({ address }) => address);
  report("doubt", "market-cap", `Market cap is about ${plain(middle)} times price × shares: the scale of one of the two columns is wrong.`, cells);
}

const count = (n: number, one: string, many = `${one}s`) => `${n.toLocaleString("en-US")} ${n === 1 ? one : many}`;
const plain = (value: number) => value.toLocaleString("en-US", { maximumSignificantDigits: 4 });
