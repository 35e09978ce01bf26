import type {} from "excel-host";
import { openAddinHost } from "../support/addinHost";
import { aPageForEachTest, run, sheetNames, sheetValues, smallSample } from "../support/workbenchPage";
import { sampleFile } from "../../cli/sample/sampleFile";

const UNIVERSE = "Universe (synthetic)";
const RESULTS = ["Factor Scores", "Screener Dashboard", "Model Portfolio", "Run Log"];

const opened = aPageForEachTest(undefined, smallSample());

/** Everything in the workbook that a user would miss, with the memory of the pane's choices. */
const wholeWorkbook = () =>
  opened.page.evaluate(() => {
    const { host } = window.workbench;
    const { book } = host.workbook;
    const { sheets } = host.grid;
    return {
      sheets: sheets.all.map((sheet) => [sheets.name(sheet), host.sheet(sheets.name(sheet)).values()]),
      active: sheets.name(host.grid.selection.activeSheet),
      charts: book.charts.length,
      tables: book.tables.all.length,
      formats: book.conditionalFormats.length,
      settings: [...book.settings],
    };
  });

test("Run writes the sheets of the six-factor model, with the numbers of a run without a screen", async () => {
  const { page, pane } = opened;
  const { name, content } = sampleFile();
  await page.evaluate(
    ([name, content]) => window.workbench.open(name, new TextEncoder().encode(content)),
    [name, String(content)],
  );
  await pane.getByText("505 companies in A1:AY507").waitFor();
  await run(pane);
  expect(await sheetNames(page)).toEqual(expect.arrayContaining([UNIVERSE, ...RESULTS]));
  const summary = await pane.getByTestId("summary").innerText();
  expect(summary).toMatch(/Six-factor screener: done/);
  expect(summary).toMatch(/Companies read\s+505/);
  expect(summary).toMatch(/Held in the model portfolio\s+25/);

  const host = await openAddinHost();
  await host.open(name, Buffer.from(content));
  await host.call("FactorScores.screen", { source: { kind: "sheet", sheet: UNIVERSE }, model: "six-factor" });
  for (const sheet of ["Factor Scores", "Screener Dashboard", "Model Portfolio"])
    expect(await sheetValues(page, sheet)).toEqual(host.sheet(sheet).values());
  host.dispose();
});

test("the portfolio on its sheet adds up by hand", async () => {
  const { page, pane } = opened;
  await run(pane);
  const values = await sheetValues(page, "Model Portfolio");
  const headerRow = values.findIndex((row) => row[0] === "#");
  const column = (label: string) => values[headerRow].indexOf(label);
  const holdings = values.slice(headerRow + 1, headerRow + 26);
  const sum = (label: string) => holdings.reduce((total, row) => total + Number(row[column(label)]), 0);
  // 25 names at most; equal weights of a capital of 100,000, in whole shares; what is left is cash
  expect(sum("Weight")).toBeCloseTo(1, 12);
  for (const row of holdings) {
    expect(row[column("Weight")]).toBeCloseTo(0.04, 12);
    expect(Number.isInteger(row[column("Shares")])).toBe(true);
    expect(row[column("Amount")]).toBeCloseTo(Number(row[column("Shares")]) * Number(row[column("Price")]), 8);
  }
  const cash = values.find(([label]) => label === "Cash")![1];
  expect(sum("Amount") + Number(cash)).toBeCloseTo(100_000, 8);
});

test("a run can be called off, and leaves the workbook as it was", async () => {
  const { page, pane } = opened;
  const before = await wholeWorkbook();
  const answersTake = (milliseconds: number) =>
    page.evaluate((milliseconds) => (window.workbench.host.switches.latencyMs = milliseconds), milliseconds);
  await answersTake(150);
  await pane.getByRole("button", { name: "Run", exact: true }).click();
  await pane.getByText(/^Writing/).waitFor();
  // long enough for whoever wants to press the button, on a slow machine too
  await answersTake(700);
  expect(await pane.getByRole("progressbar").getAttribute("aria-valuenow")).toMatch(/^0?\.\d+$|^\d+$/);
  await pane.getByRole("button", { name: "Cancel" }).click();
  await pane.getByText("The workbook is unchanged.").waitFor();
  expect(await wholeWorkbook()).toEqual(before);
});

