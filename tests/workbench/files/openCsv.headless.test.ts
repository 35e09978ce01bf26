import { ensureUniverForNode } from "../../../workbench/build/univerForNode";
import { openHeadlessHost } from "../../../workbench/node/HeadlessHost";

test("columns open as wide as their texts need, up to a limit; a title counts for none", async () => {
  await ensureUniverForNode();
  const host = await openHeadlessHost();
  const rows = ["A title that is a good deal longer than any of the tickers below it,,", "Ticker,Company,Market Cap", `AAA,${"Long Name ".repeat(20)},3399215880`, "BB,Short,7"];
  await host.open("peers.csv", new TextEncoder().encode(rows.join("\n")));
  const { grid } = host.workbook.book;
  const [ticker, company, marketCap] = [0, 1, 2].map((column) => grid.layout.columnWidth(grid.sheets.all[0], column));
  expect(ticker).toBeLessThan(80);
  expect(company).toBe(260);
  expect(marketCap).toBeGreaterThan(80);
  host.dispose();
});
