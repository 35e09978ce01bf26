import { modelLibrary } from "../../../src/engine/models/modelLibrary";
import { isPublished, PRESETS, presetModel } from "../../../src/engine/models/presets";
import { readOwnModel } from "../../../src/engine/models/readOwnModel";
import { modelInput, modelOf } from "../support/models";
import { expectRefusal } from "../support/refusal";

const PUBLISHED = [
  "six-factor",
  "six-factor-banks",
  "small-cap-multi-factor",
  "balance-sheet-quality",
  "small-cap-value",
];
/** Every way in which a published id could be written by someone who has it in mind. */
const spellings = (id: string) => [
  id,
  id.toUpperCase(),
  `${id[0].toUpperCase()}${id.slice(1)}`,
  ` ${id}`,
  `${id}\n`,
  `\t${id.toUpperCase()} `,
  `\u00a0${id}`,
];
const EVERY_SPELLING = PUBLISHED.flatMap(spellings);

describe("reference values", () => {
  test("without models of a workbook there are the published ones", () => {
    expect(modelLibrary().ids).toEqual(PUBLISHED);
    expect(modelLibrary().find(" Six-Factor ")).toBe(presetModel("six-factor"));
  });

  test("the workbook's own come after them, and are found by their ids", () => {
    const own = modelOf({ id: "mine" });
    const library = modelLibrary([own]);
    expect(library.ids).toEqual([...PUBLISHED, "mine"]);
    expect(library.find(" MINE ")).toBe(own);
    expect(library.own).toEqual([own]);
  });

  test("one library knows nothing of another", () => {
    modelLibrary([modelOf({ id: "mine" })]);
    expect(() => modelLibrary().find("mine")).toThrow(/There is no model "mine"/);
  });

  test("a preset is a published model", () => {
    expect([isPublished("six-factor"), isPublished("mine")]).toEqual([true, false]);
    expect(PRESETS.map(({ id }) => id)).toEqual(PUBLISHED);
  });
});

describe("properties", () => {
  test.each(EVERY_SPELLING)(
    "%j is reserved: no other model may have it, and asking for it gives the published one",
    (id) => {
      expect(isPublished(id)).toBe(true);
      expectRefusal(() => readOwnModel({ ...modelInput(), id }), {
        code: "invalid-model",
        path: "id",
        message: /is the id of a published model/,
      });
      expectRefusal(() => modelLibrary([{ ...modelOf(), id }]), {
        code: "invalid-model",
        path: "id",
        message: /is the id of a published model/,
      });
      expect(modelLibrary([modelOf({ name: "Six-factor screener" })]).find(id)).toBe(
        presetModel(id.trim().toLowerCase()),
      );
    },
  );
});

describe("validation", () => {
  test("an unknown name lists what exists, the workbook's own included", () => {
    expectRefusal(() => modelLibrary([modelOf({ id: "mine" })]).find("yours"), {
      code: "unknown-model",
      path: "model",
      message: /"yours".*small-cap-value, mine\.$/,
    });
  });

  test.each<[unknown, string]>([
    [null, "its top level"],
    [undefined, "its top level"],
    ["six-factor", "its top level"],
    [[], "its top level"],
    [{ ...modelInput(), id: 5 }, "id"],
  ])("%j is no model", (input, path) => expectRefusal(() => readOwnModel(input), { code: "invalid-model", path }));
});
