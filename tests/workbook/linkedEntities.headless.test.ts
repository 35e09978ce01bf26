import { LinkedEntity, type HeadlessHost } from "excel-host";
import type { CellValue } from "../../src/engine/universe/cells/cellTable";
import { readUniverse } from "../../src/engine/universe/readUniverse";
import type { PastedRange } from "../../src/workbook/source";
import { COMPANIES, entityText, excelStocks } from "../fixtures/layouts";
import { fill, openAddinHost } from "../support/addinHost";
import { loadModule } from "../support/inAddinWorld";

type Cells = readonly (readonly CellValue[])[];

let host: HeadlessHost;
beforeAll(async () => {
  host = await openAddinHost();
  await loadModule(host, "workbook/source.ts", "Source");
});
afterAll(() => host.dispose());

/** Writes a table whose first column holds linked entities, as Excel's Stocks data type does. */
function fillStocks(name: string, cells: Cells): void {
  fill(host, name, cells);
  const { grid } = host.workbook.book;
  const rows = cells.length - 1;
  grid.cells.write(grid.sheets.find(name)!, { row: 1, column: 0, rows, columns: 1 }, (row) => ({
    value: new LinkedEntity(String(cells[row + 1][0])),
  }));
}

async function read(sheet: string): Promise<{ pasted: PastedRange; requests: number }> {
  const before = host.stats.requests;
  const pasted = await host.run<PastedRange>(`Source.readSource(${JSON.stringify({ kind: "sheet", sheet })})`);
  return { pasted, requests: host.stats.requests - before };
}

test("linked entities are read by the text that they show, with one more request", async () => {
  fill(host, "Plain", excelStocks);
  fillStocks("Stocks", excelStocks);
  const [plain, stocks] = [await read("Plain"), await read("Stocks")];
  expect(stocks.pasted.values).toEqual(plain.pasted.values);
  expect(stocks.requests).toBe(plain.requests + 1);
  const { universe } = readUniverse(stocks.pasted);
  expect(universe.text.get("ticker")).toEqual(COMPANIES.map(({ ticker }) => ticker));
  expect(universe.text.get("company")![0]).toBe("ABLESTONE TOOLS INC");
});

test("a genuine error stays an error", async () => {
  fill(host, "Errors", [
    ["Ticker", "P/E", "Price"],
    ["ABLE", "=1/0", 12],
    ["BLUH", "=#VALUE!", 21],
  ]);
  const { pasted } = await read("Errors");
  expect(pasted.values.map(([, cell]) => cell)).toEqual(["P/E", "#DIV/0!", "#VALUE!"]);
});

test("a table of several requests is not taken for one that changes", async () => {
  const [header, ...rows] = excelStocks;
  const many = Array.from({ length: 6_000 }, (_, k) => [
    `${entityText(COMPANIES[k % COMPANIES.length]).slice(0, -1)}${k})`,
    ...rows[k % rows.length].slice(1),
  ]);
  fillStocks("Many", [header, ...many]);
  const { pasted } = await read("Many");
  expect(pasted.values[6_000][0]).toBe(many[5_999][0]);
});
