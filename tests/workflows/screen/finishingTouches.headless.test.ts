import type { HeadlessHost } from "excel-host";
import { sampleTable, sheetNames } from "../../support/addinHost";
import { EXHAUSTIVE } from "../../support/exhaustive";
import { hostWithUniverse, RESULTS, screen } from "./screenOnHost";

let host: HeadlessHost;
beforeEach(async () => {
  host = await hostWithUniverse(sampleTable(12));
});
afterEach(() => host.dispose());

const sheets = () => host.workbook.book.grid.sheets;
const frozen = (name: string) => sheets().frozenPanes(sheets().find(name)!);
const layout = (name: string) => host.workbook.book.sheet(sheets().find(name)!).pageLayout;

/** Counts the requests of a run in a second workbook of the same kind. */
async function requestsOfRun(runsBefore = 0): Promise<number> {
  const twin = await hostWithUniverse(sampleTable(12));
  for (let run = 0; run < runsBefore; run++) await screen(twin);
  const before = twin.stats.requests;
  await screen(twin);
  const { requests } = twin.stats;
  twin.dispose();
  return requests - before;
}

test("panes are frozen and pages set up, in width alone", async () => {
  const { notes } = await screen(host);
  expect(notes).toEqual([]);
  expect(frozen("Factor Scores").rows).toBeGreaterThan(0);
  expect(layout("Factor Scores").zoom).toEqual({ horizontalFitToPages: 1 });
  expect(layout("Factor Scores").printTitleRows).not.toBeNull();
});

test("a result that the user has hidden is written without freezing its panes", async () => {
  await screen(host);
  sheets().setVisibility(sheets().find("Data Check")!, "hidden");
  const { notes } = await screen(host, { settings: { "portfolio.count": 10 } });
  expect(notes).toEqual([]);
  expect(sheets().visibility(sheets().find("Data Check")!)).toBe("hidden");
});

test("where Excel refuses to freeze one sheet's panes, the run says so, and the others are finished", async () => {
  const request = (await requestsOfRun()) - 2;
  const first = host.stats.requests;
  // hidden by the user just before panes are frozen: Excel refuses those of hidden sheets
  host.switches.beforeRequest = (number) => {
    if (number - first === request) sheets().setVisibility(sheets().find("Run Log")!, "hidden");
  };
  const { notes, sheets: written } = await screen(host);
  expect(written).toEqual(RESULTS);
  expect(notes).toEqual([
    'Frozen panes could not be set on "Run Log" because Excel refused it (There was an internal error while processing the request.). The figures are complete.',
  ]);
  expect(frozen("Factor Scores").rows).toBeGreaterThan(0);
  for (const name of RESULTS) expect([name, layout(name).zoom]).toEqual([name, { horizontalFitToPages: 1 }]);
});

/** Of the last requests of a run, those of the finishing touches, every one fails; of the others before them, every third. */
const LAST = 3;
const EVERY = EXHAUSTIVE ? 1 : 3;

test("whichever request after the swap of sheets fails, twice in a row, the figures are complete", async () => {
  await screen(host);
  const scores = host.sheet("Factor Scores").values();
  const requests = await requestsOfRun(1);
  for (let request = requests; request > requests - 18; request -= request > requests - LAST ? 1 : EVERY) {
    const first = host.stats.requests;
    host.switches.beforeRequest = (number) => {
      if (number - first === request - 1 || number - first === request) host.switches.failAtRequest = 1;
    };
    const { sheets: written, notes } = await screen(host);
    host.switches.beforeRequest = null;
    host.switches.failAtRequest = null;
    expect(written).toEqual(RESULTS);
    for (const note of notes) expect(note).toMatch(/^[A-Z].*\.$/);
    expect(host.sheet("Factor Scores").values()).toEqual(scores);
  }
  expect((await screen(host)).notes).toEqual([]);
  expect(sheetNames(host).filter((name) => name.startsWith("~fs"))).toEqual([]);
});
