import { layOut } from "../../src/sheets/layout/layOut";
import { gap, stack, table, title, type Column } from "../../src/sheets/layout/sections";
import type { WrittenSheets } from "../../src/workbook/replaceSheets";
import type { SheetContent } from "../../src/workbook/sheetContent";
import { ensureUniverForNode, openHeadlessHost, type HeadlessHost } from "excel-host";
import { loadModule } from "../support/inAddinWorld";

interface Position {
  ticker: string;
  price: number;
  shares: number;
}

const POSITIONS: readonly Position[] = [
  { ticker: "AAA", price: 10, shares: 3 },
  { ticker: "=1+1", price: 20, shares: 2 },
  { ticker: "CCC", price: 30.5, shares: 4 },
];

/** Holdings with their amounts, the total above them and a note in the last column, all but the figures as formulas. */
function book(positions = POSITIONS): SheetContent {
  const columns: Column<Position>[] = [
    { header: "Ticker", format: "@", value: ({ ticker }) => ticker },
    { header: "Price", format: "0.00", value: ({ price }) => price },
    { header: "Shares", format: "0", value: ({ shares }) => shares },
    {
      header: "Amount",
      format: "#,##0.00",
      value: () => ({ formula: (at) => `=${at.sameRow("Price")}*${at.sameRow("Shares")}` }),
    },
    {
      header: "Large",
      format: "@",
      value: () => ({ formula: (at) => `=IF(${at.sameRow("Amount")}>100, "yes", "")` }),
    },
  ];
  const holdings = table(columns, positions, { name: "Holdings" });
  const total = table(
    [
      { header: "Total", format: "@", value: () => "Total" },
      { header: "Sum", format: "0.00", value: () => ({ formula: (at) => `=SUM(${at.column(holdings, "Amount")})` }) },
    ],
    [null],
    { header: false },
  );
  return layOut({ name: "Book", sections: stack(title("=2+2", "positions"), total, gap(), holdings) });
}

const write = (host: HeadlessHost, contents: readonly SheetContent[] = [book()]): Promise<WrittenSheets> =>
  host.call<WrittenSheets>("Writing.replaceSheets", contents);

let host: HeadlessHost;
beforeEach(async () => {
  await ensureUniverForNode();
  host = await openHeadlessHost();
  await loadModule(host, "workbook/replaceSheets.ts", "Writing");
});
afterEach(() => host.dispose());

const amounts = () => host.sheet("Book").values("D6:D8").flat();

test("formulas are computed, follow the cells that they name, and texts that look like one stay text", async () => {
  expect(await write(host)).toEqual({ names: ["Book"], kept: [], notes: [] });
  const sheet = host.sheet("Book");
  expect(sheet.formulas("A1:B3")).toEqual([
    ["=2+2", ""],
    ["positions", ""],
    ["Total", "=SUM($D$6:$D$8)"],
  ]);
  expect(sheet.value("A1")).toBe("=2+2");
  expect(sheet.value("A7")).toBe("=1+1");
  expect(amounts()).toEqual([30, 40, 122]);
  expect(sheet.value("B3")).toBe(192);
  expect(sheet.values("E6:E8").flat()).toEqual(["", "", "yes"]);
  await host.run(
    `Excel.run(async (context) => { context.workbook.worksheets.getItem("Book").getRange("B6").values = [[11]]; await context.sync(); })`,
  );
  await host.settle();
  expect(sheet.value("B3")).toBe(195);
});

test("formulas take no more requests than values", async () => {
  const values: SheetContent = {
    ...book(),
    blocks: book().blocks.map((block) => ({
      ...block,
      values: block.values.map((cells) => cells.map((cell) => (typeof cell === "object" ? 1 : cell))),
    })),
  };
  const requests = async (content: SheetContent) => {
    const other = await openHeadlessHost();
    await loadModule(other, "workbook/replaceSheets.ts", "Writing");
    const before = other.stats.requests;
    await write(other, [content]);
    const count = other.stats.requests - before;
    other.dispose();
    return count;
  };
  expect(await requests(book())).toBe(await requests(values));
});

test("a saved and reopened sheet takes the formulas of the next run in place", async () => {
  await write(host);
  await host.open("book.xlsx", await host.saveXlsx());
  await host.recalculate();
  expect(amounts()).toEqual([30, 40, 122]);
  await host.run(
    `Excel.run(async (context) => { const sheet = context.workbook.worksheets.add("Mine"); sheet.getRange("A1:A2").formulas = [["=SUM(Holdings[Amount])"], ["=Book!B3"]]; await context.sync(); })`,
  );
  const more = [...POSITIONS, { ticker: "DDD", price: 1, shares: 100 }];
  expect(await write(host, [book(more)])).toEqual({ names: ["Book"], kept: [], notes: [] });
  await host.settle();
  expect(host.sheet("Book").values("D6:D9").flat()).toEqual([30, 40, 122, 100]);
  expect(host.sheet("Mine").values("A1:A2").flat()).toEqual([292, 292]);
});

const edit = (address: string, formula: string) =>
  host.run(
    `Excel.run(async (context) => { context.workbook.worksheets.getItem("Book").getRange("${address}").formulas = [[${JSON.stringify(formula)}]]; await context.sync(); })`,
  );

test.each([
  ["edits a formula", "D7", "=B7*C7*2"],
  ["replaces a formula by what it gives", "D7", "40"],
  ["turns a value into a formula", "C7", "=1+1"],
  ["changes a text within a formula", "E8", '=IF(D8>100, "YES", "")'],
  ["adds a formula", "H20", '=""'],
])("a sheet is kept when the user %s", async (_, address, formula) => {
  await write(host);
  await edit(address, formula);
  expect((await write(host)).kept).toEqual(["Book (kept)"]);
  expect(host.sheet("Book (kept)").formulas(address)[0][0]).toBe(formula === "40" ? 40 : formula);
});

test.each([
  ["writes a formula again in small letters and with spaces", "D7", "=b7 * c7"],
  ["does nothing", "A9", ""],
])("a sheet is not kept when the user %s", async (_, address, formula) => {
  await write(host);
  await edit(address, formula);
  expect((await write(host)).kept).toEqual([]);
});

test("rows that the user sorts are no change", async () => {
  await write(host);
  await host.run(
    `Excel.run(async (context) => { context.workbook.worksheets.getItem("Book").getRange("A6:E8").sort.apply([{ key: 1, ascending: false }]); await context.sync(); })`,
  );
  expect(host.sheet("Book").formulas("B6:D8")).toEqual([
    [30.5, 4, "=B6*C6"],
    [20, 2, "=B7*C7"],
    [10, 3, "=B8*C8"],
  ]);
  expect((await write(host)).kept).toEqual([]);
});

test("a run that fails at any request leaves the formulas as they were, and one that counts has the new ones", async () => {
  const smaller = book(POSITIONS.slice(0, 2));
  const failed: number[] = [];
  for (let request = 1; request <= 40; request++) {
    host.workbook.book.reset();
    await write(host);
    const before = host.sheet("Book").formulas("A1:E8");
    host.switches.failAtRequest = request;
    const written = await write(host, [smaller]).catch(() => null);
    const reached = host.switches.failAtRequest === null;
    host.switches.failAtRequest = null;
    if (written === null) failed.push(request);
    if (written === null) expect(host.sheet("Book").formulas("A1:E8")).toEqual(before);
    else expect(host.sheet("Book").formulas("B3:B3")).toEqual([["=SUM($D$6:$D$7)"]]);
    if (!reached) break;
  }
  expect(failed.length).toBeGreaterThan(5);
});
