import fc from "fast-check";
import { groupBy } from "../../../src/engine/statistics/groups";

describe("reference values", () => {
  test("labels in order of first appearance, with their sizes", () => {
    const groups = groupBy(["Energy", "Utilities", "", "Energy", "energy"]);
    expect(groups.names).toEqual(["Energy", "Utilities", "energy"]);
    expect(Array.from(groups.of)).toEqual([0, 1, -1, 0, 2]);
    expect(Array.from(groups.sizes)).toEqual([2, 1, 1]);
  });

  test("a label may be any word", () =>
    expect(groupBy(["constructor", "__proto__", "constructor"]).names).toEqual(["constructor", "__proto__"]));
});

describe("properties", () => {
  test("every row finds its label, and the sizes add up to the labelled rows", () =>
    fc.assert(
      fc.property(fc.array(fc.constantFrom("a", "b", "c", ""), { maxLength: 30 }), (labels) => {
        const { names, of, sizes } = groupBy(labels);
        labels.forEach((label, row) => expect(of[row] < 0 ? "" : names[of[row]]).toBe(label));
        expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(labels.filter((label) => label !== "").length);
      }),
    ));
});
