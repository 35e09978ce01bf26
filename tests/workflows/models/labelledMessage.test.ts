import { presetModel } from "../../../src/engine/models/presets";
import { readModel } from "../../../src/engine/models/readModel";
import { withSettings } from "../../../src/engine/models/settings";
import { messageOf } from "../../../src/workflows/messages";

const sixFactor = presetModel("six-factor");
const sentence = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    return messageOf(error).text;
  }
  throw new Error("Nothing was refused.");
};

test.each<[string, unknown, string]>([
  ["portfolio.count", 0, "Holdings 0 is not allowed: it must be at least 1."],
  ["portfolio.minWeight", 2, "Minimum weight per name 200 % is not allowed: it must be at most 100 %."],
  ["portfolio.capital", "much", "Capital much is not allowed: it must be a number."],
  [
    "portfolio.minWeight",
    0.9,
    "Minimum weight per name 90 % is not allowed: it must not exceed “Maximum weight per name”.",
  ],
])("a run with %s = %j", (path, value, text) => {
  expect(sentence(() => withSettings(sixFactor, { [path]: value }))).toBe(text);
});

test.each<[object, string]>([
  [
    { portfolio: { minWeight: 0.5, maxWeight: 0.1 } },
    "The model is not valid at “Minimum weight per name”: must not exceed “Maximum weight per name”.",
  ],
  [{ winsorize: { lower: 1.5 } }, "The model is not valid at “Lower quantile”: must be at most 100 %."],
  [
    { categories: [{ ...sixFactor.categories[0], weight: 0 }] },
    "The model is not valid at “Weight of category 1”: must be above 0.",
  ],
  [{ portfolio: { cuont: 3 } }, "The model is not valid at portfolio.cuont: there is no such field."],
  [{ description: "" }, "The model is not valid at description: must not be empty."],
])("a model with %j", (change, text) => {
  expect(sentence(() => readModel({ ...sixFactor, valueTrap: null, ...change }))).toBe(text);
});
