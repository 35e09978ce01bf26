import { universeOf } from "../../../src/engine/universe/universe";
import { bestModel, canRun, fitsOf, shortFit, whatIsAbsent } from "../../../src/workflows/models/fits";
import { modelChoices } from "../../../src/workflows/models/library";

const models = modelChoices();
const reading = {
  universe: universeOf({
    text: { ticker: ["A", "B"], sector: ["Energy", "Utilities"] },
    given: { roe: [0.1, 0.2], fcf_margin: [0.1, 0.2], debt_to_assets: [0.1, 0.2] },
  }),
};
const fits = fitsOf(reading, models);
const fitIn = (id: string) => fits.find(({ model }) => model === id)!;
const choiceOf = (id: string) => models.find((choice) => choice.id === id)!;

test("each model has its fit, in the order of the menu", () => {
  expect(fits.map(({ model }) => model)).toEqual(models.map(({ id }) => id));
  expect(shortFit(fitIn("balance-sheet-quality"), choiceOf("balance-sheet-quality"))).toBe(
    "3 of 4 metrics, 75 % of the weight",
  );
  expect(shortFit(fitIn("small-cap-value"), choiceOf("small-cap-value"))).toMatch(/^\d+ of \d+ conditions, /);
});

test("the best fit is chosen; the last model used comes first while it still fits", () => {
  expect(bestModel(fits, models, undefined)).toBe("balance-sheet-quality");
  expect(canRun(fitIn("six-factor"), choiceOf("six-factor"))).toBe(false);
  expect(bestModel(fits, models, "six-factor")).toBe("balance-sheet-quality");
  expect(bestModel(fits, models, "small-cap-value")).toBe("balance-sheet-quality");
  expect(bestModel(fits, models, "gone")).toBe("balance-sheet-quality");
});

test("a funnel with few of its conditions is not chosen, though it can run", () => {
  expect(fitIn("small-cap-value").weight).toBeLessThan(0.4);
  expect(canRun(fitIn("small-cap-value"), choiceOf("small-cap-value"))).toBe(true);
});

test("nothing fits an empty universe", () => {
  const empty = { universe: universeOf({ text: { ticker: ["A"] }, given: {} }) };
  expect(bestModel(fitsOf(empty, models), models, "six-factor")).toBeNull();
});

test("what is absent is named, with the columns that would help most", () => {
  expect(whatIsAbsent(reading, fitIn("balance-sheet-quality"), choiceOf("balance-sheet-quality"))).toEqual({
    absent: "Interest coverage",
    help: "Interest coverage",
  });
});
