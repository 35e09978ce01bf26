import type { HeadlessHost } from "excel-host";
import type { Model } from "../../../src/engine/models/schema";
import { fill, openAddinHost, sampleTable } from "../../support/addinHost";

let host: HeadlessHost;
afterEach(() => host.dispose());

/** A workbook with a saved model, opened by an add-in that has not read it yet, and a cell that names that model. */
async function openWithCell(model = "house"): Promise<void> {
  const writing = await openAddinHost();
  const published = await writing.call<Model>("FactorScores.modelNamed", "six-factor");
  await writing.call("FactorScores.saveModel", { ...published, id: "house", name: "House" });
  const settings = [...writing.workbook.book.settings];
  writing.dispose();
  host = await openAddinHost({ blankCell: null });
  for (const [key, value] of settings) host.workbook.book.settings.set(key, value);
  fill(host, "Universe", sampleTable(60));
  fill(host, "Cells", [[`=MODELSCORE(Universe!A1:AY61,,"${model}")`]]);
}

const cell = () => String(host.sheet("Cells").value("A1"));
const load = () => host.call("FactorScores.loadModels");
const nextTurn = () => new Promise((resolve) => setTimeout(resolve, 0));

test("a cell that names a model of the workbook waits until the models have been read", async () => {
  await openWithCell();
  await nextTurn();
  expect(cell()).toBe("#BUSY!");
  await load();
  await host.settle();
  expect(Number(cell())).toBeGreaterThan(0);
});

test("it waits while the user is editing a cell", async () => {
  await openWithCell();
  let leave = () => {};
  host.switches.cellEdit = new Promise((resolve) => (leave = resolve));
  const loading = load();
  await nextTurn();
  expect(cell()).toBe("#BUSY!");
  host.switches.cellEdit = null;
  leave();
  await loading;
  await host.settle();
  expect(Number(cell())).toBeGreaterThan(0);
});

test("it is not available when they could not be read, and is recalculated once they can", async () => {
  await openWithCell();
  host.switches.failAtRequest = 1;
  await expect(load()).rejects.toThrow(/^Excel failed.*\.$/);
  await host.settle();
  expect(cell()).toBe("#N/A");
  // and so is a cell that is entered meanwhile
  fill(host, "Later", [[`=MODELSCORE(Universe!A1:AY61,,"house")`]]);
  await host.settle();
  expect(String(host.sheet("Later").value("A1"))).toBe("#N/A");
  await load();
  await host.settle();
  expect(Number(cell())).toBeGreaterThan(0);
  expect(host.sheet("Later").value("A1")).toBe(host.sheet("Cells").value("A1"));
});

test("published models wait for nothing", async () => {
  await openWithCell("six-factor");
  await host.settle();
  expect(Number(cell())).toBeGreaterThan(0);
});

test("models known before stay known when a later reading fails", async () => {
  await openWithCell();
  await load();
  host.switches.failAtRequest = 1;
  await expect(load()).rejects.toThrow(/^Excel failed.*\.$/);
  await host.recalculate();
  expect(Number(cell())).toBeGreaterThan(0);
});

test("a recalculation that Excel refuses is left to the next reading", async () => {
  await openWithCell();
  host.switches.failAtRequest = 1;
  await expect(load()).rejects.toThrow(/\.$/);
  await host.settle();
  // the reading, then the recalculation
  host.switches.failAtRequest = 2;
  expect(await load()).toEqual(["house"]);
  await load();
  await host.settle();
  expect(Number(cell())).toBeGreaterThan(0);
});
