import { openHeadlessHost, type HeadlessHost } from "../src/node/HeadlessHost";
import { inExcel } from "../src/testing/inExcel";

let host: HeadlessHost;
beforeAll(async () => {
  host = await openHeadlessHost();
});
afterAll(() => host.dispose());

test("formulas, names and totals follow a table's new name and a header that is written over", async () => {
  const after = await inExcel(host, async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange("A1:C3").values = [["Code", "Rate", "Margin"], ["AAA", 1, 2], ["BBB", 3, 4]]; // prettier-ignore
    const table = sheet.tables.add("A1:C3", true);
    table.name = "Orders";
    table.showTotals = true;
    sheet.getRange("C2").formulas = [["=[@Rate]*10"]];
    sheet.getRange("E1").formulas = [["=SUM(Orders[Rate])"]];
    context.workbook.names.add("Returns", "=Orders[Rate]");
    sheet.getRange("E2").formulas = [["=MAX(Returns)"]];
    await context.sync();
    table.name = "Companies";
    sheet.getRange("B1:C1").values = [["Return", "Income"]];
    table.columns.getItem("Income").name = "Tenfold";
    const cells = sheet.getRange("C1:E4");
    cells.load("values,formulas");
    const name = context.workbook.names.getItem("Returns");
    name.load("formula");
    await context.sync();
    return {
      formulas: cells.formulas as unknown[][],
      results: [cells.values[0][2] as number, cells.values[1][2] as number],
      name: name.formula as string,
    };
  });
  expect(after).toEqual({
    formulas: [["Tenfold", "", "=SUM(Companies[Return])"], ["=[@Return]*10", "", "=MAX(Returns)"], [4, "", ""], ["=SUBTOTAL(109,[Tenfold])", "", ""]], // prettier-ignore
    results: [4, 3],
    name: "=Companies[Return]",
  });
});
