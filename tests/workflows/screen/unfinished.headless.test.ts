import type { HeadlessHost } from "excel-host";
import { fill, sampleTable, sheetNames, snapshot } from "../../support/addinHost";
import { EXHAUSTIVE } from "../../support/exhaustive";
import { hostWithUniverse, RESULTS, screen } from "./screenOnHost";

/** Of the requests after the sheets are in place every fourth fails. */
const REQUESTS = EXHAUSTIVE ? 1 : 4;
/** Of the requests before that every third fails. */
const EARLY_REQUESTS = EXHAUSTIVE ? 1 : 3;
/** How many steps of the request that puts sheets in place are passed over in the sweep. */
const EVERY = EXHAUSTIVE ? 1 : 11;

describe("a run that does not come to its end leaves the workbook as it was", () => {
  test("when Excel fails at any request, the first run or a later one", async () => {
    const host = await hostWithUniverse(sampleTable(12));
    // otherwise the run after a failed reading of the models begins with a recalculation, which may fail
    await host.call("FactorScores.loadModels");
    expect(await failAtEach(host)).toBeGreaterThan(10);
    await screen(host, { settings: {} });
    // in place
    expect(await failAtEach(host)).toBeGreaterThan(10);
    // one result is kept and replaced
    fill(host, "Mine", [["=ROWS(FactorScores)"]]);
    fill(host, "Run Log", [["My own title"]]);
    expect(await failAtEach(host)).toBeGreaterThan(10);
    host.dispose();
  });

  test("when Excel refuses any step of putting the new sheets in place", async () => {
    const host = await hostWithUniverse(sampleTable(12));
    await screen(host, { settings: {} });
    fill(host, "Run Log", [["My own title"]]);
    fill(host, "Mine", [["=ROWS(FactorScores)"]]);
    host.workbook.book.grid.sheets.setVisibility(host.sheet("Data Check").id, "hidden");
    fill(host, "Universe", sampleTable(20));
    const before = snapshot(host);
    const place = await requestThatPlaces(await twin());
    let refused = 0;
    for (let actions = 1; ; actions += EVERY) {
      Object.assign(host.switches, { failAtRequest: place, failAfterActions: actions });
      const failure = await screen(host, { settings: {} }).then(
        () => null,
        (error: unknown) => error as Error,
      );
      if (failure === null) break;
      refused++;
      expect(failure.message).toMatch(/^[A-Z].*\.$/);
      expect(snapshot(host)).toEqual(before);
    }
    expect(refused).toBeGreaterThan(5);
    expect(sheetNames(host).sort()).toEqual(["Mine", "Sheet1", "Universe", ...RESULTS, "Run Log (kept)"].sort());
    host.dispose();
  });

  /** Which request of a run puts the sheets in place: after it, the changed log has its other name. */
  async function requestThatPlaces(host: HeadlessHost): Promise<number> {
    const first = host.stats.requests;
    let place = 0;
    host.switches.beforeRequest = (request) => {
      if (place === 0 && sheetNames(host).includes("Run Log (kept)")) place = request - first - 1;
    };
    await screen(host, { settings: {} });
    host.dispose();
    return place;
  }

  /** A host in the same state as that of the test above. */
  async function twin(): Promise<HeadlessHost> {
    const host = await hostWithUniverse(sampleTable(12));
    await screen(host, { settings: {} });
    fill(host, "Run Log", [["My own title"]]);
    fill(host, "Mine", [["=ROWS(FactorScores)"]]);
    host.workbook.book.grid.sheets.setVisibility(host.sheet("Data Check").id, "hidden");
    fill(host, "Universe", sampleTable(20));
    return host;
  }

  test("when it is cancelled at any step", async () => {
    const host = await hostWithUniverse(sampleTable(12));
    const before = snapshot(host);
    for (const step of ["Reading the universe", "Scoring 12 companies", "Writing Factor Scores", "Writing Run Log"]) {
      const cancelling = new AbortController();
      const running = screen(
        host,
        { settings: {} },
        {
          signal: cancelling.signal,
          onProgress: ({ message }: { message: string }) => message === step && cancelling.abort(),
        },
      );
      await expect(running).rejects.toThrow("Cancelled. The workbook is unchanged.");
      expect(snapshot(host)).toEqual(before);
    }
    host.dispose();
  });

  test("but once the new sheets are in place the run counts, whatever fails then, and what is left over goes with the next", async () => {
    const host = await hostWithUniverse(sampleTable(12));
    await screen(host, { settings: {} });
    fill(host, "Run Log", [["My own title"]]);
    const scores = host.sheet("Factor Scores").values();
    const first = await failAtEach(host);
    let finished = false;
    for (let request = first; !finished; request += REQUESTS) {
      host.switches.failAtRequest = request;
      const { kept, notes } = await screen(host, { settings: {} });
      finished = host.switches.failAtRequest !== null;
      host.switches.failAtRequest = null;
      // what could not be drawn at the first attempt is drawn at the second
      expect(notes).toEqual([]);
      expect(kept.filter((name) => !name.startsWith("Run Log") && !/ \(kept/.test(name))).toEqual([]);
      expect(host.sheet("Factor Scores").values()).toEqual(scores);
    }
    await screen(host, { settings: {} });
    expect(sheetNames(host).filter((name) => name.startsWith("~fs"))).toEqual([]);
    expect(sheetNames(host)).toEqual(expect.arrayContaining(["Sheet1", "Universe", ...RESULTS, "Run Log (kept)"]));
    host.dispose();
  });

  /** Runs with a failure at the first request, at a later one, … until a run gets through; answers with how many requests that took. */
  async function failAtEach(host: HeadlessHost): Promise<number> {
    const before = snapshot(host);
    for (let request = 1; request < 300; request += EARLY_REQUESTS) {
      host.switches.failAtRequest = request;
      const failure = await screen(host, { settings: {} }).then(
        () => null,
        (error: unknown) => error as Error,
      );
      host.switches.failAtRequest = null;
      if (failure === null) return request;
      expect(failure.message).toMatch(/^[A-Z].*\.$/);
      expect(snapshot(host)).toEqual(before);
    }
    throw new Error("No run came to its end.");
  }
});
