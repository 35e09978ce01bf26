import { asOfUse } from "../dates/asOfUse";
import { PUBLISH_FIELDS } from "../dates/knownRows";
import { periodText } from "../panel";
import { columnOf, count, some, verb, type ReadingFacts, type Report } from "./facts";

/** Reports panels, what was not known on the as-of date, and who was no member then. */
export function reportDates(facts: ReadingFacts, report: Report): void {
  reportPanel(facts, report);
  reportAsOf(facts, report);
  reportMembership(facts, report);
  reportMonthEnds(facts, report);
}

/** Cells of a field's column in rows that were read. */
const cellsIn = ({ addresses, found, ...facts }: ReadingFacts, field: string, rows: readonly number[]) =>
  rows.map((row) => addresses.cell(found.rows[row], columnOf({ addresses, found, ...facts }, field)));

const wholeColumn = (facts: ReadingFacts, field: string) => {
  const { rows } = facts.found;
  return [facts.addresses.range(rows[0], rows[rows.length - 1], columnOf(facts, field))];
};

function reportPanel(facts: ReadingFacts, report: Report): void {
  const { companies } = facts;
  const { panel } = companies;
  if (panel === null) return;
  const periods = wholeColumn(facts, panel.field);
  report(
    "info",
    "panel",
    `Several rows per company: the latest up to ${periodText(panel.latest, panel.unit)} is used, earlier years are prior years, ${count(panel.unused, "row is", "rows are")} not used.`,
    periods,
  );
  if (panel.subAnnual)
    report(
      "doubt",
      "panel",
      "The rows are less than a year apart: their flows cover less than a year and are used unchanged.",
      periods,
    );
  if (panel.withoutRow.length > 0)
    report("warning", "panel", `No period was known by the chosen date for ${some(panel.withoutRow, 10)}.`, periods);
  const undated = companies.withoutPeriod;
  if (undated.length > 0)
    report(
      "warning",
      "panel",
      `${count(undated.length, "row has", "rows have")} no period and ${verb(undated.length, "is", "are")} left out.`,
      cellsIn(facts, "ticker", undated),
    );
  const interim = companies.dating?.interim ?? [];
  if (interim.length > 0)
    report(
      "info",
      "panel",
      `${count(interim.length, "interim row is", "interim rows are")} not used: the companies have annual rows.`,
      cellsIn(facts, "fiscal_period", interim),
    );
}

function reportAsOf(facts: ReadingFacts, report: Report): void {
  const { dating, asOfUnused } = facts.companies;
  if (asOfUnused)
    report(
      "warning",
      "as-of",
      "The as-of date was not used: the table has no periods, publish dates or membership dates.",
    );
  if (dating === null) return;
  if (dating.asOf !== null) {
    const { date, rule, latestPeriod, notYetKnown } = asOfUse(dating);
    report(
      dating.byFiscalYear ? "warning" : "info",
      "as-of",
      `As of ${date}: ${rule}. ${latestPeriod === null ? "" : `Latest period used: ${latestPeriod}. `}${count(notYetKnown, "row is", "rows are")} left out as not yet known.`,
      cellsIn(facts, "ticker", dating.notYetKnown),
    );
  }
  if (dating.undated.length > 0)
    report(
      "warning",
      "as-of",
      `${count(dating.undated.length, "row has", "rows have")} neither a publish date nor a period and ${verb(dating.undated.length, "is", "are")} left out: nothing says when ${verb(dating.undated.length, "it was", "they were")} known.`,
      cellsIn(facts, "ticker", dating.undated),
    );
  if (dating.superseded.length > 0)
    report(
      "info",
      "as-of",
      `${count(dating.superseded.length, "row is an earlier version", "rows are earlier versions")} of a period that was published again: the later version is used.`,
      cellsIn(facts, "ticker", dating.superseded),
    );
  if (dating.tooEarly.length > 0) {
    const column = [...PUBLISH_FIELDS, "restated_date"].find((id) =>
      facts.columns.some(({ field }) => field?.id === id),
    )!;
    report(
      "doubt",
      "as-of",
      `${count(dating.tooEarly.length, "row was", "rows were")} published before the end of ${verb(dating.tooEarly.length, "its", "their")} period, which cannot be right: the lag counts instead.`,
      cellsIn(facts, column, dating.tooEarly),
    );
  }
}

function reportMembership(facts: ReadingFacts, report: Report): void {
  const { dating } = facts.companies;
  if (dating === null) return;
  const { notMembers, backwards, leftList, asOf } = dating;
  if (notMembers !== null && notMembers.length > 0)
    report(
      asOf === null ? "warning" : "info",
      "membership",
      asOf === null
        ? `${count(notMembers.length, "row", "rows")} with a removal date left out: without an as-of date, the members are those without one.`
        : `${count(notMembers.length, "row", "rows")} left out: no members on ${asOfUse(dating).date}, by the dates added and removed.`,
      cellsIn(facts, "ticker", notMembers),
    );
  if (backwards.length > 0)
    report(
      "doubt",
      "membership",
      `${count(backwards.length, "row has", "rows have")} a removal before the addition and ${verb(backwards.length, "counts", "count")} as no member on any date.`,
      cellsIn(facts, "member_until", backwards),
    );
  if (leftList.length > 0)
    report(
      "warning",
      "membership",
      `The table stacks lists by as-of date, and the latest list has no row for ${some(leftList, 10)}: left out.`,
      wholeColumn(facts, "snapshot"),
    );
}

function reportMonthEnds(facts: ReadingFacts, report: Report): void {
  const moved = facts.numeric.find(({ monthEnds }) => monthEnds);
  if (moved === undefined) return;
  const monthly = !facts.companies.dating?.spacedWider;
  report(
    monthly ? "info" : "doubt",
    "month-ends",
    `All dates in "${moved.column.header.text}" are the first of a month and are read as its last day${monthly ? "" : ": if they are the starts of quarters or years, replace them by the ends"}.`,
    wholeColumn(facts, moved.field.id),
  );
}
