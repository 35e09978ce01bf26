import type { ScreenRequest } from "../../../src/workflows/screen/screenUniverse";
import type { HeadlessHost } from "excel-host";
import { fill, type Matrix, sampleTable, sheetNames, snapshot } from "../../support/addinHost";
import { hostWithUniverse, screen, type Screened } from "./screenOnHost";

const table = sampleTable(80);
/** Columns of the table by their positions, in another order of the rows, with tickers in another notation. */
const part = (columns: readonly number[]): Matrix => [
  ["Instrument", ...columns.map((column) => table[0][column])],
  ...table
    .slice(1)
    .reverse()
    .map((row) => [`${row[0]} US Equity`, ...columns.map((column) => row[column])]),
];
const FIRST = table.map((row) => row.slice(0, 12));
const positions = Array.from({ length: table[0].length - 12 }, (_, k) => k + 12);
const JOINS: ScreenRequest["joins"] = [
  { kind: "sheet", sheet: "Statements" },
  { kind: "sheet", sheet: "Market data" },
];

async function hostWithParts(): Promise<HeadlessHost> {
  const host = await hostWithUniverse(FIRST);
  fill(host, "Statements", part(positions.filter((k) => k % 2 === 0)));
  fill(host, "Market data", part(positions.filter((k) => k % 2 === 1)));
  return host;
}

const rowsOf = ({ report }: Screened) => report.rows;

describe("a universe in three sheets", () => {
  let host: HeadlessHost;
  let screened: Screened;
  let requests: number;
  beforeAll(async () => {
    host = await hostWithParts();
    const before = host.stats.requests;
    screened = await screen(host, { joins: JOINS });
    requests = host.stats.requests - before;
  });
  afterAll(() => host.dispose());

  test("scores as the whole does, and from as many requests but two more chunks", async () => {
    const whole = await hostWithUniverse(table);
    const before = whole.stats.requests;
    expect(rowsOf(screened)).toEqual(rowsOf(await screen(whole)));
    expect(requests).toBeLessThanOrEqual(whole.stats.requests - before + 2);
    whole.dispose();
  });

  test("the report and the run log name each source", () => {
    expect(screened.report.log.join).toEqual({
      sources: ["Statements", "Market data"].map((name) => ({
        name,
        role: "join",
        matched: 80,
        absent: [],
        unmatched: [],
        ambiguous: [],
        repeated: [],
        guessedTicker: null,
        members: null,
      })),
      disagreements: [],
    });
    const log = host.sheet("Run Log").values();
    expect(log).toContainEqual(expect.arrayContaining(["Joined", "Statements: 80 companies"]));
    expect(log).toContainEqual(expect.arrayContaining(["Tables joined by ticker"]));
    expect(log).toContainEqual(expect.arrayContaining(["Market data", "adds columns", 80, "none"]));
  });

  test("the fingerprint covers every source", async () => {
    const { sheets } = host.workbook.book.grid;
    const changed = part(positions.filter((k) => k % 2 === 1)).map((row, k) =>
      k === 5 ? [row[0], 1, ...row.slice(2)] : row,
    );
    fill(host, "Market data", changed);
    expect(sheets.find("Market data")).toBeDefined();
    const again = await screen(host, { joins: JOINS });
    expect(again.report.log.fingerprint).not.toBe(screened.report.log.fingerprint);
  });

  test("a result of an earlier run cannot be joined", async () => {
    await expect(screen(host, { joins: [{ kind: "sheet", sheet: "Factor Scores" }] })).rejects.toThrow(
      /"Factor Scores" holds the results/,
    );
  });
});

describe("limits", () => {
  test("tickers, and a sheet of them", async () => {
    const host = await hostWithUniverse(table);
    const names = table.slice(1, 61).map(([ticker]) => String(ticker));
    const limited = await screen(host, { tickers: [...names, "QQQQQ"], settings: {} });
    expect(limited.report.log.counts[0]).toEqual({ label: "Companies read", companies: 60 });
    expect(names).toEqual(expect.arrayContaining(rowsOf(limited).map(({ ticker }) => ticker)));
    expect(limited.report.log.warnings).toContainEqual(
      "1 ticker of the list of tickers is not in the universe: QQQQQ.",
    );
    fill(host, "Members", [["Ticker", "Weight"], ...names.map((name) => [`${name}.N`, 1 / 60])]);
    const members = await screen(host, { joins: [{ kind: "sheet", sheet: "Members" }], settings: {} });
    expect(rowsOf(members)).toEqual(rowsOf(limited));
    expect(host.sheet("Run Log").values()).toContainEqual(
      expect.arrayContaining(["Limited to", "Members: 60 companies"]),
    );
    host.dispose();
  });
});

test("disagreements are a table of the run log", async () => {
  const host = await hostWithUniverse(table);
  const price = table[0].indexOf("Price");
  fill(host, "Other", [["Ticker", "Price"], ...table.slice(1).map((row) => [row[0], Number(row[price]) * 1000])]);
  const { report } = await screen(host, { joins: [{ kind: "sheet", sheet: "Other" }], settings: {} });
  expect(report.log.join?.disagreements).toMatchObject([
    { field: "price", source: "Other", compared: 80, differ: 80, reason: "another scale, a thousand times" },
  ]);
  expect(host.sheet("Run Log").values()).toContainEqual(expect.arrayContaining(["Price", "Other", 80, 80]));
  host.dispose();
});

describe("what cannot be joined is told in one sentence, and nothing is written", () => {
  const cases: [string, Partial<ScreenRequest>, RegExp][] = [
    ["a sheet that is not there", { joins: [{ kind: "sheet", sheet: "Nowhere" }] }, /^There is no sheet "Nowhere"/],
    ["an empty sheet", { joins: [{ kind: "sheet", sheet: "Blank" }] }, /^The sheet "Blank" is empty/],
    [
      "no ticker column",
      { joins: [{ kind: "sheet", sheet: "Bare" }] },
      /^Bare: No column was recognised as the ticker/,
    ],
    ["no company of the list", { tickers: ["QQQQQ"] }, /^No company of the universe is in the list of tickers/],
    ["no ticker in the list", { tickers: [] }, /^the list of tickers names no ticker/],
  ];
  test.each(cases)("%s", async (_name, request, sentence) => {
    const host = await hostWithUniverse(table);
    fill(host, "Bare", [
      ["Company", "ROE"],
      ["Alpha", 0.1],
      ["Beta", 0.2],
    ]);
    const { sheets } = host.workbook.book.grid;
    sheets.add("Blank");
    const before = snapshot(host);
    await expect(screen(host, { settings: {}, ...request })).rejects.toThrow(sentence);
    expect(snapshot(host)).toEqual(before);
    expect(sheetNames(host)).not.toContain("Run Log");
    host.dispose();
  });
});
