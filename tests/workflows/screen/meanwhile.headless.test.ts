import { type HeadlessHost, StructuralChange } from "excel-host";
import { sampleTable, sheetNames, type Matrix } from "../../support/addinHost";
import { EXHAUSTIVE } from "../../support/exhaustive";
import { hostWithUniverse, RESULTS, screen, type Screened } from "./screenOnHost";

const put = (host: HeadlessHost, sheet: string, row: number, column: number, value: string) => {
  const { grid } = host.workbook.book;
  grid.cells.write(grid.sheets.find(sheet)!, { row, column, rows: 1, columns: 1 }, () => ({ value }));
};

/** The text of every cell of the workbook. */
const allTexts = (host: HeadlessHost) =>
  sheetNames(host)
    .filter((name) => name !== "Sheet1")
    .flatMap((name) => host.sheet(name).values().flat().map(String));

/** How many requests a run takes, from the state that the host is in. */
async function requestsOf(run: () => Promise<unknown>, host: HeadlessHost): Promise<number> {
  const before = host.stats.requests;
  await run();
  return host.stats.requests - before;
}

/** Every request in turn, or every seventh: each of the three sheets has its turn either way. */
const EVERY = EXHAUSTIVE ? 1 : 7;
/** How many requests after the first run the second begins. */
const DELAYS = EXHAUSTIVE ? [0, 1, 2, 5, 9, 14, 18, 22, 30] : [0, 5, 14, 22];

describe("what a user types while a run is going", () => {
  test.each([
    ["the same model", "six-factor"],
    ["another model", "balance-sheet-quality"],
  ])("is kept, whichever request of a run of %s it comes before", async (_, model) => {
    const host = await hostWithUniverse(sampleTable(12));
    await screen(host, { settings: {} });
    const run = () => screen(host, { model, settings: {} });
    const requests = await requestsOf(run, host);
    await screen(host, { settings: {} });
    // a run after which something was kept has more to look at
    for (let at = 1; at <= requests + 6; at += EVERY) {
      const marker = `typed before request ${at}`;
      const first = host.stats.requests;
      let sheet = "";
      host.switches.beforeRequest = (request) => {
        if (request - first !== at) return;
        sheet = ["Factor Scores", "Sensitivity", "Run Log"][at % 3];
        if (sheetNames(host).includes(sheet)) put(host, sheet, 4, 3, marker);
        else sheet = "";
      };
      const outcome = await run().then(
        (done) => done,
        (error: unknown) => error as Error,
      );
      host.switches.beforeRequest = null;
      if (outcome instanceof Error) expect(outcome.message).toMatch(/^[A-Z].*\.$/);
      if (sheet !== "") expect(allTexts(host)).toContain(marker);
      expect(sheetNames(host)).toEqual(expect.arrayContaining(["Factor Scores", "Run Log"]));
      for (const kept of sheetNames(host).filter((name) => name.includes("(kept")))
        host.workbook.book.grid.sheets.delete(host.sheet(kept).id);
    }
    host.dispose();
  });
});

describe("two runs at once", () => {
  test.each(DELAYS)(
    "end with complete sheets of one of them when the second begins %i requests after the first",
    async (delay) => {
      const host = await hostWithUniverse(sampleTable(12));
      const start = host.stats.requests;
      let second: Promise<Screened | Error> | undefined;
      const begin = () =>
        (second ??= screen(host, { settings: { "portfolio.count": 3 } }).catch((error: unknown) => error as Error));
      host.switches.beforeRequest = (request) => request - start > delay && void begin();
      const first = await screen(host, { settings: { "portfolio.count": 5 } }).catch(
        (error: unknown) => error as Error,
      );
      const outcomes = [first, await begin()];
      host.switches.beforeRequest = null;
      const done = outcomes.filter((outcome): outcome is Screened => !(outcome instanceof Error));
      expect(done.length).toBeGreaterThan(0);
      for (const outcome of outcomes) if (outcome instanceof Error) expect(outcome.message).toMatch(/^[A-Z].*\.$/);
      // every sheet that a run says it has written is there, and belongs to one and the same run
      for (const { sheets } of done) expect(sheetNames(host)).toEqual(expect.arrayContaining([...sheets]));
      expect(sheetNames(host).filter((name) => name.startsWith("~fs"))).toEqual([]);
      const count = host
        .sheet("Run Log")
        .values()
        .find(([setting]) => setting === "Holdings")![1];
      const held = host
        .sheet("Model Portfolio")
        .values()
        .filter(([number]) => typeof number === "number").length;
      expect(held).toBe(count);
      expect(sheetNames(host)).toEqual(expect.arrayContaining(RESULTS));
      host.dispose();
    },
  );
});

