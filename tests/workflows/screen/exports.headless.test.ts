import type { HeadlessHost } from "excel-host";
import { readUniverse } from "../../../src/engine/universe/readUniverse";
import { bestModel, fitsOf } from "../../../src/workflows/models/fits";
import { modelChoices } from "../../../src/workflows/models/library";
import type { ScreenReport } from "../../../src/workflows/screen/report";
import { TABLES } from "../../engine/universe/layouts/tables";
import { fill, openAddinHost, sheetNames } from "../../support/addinHost";

const models = modelChoices();
/** The model that the pane has chosen when an export has been pasted; null where none fits. */
const chosen = (name: string): string | null =>
  bestModel(fitsOf(readUniverse({ values: TABLES[name] }), models), models, undefined);

const CHOSEN: readonly (readonly [string, string])[] = Object.keys(TABLES).flatMap((name) => {
  const model = chosen(name);
  return model === null ? [] : [[name, model] as const];
});

let host: HeadlessHost;
beforeAll(async () => {
  host = await openAddinHost();
});
afterAll(() => host.dispose());

test("most exports fit one of the models as they are", () => {
  expect(CHOSEN.length).toBeGreaterThanOrEqual(15);
});

test.each(CHOSEN)("%s: a click on Run gives the sheets of %s, each with the fit", async (name, model) => {
  const sheet = `Export ${CHOSEN.findIndex(([other]) => other === name)}`;
  fill(host, sheet, TABLES[name]);
  const { report, sheets } = await host.call<{ report: ScreenReport; sheets: string[] }>("FactorScores.screen", {
    source: { kind: "sheet", sheet },
    model,
  });
  expect(report.rows.length).toBeGreaterThan(0);
  expect(report.fits.map((fit) => fit.model)).toEqual(models.map(({ id }) => id));
  expect(sheetNames(host)).toEqual(expect.arrayContaining(sheets));
  const { metrics, of } = report.fit;
  for (const written of sheets)
    expect([written, textsOf(written)]).toEqual([written, expect.stringContaining(`${metrics} of ${of} `)]);
});

const textsOf = (sheet: string): string =>
  host
    .sheet(sheet)
    .values()
    .flat()
    .filter((cell) => typeof cell === "string")
    .join("\n");
