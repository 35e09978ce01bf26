import type { ScreenReport } from "../../../src/workflows/screen/report";
import type { ScreenRequest } from "../../../src/workflows/screen/screenUniverse";
import type { HeadlessHost } from "../../../workbench/node/HeadlessHost";
import { fill, openAddinHost, sampleTable, sheetNames, snapshot } from "../../support/addinHost";

const REQUEST: ScreenRequest = { source: { kind: "sheet", sheet: "Universe" }, model: "six-factor", settings: { "portfolio.count": 24 } };
const RESULTS = ["Factor Scores", "Screener Dashboard", "Model Portfolio", "Sensitivity", "Data Check", "Run Log"];
const table = sampleTable(120);

interface Screened {
  report: ScreenReport;
  sheets: string[];
  kept: string[];
}

const screen = (host: HeadlessHost, request: Partial<ScreenRequest> = {}, control?: object) => host.call<Screened>("FactorScores.screen", { ...REQUEST, ...request }, control);

async function hostWithUniverse(cells = table): Promise<HeadlessHost> {
  const host = await openAddinHost();
  fill(host, "Universe", cells);
  return host;
}

/** The values below a header, found by their names in the sheet's first table. */
function columnOf(host: HeadlessHost, sheetName: string, header: string): unknown[] {
  const values = host.sheet(sheetName).values();
  const headerRow = values.findIndex((row) => row.includes(header));
  const column = values[headerRow].indexOf(header);
  const cells = values.slice(headerRow + 1).map((row) => row[column]);
  const end = cells.indexOf("");
  return end < 0 ? cells : cells.slice(0, end);
}

describe("a run", () => {
  let host: HeadlessHost;
  let screened: Screened;
  const messages: string[] = [];

  beforeAll(async () => {
    host = await hostWithUniverse();
    screened = await screen(host, {}, { onProgress: ({ message }: { message: string }) => messages.push(message) });
  });
  afterAll(() => host.dispose());

  test("writes its sheets after the universe and shows the first", () => {
    expect(screened.sheets).toEqual(RESULTS);
    expect(sheetNames(host)).toEqual(expect.arrayContaining(["Universe", ...RESULTS]) as unknown);
    const { sheets, selection } = host.workbook.book.grid;
    expect(sheets.name(selection.activeSheet)).toBe("Factor Scores");
    expect(sheets.all.map((id) => sheets.visibility(id))).not.toContain("Hidden");
  });

  test("prints in the cells what it reports, in order of rank", () => {
    const byRank = [...screened.report.rows].sort((a, b) => Number(a.rank) - Number(b.rank) || a.ticker.localeCompare(b.ticker));
    expect(columnOf(host, "Factor Scores", "Ticker")).toEqual(byRank.map(({ ticker }) => ticker));
    expect(columnOf(host, "Factor Scores", "Composite")).toEqual(byRank.map(({ composite }) => composite));
    expect(columnOf(host, "Factor Scores", "Rank")).toEqual(byRank.map(({ rank }) => rank));
  });

  test("holds as many companies as asked for, with weights that make one", () => {
    const { holdings } = screened.report.portfolio as { holdings: { ticker: string; weight: number }[] };
    expect(holdings).toHaveLength(24);
    expect(holdings.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 14);
    expect(columnOf(host, "Model Portfolio", "Ticker").slice(0, 24)).toEqual(holdings.map(({ ticker }) => ticker));
  });

  test("leaves no percentage as a bare fraction, and freezes the header of the scores", () => {
    const sheet = host.sheet("Factor Scores");
    const values = sheet.values();
    const row = values.findIndex((cells) => cells.includes("Coverage"));
    const format = sheet.numberFormat()[row + 1][values[row].indexOf("Coverage")];
    expect(format).toMatch(/%/);
    expect(host.workbook.book.grid.sheets.frozenPanes(sheet.id)).toMatchObject({ rows: row + 1 });
    expect(sheet.tables).toHaveLength(1);
    expect(sheet.conditionalFormats.length).toBeGreaterThan(0);
  });

  test("tells how far it is, from reading to done", () => {
    expect(messages[0]).toBe("Reading the universe");
    expect(messages).toEqual(expect.arrayContaining(["Scoring 120 companies", ...RESULTS.map((name) => `Writing ${name}`)]) as unknown);
    expect(messages.at(-1)).toBe("Done");
  });

  test("can be told from another by the data's fingerprint, and from itself not", async () => {
    const again = await screen(host);
    expect(again.report.log.fingerprint).toBe(screened.report.log.fingerprint);
    const other = await hostWithUniverse([...table.slice(0, 60), ...table.slice(61)]);
    expect((await screen(other)).report.log.fingerprint).not.toBe(screened.report.log.fingerprint);
    other.dispose();
  });
});

