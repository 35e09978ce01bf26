import { CATALOGUE } from "../../src/engine/fields/catalogue";
import type { NumericField } from "../../src/engine/fields/field";
import type { CellTable, CellValue } from "../../src/engine/universe/cells/cellTable";
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

/** Times the reading of a pasted range of 10,000 companies and 60 columns, with cells as Excel returns them and with every cell as text. */
export function benchmarkIntake(): { numbers: IntakeBenchmark; texts: IntakeBenchmark } {
  const table = intakeTable();
  return { numbers: timed(table), texts: timed({ values: table.values.map((row) => row.map(String)) }) };
}

function timed(table: CellTable): IntakeBenchmark {
  const times = Array.from({ length: RUNS }, () => {
    const start = performance.now();
    readUniverse(table);
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
