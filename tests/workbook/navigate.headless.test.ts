import { openHeadlessHost, type HeadlessHost } from "excel-host";
import { loadModule } from "../support/inAddinWorld";
import { clientWithSelectionOfAreas } from "excel-host/testing";

async function openWith(excelApi?: number): Promise<HeadlessHost> {
  const host = await openHeadlessHost({ excelApi });
  await host.run(clientWithSelectionOfAreas);
  await loadModule(host, "workbook/navigate.ts", "Navigate");
  return host;
}

const selected = ({ workbook: { book } }: HeadlessHost) =>
  [book.grid.selection.area, ...book.grid.selection.others].map(({ row, column, rows, columns }) => [
    row,
    column,
    rows,
    columns,
  ]);

describe("in an Excel that can select several ranges", () => {
  let host: HeadlessHost;
  beforeAll(async () => {
    host = await openWith(1.18);
  });
  afterAll(() => host.dispose());
  beforeEach(() => host.workbook.book.reset());

  test("all cells of a finding are selected, and the first area is the selection's address", async () => {
    await host.call("Navigate.selectCells", "Sheet1", "B2:B9,C5,E1:F3");
    expect(selected(host)).toEqual([
      [1, 1, 8, 1],
      [4, 2, 1, 1],
      [0, 4, 3, 2],
    ]);
    expect(await host.call("Navigate.selectionAddress")).toBe("Sheet1!B2:B9");
  });

  test("cells of a finding on another sheet are selected there", async () => {
    const { sheets } = host.workbook.book.grid;
    sheets.add("Ratios, joined");
    await host.call("Navigate.selectCells", "Sheet1", "'Ratios, joined'!B2:B3,D5");
    expect(selected(host)).toEqual([
      [1, 1, 2, 1],
      [4, 3, 1, 1],
    ]);
    expect(await host.call("Navigate.selectionAddress")).toBe("'Ratios, joined'!B2:B3");
  });

  test("a sheet's name may hold commas and quotes", async () => {
    const { sheets } = host.workbook.book.grid;
    sheets.rename(sheets.all[0], "Peers, '24");
    await host.call("Navigate.selectCells", "Peers, '24", "B2,D4");
    expect(await host.call("Navigate.selectionAddress")).toBe("'Peers, ''24'!B2");
  });
});

test("in an older Excel the first of several ranges is selected", async () => {
  const host = await openWith();
  await host.call("Navigate.selectCells", "Sheet1", "B2:B9,C5,E1:F3");
  expect(selected(host)).toEqual([[1, 1, 8, 1]]);
  expect(await host.call("Navigate.selectionAddress")).toBe("Sheet1!B2:B9");
  host.dispose();
});
