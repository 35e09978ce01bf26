import type { HeadlessHost } from "excel-host";
import { inExcel } from "excel-host/testing";
import { sampleTable, sheetNames, snapshot } from "../../support/addinHost";
import { loadModule } from "../../support/inAddinWorld";
import { hostWithUniverse, RESULTS, screen } from "./screenOnHost";

let host: HeadlessHost;
beforeEach(async () => {
  host = await hostWithUniverse(sampleTable(12));
});
afterEach(() => host.dispose());

const failureOf = (running: Promise<unknown>) =>
  running.then(
    () => null,
    (error: unknown) => error as Error & { code: string },
  );

describe("a workbook that may not be changed is said to be so in one sentence, and stays as it was", () => {
  test("protected structure, in a first run and in one over earlier results", async () => {
    const attempt = async () => {
      host.workbook.book.structureProtected = true;
      const before = snapshot(host);
      const failure = await failureOf(screen(host));
      expect(failure?.message).toBe(
        "The structure of the workbook is protected, so no sheet can be added: turn off Review > Protect Workbook, or work in a copy.",
      );
      expect(snapshot(host)).toEqual(before);
      host.workbook.book.structureProtected = false;
    };
    await attempt();
    await screen(host);
    await attempt();
  });

  test("open for reading only", async () => {
    host.workbook.book.readOnly = true;
    const before = snapshot(host);
    const failure = await failureOf(screen(host));
    expect(failure?.message).toBe(
      "The workbook is open for reading only: choose Enable Editing, or save a copy and work in that.",
    );
    expect(snapshot(host)).toEqual(before);
  });

  test("the sheet that a formula is to go to", async () => {
    await loadModule(host, "workbook/navigate.ts", "Navigate");
    const book = host.workbook.book;
    book.sheet(book.grid.selection.activeSheet).protected = true;
    const failure = await failureOf(host.call("Navigate.insertFormula", "=1+1"));
    expect(failure?.message).toBe(
      'The sheet "Sheet1" is protected: choose Review > Unprotect Sheet, or select a cell of another sheet.',
    );
  });
});

test("a protected sheet of the user's own is no obstacle to a run", async () => {
  await inExcel(host, (context) => {
    context.workbook.worksheets.getItem("Universe").protection.protect();
    return context.sync();
  });
  const { sheets, notes } = await screen(host);
  expect(sheets).toEqual(RESULTS);
  expect(notes).toEqual([]);
});

test("a protected result is kept", async () => {
  await screen(host);
  await inExcel(host, (context) => {
    context.workbook.worksheets.getItem("Run Log").protection.protect();
    return context.sync();
  });
  const { kept } = await screen(host);
  expect(kept).toEqual(["Run Log (kept)"]);
});

test.each([
  ["AccessDenied", /Protected View.*Enable Editing/],
  ["InvalidOperationInCellEditMode", /press Enter or Esc/],
  ["InactiveWorkbook", /Another workbook is in front/],
  ["WriteNotSupportedWhenModalDialogOpen", /dialog/],
  ["Conflict", /co-author/],
  ["ServiceNotAvailable", /wait a moment/],
  ["InvalidOrTimedOutSession", /reload the workbook/],
  ["MemoryLimitReached", /close other workbooks/],
  ["ApiNotFound", /update Excel/],
])("Excel's %s ends in a sentence with a way out, whichever request it comes at", async (code, sentence) => {
  const before = snapshot(host);
  for (const request of [1, 3, 12]) {
    Object.assign(host.switches, { failAtRequest: request, failWith: code });
    const failure = await failureOf(screen(host));
    expect(failure?.message).toMatch(sentence);
    expect(failure?.message).toMatch(/^[A-Z][^.]*\.$/);
    expect(snapshot(host)).toEqual(before);
  }
});

test("a run waits while the user is editing a cell", async () => {
  let leave = () => {};
  const edit = new Promise<void>((resolve) => (leave = resolve));
  let waited = 0;
  const first = host.stats.requests;
  host.switches.beforeRequest = (request) => {
    if (request - first !== 6) return;
    // the user begins to type, and ends some turns later
    host.switches.cellEdit = edit;
    setTimeout(() => {
      waited++;
      host.switches.cellEdit = null;
      leave();
    }, 20);
  };
  const { sheets, notes } = await screen(host);
  expect(waited).toBe(1);
  expect([sheets, notes]).toEqual([RESULTS, []]);
});

describe("visible rows only", () => {
  test.each([0, 1, 2])("are read with the first %d columns hidden", async (columns) => {
    const { layout, sheets } = host.workbook.book.grid;
    const universe = sheets.find("Universe")!;
    layout.hideRows(universe, 3, 2, true);
    if (columns > 0) layout.hideColumns(universe, 0, columns, true);
    const { report } = await screen(host, { reading: { includeHidden: false } });
    const tickers = report.rows.map(({ ticker }) => ticker);
    const listed = host.sheet("Universe").values("A2:A13").flat();
    expect(tickers).not.toContain(listed[2]);
    expect(tickers).not.toContain(listed[3]);
    const { report: all } = await screen(host, { reading: { includeHidden: true } });
    expect(all.rows.length).toBeGreaterThan(tickers.length);
  });
});

test("of a selection of several areas, the table around the active cell is read", async () => {
  const { selection, sheets } = host.workbook.book.grid;
  const universe = sheets.find("Universe")!;
  selection.activate(universe);
  selection.select(universe, { row: 2, column: 3, rows: 1, columns: 1 }, [
    { row: 5, column: 1, rows: 2, columns: 2 },
    { row: 40, column: 1, rows: 1, columns: 1 },
  ]);
  const { report } = await screen(host, { source: { kind: "selection" } });
  const { report: whole } = await screen(host);
  expect(report.rows).toEqual(whole.rows);
});

test("a selection without cells, such as a chart, is said to be none", async () => {
  Object.assign(host.switches, { failAtRequest: 4, failWith: "InvalidSelection" });
  const failure = await failureOf(screen(host, { source: { kind: "selection" } }));
  expect(failure?.message).toBe("The selection is not one block of cells: select a single range.");
});

describe("undo", () => {
  test("a run in place neither renames nor hides nor deletes a result", async () => {
    await screen(host);
    const { sheets } = host.workbook.book.grid;
    const results = RESULTS.map((name) => sheets.find(name)!);
    const facts = () => results.map((id) => (sheets.all.includes(id) ? [sheets.name(id), sheets.visibility(id)] : id));
    const before = facts();
    const seen: unknown[] = [];
    host.switches.beforeRequest = () => seen.push(facts());
    await screen(host, { settings: { "portfolio.count": 10 } });
    expect(seen.length).toBeGreaterThan(10);
    for (const each of [...seen, facts()]) expect(each).toEqual(before);
    expect(sheetNames(host).filter((name) => name.startsWith("~fs"))).toEqual([]);
  });
});
