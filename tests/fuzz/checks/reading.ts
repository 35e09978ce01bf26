import { columnLetters } from "../../../src/engine/cellAddress";
import { transpose, type CellTable } from "../../../src/engine/universe/cells/cellTable";
import { CATALOGUE, numericField } from "../../../src/engine/fields/catalogue";
import type { UniverseReading } from "../../../src/engine/universe/reading";
import { possibleRange } from "../../../src/engine/universe/units/possibleRange";
import { must } from "../kind";

/** No row of the range is lost without a word, and no number becomes another one. */
export function checkReading(pasted: CellTable, reading: UniverseReading): void {
  if (reading.join === null) checkRows(pasted, reading);
  checkNumbers(pasted, reading);
  for (const [id, column] of [...reading.universe.text, ...reading.universe.given])
    must(column.length === reading.universe.size, `the column ${id} has ${column.length} entries`);
  must(reading.universe.text.has("ticker"), "there are companies and no tickers");
}

const isFilled = (cell: unknown) => typeof cell !== "string" || cell.trim() !== "";

/** Every filled row below the header is a company, another row of one, or among those left out. */
function checkRows(
  pasted: CellTable,
  { universe, dropped, findings, sheetRows, headerAddress, transposed }: UniverseReading,
): void {
  const { values } = transposed ? transpose(pasted) : pasted;
  const origin = pasted.origin ?? { row: 0, column: 0 };
  const last = headerAddress.split(":").pop()!;
  const headerEnd = transposed
    ? columnNumber(last.replace(/\d/g, "")) - origin.column
    : Number(last.replace(/\D/g, "")) - 1 - origin.row;
  const filled = values.slice(headerEnd + 1).filter((row) => row.some(isFilled)).length;
  const duplicates = findings
    .filter(({ code }) => code === "duplicate-ticker")
    .reduce((sum, { count }) => sum + count, 0);
  // rows that were not known, or of companies that were no members, are counted in these
  const byDates = findings.some(({ code }) => ["panel", "as-of", "membership"].includes(code));
  const accounted = universe.size + dropped.length + duplicates;
  must(
    byDates ? accounted <= filled : accounted === filled,
    `of ${filled} filled rows ${universe.size} are companies, ${duplicates} repeat one and ${dropped.length} are left out`,
  );
  must(
    sheetRows.length === universe.size && new Set(sheetRows).size === sheetRows.length,
    "companies and their rows differ in number",
  );
}

/** A plain number of a column that is read is the company's figure, times the column's factor. */
function checkNumbers(
  pasted: CellTable,
  { universe, columns, sheetRows, transposed, findings }: UniverseReading,
): void {
  const { values, numberFormats } = transposed ? transpose(pasted) : pasted;
  const origin = transposed ? (pasted.origin?.column ?? 0) : (pasted.origin?.row ?? 0);
  for (const { field, unit, position, header, table } of columns) {
    // rows of a joined table are its own
    if (table > 0 || field === null || unit === null || ["date", "year"].includes(CATALOGUE.get(field)!.unit)) continue;
    const given = universe.given.get(field)!;
    sheetRows.forEach((sheetRow, company) => {
      const row = sheetRow - origin;
      const cell = values[row][position];
      if (typeof cell !== "number" || (numberFormats?.[row][position] ?? "General") !== "General") return;
      const expected = cell * unit.factor * (unit.evidence.endsWith("its sign was turned") ? -1 : 1);
      const isSaid = (wanted: string) =>
        findings.some(({ code, message }) => code === wanted && message.includes(header.slice(0, 20)));
      const [min, max] = possibleRange(numericField(field)!);
      const left =
        Number.isNaN(given[company]) &&
        ((Math.abs(cell) > 1e100 && isSaid("unreadable")) ||
          ((expected < min || expected > max) && isSaid("impossible")));
      must(
        left || Math.abs(given[company] - expected) <= 1e-12 * Math.abs(expected),
        `${header.slice(0, 40)} of ${universe.text.get("ticker")![company].slice(0, 40)} is ${given[company]}, pasted as ${cell} × ${unit.factor}`,
      );
    });
  }
}

function columnNumber(name: string): number {
  for (let column = 0; ; column++) if (columnLetters(column) === name) return column;
}
