import { readFileSync } from "node:fs";
import { aPageForEachTest, run, sheetValues, smallSample } from "../support/workbenchPage";

const opened = aPageForEachTest(({ pane }) => pane.getByRole("tab", { name: "Models" }).click(), smallSample());

/** Copies the six-factor screener under a name and opens the copy. */
async function copySixFactor(name: string): Promise<void> {
  const { pane } = opened;
  await pane.getByRole("button", { name: "Copy Six-factor screener", exact: true }).click();
  await pane.getByLabel(/Name of your copy/).fill(name);
  await pane.getByRole("button", { name: "Copy", exact: true }).click();
}

test("a published model is copied, changed, saved in the workbook, and run", async () => {
  const { page, pane } = opened;
  await copySixFactor("House view");
  await pane.getByLabel("Weight of Valuation").fill("75");
  await pane.getByRole("button", { name: "Save" }).click();
  await pane.getByText("House view is saved in this workbook and selected for the next run.").waitFor();
  expect(
    await page.evaluate(() => JSON.stringify([...window.workbench.host.workbook.book.settings.values()])),
  ).toContain("House view");

  await pane.getByRole("tab", { name: "Screen" }).click();
  await run(pane);
  expect(await pane.getByTestId("summary").innerText()).toMatch(/House view \(model saved in this workbook\): done/);
  const log = (await sheetValues(page, "Run Log")).map((row) => row.join(" "));
  expect(log.some((line) => line.startsWith("Model House view"))).toBe(true);
  // 75 of 150 points: the model's weights are shares of their sum
  const scores = await sheetValues(page, "Factor Scores");
  expect(scores[0]).toEqual(expect.arrayContaining(["Composite", "Valuation"]));
  const [composite, valuation] = ["Composite", "Valuation"].map((label) => scores[0].indexOf(label));
  const ranked = scores
    .slice(1)
    .filter((row) => typeof row[composite] === "number" && typeof row[valuation] === "number");
  expect(
    correlation(
      ranked.map((row) => Number(row[composite])),
      ranked.map((row) => Number(row[valuation])),
    ),
  ).toBeGreaterThan(0.75);
});

test("a model goes out as a file and comes in again; one that is not valid is refused in words", async () => {
  const { pane, page } = opened;
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    pane.getByRole("button", { name: "Export Balance-sheet quality" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("balance-sheet-quality.json");
  // where an Excel saves no files, the same text can be copied
  const shown = pane.getByRole("region", { name: "Export of Balance-sheet quality" });
  const text = await shown.getByLabel("Balance-sheet quality as JSON").inputValue();
  expect(text).toBe(readFileSync(await download.path(), "utf8"));
  await shown.getByRole("button", { name: "Copy text" }).click();
  await shown.getByText(/^Copied\.|press Ctrl\+C/).waitFor();
  await shown.getByRole("button", { name: "Close" }).click();
  await shown.waitFor({ state: "detached" });
  const model = JSON.parse(readFileSync(await download.path(), "utf8")) as { id: string; name: string };
  const file = (content: object) => ({
    name: "model.json",
    mimeType: "application/json",
    buffer: Buffer.from(JSON.stringify(content)),
  });
  await pane.getByLabel("Model file").setInputFiles(file({ ...model, id: "imported", name: "Imported quality" }));
  expect(await pane.getByLabel("Name", { exact: true }).inputValue()).toBe("Imported quality");
  await pane.getByRole("button", { name: "Save" }).click();
  await pane.getByText("Imported quality is saved").waitFor();
  await pane.getByLabel("Model file").setInputFiles(file({ ...model, id: "wrong", categories: "none" }));
  expect(await pane.getByRole("alert").innerText()).toMatch(/categories/);
});

test("a model that was deleted comes back on Undo", async () => {
  const { pane } = opened;
  await copySixFactor("Short lived");
  await pane.getByRole("button", { name: "Save" }).click();
  await pane.getByRole("button", { name: "Delete Short lived" }).click();
  await pane.getByText("Short lived was deleted.").waitFor();
  expect(await pane.getByRole("button", { name: "Edit Short lived" }).count()).toBe(0);
  await pane.getByRole("button", { name: "Undo" }).click();
  await pane.getByRole("button", { name: "Edit Short lived" }).waitFor();
});

test("a model that passes itself off as a published one is told apart, and what cannot be read of the settings is said", async () => {
  const { page, pane } = opened;
  await copySixFactor("Namesake");
  await pane.getByLabel("Name", { exact: true }).fill("Six-factor screener");
  await pane.getByRole("button", { name: "Save" }).click();
  await pane.getByText("Saved in this workbook", { exact: true }).waitFor();
  await page.evaluate(() => {
    const { settings } = window.workbench.host.workbook.book;
    const stored = JSON.parse(settings.get("FactorScores") as string) as { models: object[] };
    settings.set(
      "FactorScores",
      JSON.stringify({
        ...stored,
        models: [...stored.models, { ...stored.models[0], id: "six-factor", name: "Impostor" }],
      }),
    );
  });
  await page.evaluate(() => document.querySelector("iframe")!.contentWindow!.location.reload());
  await pane.getByText(/The saved model "Impostor" is kept but not used: .*id of a published model/).waitFor();
  await pane.getByRole("combobox", { name: "Model" }).click();
  const titles = (await pane.getByRole("option").allInnerTexts()).map((text) => text.split("\n")[0]);
  expect(titles).toEqual([
    "Six-factor screener",
    "Six-factor screener, financials apart",
    "Small-cap multi-factor",
    "Balance-sheet quality",
    "Small-cap value funnel",
    "Six-factor screener (model saved in this workbook)",
  ]);
  await pane.getByRole("option", { name: "Six-factor screener (model saved in this workbook)" }).click();
  await run(pane);
  expect(await pane.getByTestId("summary").innerText()).toMatch(
    /^Six-factor screener \(model saved in this workbook\): done/,
  );
  await pane.getByRole("tab", { name: "Models" }).click();
  await pane.getByText(/The saved model "Impostor" is kept but not used/).waitFor();
});

test("an imported model says whose place it takes", async () => {
  const { page, pane } = opened;
  await copySixFactor("House view");
  await pane.getByRole("button", { name: "Save" }).click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    pane.getByRole("button", { name: "Export House view" }).click(),
  ]);
  const model = JSON.parse(readFileSync(await download.path(), "utf8")) as object;
  await pane.getByLabel("Model file").setInputFiles({
    name: "model.json",
    mimeType: "application/json",
    buffer: Buffer.from(JSON.stringify({ ...model, name: "Other view" })),
  });
  await pane.getByText("Saving replaces House view in this workbook: both have the id house-view.").waitFor();
});

function correlation(x: readonly number[], y: readonly number[]): number {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [mx, my] = [mean(x), mean(y)];
  const product = (a: readonly number[], b: readonly number[], ma: number, mb: number) =>
    a.reduce((sum, value, at) => sum + (value - ma) * (b[at] - mb), 0);
  return product(x, y, mx, my) / Math.sqrt(product(x, x, mx, mx) * product(y, y, my, my));
}
