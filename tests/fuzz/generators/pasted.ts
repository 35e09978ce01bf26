import fc from "fast-check";
import { HEADER_FIELDS } from "../../../src/engine/fields/catalogue";
import type { CellTable, CellValue } from "../../../src/engine/universe/cells/cellTable";
import { pastedCompanies, pastedTable, type Notation } from "../../engine/support/pastedUniverses";
import { anyCell, figure, trickyText } from "./cells";

type Rows = CellValue[][];

const headerText = fc.oneof(
  { weight: 30, arbitrary: fc.constantFrom(...HEADER_FIELDS.flatMap(({ label, synonyms }) => [label, ...synonyms])) },
  {
    weight: 4,
    arbitrary: fc
      .tuple(
        fc.constantFrom(...HEADER_FIELDS.map(({ label }) => label)),
        fc.constantFrom(
          " (%)",
          " ($m)",
          " in thousands",
          " PY",
          " 2023",
          " FY2022",
          " (bn)",
          " TTM",
          "*",
          " est.",
          " (USD millions)",
          " 5Y",
        ),
      )
      .map((parts) => parts.join("")),
  },
  { weight: 2, arbitrary: fc.constantFrom("", "Unnamed: 0", "Notes", "Analyst", "My column", "2023", "2024") },
  { weight: 1, arbitrary: trickyText },
);

const tickerCell: fc.Arbitrary<CellValue> = fc.oneof(
  { weight: 20, arbitrary: fc.stringMatching(/^[A-Z]{1,4}$/) },
  {
    weight: 4,
    arbitrary: fc.constantFrom("AAA", "BBB", "MAX", "LOW", "Total", "Average", "7203", "0700.HK", "BRK.B", "BRK-B"),
  },
  { weight: 3, arbitrary: trickyText },
  { weight: 1, arbitrary: fc.constantFrom<CellValue[]>("", 0, 7203, 45000, true) },
);
const sectorCell: fc.Arbitrary<CellValue> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.constantFrom(
      "Energy",
      "Technology",
      "Information Technology",
      "Financials",
      "Banks",
      "Health Care",
      "Real Estate",
    ),
  },
  { weight: 1, arbitrary: fc.constantFrom<CellValue[]>("", "n/a", 0, "Other", "#N/A") },
  { weight: 1, arbitrary: trickyText },
);
const dateCell: fc.Arbitrary<CellValue> = fc.constantFrom<CellValue[]>(
  "2024-12-31",
  "2023-12-31",
  "2022-12-31",
  45657,
  45291,
  2023,
  "FY2022",
  "3/4/2024",
  "",
  "soon",
  -5,
  1e9,
);

/** The cells that belong below a header: figures, unless it names a text. */
function cellBelow(header: string): fc.Arbitrary<CellValue> {
  const field = HEADER_FIELDS.find(({ label, synonyms }) => label === header || synonyms.includes(header));
  if (field?.id === "ticker") return tickerCell;
  if (field?.id === "sector" || field?.kind === "text") return sectorCell;
  return field?.unit === "date" || field?.unit === "year" ? dateCell : figure;
}

/** A table whose columns are drawn from all that sources write. */
const drawnTable: fc.Arbitrary<Rows> = fc
  .record({
    identity: fc.constantFrom(
      ["Ticker", "Sector"],
      ["Ticker", "Sector"],
      ["Ticker", "Sector"],
      ["Symbol", "GICS Sector"],
      ["Ticker"],
      ["Sector"],
      [],
      ["Ticker", "Company", "Sector", "Price", "Market Cap"],
      ["Ticker", "Sector", "Period End"],
    ),
    headers: fc.array(headerText, { maxLength: 24 }),
    rows: fc.oneof(
      { weight: 1, arbitrary: fc.integer({ min: 0, max: 2 }) },
      { weight: 6, arbitrary: fc.integer({ min: 3, max: 40 }) },
    ),
  })
  .chain(({ identity, headers, rows }) => {
    const all = [...identity, ...headers];
    return fc
      .array(fc.tuple(...all.map(cellBelow)), { minLength: rows, maxLength: rows })
      .map((body): Rows => [all, ...body.map((row) => [...row])]);
  });

const notation: fc.Arbitrary<Notation> = fc.record({
  percentages: fc.constantFrom("fraction", "percent", "percent by header", "percent sign", "percent format"),
  amounts: fc.constantFrom("units", "thousands", "millions", "billions", "words"),
  stated: fc.constantFrom("header", "nowhere"),
  texts: fc.constantFrom("none", ".", ","),
});
/** An ordinary universe, which can be scored, before anything happens to it. */
const orderlyTable: fc.Arbitrary<Rows> = fc
  .tuple(pastedCompanies, notation)
  .map(([companies, written]) => pastedTable(companies, written).values.map((row) => [...row]));

