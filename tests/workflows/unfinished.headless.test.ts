import type { HeadlessHost } from "excel-host";
import type { Model } from "../../src/engine/models/schema";
import { fill, openAddinHost, sampleTable, snapshot } from "../support/addinHost";
import { loadModule } from "../support/inAddinWorld";

let host: HeadlessHost;
let house: Model;
beforeAll(async () => {
  host = await openAddinHost({ blankCell: null });
  await loadModule(host, "workbook/navigate.ts", "Navigate");
  fill(host, "Universe", sampleTable(12));
  fill(host, "Sheet1", [["", '=MODELSCORE(Universe!A1:AY13,,"house")']]);
  const published = await host.call<Model>("FactorScores.modelNamed", "six-factor");
  house = { ...published, id: "house", name: "House" };
});
afterAll(() => host.dispose());

const sheetId = () => host.workbook.book.grid.sheets.find("Sheet1")!;
function selectA1(): void {
  const { selection } = host.workbook.book.grid;
  selection.activate(sheetId());
  selection.select(sheetId(), { row: 0, column: 0, rows: 1, columns: 1 });
}

const ACTIONS: readonly (readonly [what: string, begin: () => Promise<unknown> | void, act: () => Promise<unknown>])[] =
  [
    [
      "saving a model",
      async () => {
        await host.call("FactorScores.saveModel", house);
        await host.settle();
        await host.call("FactorScores.deleteModel", "house");
      },
      () => host.call("FactorScores.saveModel", house),
    ],
    [
      "deleting a model",
      () => host.call("FactorScores.saveModel", house),
      () => host.call("FactorScores.deleteModel", "house"),
    ],
    [
      "inserting a formula",
      () => {
        fill(host, "Sheet1", [[""]]);
        selectA1();
      },
      () => host.call("Navigate.insertFormula", "=1+1"),
    ],
    ["selecting cells", selectA1, () => host.call("Navigate.selectCells", "Universe", "B2:C3")],
  ];

test.each(ACTIONS)("%s ends in the old state or the new one, whichever request fails", async (_, begin, act) => {
  await begin();
  await host.settle();
  const before = snapshot(host);
  const first = host.stats.requests;
  await act();
  // what formulas ask when they are calculated anew is theirs
  const requests = host.stats.requests - first;
  await host.settle();
  const after = snapshot(host);
  expect(after).not.toEqual(before);
  const ends: string[] = [];
  for (let request = 1; request <= requests; request++) {
    await begin();
    await host.settle();
    expect(snapshot(host)).toEqual(before);
    host.switches.failAtRequest = request;
    const failure = await act().then(
      () => null,
      (error: unknown) => error as Error,
    );
    expect(host.switches.failAtRequest).toBeNull();
    await host.settle();
    if (failure) expect(failure.message).toMatch(/^[A-Z].*\.$/);
    expect(snapshot(host)).toEqual(failure ? before : after);
    ends.push(failure ? "old" : "new");
  }
  expect(ends).toContain("old");
});

test("a model whose formulas Excel does not recalculate is saved, and the way out is said", async () => {
  await host.call("FactorScores.deleteModel", "house");
  const first = host.stats.requests;
  await host.call("FactorScores.saveModel", house);
  const last = host.stats.requests - first;
  await host.call("FactorScores.deleteModel", "house");
  const start = host.stats.requests;
  host.switches.beforeRequest = (number) => {
    if (number - start === last - 1 || number - start === last) host.switches.failAtRequest = 1;
  };
  await expect(host.call("FactorScores.saveModel", house)).rejects.toThrow(
    "The models of the workbook are changed, but Excel did not recalculate the formulas: press Ctrl+Alt+F9.",
  );
  Object.assign(host.switches, { beforeRequest: null, failAtRequest: null });
  expect(await host.call("FactorScores.loadModels")).toEqual(["house"]);
});
