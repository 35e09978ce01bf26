import { numericField, PRIOR_SUFFIXES } from "../../fields/catalogue";
import { oddAmounts } from "../units/oddAmounts";
import { oddlyLarge } from "../units/oddlyLarge";
import type { NumericReading } from "../readColumns";
import { count, plain, some, verb, type ReadingFacts, type Report } from "./facts";

/** Cells that are not what their column should hold, units in doubt, and what each column's numbers look like. */
export function reportCells(facts: ReadingFacts, report: Report): void {
  reportScales(facts, report);
  for (const reading of facts.numeric) reportColumn(facts, reading, report);
  reportTexts(facts, report);
  const { readings, universe, tableRows, addresses } = facts;
  for (const { header, quality, position, address, field } of readings) {
    // dates are all alike as often as not
    if (quality === null || isTime(field!)) continue;
    if (quality.filled === 0) report("warning", "empty-column", `"${header}" has no number at all.`, [address]);
    else if (quality.constant && universe.size > 2)
      report("info", "constant", `"${header}" is ${plain(quality.min)} for every company.`, [address]);
    const { outliers, median } = quality;
    if (outliers.length > 0) {
      const cells = outliers.map((company) => addresses.cell(tableRows[company], position));
      report(
        "info",
        "outliers",
        `${count(outliers.length, "value")} of "${header}" ${verb(outliers.length, "lies", "lie")} more than five robust deviations from the median ${plain(median)}.`,
        cells,
      );
    }
  }
}

/** What is owned and owed, sold and traded; costs and payments are read with either sign. */
const NEVER_NEGATIVE: ReadonlySet<string> = new Set(
  [
    "market_cap",
    "shares_outstanding",
    "average_volume",
    "volatility",
    "revenue",
    "total_assets",
    "current_assets",
    "cash",
    "receivables",
    "inventory",
    "goodwill",
    "total_liabilities",
    "current_liabilities",
    "total_debt",
    "long_term_debt",
    "short_term_debt",
    "current_ratio",
    "debt_to_assets",
    "debt_market_cap",
  ].flatMap((id) => PRIOR_SUFFIXES.map((suffix) => id + suffix)),
);

const isTime = (field: string) => ["date", "year"].includes(numericField(field)!.unit);

/** Numbers stored as text, and those with a decimal comma among them. */
function reportTexts({ numeric, found, addresses }: ReadingFacts, report: Report): void {
  const withTexts = numeric.filter(({ cells }) => cells.asText > 0);
  const ranges = (columns: typeof withTexts) =>
    columns.map(({ column }) =>
      addresses.range(found.rows[0], found.rows[found.rows.length - 1], column.header.column),
    );
  const texts = withTexts.reduce((sum, { cells }) => sum + cells.asText, 0);
  if (texts > 0)
    report(
      "info",
      "numbers-as-text",
      `${count(texts, "number")} in ${count(withTexts.length, "column")} ${verb(texts, "is stored as text and was", "are stored as text and were")} read.`,
      ranges(withTexts),
    );
  const commas = withTexts.filter(({ cells }) => cells.decimal === ",");
  if (commas.length > 0)
    report(
      "info",
      "decimal-comma",
      `The texts of ${count(commas.length, "column")} are read with a decimal comma.`,
      ranges(commas),
    );
}

/** Columns whose scale was told from their sizes, all together: one doubt for all of them. */
function reportScales({ numeric, found, addresses }: ReadingFacts, report: Report): void {
  const doubtful = numeric.filter(({ unit }) => unit.doubtful && unit.bySize === "together");
  for (const choice of new Set(doubtful.map(({ unit }) => unit.choice))) {
    const columns = doubtful.filter(({ unit }) => unit.choice === choice);
    const [{ column, unit }] = columns;
    const [first, last] = [found.rows[0], found.rows[found.rows.length - 1]];
    const others = columns.length === 1 ? "" : ` and ${count(columns.length - 1, "other column")}`;
    report(
      "doubt",
      "unit",
      `"${column.header.text}"${others} ${verb(columns.length, "is", "are")} read as ${choice}: in "${column.header.text}", ${unit.evidence}. Choose another unit if that is wrong.`,
      columns.map(({ column: { header } }) => addresses.range(first, last, header.column)),
    );
  }
}