describe("running again", () => {
  let host: HeadlessHost;
  beforeEach(async () => {
    host = await hostWithUniverse();
    await screen(host);
  });
  afterEach(() => host.dispose());

  test("replaces the sheets of the run before", async () => {
    const { kept } = await screen(host, { settings: { "portfolio.count": 10 } });
    expect(kept).toEqual([]);
    expect(sheetNames(host).filter((name) => name.startsWith("Factor Scores"))).toEqual(["Factor Scores"]);
  });

  test("keeps a result that the user has changed", async () => {
    fill(host, "Run Log", [["My own title"]]);
    const { sheets, kept } = await screen(host);
    expect(kept).toEqual(["Run Log (kept)"]);
    expect(sheets).toContain("Run Log");
    expect(host.sheet("Run Log (kept)").value("A1")).toBe("My own title");
  });

  test("keeps a result that the user's formulas refer to", async () => {
    fill(host, "Mine", [["='Factor Scores'!A1"]]);
    const { kept } = await screen(host);
    expect(kept).toEqual(["Factor Scores (kept)"]);
    expect(host.sheet("Mine").formulas()).toEqual([["='Factor Scores (kept)'!A1"]]);
  });

  test("with another model takes away what the earlier one wrote and this one does not, and keeps what was changed", async () => {
    fill(host, "Sensitivity", [["My own title"]]);
    const { sheets, kept } = await screen(host, { model: "balance-sheet-quality", settings: {} });
    expect(sheets).toEqual(["Factor Scores", "Screener Dashboard", "Data Check", "Run Log"]);
    expect(kept).toEqual(["Sensitivity (kept)"]);
    expect(sheetNames(host).sort()).toEqual(["Sheet1", "Universe", ...sheets, "Sensitivity (kept)"].sort());
  });

  test("with another model leaves a sheet of the user's alone, whatever its name", async () => {
    const own = await hostWithUniverse();
    fill(own, "Scorecards", [["my notes"]]);
    await screen(own);
    expect(own.sheet("Scorecards").values()).toEqual([["my notes"]]);
    own.dispose();
  });

  test("never touches a sheet of the user's that has the name of a result", async () => {
    const own = await hostWithUniverse();
    fill(own, "Model Portfolio", [["my notes"]]);
    const { sheets, kept } = await screen(own);
    expect(own.sheet("Model Portfolio").values()).toEqual([["my notes"]]);
    expect(sheets).toContain("Model Portfolio (2)");
    expect(kept).toEqual([]);
    own.dispose();
  });
});

describe("the results of an earlier run are no universe", () => {
  let host: HeadlessHost;
  beforeEach(async () => {
    host = await hostWithUniverse();
    await screen(host);
  });
  afterEach(() => host.dispose());
  const runOn = (source: ScreenRequest["source"]) => screen(host, { source });

  test("a run that names no sheet takes the universe again, not the results in front of it", async () => {
    const { report } = await runOn({ kind: "sheet" });
    expect(report).toEqual({ ...(await runOn({ kind: "sheet", sheet: "Universe" })).report });
    expect(report.log.counts[0]).toEqual({ label: "Companies read", companies: 120 });
  });

  test("among several sheets of the user's it asks which", async () => {
    fill(host, "Notes", [["Ask the analyst"]]);
    const before = snapshot(host);
    await expect(runOn({ kind: "sheet" })).rejects.toThrow(/^The sheet "Factor Scores" holds the results of an earlier run: choose the one with the universe \(Sheet1, Universe, Notes\)\.$/);
    expect(snapshot(host)).toEqual(before);
  });

  test.each<[string, ScreenRequest["source"]]>([
    ["by its sheet", { kind: "sheet", sheet: "Factor Scores" }],
    ["by its table", { kind: "table", table: "FactorScores" }],
    ["by its address", { kind: "range", address: "'Factor Scores'!A1:Z50" }],
  ])("nor when one is named %s", async (_, source) => {
    await expect(runOn(source)).rejects.toThrow(/"Factor Scores" holds the results/);
  });
});