test("a request that fails leaves the workbook as it was, and the pane says so in one sentence", async () => {
  const { page, pane } = opened;
  const before = await wholeWorkbook();
  for (const request of [3, 8, 12]) {
    await page.evaluate((request) => (window.workbench.host.switches.failAtRequest = request), request);
    await pane.getByRole("button", { name: "Run", exact: true }).click();
    const alert = pane.getByRole("alert");
    await alert.waitFor();
    expect((await alert.innerText()).replace(/\s+/g, " ")).toContain(
      "Excel failed without saying why: try again. The workbook is unchanged.",
    );
    expect(await page.evaluate(() => window.workbench.host.switches.failAtRequest)).toBeNull();
    expect(await wholeWorkbook()).toEqual(before);
    await pane.getByRole("button", { name: "Dismiss" }).click();
  }
  await run(pane);
});

test("the whole way is open to the keyboard: Tab leads to Run, Enter presses it, and its focus does not get lost", async () => {
  const { page, pane } = opened;
  await pane.getByRole("tab", { name: "Screen" }).focus();
  const focused = pane.locator(":focus");
  for (let step = 0; step < 40 && (await focused.innerText()) !== "Run"; step++) await page.keyboard.press("Tab");
  expect(await focused.innerText()).toBe("Run");
  await page.keyboard.press("Enter");
  await pane.getByTestId("summary").waitFor();
  expect(await focused.innerText()).toBe("Run");
});

test("a source is chosen, its columns are shown with units, and can be read as something else", async () => {
  const { page, pane } = opened;
  await page.evaluate(() => {
    const { grid, workbook } = window.workbench.host;
    const sheet = grid.sheets.add("Small");
    const rows = [
      ["Ticker", "Sector", "ROE", "Debt/Equity", "Puzzle"],
      ...Array.from({ length: 12 }, (_, k) => [`T${k}`, k % 2 ? "Energy" : "Utilities", 5 + k, 0.1 * k, k]),
    ];
    grid.cells.write(sheet, { row: 0, column: 0, rows: rows.length, columns: 5 }, (row, column) => ({
      value: rows[row][column],
    }));
    workbook.book.calculate();
  });
  await pane.getByRole("combobox", { name: "Universe" }).click();
  await pane.getByRole("option", { name: "Small", exact: true }).click();
  await pane.getByText("12 companies in A1:E13").waitFor();
  expect(await pane.getByTestId("columns-summary").innerText()).toBe("4 of 5 recognised");
  await pane.getByRole("button", { name: /^Show all 5 columns|^Only/ }).click();
  await pane.getByRole("button", { name: /^ROE/ }).click();
  expect(await pane.getByRole("combobox", { name: "Unit" }).innerText()).toBe("percent");
  await pane.getByRole("combobox", { name: "Unit" }).click();
  await pane.getByRole("option", { name: "fraction" }).click();
  await pane.getByRole("button", { name: /^ROE\s*ROE, fraction/ }).waitFor();
});

