import { formatAt, cellAt } from "../cells/cellTable";
import { readNumberFormat } from "../cells/numberFormat";
import { reportDates } from "./reportDates";
import { columnOf, count, some, verb, type ReadingFacts, type Report } from "./facts";

/** Reports rows left out, panels, share classes, and tickers that Excel may have changed. */
export function reportRows(facts: ReadingFacts, report: Report): void {
  reportDropped(facts, report);
  reportTickers(facts, report);
  reportDates(facts, report);
  reportShareClasses(facts, report);
}

/** Whether a company may have been lost with the row. */
export const isDoubtfulDrop = (reason: string) => reason === "no ticker" || reason === "another table below";

function reportDropped(facts: ReadingFacts, report: Report): void {
  const { found, addresses } = facts;
  const ticker = columnOf(facts, "ticker");
  for (const reason of new Set(found.dropped.map((row) => row.reason))) {
    const rows = found.dropped.filter((row) => row.reason === reason);
    report(
      isDoubtfulDrop(reason) ? "warning" : "info",
      reason === "hidden" ? "hidden-rows" : "dropped-rows",
      `${count(rows.length, "row")} left out (${reason}).`,
      rows.map(({ row }) => addresses.cell(row, ticker)),
    );
  }
  const hidden = found.hiddenIncluded;
  if (hidden.length > 0) {
    report(
      "warning",
      "hidden-rows",
      `${count(hidden.length, "hidden row")} ${verb(hidden.length, "is", "are")} included: choose "visible rows only" to leave ${verb(hidden.length, "it", "them")} out.`,
      hidden.map((row) => addresses.cell(row, ticker)),
    );
  }
}

/** Reports repeated tickers, and tickers such as MAR1 or SEP24 that Excel has converted to dates. The original text is lost. */
function reportTickers(facts: ReadingFacts, report: Report): void {
  const { layout, tableRows, addresses, companies, found } = facts;
  const column = columnOf(facts, "ticker");
  const dates = Array.from(tableRows).filter(
    (row) =>
      typeof cellAt(layout.table, row, column) === "number" &&
      readNumberFormat(formatAt(layout.table, row, column)).date,
  );
  if (dates.length > 0) {
    report(
      "doubt",
      "dates",
      `${count(dates.length, "ticker")} ${verb(dates.length, "is a date", "are dates")}: Excel has converted the input. Enter ${verb(dates.length, "it", "them")} again as text.`,
      dates.map((row) => addresses.cell(row, column)),
    );
  }
  const powers = Array.from(tableRows).filter(
    (row) =>
      typeof cellAt(layout.table, row, column) === "number" && /[0#]E[+-]/i.test(formatAt(layout.table, row, column)),
  );
  if (powers.length > 0)
    report(
      "doubt",
      "dates",
      `${count(powers.length, "ticker")} ${verb(powers.length, "is a number", "are numbers")} with an exponent: Excel has converted a ticker such as 1E5. Enter ${verb(powers.length, "it", "them")} again as text.`,
      powers.map((row) => addresses.cell(row, column)),
    );
  const { duplicates } = companies;
  if (duplicates.length > 0) {
    const cells = duplicates.map(({ again }) => addresses.cell(found.rows[again], column));
    report(
      "warning",
      "duplicate-ticker",
      `${count(duplicates.length, "row repeats", "rows repeat")} a ticker and ${verb(duplicates.length, "is", "are")} left out; the first row of each is used.`,
      cells,
    );
  }
}

function reportShareClasses(facts: ReadingFacts, report: Report): void {
  const { universe, tableRows, addresses } = facts;
  const names = universe.text.get("company");
  if (names === undefined) return;
  const rowsOf = new Map<string, number[]>();
  names.forEach((name, company) => {
    const key = companyKey(name);
    if (key !== "") rowsOf.set(key, [...(rowsOf.get(key) ?? []), company]);
  });
  const shared = [...rowsOf.values()].filter((rows) => rows.length > 1);
  if (shared.length === 0) return;
  const examples = shared.map((rows) => rows.map((row) => universe.text.get("ticker")![row]).join("/"));
  const column = columnOf(facts, "ticker");
  report(
    "warning",
    "share-classes",
    `${count(shared.length, "company has", "companies have")} several rows, perhaps share classes: ${some(examples, 3)}. Each row is scored separately.`,
    shared.flat().map((row) => addresses.cell(tableRows[row], column)),
  );
}

/** The name without legal form and share class: "Alphabet Inc. (Class A)" and "Alphabet Inc Class C". */
function companyKey(name: string): string {
  return name
    .toLowerCase()
    .replace(/\(?\b(?:class|cl|series)\.? ?[a-d]\b\)?/g, "")
    .replace(
      /\b(?:inc|incorporated|corp|corporation|ltd|limited|plc|co|company|the|new|common stock|ordinary shares|sa|ag|nv|se)\b/g,
      "",
    )
    .replace(/[^\p{L}\p{N}]+/gu, "");
}
