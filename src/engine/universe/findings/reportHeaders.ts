import { CATALOGUE } from "../../fields/catalogue";
import { count, type ReadingFacts, type Report } from "./facts";

/** Reports columns that were not recognised or are ambiguous, and transposed tables. */
export function reportHeaders(
  { columns, layout, guessedTicker, addresses, found, headerAddress }: ReadingFacts,
  report: Report,
): void {
  if (layout.transposed)
    report("info", "transposed", "Companies are in columns: the table was transposed.", [headerAddress]);
  const { pivot } = layout.table;
  if (pivot)
    report(
      pivot.byFiling ? "warning" : "info",
      "pivoted",
      `One figure per row: put together to one row per company and period, ${count(pivot.companies, "company", "companies")}. ${count(pivot.unused, "row is", "rows are")} not used (other tags, units, periods, or parts of a company).${pivot.byFiling ? " Only the filing's number identifies a company: add a column cik or ticker." : ""}`,
      [headerAddress],
    );
  if (guessedTicker) {
    const cells = [addresses.range(found.rows[0], found.rows[found.rows.length - 1], guessedTicker.header.column)];
    report(
      "doubt",
      "ticker-guess",
      `No header says Ticker; ${guessedTicker.header.text === "" ? "the column without a header" : `"${guessedTicker.header.text}"`} is used as the ticker, because its cells look like tickers.`,
      cells,
    );
  }
  const headerRow = Math.max(...layout.rows);
  const labelOf = (id: string) => (CATALOGUE.get(id) ?? columns.find(({ field }) => field?.id === id)?.field)!.label;
  for (const { header, field, status, suggestions, reason } of columns) {
    const cell = [addresses.cell(headerRow, header.column)];
    const like = suggestions.map(labelOf).join(" or ");
    if (status === "unknown") {
      report(
        like === "" ? "info" : "doubt",
        "unknown-column",
        `"${header.text}" ${header.note ?? "was not recognised"} and is not used.${like === "" ? "" : ` Is it ${like}?`}`,
        cell,
      );
    }
    if (status === "recognised" && reason !== undefined)
      report("info", "definition", `"${header.text}" is read as ${field!.label}: ${reason}.`, cell);
    if (status === "ambiguous")
      report(
        "doubt",
        "ambiguous-column",
        `"${header.text}" is read as ${field!.label}${reason === undefined ? "" : `: ${reason}`}.${like === "" ? " Is it something else?" : ` Is it ${like}?`}`,
        cell,
      );
    // a repeated field of a joined table is compared, and reported where it disagrees; without figures to compare the numbers told which is used
    if (status === "duplicate" && (header.part === undefined || reason !== undefined))
      report(
        "warning",
        "duplicate-column",
        `"${header.text}" is a second column for ${like} and is not used${reason === undefined ? "" : `: ${reason}`}.`,
        cell,
      );
    if (status === "another table" && header.text !== "")
      report(
        "warning",
        "another-table",
        `"${header.text}" belongs to another table beside this one and is not used: its tickers differ.`,
        cell,
      );
    if (status === "unused period")
      report("info", "unknown-column", `"${header.text}" covers a period that is not used.`, cell);
  }
}
