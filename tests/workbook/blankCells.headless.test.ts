import type { HeadlessHost } from "excel-host";
import { fill, openAddinHost } from "../support/addinHost";
import { loadModule } from "../support/inAddinWorld";

let host: HeadlessHost;
beforeAll(async () => {
  host = await openAddinHost();
  await host.call("FactorScores.loadModels");
  await loadModule(host, "workbook/blankCells.ts", "blanks");
  fill(host, "Data", [
    ["ROE", 1, ""],
    ["", 0, 2],
    [0, "=B2", '=""'],
  ]);
});
afterAll(() => host.dispose());

/** The blank cells of the first rows and columns of each address, asked for at once; an error as its message. */
const ask = (addresses: readonly string[], rows = 3, columns = 3): Promise<unknown[]> =>
  host.run(`Promise.all(${JSON.stringify(addresses)}.map((address) => blanks.blankCells(address).then(
    (isBlank) => Array.from({ length: ${rows} }, (_, row) =>
      Array.from({ length: ${columns} }, (_, column) => (isBlank(row, column) ? "." : "x")).join("")),
    (error) => error.message)))`);

test.each([
  ["Data!A1:C3", ["xx.", ".xx", "xxx"]],
  ["Data!$A$1:$C$3", ["xx.", ".xx", "xxx"]],
  ["'Data'!A1:C3", ["xx.", ".xx", "xxx"]],
  ["data!A1:C3", ["xx.", ".xx", "xxx"]],
  ["Data!B2:C3", ["xx.", "xx.", "..."]],
  ["Data!A:C", ["xx.", ".xx", "xxx"]],
  ["Data!2:3", [".xx", "xxx", "..."]],
  ["Data!A2", ["...", "...", "..."]],
  ["Data!XFD1048576", ["...", "...", "..."]],
])("%s", async (address, expected) => {
  const [width, height] = address === "Data!A2" ? [1, 1] : [3, 3];
  const [found] = await ask([address], height, width);
  expect(found).toEqual(expected.slice(0, height).map((row) => row.slice(0, width)));
});

test("what cannot be read is refused with the reason, and the rest is answered", async () => {
  expect(
    await ask(["Gone!A1:A2", "Data:Last!A1", "A1:A2", "Data!A1,C1", "Data!R1C1", "Data!", "Data!A1:C1"], 1),
  ).toEqual(["The sheet Gone is gone.", ...new Array<string>(5).fill("It is not one range of one sheet."), ["xx."]]);
});

test("one reading for all that is asked at once, and a new one for what is asked afterwards", async () => {
  const before = host.stats.requests;
  await ask(["Data!A1:C3", "Data!A1:A3", "Data!B1:C2", "Data!A1:C3", "Gone!A1"]);
  expect(host.stats.requests - before).toBe(1);
  fill(host, "Data", [["", 1, ""]]);
  expect(await ask(["Data!A1:C1"], 1)).toEqual([[".x."]]);
  expect(host.stats.requests - before).toBe(2);
});

test("a failure of Excel is one for all that were asked, and of no others", async () => {
  host.switches.failAtRequest = 1;
  expect(await ask(["Data!B1:C1"], 1)).toEqual(["Excel failed without saying why: try again."]);
  expect(await ask(["Data!B1:C1"], 1, 2)).toEqual([["x."]]);
});
