import { parseCsv } from "hucre/csv";
import { loadBuiltAddin } from "../../cli/loadBuiltAddin";
import { ensureUniverForNode, type HeadlessHost, openHeadlessHost, writeValues } from "excel-host";
import { generateSampleUniverse } from "../../cli/sample/generateSampleUniverse";
import { inMilliseconds, printTable } from "./measure";

export type Cells = (string | number)[][];

/** Counts the round trips of a screen at three sizes, and compares thousands of single-cell formulas with a spilled one. */
export async function benchmarkHost(): Promise<void> {
  await ensureUniverForNode();
  const open = async () => {
    const host = await openHeadlessHost({ blankCell: null, callLimitBytes: null, batchLimitBytes: null });
    await loadBuiltAddin(host);
    await host.call("FactorScores.loadModels");
    return host;
  };

  const screens: string[][] = [];
  for (const companies of [100, 500, 3_000]) screens.push(await screenOf(await open(), companies));
  printTable(
    "A whole screen in the workbook, office.js and sheets included",
    ["companies", "requests", "sent", "received", "largest request", "time"],
    screens,
  );

  const formulas: string[][] = [];
  for (const rows of [1_000, 3_000]) formulas.push(await formulasOf(await open(), rows));
  printTable(
    "SECTORPCTILE of a column: a formula with [row] in every cell, and one that spills",
    ["cells", "each its own", "one spilled"],
    formulas,
  );

  const ranges: { count: number; first: number; again: number }[] = [];
  for (const count of [1_000, 3_000, 10_000]) ranges.push(await rangesOf(await open(), count));
  printTable(
    "VOLATILITY of a row of 60 prices, in every row: calculated, and recalculated with nothing changed",
    ["cells", "calculated", "recalculated", "times the cells", "times as long", "recalculated"],
    ranges.map(({ count, first, again }) => [
      count.toLocaleString("en-US"),
      inMilliseconds(first),
      inMilliseconds(again),
      ...[count / ranges[0].count, first / ranges[0].first, again / ranges[0].again].map(
        (times) => `${times.toFixed(1)}×`,
      ),
    ]),
  );
}

async function screenOf(host: HeadlessHost, companies: number): Promise<string[]> {
  write(host, "Universe", sampleOf(companies));
  const before = { ...host.stats };
  const time = await timed(() =>
    host.call("FactorScores.screen", { source: { kind: "sheet", sheet: "Universe" }, model: "six-factor" }),
  );
  const { requests, bytesSent, bytesReceived, largestRequest } = host.stats;
  host.dispose();
  return [
    companies.toLocaleString("en-US"),
    String(requests - before.requests),
    kilobytes(bytesSent - before.bytesSent),
    kilobytes(bytesReceived - before.bytesReceived),
    kilobytes(largestRequest),
    inMilliseconds(time),
  ];
}

async function formulasOf(host: HeadlessHost, rows: number): Promise<string[]> {
  const sectors = ["Energy", "Materials", "Utilities", "Industrials", "Technology"];
  write(
    host,
    "Data",
    Array.from({ length: rows }, (_, row) => [((row * 7919) % 10_007) / 100, sectors[row % sectors.length]]),
  );
  const formula = (argument: string) => `=SECTORPCTILE(Data!$A$1:$A$${rows},Data!$B$1:$B$${rows}${argument})`;
  const spilled = await timed(() => settled(host, "Spilled", [[formula("")]]));
  const each = await timed(() =>
    settled(
      host,
      "Each",
      Array.from({ length: rows }, (_, row) => [formula(`,,,,${row + 1}`)]),
    ),
  );
  host.dispose();
  return [rows.toLocaleString("en-US"), inMilliseconds(each), inMilliseconds(spilled)];
}

/** One formula per row, each for a different row, so that none can reuse the result of another. */
async function rangesOf(host: HeadlessHost, count: number): Promise<{ count: number; first: number; again: number }> {
  write(
    host,
    "Prices",
    Array.from({ length: count }, (_, row) =>
      Array.from({ length: 60 }, (_, day) => 100 + ((row * 7919 + day * 104_729) % 1_000) / 10),
    ),
  );
  const first = await timed(() =>
    settled(
      host,
      "Each",
      Array.from({ length: count }, (_, row) => [`=VOLATILITY(Prices!A${row + 1}:BH${row + 1})`]),
    ),
  );
  const again = await timed(() => host.recalculate());
  host.dispose();
  return { count, first, again };
}

/** The synthetic universe, with its companies repeated under new tickers up to the size needed. */
function sampleOf(companies: number): Cells {
  const [, header, ...rows] = parseCsv(generateSampleUniverse().csv) as string[][];
  const body = Array.from({ length: companies }, (_, k) => {
    const [ticker, ...cells] = rows[k % rows.length];
    return [
      k < rows.length ? ticker : `${ticker}${Math.floor(k / rows.length)}`,
      ...cells.map((cell) => (cell !== "" && Number.isFinite(Number(cell)) ? Number(cell) : cell)),
    ];
  });
  return [header, ...body];
}

export function write({ workbook: { book } }: HeadlessHost, name: string, cells: Cells): void {
  const sheet = book.grid.sheets.find(name) ?? book.grid.sheets.add(name);
  writeValues(book, sheet, { row: 0, column: 0, rows: cells.length, columns: cells[0].length }, cells);
}

export async function settled(host: HeadlessHost, name: string, cells: Cells): Promise<void> {
  write(host, name, cells);
  await host.settle();
}

export async function timed(action: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await action();
  return performance.now() - start;
}

const kilobytes = (bytes: number) => `${Math.round(bytes / 1024).toLocaleString("en-US")} KB`;
