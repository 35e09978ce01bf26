import type { Model } from "../../../src/engine/models/schema";
import type { ScreenReport } from "../../../src/workflows/screen/report";
import type { HeadlessHost } from "excel-host";
import { fill, openAddinHost, sampleTable } from "../../support/addinHost";

let host: HeadlessHost;
beforeAll(async () => {
  // as Excel on the web hands blank cells over; docs/differences.md has the remedy for the others
  host = await openAddinHost({ blankCell: null });
  fill(host, "Universe", sampleTable(60));
  await host.call("FactorScores.loadModels");
});
afterAll(() => host.dispose());

const LAST_ROW = 61;
const scoreFormula = (model: string) => `=MODELSCORE(Universe!A1:AY${LAST_ROW},,"${model}")`;
const screen = (model: string | Model, settings = {}) =>
  host.call<{ report: ScreenReport }>("FactorScores.screen", {
    source: { kind: "sheet", sheet: "Universe" },
    model,
    settings,
  });

async function ownModel(): Promise<Model> {
  const published = await host.call<Model>("FactorScores.modelNamed", "six-factor");
  return { ...published, id: "house", name: "House", winsorize: { ...published.winsorize, lower: 0.1, upper: 0.9 } };
}

test("a model saved in the workbook is run by its name, in the screener and in cells", async () => {
  await expect(screen("house")).rejects.toThrow(/house/);
  await host.call("FactorScores.saveModel", await ownModel());
  const { report } = await screen("house");
  fill(host, "Cells", [[scoreFormula("house")]]);
  await host.settle();
  const inCells = host
    .sheet("Cells")
    .values(`A1:A${LAST_ROW - 1}`)
    .flat();
  const tickers = host.sheet("Universe").values(`A2:A${LAST_ROW}`).flat();
  expect(inCells.filter((cell) => typeof cell === "number").length).toBe(report.rows.length);
  for (const { ticker, composite } of report.rows) expect(inCells[tickers.indexOf(ticker)]).toBe(composite);
  const { report: published } = await screen("six-factor");
  expect(published.rows.map(({ composite }) => composite)).not.toEqual(report.rows.map(({ composite }) => composite));
});

test("a model that is changed replaces the one of its name, and cells that use it follow", async () => {
  const model = await ownModel();
  const before = host.sheet("Cells").value("A1");
  await host.call("FactorScores.saveModel", {
    ...model,
    description: "changed",
    winsorize: { ...model.winsorize, lower: 0.3, upper: 0.7 },
  });
  await host.settle();
  expect(typeof host.sheet("Cells").value("A1")).toBe("number");
  expect(host.sheet("Cells").value("A1")).not.toBe(before);
  expect(await host.call("FactorScores.loadModels")).toEqual(["house"]);
  expect(await host.call<Model>("FactorScores.modelNamed", "house")).toMatchObject({ description: "changed" });
});

test("exported and imported it is the same model", async () => {
  const model = await ownModel();
  expect(await host.call("FactorScores.importModel", JSON.stringify(model))).toEqual(model);
});

test.each([
  ["a published model's name", { id: "six-factor" }, /six-factor.*another name/],
  ["a setting out of range", { winsorize: { lower: 0.9, upper: 0.1 } }, /winsorize/],
  ["a setting that does not exist", { colour: "blue" }, /colour/],
  ["a version of the future", { formatVersion: 99 }, /formatVersion|version/],
])("%s is refused in a sentence, and the workbook keeps its models", async (_name, change, sentence) => {
  const failure = await host.call("FactorScores.saveModel", { ...(await ownModel()), ...change }).then(
    () => null,
    (error: unknown) => error as Error,
  );
  expect(failure?.message).toMatch(sentence);
  expect(await host.call("FactorScores.loadModels")).toEqual(["house"]);
});

test("a text that is no model file is refused", async () => {
  await expect(host.call("FactorScores.importModel", "not JSON")).rejects.toThrow(/^The file is not JSON: .*\.$/);
});

test("a model taken out of the workbook is unknown to cells again", async () => {
  await host.call("FactorScores.deleteModel", "house");
  await host.settle();
  expect(host.sheet("Cells").value("A1")).toBe("#VALUE!");
  expect(host.sheet("Cells").errorMessage("A1")).toMatch(/house.*six-factor/);
});