/** More companies than one request holds: the sample's, again and again under other tickers. */
function largeTable(companies: number): Matrix {
  const [header, ...rows] = sampleTable(400);
  const ticker = header.indexOf("Ticker");
  return [
    header,
    ...Array.from({ length: companies }, (_, k) =>
      rows[k % rows.length].map((cell, column) => (column === ticker ? `C${k}` : cell)),
    ),
  ];
}

describe("a universe that changes while it is read", () => {
  const COMPANIES = 1_600;
  const HEADER = sampleTable(1)[0];

  test.each([
    [
      "a row is inserted",
      (host: HeadlessHost, sheet: string) =>
        host.workbook.book.grid.restructure(
          new StructuralChange(sheet, "insert", { row: 500, column: 0, rows: 1, columns: 16_384 }, "rows"),
        ),
    ],
    [
      "rows are deleted",
      (host: HeadlessHost, sheet: string) =>
        host.workbook.book.grid.restructure(
          new StructuralChange(sheet, "delete", { row: 500, column: 0, rows: 3, columns: 16_384 }, "rows"),
        ),
    ],
    [
      "rows change places",
      (host: HeadlessHost, sheet: string) => {
        const { cells } = host.workbook.book.grid;
        const columns = HEADER.length;
        const rows = [10, COMPANIES - 5].map((row) =>
          Array.from({ length: columns }, (_, column) => cells.value(sheet, row, column)),
        );
        rows.forEach((row, k) =>
          cells.write(sheet, { row: [COMPANIES - 5, 10][k], column: 0, rows: 1, columns }, (_, column) => ({
            value: row[column],
          })),
        );
      },
    ],
  ])("is read again when %s", async (_, change) => {
    const host = await hostWithUniverse(largeTable(COMPANIES));
    const sheet = host.workbook.book.grid.sheets.find("Universe")!;
    let reads = 0;
    host.switches.beforeRequest = () => ++reads === 5 && change(host, sheet);
    const { report } = await screen(host, { settings: {} });
    host.switches.beforeRequest = null;
    const tickers = new Set(report.rows.map(({ ticker }) => ticker));
    const left = new Set(report.log.dropped.map(({ ticker }) => ticker));
    const present = host
      .sheet("Universe")
      .values()
      .slice(1)
      .map((row) => String(row[HEADER.indexOf("Ticker")]))
      .filter((ticker) => ticker !== "");
    expect(reads).toBeGreaterThan(5);
    expect(present.filter((ticker) => !tickers.has(ticker) && !left.has(ticker))).toEqual([]);
    expect(report.log.counts[0].companies).toBe(present.length);
    host.dispose();
  });

  test("is read although its prices are live", async () => {
    const host = await hostWithUniverse(largeTable(COMPANIES));
    const { grid } = host.workbook.book;
    const sheet = grid.sheets.find("Universe")!;
    const price = { row: 1, column: HEADER.indexOf("Price"), rows: COMPANIES, columns: 1 };
    let tick = 0;
    host.switches.beforeRequest = () => {
      tick++;
      grid.cells.write(sheet, price, (row) => ({ value: 10 + ((row + tick) % 97) }));
    };
    const { report } = await screen(host, { settings: {} });
    host.switches.beforeRequest = null;
    expect(report.log.counts[0].companies).toBe(COMPANIES);
    host.dispose();
  });

  test("and never stops changing is refused, and nothing is written", async () => {
    const host = await hostWithUniverse(largeTable(COMPANIES));
    const sheet = host.workbook.book.grid.sheets.find("Universe")!;
    host.switches.beforeRequest = () =>
      host.workbook.book.grid.restructure(
        new StructuralChange(sheet, "insert", { row: 1, column: 0, rows: 1, columns: 16_384 }, "rows"),
      );
    await expect(screen(host, { settings: {} })).rejects.toThrow(
      "The universe was changed while it was being read: wait until it is complete, then run again.",
    );
    host.switches.beforeRequest = null;
    expect(sheetNames(host)).toEqual(["Sheet1", "Universe"]);
    host.dispose();
  });
});
