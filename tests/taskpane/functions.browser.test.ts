import { aPageForEachTest, selectCells, sheetValues } from "../support/workbenchPage";

const UNIVERSE = "Universe (synthetic)";

const opened = aPageForEachTest(({ pane }) => pane.getByRole("tab", { name: "Functions" }).click());

test("a function is found by a word of its description, read, and put into the active cell with guessed arguments", async () => {
  const { page, pane } = opened;
  await pane.getByLabel("Search functions").fill("nine signals");
  const found = pane.getByRole("button", { name: /^[A-Z]+\s/ });
  await found.first().waitFor();
  expect((await found.allInnerTexts()).map((text) => text.split("\n")[0])).toEqual(["PIOTROSKI"]);
  await found.first().click();
  await pane.getByText("Formula for the active cell").waitFor();
  expect(await pane.getByLabel("Formula for the active cell").inputValue()).toBe(
    `=PIOTROSKI('${UNIVERSE}'!$A$2:$AY$507)`,
  );
  await selectCells(page, UNIVERSE, { row: 1, column: 53, rows: 1, columns: 1 });
  await pane.getByRole("button", { name: "Insert" }).click();
  await pane.getByText(`Written to '${UNIVERSE}'!BB2.`).waitFor();
  await page.evaluate(() => window.workbench.host.settle());
  const scores = (await sheetValues(page, UNIVERSE, "BB2:BB600"))
    .map(([score]) => score)
    .filter((score) => typeof score === "number");
  expect(scores.length).toBeGreaterThan(400);
  expect(scores.every((score) => score >= 0 && score <= 9)).toBe(true);
});

test("measures that have no column are worked out from the table, and the formula gives the published score", async () => {
  const { page, pane } = opened;
  await pane.getByLabel("Search functions").fill("balance-sheet quality");
  await pane.getByRole("button", { name: /^QSCORE/ }).click();
  const table = `'${UNIVERSE}'!$A$2:$AY$507`;
  const measures = ["roe", "fcf_margin", "debt_to_assets", "interest_coverage"].map((id) => `METRIC("${id}",universe)`);
  expect(await pane.getByLabel("Formula for the active cell").inputValue()).toBe(
    `=LET(universe,${table},QSCORE(${measures.join(",")}))`,
  );
  await selectCells(page, UNIVERSE, { row: 2, column: 53, rows: 1, columns: 1 });
  await pane.getByRole("button", { name: "Insert" }).click();
  await pane.getByText(`Written to '${UNIVERSE}'!BB3.`).waitFor();
  await page.evaluate(() => window.workbench.host.settle());
  const scores = (await sheetValues(page, UNIVERSE, "BB3:BB507"))
    .map(([score]) => score)
    .filter((score) => typeof score === "number");
  expect(scores.length).toBeGreaterThan(300);
  // sums of z-scores, so that the mean of those that have one is zero
  expect(scores.reduce((sum, score) => sum + score, 0) / scores.length).toBeCloseTo(0, 9);
});

test("what a cell holds is replaced only when that is asked for", async () => {
  const { page, pane } = opened;
  await pane.getByLabel("Search functions").fill("winsorize");
  await pane.getByRole("button", { name: /^WINSORIZE/ }).click();
  await pane.getByLabel("Formula for the active cell").fill("=SUM(WINSORIZE({1;2;3}))");
  await selectCells(page, UNIVERSE, { row: 1, column: 0, rows: 1, columns: 1 });
  await pane.getByRole("button", { name: "Insert" }).click();
  await pane.getByText(`'${UNIVERSE}'!A2 holds "Ticker": select an empty cell, or replace what is there.`).waitFor();
  expect(await sheetValues(page, UNIVERSE, "A2")).toEqual([["Ticker"]]);
  await selectCells(page, UNIVERSE, { row: 1, column: 1, rows: 1, columns: 1 });
  await pane.getByRole("button", { name: "Replace" }).click();
  await pane.getByText(`'${UNIVERSE}'!B2 holds "Company"`).waitFor();
  await pane.getByRole("button", { name: "Replace" }).click();
  await pane.getByText(`Written to '${UNIVERSE}'!B2.`).waitFor();
  await page.evaluate(() => window.workbench.host.settle());
  expect(await sheetValues(page, UNIVERSE, "A2:B2")).toEqual([["Ticker", 6]]);
});

test("a formula that is none is refused in one sentence", async () => {
  const { page, pane } = opened;
  await pane.getByLabel("Search functions").fill("winsorize");
  await pane.getByRole("button", { name: /^WINSORIZE/ }).click();
  await pane.getByLabel("Formula for the active cell").fill("=WINSORIZE((");
  await selectCells(page, UNIVERSE, { row: 2, column: 53, rows: 1, columns: 1 });
  await pane.getByRole("button", { name: "Insert" }).click();
  await pane
    .getByText(
      "Excel does not take this formula: check its brackets, and write it with commas and English function names.",
    )
    .waitFor();
  expect(await sheetValues(page, UNIVERSE, "BB3")).toEqual([[""]]);
});

test("words that no function has are answered in a sentence", async () => {
  const { pane } = opened;
  await pane.getByLabel("Search functions").fill("astrology");
  await pane.getByText("No function has all of these words.").waitFor();
});
