import type {} from "excel-host";
import { aPageForEachTest, run, sheetValues, smallSample } from "../support/workbenchPage";

const opened = aPageForEachTest(undefined, smallSample());

test("a sheet is added and joined by ticker, limits the universe when told so, and is removed", async () => {
  const { page, pane } = opened;
  await pane.getByText(/^60 companies/).waitFor();
  await page.evaluate(() => {
    const { grid, workbook } = window.workbench.host;
    const [universe] = grid.sheets.all;
    const tickers = window.workbench.host.sheet(grid.sheets.name(universe)).values("A3:A32");
    const rows = [
      ["Symbol", "Payout Ratio"],
      ...tickers.map(([ticker], k) => [`${String(ticker)} US Equity`, 0.2 + k / 100]),
    ];
    const sheet = grid.sheets.add("Extra");
    grid.cells.write(sheet, { row: 0, column: 0, rows: rows.length, columns: 2 }, (row, column) => ({
      value: rows[row][column],
    }));
    workbook.book.calculate();
  });
  const joined = pane.getByRole("list", { name: "Joined by ticker" });
  await pane.getByRole("combobox", { name: "Add a sheet" }).click();
  await pane.getByRole("option", { name: "Extra", exact: true }).click();
  await joined.getByText(/(29|30) of 60 matched/).waitFor();

  await joined.getByRole("button", { name: "Limit the universe to it" }).click();
  await joined.getByText(/Limits the universe to (29|30)/).waitFor();
  await pane.getByText(/^(29|30) companies/).waitFor();
  await joined.getByRole("button", { name: "Add its columns instead" }).click();
  await joined.getByText(/of 60 matched/).waitFor();
  await run(pane);
  expect(await sheetValues(page, "Run Log")).toContainEqual(
    expect.arrayContaining(["Joined", expect.stringMatching(/^Extra: (29|30) companies$/)]),
  );

  await joined.getByRole("button", { name: "Remove Extra" }).click();
  await joined.waitFor({ state: "detached" });
  await pane.getByRole("textbox", { name: "Limit to tickers" }).fill("nothing of it");
  await pane.getByRole("textbox", { name: "Limit to tickers" }).blur();
  await pane.getByText("No company of the universe is in the list of tickers: check the tickers.").waitFor();
});
