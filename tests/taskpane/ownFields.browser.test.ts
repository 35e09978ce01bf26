import { aPageForEachTest, run, sheetValues, smallSample } from "../support/workbenchPage";

/** The sample with a column that the catalogue does not know, below its title and header row. */
function sampleWithMoat() {
  const { name, content } = smallSample();
  const lines = String(content).trimEnd().split("\n");
  const header = lines.findIndex((line) => line.startsWith("Ticker,"));
  const added = lines.map((line, k) =>
    k < header ? line : `${line},${k === header ? "Moat rating" : (k * 37) % 101}`,
  );
  return { name, content: added.join("\n") + "\n" };
}

const opened = aPageForEachTest(undefined, sampleWithMoat());

test("a column that is not recognised becomes a factor of a copy of the model, with a metric by formula beside it", async () => {
  const { page, pane } = opened;
  await pane.getByRole("button", { name: /^Show all \d+ columns$/ }).click();
  await pane.getByRole("button", { name: /^Moat rating/ }).click();
  await pane.getByRole("button", { name: "Use this column as a factor" }).click();
  const form = pane.getByRole("form", { name: "Use Moat rating as a factor" });
  expect(await form.getByLabel("Name of the factor").inputValue()).toBe("Moat rating");
  await form.getByLabel("Name of the factor").fill("Moat");
  await form.getByLabel("Weight").fill("40");
  await form.getByRole("button", { name: "Add to a copy of the model" }).click();
  await pane.getByRole("button", { name: /^Moat rating\s*Moat$/ }).waitFor();

  await pane.getByRole("tab", { name: "Models" }).click();
  await pane.getByRole("button", { name: "Edit My six-factor screener" }).click();
  await pane.getByRole("button", { name: "Own columns and metrics" }).click();
  expect(
    await pane
      .getByRole("group", { name: "Moat" })
      .getByLabel(/^Headers/)
      .inputValue(),
  ).toBe("Moat rating");
  await pane.getByRole("button", { name: "Add a metric by formula" }).click();
  await pane.getByLabel("Formula").fill("moat / foo");
  await pane.getByText(/^unknown name "foo" at character 8: use the id of a metric/).waitFor();
  await pane.getByLabel("Formula").fill("moat ^ 2");
  await pane.getByText(/unknown name/).waitFor({ state: "detached" });
  await pane.getByRole("button", { name: "Save" }).click();
  await pane.getByText("My six-factor screener is saved in this workbook").waitFor();

  await pane.getByRole("tab", { name: "Screen" }).click();
  await run(pane);
  const [headers] = await sheetValues(page, "Factor Scores");
  expect(headers).toContain("Moat");
});