describe("a run that does not come to its end leaves the workbook as it was", () => {
  test("when Excel fails at any request, the first run or a later one", async () => {
    const host = await hostWithUniverse(sampleTable(40));
    const requestsOfFirst = await failAtEach(host);
    expect(requestsOfFirst).toBeGreaterThan(10);
    await screen(host, { settings: {} });
    expect(await failAtEach(host)).toBeGreaterThan(10);
    host.dispose();
  });

  test("when it is cancelled at any step", async () => {
    const host = await hostWithUniverse(sampleTable(40));
    const before = snapshot(host);
    for (const step of ["Reading the universe", "Scoring 40 companies", "Writing Factor Scores", "Writing Run Log"]) {
      const cancelling = new AbortController();
      const running = screen(host, { settings: {} }, { signal: cancelling.signal, onProgress: ({ message }: { message: string }) => message === step && cancelling.abort() });
      await expect(running).rejects.toThrow("Cancelled: the workbook is as it was.");
      expect(snapshot(host)).toEqual(before);
    }
    host.dispose();
  });

  /** Runs with a failure at the first request, the second, … until a run gets through; answers with how many requests that took, and undoes that run. */
  async function failAtEach(host: HeadlessHost): Promise<number> {
    const before = snapshot(host);
    for (let request = 1; request < 200; request++) {
      host.switches.failAtRequest = request;
      const failure = await screen(host, { settings: {} }).then(() => null, (error: unknown) => error as Error);
      host.switches.failAtRequest = null;
      if (failure === null) return request;
      expect(failure.message).toMatch(/^[A-Z].*\.$/);
      expect(snapshot(host)).toEqual(before);
    }
    throw new Error("No run came to its end.");
  }
});

test("the number of requests does not depend on the number of companies, but for chunks of data", async () => {
  const requests = async (companies: number): Promise<number> => {
    const host = await hostWithUniverse(sampleTable(companies));
    const before = host.stats.requests;
    await screen(host, { settings: {} });
    const used = host.stats.requests - before;
    host.dispose();
    return used;
  };
  const few = await requests(60);
  expect(await requests(240)).toBeLessThanOrEqual(few + 6);
});

describe("bad input is told in one sentence, and nothing is written", () => {
  const cases: [string, Partial<ScreenRequest>, Parameters<typeof hostWithUniverse>[0], RegExp][] = [
    ["no ticker column", {}, table.map((row) => row.slice(2)), /ticker/i],
    ["no metric", {}, table.map((row) => row.slice(0, 4)), /six-factor.*metric|metric/i],
    ["one row only", {}, table.slice(0, 1), /compan|row/i],
    ["an unknown model", { model: "seven-factor" }, table, /seven-factor.*six-factor/],
    ["an unknown setting", { settings: { "winsorize.lowest": 0.1 } }, table, /winsorize\.lowest.*winsorize\.lower/],
    ["a setting of the wrong kind", { settings: { "portfolio.count": "many" } }, table, /portfolio\.count=many/],
    ["a sheet that is not there", { source: { kind: "sheet", sheet: "Nowhere" } }, table, /Nowhere/],
    ["a table that is not there", { source: { kind: "table", table: "Nowhere" } }, table, /Nowhere/],
  ];
  test.each(cases)("%s", async (_name, request, cells, sentence) => {
    const host = await hostWithUniverse(cells);
    const before = snapshot(host);
    const failure = await screen(host, { settings: {}, ...request }).then(() => null, (error: unknown) => error as Error);
    expect(failure?.message).toMatch(sentence);
    expect(failure?.message).toMatch(/^[^\n]+\.$/);
    expect(snapshot(host)).toEqual(before);
    host.dispose();
  });

  test("an empty sheet", async () => {
    const host = await openAddinHost();
    const active = sheetNames(host)[0];
    await expect(screen(host, { source: { kind: "sheet", sheet: active } })).rejects.toThrow("The sheet is empty: paste the universe into it, its header included.");
    host.dispose();
  });
});
