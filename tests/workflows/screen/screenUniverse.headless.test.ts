import type { ScreenRequest } from "../../../src/workflows/screen/screenUniverse";
import type { HeadlessHost } from "excel-host";
import { fill, openAddinHost, sampleTable, sheetNames, snapshot } from "../../support/addinHost";
import { hostWithUniverse, RESULTS, screen, type Screened } from "./screenOnHost";

const table = sampleTable(120);

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
    host = await hostWithUniverse(table);
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
    const byRank = [...screened.report.rows].sort(
      (a, b) => Number(a.rank) - Number(b.rank) || a.ticker.localeCompare(b.ticker),
    );
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
    expect(messages).toEqual(
      expect.arrayContaining(["Scoring 120 companies", ...RESULTS.map((name) => `Writing ${name}`)]) as unknown,
    );
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

describe("the results of an earlier run are no universe", () => {
  let host: HeadlessHost;
  beforeEach(async () => {
    host = await hostWithUniverse(table);
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
    await expect(runOn({ kind: "sheet" })).rejects.toThrow(
      /^The sheet "Factor Scores" holds the results of an earlier run: choose the one with the universe \(Sheet1, Universe, Notes\)\.$/,
    );
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
    const failure = await screen(host, { settings: {}, ...request }).then(
      () => null,
      (error: unknown) => error as Error,
    );
    expect(failure?.message).toMatch(sentence);
    expect(failure?.message).toMatch(/^[^\n]+\.$/);
    expect(snapshot(host)).toEqual(before);
    host.dispose();
  });

  test("an empty sheet", async () => {
    const host = await openAddinHost();
    const active = sheetNames(host)[0];
    await expect(screen(host, { source: { kind: "sheet", sheet: active } })).rejects.toThrow(
      `The sheet "${active}" is empty: paste the universe into it, its header included.`,
    );
    host.dispose();
  });
});