/** What befalls a table between its source and the sheet. */
type Mishap = (rows: Rows) => Rows;
const at = (fraction: number, length: number) => Math.min(length - 1, Math.floor(fraction * length));
const place = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });
const blankRow = (rows: Rows): CellValue[] => (rows[0] ?? []).map(() => "");

const mishap: fc.Arbitrary<Mishap> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.tuple(place, place, anyCell).map(
      ([down, across, cell]): Mishap =>
        (rows) =>
          replaced(rows, at(down, rows.length), at(across, rows[0]?.length ?? 0), cell),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(place, figure).map(
      ([across, cell]): Mishap =>
        (rows) =>
          rows.map((row, r) => (r === 0 ? row : row.map((old, c) => (c === at(across, row.length) ? cell : old)))),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(place, place).map(
      ([from, to]): Mishap =>
        (rows) =>
          rows.length < 2 ? rows : inserted(rows, at(to, rows.length), [...rows[at(from, rows.length)]]),
    ),
  },
  {
    weight: 2,
    arbitrary: place.map(
      (down): Mishap =>
        (rows) =>
          inserted(rows, at(down, rows.length + 1), blankRow(rows)),
    ),
  },
  {
    weight: 1,
    arbitrary: place.map(
      (across): Mishap =>
        (rows) =>
          rows.map((row) => [
            ...row.slice(0, at(across, row.length + 1)),
            "",
            ...row.slice(at(across, row.length + 1)),
          ]),
    ),
  },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom("Screen of 31 March", "USD in millions", "As of 2024-12-31", "Watchlist")
      .map((title): Mishap => (rows) => [[title, ...blankRow(rows).slice(1)], ...rows]),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom("m", "%", "USD m", "x").map(
      (unit): Mishap =>
        (rows) =>
          inserted(
            rows,
            1,
            blankRow(rows).map((_, k) => (k < 2 ? "" : unit)),
          ),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(place, fc.constantFrom("Average", "Total", "Source: a vendor", "Energy")).map(
      ([down, text]): Mishap =>
        (rows) =>
          inserted(rows, at(down, rows.length + 1), [text, ...blankRow(rows).slice(1)]),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constant<Mishap>((rows) => (rows[0] ?? []).map((_, column) => rows.map((row) => row[column]))),
  },
  { weight: 1, arbitrary: fc.constant<Mishap>((rows) => [...rows, blankRow(rows), ...rows]) },
  { weight: 1, arbitrary: fc.constant<Mishap>((rows) => rows.map((row) => [...row, "", ...row])) },
);

const replaced = (rows: Rows, down: number, across: number, cell: CellValue): Rows =>
  rows.map((row, r) => (r === down ? row.map((old, c) => (c === across ? cell : old)) : row));
const inserted = (rows: Rows, before: number, row: CellValue[]): Rows => [
  ...rows.slice(0, before),
  row,
  ...rows.slice(before),
];

const format = fc.constantFrom(
  "General",
  "General",
  "General",
  "0.0%",
  "yyyy-mm-dd",
  "00000",
  '#,##0.0,,"M"',
  "[$€-2] #,##0",
  "@",
  "[Red]-0;;",
  '"',
  "[h]:mm",
  "0.00E+00",
);

/** Ranges as Excel hands them over, from an orderly universe to a heap of cells. */
export const pastedRange: fc.Arbitrary<CellTable> = fc
  .record({
    rows: fc.oneof(
      { weight: 5, arbitrary: orderlyTable },
      { weight: 5, arbitrary: drawnTable },
      { weight: 1, arbitrary: fc.array(fc.array(anyCell, { minLength: 1, maxLength: 8 }), { maxLength: 8 }) },
    ),
    mishaps: fc.oneof(
      { weight: 1, arbitrary: fc.constant([]) },
      { weight: 4, arbitrary: fc.array(mishap, { maxLength: 8 }) },
    ),
    formats: fc.option(fc.array(format, { minLength: 1, maxLength: 6 }), { freq: 3 }),
    hidden: fc.option(fc.array(fc.boolean(), { minLength: 1, maxLength: 9 }), { freq: 4 }),
    origin: fc.constantFrom({ row: 0, column: 0 }, { row: 3, column: 2 }, { row: 0, column: 25 }),
  })
  .map(({ rows, mishaps, formats, hidden, origin }) => {
    const values = rectangular((mishaps as readonly Mishap[]).reduce((table, happen) => happen(table), rows));
    return {
      values,
      ...(formats && { numberFormats: values.map((row) => row.map((_, column) => formats[column % formats.length])) }),
      ...(hidden && { hiddenRows: values.map((_, row) => hidden[row % hidden.length]) }),
      origin: { sheet: "Universe", ...origin },
    };
  });

/** A range has as many cells in each of its rows. */
function rectangular(rows: Rows): Rows {
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 1);
  return rows.length === 0
    ? [[""]]
    : rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ""));
}