function reportColumn(
  { found, addresses }: ReadingFacts,
  { column: { header }, cells, unit, field, values }: NumericReading,
  report: Report,
): void {
  const name = `"${header.text}"`;
  const at = (company: number) => addresses.cell(found.rows[company], header.column);
  const whole = [addresses.range(found.rows[0], found.rows[found.rows.length - 1], header.column)];
  if (unit.doubtful && unit.bySize !== "together")
    report(
      "doubt",
      "unit",
      `${name} is read ${unit.choice === "as is" ? "as it stands" : `as ${unit.choice}`}: ${unit.evidence}.${unit.choices.length > 1 ? " Choose another unit if that is wrong." : ""}`,
      whole,
    );
  const odd = oddlyLarge(field, values);
  if (odd.length > 0)
    report(
      "warning",
      "mixed-units",
      `${count(odd.length, "cell")} of ${name} ${verb(odd.length, "is", "are")} a hundred times what is usual, as if written in percent among fractions: ${verb(odd.length, "it is", "they are")} used as ${verb(odd.length, "it stands", "they stand")}.`,
      odd.map(at),
    );
  const otherwise = oddAmounts(cells, values, unit);
  if (otherwise.length > 0)
    report(
      "warning",
      "mixed-units",
      `${count(otherwise.length, "cell")} of ${name} ${verb(otherwise.length, "is", "are")} so ${unit.factor === 1 ? "small" : "large"} beside the others, as if written in ${unit.factor === 1 ? "millions or billions among full amounts" : `full among ${unit.choice}`}: ${verb(otherwise.length, "it is", "they are")} used as ${verb(otherwise.length, "it stands", "they stand")}.`,
      otherwise.map(at),
    );
  if (NEVER_NEGATIVE.has(field.id)) {
    const negative = Array.from(values.keys()).filter((company) => values[company] < 0);
    const usual = 2 * negative.length > values.filter((value) => value !== 0 && !Number.isNaN(value)).length;
    if (negative.length > 0)
      report(
        usual ? "doubt" : "warning",
        "negative",
        `${count(negative.length, "cell")} of ${name} ${verb(negative.length, "is", "are")} negative, which ${field.label} never is: ${verb(negative.length, "it is", "they are")} used as ${verb(negative.length, "it stands", "they stand")}.`,
        negative.map(at),
      );
  }
  if (field.kind === "lineItem" && field.readGiven !== undefined) {
    const meaningless = Array.from(values.keys()).filter(
      (company) => !Number.isNaN(values[company]) && Number.isNaN(field.readGiven!(values[company])),
    );
    const shown = [...new Set(meaningless.map((company) => plain(values[company])))];
    if (meaningless.length > 0)
      report(
        "warning",
        "no-price",
        `${count(meaningless.length, "cell")} of ${name} ${verb(meaningless.length, "holds", "hold")} no price (${some(shown, 3)}): a price is above 0, so ${verb(meaningless.length, "it counts", "they count")} as missing.`,
        meaningless.map(at),
      );
  }
  if (cells.unclearDates)
    report(
      "doubt",
      "ambiguous-date",
      `${name} is read with the month first: no date in it tells 3/4 from 4/3. Write the dates as 2024-03-04 if the day comes first.`,
      whole,
    );
  const { unreadable, dates, errors } = cells;
  if (unreadable.length > 0) {
    const texts = [...new Set(unreadable.map(({ text }) => `"${text.slice(0, 30)}"`))].slice(0, 3).join(", ");
    const expected = field.unit === "date" ? "date" : field.unit === "year" ? "year" : "number";
    report(
      "warning",
      "unreadable",
      `${count(unreadable.length, "cell")} of ${name} ${verb(unreadable.length, "holds", "hold")} what is no ${expected} (${texts}) and ${verb(unreadable.length, "counts", "count")} as missing.`,
      unreadable.map(({ company }) => at(company)),
    );
  }
  if (dates.length > 0) {
    report(
      "warning",
      "dates",
      `${count(dates.length, "cell")} of ${name} ${verb(dates.length, "is a date", "are dates")} where ${field.label} is expected, and ${verb(dates.length, "counts", "count")} as missing: Excel may have changed what was typed.`,
      dates.map(at),
    );
  }
  if (errors.length > 0)
    report(
      "warning",
      "errors",
      `${count(errors.length, "cell")} of ${name} ${verb(errors.length, "is an Excel error and counts", "are Excel errors and count")} as missing.`,
      errors.map(at),
    );
}
