import { readFileSync } from "node:fs";
import { aPageForEachTest, clickGrid, paneFrame, selectCells, sheetNames, sheetValues } from "../support/workbenchPage";

const opened = aPageForEachTest();

/** Types into the grid's active cell and leaves it with Enter. */
async function type(text: string): Promise<void> {
  await opened.page.keyboard.type(text);
  await opened.page.keyboard.press("Enter");
}

test("the page opens with the sample universe, and the pane has read it", async () => {
  const { page, pane } = opened;
  expect(await page.title()).toMatch(/Universe \(synthetic\)/);
  expect(await sheetNames(page)).toEqual(["Universe (synthetic)"]);
  expect(await sheetValues(page, "Universe (synthetic)", "A2:C2")).toEqual([["Ticker", "Company", "Sector"]]);
  await expect(pane.getByTestId("columns-summary").textContent()).resolves.toBe("51 of 51 recognised");
  await expect(pane.getByLabel("Universe", { exact: true }).first().textContent()).resolves.toContain(
    "505 companies in A1:AY507",
  );
});

test("the cells' font is there, whatever fonts the machine has", async () => {
  const faces = await opened.page.evaluate(() =>
    [...document.fonts]
      .filter(({ family, status }) => family.includes("Calibri") && status === "loaded")
      .map(({ weight }) => weight),
  );
  expect(faces).toEqual(expect.arrayContaining(["400", "700"]));
});

test("a formula of the add-in, typed into a cell, spills", async () => {
  const { page } = opened;
  await clickGrid(page, { x: 500, y: 300 });
  await selectCells(page, "Universe (synthetic)", { row: 2, column: 53, rows: 1, columns: 1 });
  await type("=QSCORE({0.1;0.2;0.3},{0.1;0.1;0.1},{0.5;0.4;0.3},{5;10;15})");
  await page.evaluate(() => window.workbench.host.settle());
  const values = (await sheetValues(page, "Universe (synthetic)", "BB3:BB5")).map(([value]) => Number(value));
  // z scores of three equally spaced values are ∓1.224745, the margin has none; three measures count one way
  expect(values[0]).toBeCloseTo(-3.674235, 6);
  expect(values[1]).toBeCloseTo(0, 12);
  expect(values[2]).toBeCloseTo(3.674235, 6);
});

test("what is typed becomes what Excel makes of it", async () => {
  const { page } = opened;
  await clickGrid(page, { x: 500, y: 300 });
  await selectCells(page, "Universe (synthetic)", { row: 2, column: 53, rows: 1, columns: 1 });
  for (const text of ["12.5%", "2024-03-31", "'007", "TRUE", "=BB3*2"]) await type(text);
  expect(await sheetValues(page, "Universe (synthetic)", "BB3:BB7")).toEqual([
    [0.125],
    [45382],
    ["007"],
    [true],
    [0.25],
  ]);
  expect(await page.evaluate(() => window.workbench.host.sheet("Universe (synthetic)").text("BB3:BB4"))).toEqual([
    ["12.50%"],
    ["3/31/2024"],
  ]);
});

test("the selection in the grid is the selection of office.js, and the other way round", async () => {
  const { page } = opened;
  const pane = paneFrame(page);
  await clickGrid(page, { x: 80, y: 110 });
  const address = () =>
    pane.evaluate(() =>
      Excel.run(async (context) => {
        const range = context.workbook.getSelectedRange().load("address");
        await context.sync();
        return range.address;
      }),
    );
  expect(await address()).toBe("'Universe (synthetic)'!A5");
  await pane.evaluate(() =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("C7:D9").select();
      await context.sync();
    }),
  );
  await page.waitForFunction(() =>
    [...document.querySelectorAll<HTMLInputElement>("#grid input")].some(({ value }) => value.startsWith("C7")),
  );
  expect(await address()).toBe("'Universe (synthetic)'!C7:D9");
});

test("a workbook is saved as .xlsx, and opens again as it was", async () => {
  const { page } = opened;
  const before = await sheetValues(page, "Universe (synthetic)", "A1:H12");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Save" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("Universe (synthetic).xlsx");
  await page
    .getByLabel("File to open")
    .setInputFiles(
      await download.path().then((path) => ({ name: "again.xlsx", mimeType: "", buffer: readFileSync(path) })),
    );
  await page.getByTestId("workbook-name").getByText("again.xlsx").waitFor();
  expect(await sheetValues(page, "Universe (synthetic)", "A1:H12")).toEqual(before);
  await opened.pane.getByTestId("columns-summary").getByText("51 of 51").waitFor();
});

test("a file that cannot be opened is refused in one sentence, and the workbook stays", async () => {
  const { page } = opened;
  await page
    .getByLabel("File to open")
    .setInputFiles({ name: "broken.xlsx", mimeType: "", buffer: Buffer.from("no workbook") });
  await page
    .getByRole("status")
    .getByText(/broken\.xlsx cannot be read as an \.xlsx workbook/)
    .waitFor();
  expect(await sheetNames(page)).toEqual(["Universe (synthetic)"]);
});

test("the host's switches reach the workbook", async () => {
  const { page } = opened;
  await page.getByText("Host", { exact: true }).click();
  await page.getByLabel("A blank cell arrives in a function as").selectOption({ index: 1 });
  await page.getByLabel("Each answer takes, in milliseconds").fill("250");
  await page.getByLabel("Fail at the n-th request from now").fill("3");
  await page.getByLabel("At most 5 MB in a request or answer").uncheck();
  expect(await page.evaluate(() => ({ ...window.workbench.host.switches }))).toEqual({
    blankCell: null,
    callLimitBytes: 5 * 1024 * 1024,
    batchLimitBytes: 16 * 1024 * 1024,
    latencyMs: 250,
    failAtRequest: 3,
    cellEdit: null,
    failAfterActions: 0,
    failWith: "GeneralException",
    payloadLimitBytes: null,
    beforeRequest: null,
  });
});

test("the pane takes Office's theme over, is hidden and comes back, and is made wider with the keyboard", async () => {
  const { page } = opened;
  const ground = () => getComputedStyle(document.querySelector("#root > div")!).backgroundColor;
  const light = await paneFrame(page).evaluate(ground);
  await page.getByRole("button", { name: "Dark" }).click();
  await paneFrame(page).waitForFunction(
    (light) => getComputedStyle(document.querySelector("#root > div")!).backgroundColor !== light,
    light,
  );
  const frame = page.locator("#pane iframe");
  await page.getByRole("button", { name: "Task pane" }).click();
  expect(await frame.isVisible()).toBe(false);
  await page.getByRole("button", { name: "Task pane" }).click();
  expect(await frame.isVisible()).toBe(true);
  const width = async () => (await frame.boundingBox())!.width;
  const before = await width();
  await page.getByRole("separator").press("ArrowLeft");
  expect(await width()).toBe(before + 20);
});
