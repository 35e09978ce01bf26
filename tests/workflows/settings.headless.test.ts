import type { Model } from "../../src/engine/models/schema";
import type { ScreenReport } from "../../src/workflows/screen/report";
import type { HeadlessHost } from "excel-host";
import { modelOf } from "../engine/support/models";
import { fill, openAddinHost, sampleTable } from "../support/addinHost";

interface Screened {
  report: ScreenReport & { log: { warnings: string[] } };
}

let host: HeadlessHost;
beforeEach(async () => {
  host = await openAddinHost();
  fill(host, "Universe", sampleTable(14));
});
afterEach(() => host.dispose());

const put = (value: string | number | boolean) => host.workbook.book.settings.set("FactorScores", value);
const stored = (key = "FactorScores") => host.workbook.book.settings.get(key);
const screen = (request: object = {}, control?: object) =>
  host.call<Screened>(
    "FactorScores.screen",
    { source: { kind: "sheet", sheet: "Universe" }, model: "six-factor", ...request },
    control,
  );
const house = (changes: Partial<Model> = {}): Model => ({ ...modelOf(), id: "house", name: "House view", ...changes });
const runLog = () =>
  host
    .sheet("Run Log")
    .values()
    .flat()
    .filter((cell) => cell !== "");

describe("what cannot be read is kept byte for byte through a run and a save, and said", () => {
  const broken = '{"formatVersion":1, "id":"old", "colour":"blue", "weight":1.0}';
  const newer = '{"formatVersion":2,"id":"next","big":12345678901234567890}';
  test.each<[string, string, string[], RegExp]>([
    [
      "a model with an unknown field, and one of a newer format",
      `{"version":1,"models":[${broken},${newer}]}`,
      [broken, newer],
      /saved model "old" is kept but not used.*colour.*\.$/,
    ],
    [
      "a correction with an unknown key",
      '{"version":1,"mapping":{"mkt cap":{"field":"market_cap","note":1e2}}}',
      ['"mkt cap":{"field":"market_cap","note":1e2}'],
      /correction of "mkt cap".*is kept but not used.*note/,
    ],
    [
      "a correction of the wrong type",
      '{"version":1,"mapping":{"mkt cap":[1.50]}}',
      ['"mkt cap":[1.50]'],
      /correction of "mkt cap".*is kept but not used/,
    ],
    [
      "an unknown setting",
      '{"version":1,"theme":{"dark":1.0}}',
      ['"theme":{"dark":1.0}'],
      /"theme".*is kept but not used/,
    ],
    [
      "models that are no list",
      '{"version":1,"models":{"house":1.0}}',
      ['{"house":1.0}'],
      /"models".*is kept but not used/,
    ],
    ["corrections that are no group", '{"version":1,"mapping":[1.0]}', ["[1.0]"], /"mapping".*is kept but not used/],
    [
      "a last model of the wrong type",
      '{"version":1,"lastModel":{"id":1.0}}',
      ['{"id":1.0}'],
      /"lastModel".*is kept but not used/,
    ],
  ])("%s", async (_, text, pieces, sentence) => {
    put(text);
    const { report } = await screen({ reading: { mapping: { sector: { field: "sector" } } } });
    expect(report.log.warnings).toEqual(expect.arrayContaining([expect.stringMatching(sentence)]));
    expect(runLog()).toEqual(expect.arrayContaining([expect.stringMatching(sentence)]));
    await host.call("FactorScores.saveModel", house());
    for (const piece of pieces) expect(stored()).toContain(piece);
    const settings = JSON.parse(stored() as string) as { lastModel: string; models: Model[]; mapping: object };
    expect(settings).toMatchObject({ version: 1, lastModel: "six-factor", mapping: { sector: { field: "sector" } } });
    expect(settings.models.map(({ id }) => id)).toContain("house");
    expect(await host.call("FactorScores.loadModels")).toEqual(["house"]);
  });

  test.each<[string, string | number | boolean, RegExp]>([
    [
      "settings of a newer version",
      '{"version": 2, "models": [{"id": "theirs"}], "shared": true}',
      /settings saved in this workbook are kept but not used: .*newer version/,
    ],
    ["text that is no JSON", '{"version":1,"models":[', /are kept but not used: .*not JSON/],
    ["JSON that is no group", "[1, 2]", /are kept but not used/],
    ["a number", 5, /are kept but not used/],
    ["no version", '{"models":[]}', /are kept but not used/],
  ])("%s as a whole", async (_, whole, sentence) => {
    put(whole);
    const { report } = await screen();
    expect(report.log.warnings).toEqual(expect.arrayContaining([expect.stringMatching(sentence)]));
    await host.call("FactorScores.saveModel", house());
    expect(stored()).toBe(whole);
    expect(await host.call("FactorScores.loadModels")).toEqual(["house"]);
    await expect(screen({ model: "house" })).resolves.toBeDefined();
  });
});

