import { PRIOR_SUFFIXES } from "../../fields/catalogue";
import { oddAmounts } from "../units/oddAmounts";
import { oddlyLarge } from "../units/oddlyLarge";
import type { NumericReading } from "../readColumns";
import { count, plain, some, verb, type ReadingFacts, type Report } from "./facts";

/** Reports unexpected cells, doubtful units, and the distribution of each column. */
export function reportCells(facts: ReadingFacts, report: Report): void {
  reportScales(facts, report);
  for (const reading of facts.numeric) reportColumn(facts, reading, report);
  reportTexts(facts, report);
  const { readings, universe } = facts;
  const times = timesOf(facts);
  for (const { header, quality, address, field } of readings) {
    if (quality === null || times.has(field!)) continue;
    if (quality.filled === 0) report("warning", "empty-column", `"${header}" has no numbers.`, [address]);
    else if (quality.constant && universe.size > 2)
      report("info", "constant", `"${header}" is ${plain(quality.min)} for every company.`, [address]);
  }
  reportOutliers(facts, report);
}

/** Fields that are dates or years, which are often the same for all companies. */
const timesOf = ({ numeric }: ReadingFacts): ReadonlySet<string> =>
  new Set(numeric.flatMap(({ field }) => (["date", "year"].includes(field.unit) ? [field.id] : [])));

/** Reports the outliers of all columns in one line: many figures are skewed by nature. */
function reportOutliers(facts: ReadingFacts, report: Report): void {
  const { readings, tableRows, addresses } = facts;
  const times = timesOf(facts);
  const skewed = readings.flatMap(({ header, quality, position, field }) =>
    quality !== null && quality.outliers.length > 0 && !times.has(field!)
      ? [{ header, position, outliers: quality.outliers, median: quality.median }]
      : [],
  );
  if (skewed.length === 0) return;
  const total = skewed.reduce((sum, { outliers }) => sum + outliers.length, 0);
  const most = [...skewed].sort((a, b) => b.outliers.length - a.outliers.length);
  const where =
    skewed.length === 1
      ? `of "${skewed[0].header}" ${verb(total, "is", "are")} more than five robust standard deviations from the median ${plain(skewed[0].median)}`
      : `are more than five robust standard deviations from their column's median, in ${skewed.length} columns, most in ${some(
          most.map(({ header, outliers }) => `"${header}" (${outliers.length})`),
          3,
        )}`;
  report(
    "info",
    "outliers",
    `${count(total, "value")} ${where}.`,
    skewed.flatMap(({ position, outliers }) => outliers.map((company) => addresses.cell(tableRows[company], position))),
  );
}

/** Figures that cannot be negative. Costs and payments are not among them: they may have either sign. */
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

/** Reports numbers stored as text, and texts with a decimal comma. */
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
      `${count(texts, "number")} in ${count(withTexts.length, "column")} ${verb(texts, "is stored as text and was", "are stored as text and were")} read as numbers.`,
      ranges(withTexts),
    );
  const commas = withTexts.filter(({ cells }) => cells.decimal === ",");
  if (commas.length > 0)
    report(
      "info",
      "decimal-comma",
      `Texts in ${count(commas.length, "column")} are read with a decimal comma.`,
      ranges(commas),
    );
}

/** Reports columns whose scale was inferred from magnitude, with one finding per scale: doubts, and notes where the columns agree beyond doubt. */
function reportScales(facts: ReadingFacts, report: Report): void {
  const bySize = facts.numeric.filter(({ unit }) => unit.bySize !== undefined && unit.choices.includes("millions"));
  reportTogether(
    facts,
    bySize.filter(({ unit }) => unit.doubtful && unit.bySize === "together"),
    "doubt",
    report,
  );
  reportTogether(
    facts,
    bySize.filter(({ unit }) => !unit.doubtful && unit.choice !== "units"),
    "info",
    report,
  );
}

function reportTogether(
  { found, addresses }: ReadingFacts,
  readings: readonly NumericReading[],
  severity: "doubt" | "info",
  report: Report,
): void {
  for (const choice of new Set(readings.map(({ unit }) => unit.choice))) {
    const columns = readings.filter(({ unit }) => unit.choice === choice);
    const [{ column, unit }] = columns;
    const [first, last] = [found.rows[0], found.rows[found.rows.length - 1]];
    const others = columns.length === 1 ? "" : ` and ${count(columns.length - 1, "other column")}`;
    report(
      severity,
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
      `${name} is read ${unit.choice === "as is" ? "unchanged" : `as ${unit.choice}`}: ${unit.evidence}.${unit.choices.length > 1 ? " Choose another unit if that is wrong." : ""}`,
      whole,
    );
  const odd = oddlyLarge(field, values);
  if (odd.length > 0)
    report(
      "warning",
      "mixed-units",
      `${count(odd.length, "cell")} of ${name} ${verb(odd.length, "is", "are")} about a hundred times the usual size, as if in percent among fractions: used unchanged.`,
      odd.map(at),
    );
  const otherwise = oddAmounts(cells, values, unit);
  if (otherwise.length > 0)
    report(
      "warning",
      "mixed-units",
      `${count(otherwise.length, "cell")} of ${name} ${verb(otherwise.length, "is", "are")} very ${unit.factor === 1 ? "small" : "large"} compared with the others, as if ${unit.factor === 1 ? "in millions or billions among full amounts" : `a full amount among ${unit.choice}`}: used unchanged.`,
      otherwise.map(at),
    );
  if (NEVER_NEGATIVE.has(field.id)) {
    const negative = Array.from(values.keys()).filter((company) => values[company] < 0);
    const usual = 2 * negative.length > values.filter((value) => value !== 0 && !Number.isNaN(value)).length;
    if (negative.length > 0)
      report(
        usual ? "doubt" : "warning",
        "negative",
        `${count(negative.length, "cell")} of ${name} ${verb(negative.length, "is", "are")} negative, but ${field.label} cannot be: used unchanged.`,
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
        `${count(meaningless.length, "cell")} of ${name} ${verb(meaningless.length, "is not a price", "are not prices")} (${some(shown, 3)}) and ${verb(meaningless.length, "counts", "count")} as missing: a price must be above 0.`,
        meaningless.map(at),
      );
  }
  if (cells.unclearDates)
    report(
      "doubt",
      "ambiguous-date",
      `${name} is read with the month first, because no date shows the order. Write the dates as 2024-03-04 if the day comes first.`,
      whole,
    );
  const { unreadable, dates, errors } = cells;
  if (unreadable.length > 0) {
    const texts = [...new Set(unreadable.map(({ text }) => `"${text.slice(0, 30)}"`))].slice(0, 3).join(", ");
    const expected = field.unit === "date" ? "date" : field.unit === "year" ? "year" : "number";
    report(
      "warning",
      "unreadable",
      `${count(unreadable.length, "cell")} of ${name} ${verb(unreadable.length, `is not a ${expected}`, `are not ${expected}s`)} (${texts}) and ${verb(unreadable.length, "counts", "count")} as missing.`,
      unreadable.map(({ company }) => at(company)),
    );
  }
  if (dates.length > 0) {
    report(
      "warning",
      "dates",
      `${count(dates.length, "cell")} of ${name} ${verb(dates.length, "is a date", "are dates")} where ${field.label} is expected, and ${verb(dates.length, "counts", "count")} as missing: Excel may have converted the input.`,
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
