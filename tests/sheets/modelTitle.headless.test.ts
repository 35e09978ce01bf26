import { presetModel } from "../../src/engine/models/presets";
import type { Model } from "../../src/engine/models/schema";
import type { HeadlessHost } from "excel-host";
import { sampleTable } from "../support/addinHost";
import { hostWithUniverse, screen, type Screened } from "../workflows/screen/screenOnHost";

const everyCell = (host: HeadlessHost, sheet: string) => host.sheet(sheet).values().flat();

describe.each(["six-factor", "balance-sheet-quality", "small-cap-value"])(
  "a model that calls itself as %s does",
  (id) => {
    const namesake: Model = { ...presetModel(id), id: "mine" };
    let host: HeadlessHost;
    beforeAll(async () => {
      host = await hostWithUniverse(sampleTable(60));
      await host.call("FactorScores.saveModel", namesake);
    });
    afterAll(() => host.dispose());

    const titlesOf = ({ sheets }: Screened, title: string) =>
      sheets.filter((sheet) => everyCell(host, sheet).some((cell) => String(cell).includes(title)));

    test("is marked on every sheet when it comes from the workbook", async () => {
      const screened = await screen(host, { model: "mine", settings: {} });
      expect(titlesOf(screened, `${namesake.name} (model saved in this workbook)`)).toEqual(screened.sheets);
      expect(screened.report).toMatchObject({ modelOrigin: "workbook", settingsChanged: {} });
    });

    test("is marked on every sheet when it comes from a file", async () => {
      const screened = await screen(host, { model: namesake, settings: {} });
      expect(titlesOf(screened, `${namesake.name} (model file)`)).toEqual(screened.sheets);
      expect(screened.report.modelOrigin).toBe("file");
    });

    test("and the published one is not, but for the settings changed in a run", async () => {
      const published = await screen(host, { model: id, settings: {} });
      expect(
        published.sheets
          .flatMap((sheet) => everyCell(host, sheet))
          .filter((cell) => /model file|model saved|settings changed/.test(String(cell))),
      ).toEqual([]);
      expect(published.report).toMatchObject({ modelOrigin: "published", settingsChanged: {} });
      const changed = await screen(host, { model: id, settings: { "missing.minCoverage": "0.05" } });
      expect(titlesOf(changed, `${namesake.name} (settings changed)`)).toEqual(changed.sheets);
      expect(everyCell(host, "Run Log")).toContain("Minimum coverage: 5 %");
      expect(changed.report).toMatchObject({
        modelOrigin: "published",
        settingsChanged: { "missing.minCoverage": 0.05 },
      });
    });
  },
);

test("a model's name is text in every sheet, whatever it looks like", async () => {
  const host = await hostWithUniverse(sampleTable(60));
  await host.call("FactorScores.saveModel", { ...presetModel("six-factor"), id: "sum", name: "=1+1" });
  const { sheets } = await screen(host, { model: "sum", settings: {} });
  for (const sheet of sheets)
    expect(everyCell(host, sheet).some((cell) => String(cell).includes("=1+1 (model saved in this workbook)"))).toBe(
      true,
    );
  host.dispose();
});