test("where no header says that it is the ticker, the user points to the column, and the run remembers it", async () => {
  const { page, pane } = opened;
  const csv = [
    "Bezeichnung,Sector,ROE %,FCF margin %,Debt/Assets,Interest coverage",
    ...Array.from(
      { length: 12 },
      (_, k) => `Company ${k},${k % 2 ? "Energy" : "Utilities"},${5 + k},${20 - k},0.${k},${3 + k}`,
    ),
  ].join("\n");
  await page.evaluate((csv) => window.workbench.open("names.csv", new TextEncoder().encode(csv)), csv);
  await pane.getByText("No ticker column").waitFor();
  expect(await pane.getByRole("button", { name: "Run", exact: true }).isDisabled()).toBe(true);
  await pane.getByRole("combobox", { name: "Which column identifies the companies?" }).click();
  await pane.getByRole("option", { name: "Bezeichnung" }).click();
  await pane.getByText("12 companies in A1:F13").waitFor();
  await pane.getByRole("combobox", { name: "Model" }).click();
  await pane.getByRole("option", { name: "Balance-sheet quality" }).click();
  await run(pane);
  expect((await sheetValues(page, "Factor Scores", "A2:A13")).flat().sort()[0]).toBe("Company 0");
  await page.evaluate(() => document.querySelector("iframe")!.contentWindow!.location.reload());
  await pane.getByTestId("summary").waitFor({ state: "detached" });
  await pane.getByTestId("columns-summary").waitFor();
  await pane.getByRole("combobox", { name: "Universe" }).click();
  await pane.getByRole("option", { name: "names", exact: true }).click();
  await pane.getByText("Your corrections for 1 of these headers were remembered.").waitFor();
});

test("the funnel's factor regression takes its returns from sheets, both or neither", async () => {
  const { page, pane } = opened;
  await page.evaluate(() => {
    const { grid, workbook } = window.workbench.host;
    const put = (name: string, rows: (string | number)[][]) =>
      grid.cells.write(
        grid.sheets.add(name),
        { row: 0, column: 0, rows: rows.length, columns: rows[0].length },
        (row, column) => ({ value: rows[row][column] }),
      );
    const months = Array.from({ length: 24 }, (_, t) => 202401 + (t % 12) + 100 * Math.floor(t / 12));
    put("Returns", [["Month", "ALCC"], ...months.map((month, t) => [month, Math.sin(t) / 20])]);
    put("Factors", [
      ["Month", "SMB", "HML", "RF"],
      ...months.map((month, t) => [month, Math.sin(t) / 20, Math.cos(t) / 20, 0]),
    ]);
    workbook.book.calculate();
  });
  const choose = async (label: string, option: string) => {
    await pane.getByRole("combobox", { name: label }).click();
    await pane.getByRole("option", { name: option, exact: true }).click();
  };
  const runButton = pane.getByRole("button", { name: "Run", exact: true });
  expect(await pane.getByRole("combobox", { name: "Returns of the companies" }).count()).toBe(0);
  await pane.getByRole("combobox", { name: "Model" }).click();
  await pane.getByRole("option", { name: /^Small-cap value funnel/ }).click();
  await choose("Returns of the companies", "Returns");
  await pane.getByText("Choose the factor returns too: the regression needs both.").waitFor();
  expect(await runButton.isDisabled()).toBe(true);
  await choose("Returns of the factors", "Factors");
  await run(pane);
  expect((await sheetValues(page, "Run Log")).flat()).toContain("Returns!A1:B25, Factors!A1:D25");
});

test("a finding leads to its cells", async () => {
  const { page, pane } = opened;
  const link = pane.getByRole("button", { name: /^Show [A-Z]+\d+$/ }).first();
  const address = (await link.getAttribute("aria-label"))!.replace("Show ", "");
  await link.click();
  await page.waitForFunction((address) => {
    const { area } = window.workbench.host.grid.selection;
    return `${String.fromCharCode(65 + area.column)}${area.row + 1}` === address;
  }, address);
});

test("an empty workbook is told what it needs", async () => {
  const { page, pane } = opened;
  await page.evaluate(() => window.workbench.host.workbook.book.reset());
  await page.evaluate(() => document.querySelector("iframe")!.contentWindow!.location.reload());
  await pane.getByTestId("empty").waitFor();
  expect(await pane.getByTestId("empty").innerText()).toMatch(/Paste a universe into this sheet/);
  expect(await pane.getByRole("button", { name: "Run", exact: true }).count()).toBe(0);
});
