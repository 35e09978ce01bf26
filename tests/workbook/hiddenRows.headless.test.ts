import { openHeadlessHost, type HeadlessHost } from "excel-host";
import type { PastedRange } from "../../src/workbook/source";
import { fill } from "../support/addinHost";
import { loadModule } from "../support/inAddinWorld";

let host: HeadlessHost;
beforeAll(async () => {
  host = await openHeadlessHost();
  await loadModule(host, "workbook/source.ts", "Sources");
});
afterAll(() => host.dispose());
beforeEach(() => {
  host.workbook.book.reset();
  Object.assign(host.switches, { failAtRequest: null, failWith: "GeneralException" });
  fill(host, "Sheet1", [
    ["Ticker", "Price", "Sector"],
    ["AAA", 1, "Energy"],
    ["BBB", 2, "Energy"],
    ["CCC", 3, "Energy"],
  ]);
  host.workbook.book.grid.layout.hideRows(sheet(), 2, 1, true);
});

const sheet = () => host.workbook.book.grid.sheets.all[0];
const hiddenRows = async () =>
  (await host.call<PastedRange>("Sources.readSource", { kind: "sheet", sheet: "Sheet1" })).hiddenRows;
const HIDDEN = [false, false, true, false];

test.each([
  ["none", 0],
  ["the first", 1],
  ["the first two", 2],
  ["all", 3],
])("hidden rows are known, hidden columns: %s", async (_, columns) => {
  if (columns > 0) host.workbook.book.grid.layout.hideColumns(sheet(), 0, columns, true);
  expect(await hiddenRows()).toEqual(HIDDEN);
});

test.each(["ApiNotFound", "NotImplemented", "UnsupportedOperation"])(
  "hidden rows are known when Excel has no views of visible cells (%s)",
  async (code) => {
    const before = host.stats.requests;
    await hiddenRows();
    const requests = host.stats.requests - before;
    let readings = 0;
    for (let request = 1; request <= requests; request++) {
      Object.assign(host.switches, { failAtRequest: request, failWith: code });
      const found = await hiddenRows().catch((error: Error) => error.message);
      expect(found).toEqual(Array.isArray(found) ? HIDDEN : expect.stringMatching(/^[A-Z].*\.$/));
      if (Array.isArray(found)) readings++;
    }
    // that of the visible cells is the only one that can be done without
    expect(readings).toBe(1);
  },
);
