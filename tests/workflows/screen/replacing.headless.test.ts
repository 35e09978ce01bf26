import type { HeadlessHost } from "../../../workbench/node/HeadlessHost";
import { fill, sampleTable, sheetNames, snapshot } from "../../support/addinHost";
import { inExcel } from "../../workbench/support/inExcel";
import { hostWithUniverse, RESULTS, screen } from "./screenOnHost";

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

  test("keeps a result to which the user has added a chart", async () => {
    await inExcel(host, async (context) => {
      const sheet = context.workbook.worksheets.getItem("Factor Scores");
      sheet.charts.add(Excel.ChartType.columnClustered, sheet.getRange("A1:B4"));
      await context.sync();
    });
    expect((await screen(host)).kept).toEqual(["Factor Scores (kept)"]);
  });

  test("gives its tables other names than the user's tables and defined names have", async () => {
    await inExcel(host, async (context) => {
      context.workbook.worksheets.getItem("Factor Scores").delete();
      context.workbook.names.add("FactorScores", context.workbook.worksheets.getItem("Universe").getRange("A1:B2"));
      await context.sync();
    });
    await screen(host);
    expect(host.sheet("Factor Scores").tables.map(({ name }) => name)).toEqual(["FactorScores2"]);
  });

  test("clears away what an interrupted run has left, and no sheet of the user's, whatever its name", async () => {
    fill(host, "~fs notes", [["my notes"]]);
    host.workbook.book.grid.sheets.setVisibility(host.sheet("~fs notes").id, "hidden");
    await inExcel(host, async (context) => {
      const leftOver = context.workbook.worksheets.getItem("Data Check");
      leftOver.name = "~fs new 1";
      leftOver.visibility = Excel.SheetVisibility.hidden;
      await context.sync();
    });
    const { sheets, kept } = await screen(host);
    expect(kept).toEqual([]);
    expect(sheetNames(host).sort()).toEqual(["Sheet1", "Universe", "~fs notes", ...sheets].sort());
    expect(host.sheet("~fs notes").values()).toEqual([["my notes"]]);
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

describe("a run that does not come to its end leaves the workbook as it was", () => {
  test("when Excel fails at any request, the first run or a later one", async () => {
    const host = await hostWithUniverse(sampleTable(40));
    const requestsOfFirst = await failAtEach(host);
    expect(requestsOfFirst).toBeGreaterThan(10);
    await screen(host, { settings: {} });
    expect(await failAtEach(host)).toBeGreaterThan(10);
    host.dispose();
  });

  test("when Excel refuses any step of putting the new sheets in the place of the old", async () => {
    const host = await hostWithUniverse(sampleTable(40));
    await screen(host, { settings: {} });
    fill(host, "Run Log", [["My own title"]]);
    host.workbook.book.grid.sheets.setVisibility(host.sheet("Data Check").id, "hidden");
    const before = snapshot(host);
    const swap = (await requestsOfARun()) - 1;
    let refused = 0;
    for (let actions = 1; ; actions += 3) {
      Object.assign(host.switches, { failAtRequest: swap, failAfterActions: actions });
      const failure = await screen(host, { settings: {} }).then(() => null, (error: unknown) => error as Error);
      if (failure === null) break;
      refused++;
      expect(failure.message).toMatch(/^[A-Z].*\.$/);
      expect(snapshot(host)).toEqual(before);
    }
    expect(refused).toBeGreaterThan(20);
    expect(sheetNames(host).sort()).toEqual(["Sheet1", "Universe", ...RESULTS, "Run Log (kept)"].sort());
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

  test("but once the new sheets are in place the run counts: old ones that Excel does not delete are hidden, and go with the next", async () => {
    const host = await hostWithUniverse(sampleTable(40));
    await screen(host, { settings: {} });
    fill(host, "Run Log", [["My own title"]]);
    host.switches.failAtRequest = await requestsOfARun();
    const { kept } = await screen(host, { settings: {} });
    expect(kept).toEqual(["Run Log (kept)"]);
    const { sheets } = host.workbook.book.grid;
    const old = sheets.all.filter((id) => sheets.name(id).startsWith("~fs"));
    expect(old.map((id) => sheets.visibility(id))).toEqual(RESULTS.slice(1).map(() => "hidden"));
    await screen(host, { settings: {} });
    expect(sheetNames(host).sort()).toEqual(["Sheet1", "Universe", ...RESULTS, "Run Log (kept)"].sort());
    host.dispose();
  });

  /** How many requests a run takes that replaces an earlier one whose log was changed. */
  async function requestsOfARun(): Promise<number> {
    const host = await hostWithUniverse(sampleTable(40));
    await screen(host, { settings: {} });
    fill(host, "Run Log", [["My own title"]]);
    const before = host.stats.requests;
    await screen(host, { settings: {} });
    host.dispose();
    return host.stats.requests - before;
  }

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

