import { join } from "node:path";
import { writeValues } from "../src/index";
import { openHeadlessHost, type HeadlessHost } from "../src/node/HeadlessHost";

let host: HeadlessHost;
beforeEach(async () => {
  host = await openHeadlessHost();
  await host.loadAddin(join(__dirname, "fixtures", "addin"));
});
afterEach(() => host.dispose());

/** Writes cells from A1 of a sheet, which is added if it is not there. */
function fill(name: string, cells: readonly (readonly (string | number)[])[]): void {
  const { book } = host.workbook;
  const sheet = book.grid.sheets.find(name) ?? book.grid.sheets.add(name);
  writeValues(book, sheet, { row: 0, column: 0, rows: cells.length, columns: cells[0].length }, cells);
}

test("a blank cell arrives as 0 at first, as on the desktop, and as null or an empty text where the switch says so", async () => {
  fill("Data", [[1], [""], [0]]);
  const arrived: unknown[] = [];
  for (const blankCell of [undefined, null, ""] as const) {
    if (blankCell !== undefined) host.switches.blankCell = blankCell;
    fill("Out", [["=ARRIVES(Data!A1:A3)"]]);
    await host.recalculate();
    arrived.push(host.sheet("Out").value("A1"));
  }
  expect(arrived).toEqual(["[[1],[0],[0]]", "[[1],[null],[0]]", '[[1],[""],[0]]']);
});

test("functions that ask for it hear where their arguments stand; what is no reference stands nowhere", async () => {
  fill("My data", [[1], [2]]);
  fill("Out", [["=INDEX(WHERE('My data'!A1:A2),1,2)", "=INDEX(WHERE('My data'!A:A),1,2)", "=INDEX(WHERE({1;2}),1,2)"]]);
  await host.settle();
  expect(host.sheet("Out").values()).toEqual([["'My data'!A1:A2", "'My data'!A:A", 0]]);
});

test("a function may read the workbook while formulas are calculated: its cell shows #BUSY! until then", async () => {
  fill("Data", [[1], [""], ["x"]]);
  fill("Out", [["=TYPES(Data!A1:A3)"]]);
  expect(host.sheet("Out").value("A1")).toBe("#BUSY!");
  await host.settle();
  expect(host.sheet("Out").values()).toEqual([["Double"], ["Empty"], ["String"]]);
});

test("one that can tell a blank from a zero is called anew when one becomes the other, even while others are under way", async () => {
  fill("Data", [[0, 5]]);
  fill("Out", [["=TYPES(Data!A1)", "=LATER(Data!B1)"]]);
  // the first has its answer, the second takes longer
  for (let turn = 0; turn < 1000 && host.sheet("Out").value("A1") === "#BUSY!"; turn++)
    await new Promise((resolve) => setTimeout(resolve, 0));
  expect(host.sheet("Out").value("A1")).toBe("Double");
  fill("Data", [[""]]);
  await host.settle();
  expect(host.sheet("Out").values()).toEqual([["Empty", 10]]);
});

describe("what Excel would have to hand over", () => {
  const before = { calls: 0, refused: 0 };
  beforeEach(async () => {
    // a runtime that has just been loaded is asked once more what was asked before
    fill("More", [["=CALLS()"]]);
    await host.settle();
    fill("Data", column(100));
    fill("Out", [["", ""]]);
    await host.settle();
    Object.assign(before, host.payloads);
  });
  const since = () => ({
    calls: host.payloads.calls - before.calls,
    refused: host.payloads.refused - before.refused,
  });

  const column = (rows: number) => Array.from({ length: rows }, (_, row) => [row]);

  test("is counted in full for each call, though it goes over once", async () => {
    fill("Out", [["=SHAREOF(Data!A1:A100,Data!A1:A100,1)", "=SHAREOF(Data!A1:A100,Data!A1:A100,2)"]]);
    await host.settle();
    expect(since()).toEqual({ calls: 2, refused: 0 });
    const { largestCall, largestBatch } = host.payloads;
    // twice [[0],[1],…,[99]] and something more
    const json = JSON.stringify(column(100)).length;
    expect(largestCall).toBeGreaterThan(2 * json);
    expect(largestCall).toBeLessThan(2 * json + 30);
    expect(largestBatch).toBe(2 * largestCall);
  });

  test("a call above the limit is #CALC! and is not made; one below it is", async () => {
    host.switches.callLimitBytes = 600;
    fill("Out", [["=SCALE(Data!A1:A100)", "=SCALE(Data!A1:A200)"]]);
    await host.settle();
    expect(host.sheet("Out").values("A1:B1")).toEqual([[0, "#CALC!"]]);
    expect(host.sheet("Out").errorMessage("B1")).toMatch(/payload size/);
    expect(since()).toEqual({ calls: 1, refused: 1 });
  });

  test("so is what would make a calculation's calls too much together; the next calculation begins anew", async () => {
    host.switches.batchLimitBytes = 1_200;
    const formulas = [1, 2, 3].map((factor) => `=SCALE(Data!A1:A100,${factor})`);
    fill("Out", [formulas]);
    await host.settle();
    expect(host.sheet("Out").values("A2:C2")).toEqual([[1, 2, ""]]);
    expect(host.sheet("Out").value("C1")).toBe("#CALC!");
    fill("More", [[formulas[2]]]);
    await host.settle();
    expect(host.sheet("More").value("A2")).toBe(3);
  });

  test("without a limit everything is handed over", async () => {
    Object.assign(host.switches, { callLimitBytes: null, batchLimitBytes: null });
    fill("Out", [["=SCALE(Data!A1:A100)"]]);
    await host.settle();
    expect(host.sheet("Out").value("A2")).toBe(1);
    expect(since()).toEqual({ calls: 1, refused: 0 });
  });
});
