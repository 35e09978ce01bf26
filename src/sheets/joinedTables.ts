import type { Disagreement, JoinedSource, JoinReport } from "../engine/universe/join/joinReport";
import { gap, heading, table, type Section, type Table } from "./layout/sections";
import { FORMATS } from "./theme";

const NAMED = 20;

/** What was joined to the universe and what not, and where the tables disagree; nothing for a single table. */
export function joinedTables(join: JoinReport | null): Section[] {
  if (join === null) return [];
  return [
    gap(2),
    heading("Tables joined by ticker"),
    sourceTable(join.sources),
    ...(join.disagreements.length === 0
      ? []
      : [
          gap(2),
          heading("Where the tables disagree: the earlier table's figures are used"),
          disagreementTable(join.disagreements),
        ]),
  ];
}

const sourceTable = (sources: readonly JoinedSource[]): Table =>
  table(
    [
      { header: "Table", format: FORMATS.text, value: ({ name }) => name },
      {
        header: "Use",
        format: FORMATS.text,
        value: ({ role, members }) =>
          role === "limit" ? `limits the universe${members === null ? "" : `: ${members}`}` : "adds columns",
      },
      { header: "Matched", format: FORMATS.whole, value: ({ matched }) => matched },
      { header: "Companies it does not have", format: FORMATS.text, value: ({ absent }) => named(absent) },
      { header: "Its tickers not in the universe", format: FORMATS.text, value: ({ unmatched }) => named(unmatched) },
      {
        header: "Ambiguous",
        format: FORMATS.text,
        value: ({ ambiguous }) => named(ambiguous.map(({ ticker, reason }) => `${ticker} ${reason}`)),
      },
    ],
    sources,
  );

const disagreementTable = (disagreements: readonly Disagreement[]): Table =>
  table(
    [
      { header: "Field", format: FORMATS.text, value: ({ label }) => label },
      { header: "Table", format: FORMATS.text, value: ({ source }) => source },
      { header: "Companies compared", format: FORMATS.whole, value: ({ compared }) => compared },
      { header: "Differ", format: FORMATS.whole, value: ({ differ }) => differ },
      { header: "Median difference", format: FORMATS.percent, value: ({ median }) => median },
      { header: "Largest difference", format: FORMATS.percent, value: ({ largest }) => largest.difference },
      { header: "Of", format: FORMATS.text, value: ({ largest }) => largest.ticker },
      { header: "Used", format: FORMATS.general, value: ({ largest }) => largest.used },
      { header: "Not used", format: FORMATS.general, value: ({ largest }) => largest.other },
      { header: "Perhaps", format: FORMATS.text, value: ({ reason }) => reason },
    ],
    disagreements,
  );

/** How many, and the first of them. */
function named(texts: readonly string[]): string {
  if (texts.length === 0) return "none";
  return `${texts.length}: ${texts.slice(0, NAMED).join(", ")}${texts.length > NAMED ? " …" : ""}`;
}
