import { LinkedEntity } from "../src/calculation/values";
import { openHeadlessHost, type HeadlessHost } from "../src/node/HeadlessHost";
import { inExcel } from "../src/testing/inExcel";

let host: HeadlessHost;
beforeAll(async () => {
  host = await openHeadlessHost();
});
afterAll(() => host.dispose());

test("a linked entity is an error by its value and type, and shows its text; copies keep it", async () => {
  const { grid } = host.workbook.book;
  grid.cells.write(grid.sheets.all[0], { row: 0, column: 0, rows: 1, columns: 1 }, () => ({
    value: new LinkedEntity("SAMPLE WORKS INC (XNYS:SMPL)"),
  }));
  const read = await inExcel(host, async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("B1").copyFrom("A1");
    sheet.getRange("C1:D1").formulas = [["=#VALUE!", "=IFERROR(A1,0)"]];
    const cells = sheet.getRange("A1:D1").load("values,text,valueTypes");
    await context.sync();
    return { values: cells.values[0], text: cells.text[0], types: cells.valueTypes[0] };
  });
  const shown = "SAMPLE WORKS INC (XNYS:SMPL)";
  expect(read).toEqual({
    values: ["#VALUE!", "#VALUE!", "#VALUE!", 0],
    text: [shown, shown, "#VALUE!", "0"],
    types: ["Error", "Error", "Error", "Double"],
  });
});
