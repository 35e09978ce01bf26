import { count, some, verb, type Report } from "./facts";
import { isDoubtfulDrop } from "./reportRows";
import type { JoinReport } from "../join/joinReport";

const NAMED = 10;

/** Reports what a join has matched and what not, and where two tables disagree. */
export function reportJoin({ sources, disagreements, undated, dropped }: JoinReport, report: Report): void {
  for (const { name, role, matched, absent, unmatched, ambiguous, repeated, guessedTicker, members } of sources) {
    if (role === "limit")
      report(
        "info",
        "limited",
        `The universe is limited to the tickers of ${name}${members === null ? "" : `, ${members} by the dates added and removed`}: ${count(matched, "company", "companies")}.`,
      );
    else
      report(
        absent.length > 0 ? "warning" : "info",
        "joined",
        `${name} has ${matched} of ${count(matched + absent.length, "company", "companies")}${absent.length === 0 ? "" : `: its columns are blank for ${some(absent, NAMED)}`}.`,
      );
    if (unmatched.length > 0)
      report(
        role === "limit" ? "warning" : "info",
        "join-unmatched",
        `${count(unmatched.length, "ticker")} of ${name} ${verb(unmatched.length, "is", "are")} not in the universe: ${some(unmatched, NAMED)}.`,
      );
    if (guessedTicker !== null)
      report(
        "doubt",
        "ticker-guess",
        `No header of ${name} says Ticker; ${guessedTicker === "" ? "the column without a header" : `"${guessedTicker}"`} is used as the ticker, because its cells look like tickers.`,
      );
    if (repeated.length > 0)
      report(
        "warning",
        "duplicate-ticker",
        `${count(repeated.length, "ticker")} of ${name} ${verb(repeated.length, "has", "have")} several rows, of which the first is used: ${some(repeated, NAMED)}.`,
      );
    for (const { ticker, reason } of ambiguous)
      report(
        "doubt",
        "join-ambiguous",
        `${ticker} of ${name} is not matched: ${reason}. Write it with its market or share class, as in CLS.TO or BRK.B.`,
      );
  }
  for (const key of new Set(dropped.map(({ source, reason }) => `${reason}) of ${source}`))) {
    const rows = dropped.filter(({ source, reason }) => `${reason}) of ${source}` === key);
    report(
      isDoubtfulDrop(rows[0].reason) ? "warning" : "info",
      rows[0].reason === "hidden" ? "hidden-rows" : "dropped-rows",
      `${count(rows.length, "row")} left out (${key}.`,
      rows.map(({ address }) => address),
    );
  }
  for (const name of undated)
    report("warning", "panel", `${name} has no periods: its figures are as they stand, not as of the chosen date.`);
  for (const { label, source, differ, compared, median, largest, reason, address } of disagreements)
    report(
      "warning",
      "disagreement",
      typeof largest.used === "string"
        ? `${label} of ${source} differs for ${differ} of ${count(compared, "company", "companies")}, such as ${largest.ticker}: ${largest.used} and ${largest.other}. What the earlier table says is used.`
        : `${label} of ${source} differs for ${differ} of ${count(compared, "company", "companies")}, by ${percent(median)} at the median and ${percent(largest.difference)} at most (${largest.ticker}): perhaps ${reason}. The figures of the earlier table are used.`,
      [address],
    );
}

const percent = (fraction: number) => `${Number((100 * fraction).toPrecision(2))} %`;
