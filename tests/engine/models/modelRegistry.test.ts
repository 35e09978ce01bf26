import { isPreset, modelIds, modelNamed, modelsLoading, registerModels } from "../../../src/engine/models/modelRegistry";
import { presetModel } from "../../../src/engine/models/presets";
import { modelOf } from "../support/models";
import { expectRefusal } from "../support/refusal";

describe("reference values", () => {
  test("until the workbook's models are registered there is something to wait for", async () => {
    const waiting = modelsLoading();
    expect(waiting).not.toBeNull();
    registerModels([]);
    await waiting;
    expect(modelsLoading()).toBeNull();
  });

  test("the workbook's own models come before the published ones of the same id", () => {
    const own = modelOf({ id: "six-factor" });
    registerModels([own, modelOf({ id: "mine" })]);
    expect(modelNamed(" Six-Factor ")).toBe(own);
    expect(modelIds()).toEqual(["six-factor", "small-cap-multi-factor", "balance-sheet-quality", "small-cap-value", "mine"]);
    registerModels([]);
    expect(modelNamed("six-factor")).toBe(presetModel("six-factor"));
    expect(modelIds()).not.toContain("mine");
  });

  test("a preset is a published model", () => {
    expect(isPreset("six-factor")).toBe(true);
    expect(isPreset("mine")).toBe(false);
  });
});

describe("validation", () => {
  test("an unknown name lists what exists, the workbook's own included", () => {
    registerModels([modelOf({ id: "mine" })]);
    expectRefusal(() => modelNamed("yours"), { code: "unknown-model", path: "model", message: /"yours".*small-cap-value, mine\.$/ });
  });
});
