import type { CellTable, CellValue } from "../../../src/engine/universe/cells/cellTable";
import { readUniverse } from "../../../src/engine/universe/readUniverse";
import type { ReadingOptions, TableToJoin, UniverseReading } from "../../../src/engine/universe/reading";

export const sheet = (name: string, values: CellValue[][]): CellTable => ({
  values,
  origin: { sheet: name, row: 0, column: 0 },
});
export const joining = (name: string, values: CellValue[][], role?: TableToJoin["role"]): TableToJoin => ({
  name,
  table: sheet(name, values),
  role,
});
export const FIRST = sheet("Prices", [
  ["Ticker", "Sector", "Price", "P/E"],
  ["ARB", "Energy", 10, 18.4],
  ["BLU", "Utilities", 20, 9.1],
  ["BRK.B", "Financials", 30, 12.5],
]);
export const read = (joins: TableToJoin[], options: ReadingOptions = {}, first = FIRST) =>
  readUniverse(first, { ...options, joins });
export const column = ({ universe }: UniverseReading, id: string) => Array.from(universe.given.get(id) ?? []);
export const said = ({ findings }: UniverseReading, ...codes: string[]) =>
  findings.filter(({ code }) => codes.includes(code)).map(({ severity, message }) => `${severity}: ${message}`);

export const ROE: CellValue[][] = [
  ["Symbol", "Name", "ROE %"],
  ["BRK/B US Equity", "Brook", 14.8],
  ["XYZ US Equity", "Other", 99],
  ["ARB US Equity", "Arbour", -3.2],
];
