import type { NumericReading } from "../readColumns";
import { count, plain, verb, type ReadingFacts, type Report } from "./facts";

/** Cells that are not what their column should hold, units in doubt, and what each column's numbers look like. */
export function reportCells(facts: ReadingFacts, report: Report): void {
  for (const reading of facts.numeric) reportColumn(facts, reading, report);
  const { readings, universe, tableRows, addresses } = facts;
  for (const { header, quality, position, address } of readings) {
    if (quality === null) continue;
    if (quality.filled === 0) report("warning", "empty-column", `"${header}" has no number at all.`, [address]);
    else if (quality.constant && universe.size > 2) report("info", "constant", `"${header}" is ${plain(quality.min)} for every company.`, [address]);
    const { outliers, median } = quality;
    if (outliers.length > 0) {
      const cells = outliers.map((company) => addresses.cell(tableRows[company], position));
      report("info", "outliers", `${count(outliers.length, "value")} of "${header}" ${verb(outliers.length, "lies", "lie")} more than five robust deviations from the median ${plain(median)}.`, cells);
    }
  }
}

function reportColumn({ found, addresses }: ReadingFacts, { column: { header }, cells, unit, field }: NumericReading, report: Report): void {
  const name = `"${header.text}"`;
  const at = (company: number) => addresses.cell(found.rows[company], header.column);
  const whole = [addresses.range(found.rows[0], found.rows[found.rows.length - 1], header.column)];
  if (unit.doubtful) report("doubt", "unit", `${name} is read ${unit.choice === "as is" ? "as it stands" : `as ${unit.choice}`}: ${unit.evidence}.${unit.choices.length > 1 ? " Choose another unit if that is wrong." : ""}`, whole);
  if (cells.unclearDates) report("doubt", "ambiguous-date", `${name} is read with the month first: no date in it tells 3/4 from 4/3. Write the dates as 2024-03-04 if the day comes first.`, whole);
  const { unreadable, dates, errors, asText } = cells;
  if (unreadable.length > 0) {
    const texts = [...new Set(unreadable.map(({ text }) => `"${text.slice(0, 30)}"`))].slice(0, 3).join(", ");
    const expected = field.unit === "date" ? "date" : field.unit === "year" ? "year" : "number";
    report("warning", "unreadable", `${count(unreadable.length, "cell")} of ${name} ${verb(unreadable.length, "holds", "hold")} what is no ${expected} (${texts}) and ${verb(unreadable.length, "counts", "count")} as missing.`, unreadable.map(({ company }) => at(company)));
  }
  if (dates.length > 0) {
    report("warning", "dates", `${count(dates.length, "cell")} of ${name} ${verb(dates.length, "is a date", "are dates")} where ${field.label} is expected, and ${verb(dates.length, "counts", "count")} as missing: Excel may have changed what was typed.`, dates.map(at));
  }
  if (errors > 0) report("warning", "errors", `${count(errors, "cell")} of ${name} ${verb(errors, "is an Excel error and counts", "are Excel errors and count")} as missing.`, whole);
  if (asText > 0) report("info", "numbers-as-text", `${count(asText, "number")} of ${name} ${verb(asText, "is stored as text and was", "are stored as text and were")} read.`, whole);
  if (cells.decimal === "," && asText > 0) report("info", "decimal-comma", `${name} is read with a decimal comma.`, whole);
}
