import { presetModel } from "../../../src/engine/models/presets";
import { withSettings } from "../../../src/engine/models/settings";
import { settingsChanged } from "../../../src/engine/models/settings";
import { modelTitle, type ModelOrigin } from "../../../src/engine/models/modelTitle";
import { modelOf } from "../support/models";

const published = presetModel("six-factor");
/** A model that calls itself as a published one does. */
const namesake = modelOf({ name: published.name });

test.each<[ModelOrigin, object, string]>([
  ["published", {}, "Six-factor screener"],
  ["published", { "portfolio.count": 20 }, "Six-factor screener (settings changed)"],
  ["workbook", {}, "Six-factor screener (model saved in this workbook)"],
  ["workbook", { "portfolio.count": 20 }, "Six-factor screener (model saved in this workbook, settings changed)"],
  ["file", {}, "Six-factor screener (model file)"],
])("a %s model with the changes %j", (origin, changes, title) => {
  expect(
    modelTitle({
      model: origin === "published" ? published : namesake,
      origin,
      changes: changes as Record<string, unknown>,
    }),
  ).toBe(title);
});

test("only settings with another value count as changed, with the value that they have", () => {
  const settings = { "portfolio.count": "20", "winsorize.lower": "0.01", valueTrap: "null" };
  expect(settingsChanged(published, withSettings(published, settings), Object.keys(settings))).toEqual({
    "portfolio.count": 20,
    valueTrap: null,
  });
});