describe("a model saved while a run is going stays", () => {
  test("whatever the run is doing at that moment", async () => {
    const saves: Promise<unknown>[] = [];
    const onProgress = () => saves.push(host.call("FactorScores.saveModel", house({ id: `house-${saves.length}` })));
    await screen({ reading: { mapping: { sector: { field: "sector" } } } }, { onProgress });
    expect(saves.length).toBeGreaterThan(5);
    await Promise.all(saves);
    const settings = JSON.parse(stored() as string) as { lastModel: string; models: Model[]; mapping: object };
    expect(settings.models.map(({ id }) => id).sort()).toEqual(saves.map((_, k) => `house-${k}`).sort());
    expect(settings).toMatchObject({ lastModel: "six-factor", mapping: { sector: { field: "sector" } } });
  });

  test("also when another program writes it into the workbook", async () => {
    const texts: string[] = [];
    const onProgress = ({ message }: { message: string }) => {
      // the workbook already has the run's settings when it reports that it is done
      if (message === "Done") return;
      const models = texts.map((_, k) => house({ id: `theirs-${k}` }));
      texts.push(
        `{"version":1,"models":${JSON.stringify([...models, house({ id: `theirs-${texts.length}` })])},"theme":{"dark":${texts.length}.0}}`,
      );
      put(texts.at(-1)!);
    };
    await screen({ reading: { mapping: { sector: { field: "sector" } } } }, { onProgress });
    expect(texts.length).toBeGreaterThan(5);
    expect(stored()).toContain(texts.at(-1)!.slice('{"version":1,'.length, -1));
    expect(JSON.parse(stored() as string)).toMatchObject({
      lastModel: "six-factor",
      mapping: { sector: { field: "sector" } },
    });
  });

  test("and two saves at once are both kept", async () => {
    await Promise.all([1, 2, 3].map((k) => host.call("FactorScores.saveModel", house({ id: `house-${k}` }))));
    expect(await host.call("FactorScores.loadModels")).toEqual(["house-1", "house-2", "house-3"]);
  });
});

describe("no model of the workbook or of a file passes for a published one", () => {
  const posing = (id: string) => ({ ...modelOf({ name: "Six-factor screener" }), id });
  const SCORE = '=INDEX(MODELSCORE(Universe!A1:AY41,,"six-factor"),1)';

  test.each(["six-factor", "Six-Factor", " six-factor "])(
    "a stored model with the id %j is kept, not used, and said",
    async (id) => {
      fill(host, "Cells", [[SCORE]]);
      await host.call("FactorScores.loadModels");
      await host.settle();
      const published = host.sheet("Cells").value("A1");
      expect(typeof published).toBe("number");
      const text = JSON.stringify({ version: 1, models: [posing(id)] });
      put(text);
      expect(await host.call("FactorScores.loadModels")).toEqual([]);
      const { report } = await screen();
      expect((report.model as Model).categories).toHaveLength(6);
      expect(report.log.warnings).toEqual(
        expect.arrayContaining([expect.stringMatching(/kept but not used: .*id of a published model/)]),
      );
      await host.recalculate();
      await host.settle();
      expect(host.sheet("Cells").value("A1")).toBe(published);
      expect(stored()).toContain(JSON.stringify(posing(id)));
    },
  );

  test.each(["six-factor", "SIX-FACTOR", " small-cap-value"])(
    "a whole model with the id %j is refused in a run, an import and a save",
    async (id) => {
      const sentence = /^The model is not valid at id: .* is the id of a published model: .*\.$/;
      await expect(screen({ model: posing(id) })).rejects.toThrow(sentence);
      await expect(host.call("FactorScores.importModel", JSON.stringify(posing(id)))).rejects.toThrow(sentence);
      await expect(host.call("FactorScores.saveModel", posing(id))).rejects.toThrow(sentence);
      expect(stored()).toBeUndefined();
    },
  );
});
