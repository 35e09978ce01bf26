import { CATALOGUE } from "../../src/engine/fields/catalogue";
import type { NumericField } from "../../src/engine/fields/field";
import type { CellTable, CellValue } from "../../src/engine/universe/cells/cellTable";
import type { ReadingOptions } from "../../src/engine/universe/reading";
import { readUniverse } from "../../src/engine/universe/readUniverse";
import { typicalSize } from "../../src/engine/universe/units/typicalSizes";
import { Draw, seededRandom } from "../../cli/sample/random";

export interface IntakeBenchmark {
  rows: number;
  columns: number;
  /** milliseconds of readUniverse, median of the runs */
  milliseconds: number;
}

const ROWS = 10_000;
const COLUMNS = 60;
const RUNS = 5;
const SECTORS = [
  "Technology",
  "Healthcare",
  "Financial Services",
  "Industrials",
  "Energy",
  "Utilities",
  "Consumer Cyclical",
  "Basic Materials",
  "Real Estate",
];

/**
 * Times the reading of a pasted range of 10,000 companies and 60 columns: with cells as Excel returns them, with every cell as text, and with the
 * columns on three sheets, joined by ticker.
 */
export function benchmarkIntake(): { numbers: IntakeBenchmark; texts: IntakeBenchmark; joined: IntakeBenchmark } {
  const table = intakeTable();
  const [first, ...others] = inSheets(table, 3);
  return {
    numbers: timed(table),
    texts: timed({ values: table.values.map((row) => row.map(String)) }),
    joined: timed(first, { joins: others.map((part, k) => ({ name: `Sheet ${k + 2}`, table: part, role: "join" })) }),
  };
}

/** The columns of a table dealt out to sheets, each with the tickers and in an order of its own, under the same titles. */
function inSheets({ values }: CellTable, count: number): CellTable[] {
  const [title, blank, header, ...body] = values;
  return Array.from({ length: count }, (_, sheet): CellTable => {
    const columns = header.flatMap((_, column) => (column === 0 || column % count === sheet ? [column] : []));
    const start = Math.floor((sheet * body.length) / count);
    const rows = [...body.slice(start), ...body.slice(0, start)];
    return {
      values: [title, blank, ...[header, ...rows].map((row) => columns.map((column) => row[column]))],
      origin: { sheet: `Sheet ${sheet + 1}`, row: 0, column: 0 },
    };
  });
}

function timed(table: CellTable, options: ReadingOptions = {}): IntakeBenchmark {
  const times = Array.from({ length: RUNS }, () => {
    const start = performance.now();
    readUniverse(table, options);
    return performance.now() - start;
  }).sort((a, b) => a - b);
  return { rows: ROWS, columns: COLUMNS, milliseconds: times[Math.floor(RUNS / 2)] };
}

/** Always the same table: three identity columns, then numeric columns from the catalogue, in a mix of notations as sources use them. */
export function intakeTable(rows = ROWS, columns = COLUMNS): CellTable {
  const draw = new Draw(seededRandom(20_240_331));
  const fields = [...CATALOGUE.values()].filter(
    (field): field is NumericField => field.kind !== "text" && field.unit !== "date" && field.id !== "fiscal_year",
  );
  const numeric = Array.from({ length: columns - 3 }, (_, k) => fields[k % fields.length]);
  const notations = numeric.map((field) => notationOf(field, draw));
  const header: CellValue[] = ["Ticker", "Company", "GICS Sector", ...numeric.map(({ label }) => label)];
  const body = Array.from({ length: rows }, (_, row): CellValue[] => [
    `T${row}`,
    `Company ${row} Inc.`,
    draw.oneOf(SECTORS),
    ...numeric.map((field, k) =>
      draw.chance(0.05)
        ? draw.oneOf<CellValue>(["", "n/a", "—", "#N/A"])
        : notations[k](draw.lognormal(typicalSize(field), 1)),
    ),
  ]);
  return { values: [["Screen of the whole market"], [], header, ...body] };
}

function notationOf(field: NumericField, draw: Draw): (value: number) => CellValue {
  if (field.unit === "fraction")
    return draw.oneOf<(value: number) => CellValue>([(value) => value, (value) => `${(100 * value).toFixed(1)}%`]);
  if (field.unit === "money")
    return draw.oneOf<(value: number) => CellValue>([
      (value) => value / 1e6,
      (value) => `$${(value / 1e9).toFixed(2)}B`,
    ]);
  return (value) => value;
}
