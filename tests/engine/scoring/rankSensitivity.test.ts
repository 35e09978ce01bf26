import fc from "fast-check";
import { presetModel } from "../../../src/engine/models/presets";
import { withSettings } from "../../../src/engine/models/settings";
import { rankSensitivity } from "../../../src/engine/scoring/rankSensitivity";
import { scoreUniverse } from "../../../src/engine/scoring/scoreUniverse";
import { universeOf } from "../../../src/engine/universe/universe";
import fixture from "../fixtures/models.json";
import { column, expectColumn, expectNumber, type StoredColumn } from "../support/columns";
import { categoryOf, modelOf, randomModel } from "../support/models";
import { expectRefusal } from "../support/refusal";
import { randomCompanies, scoredOrSkipped, storedUniverse, universeFrom } from "../support/universes";

const sixUniverse = storedUniverse(fixture["six-factor"]);

describe("reference values", () => {
  test.each(fixture["six-factor cases"].filter(({ sparse }) => !sparse))(
    "$name: the ranks of every scenario",
    ({ settings, sensitivity }) => {
      const { scenarios } = rankSensitivity(
        scoreUniverse(sixUniverse, withSettings(presetModel("six-factor"), settings)),
      );
      const expected = sensitivity as unknown as Record<string, StoredColumn>;
      expect(scenarios).toHaveLength(12);
      for (const { category, shift, rank } of scenarios)
        expectColumn(rank, column(expected[`${category} ${shift > 0 ? "+" : "-"}0.05`]));
    },
  );

  test("what is moved, where the room comes from, and how it is named", () => {
    const universe = universeOf({
      text: { ticker: ["A", "B", "C"] },
      given: { roe: [1, 2, 3], pe: [1, 2, 3], volatility: [1, 3, 2] },
    });
    const scored = scoreUniverse(
      universe,
      modelOf({
        standardize: "percentile",
        categories: [
          categoryOf("quality", 50, "roe"),
          categoryOf("value", 30, "pe"),
          categoryOf("risk", 20, "volatility"),
        ],
      }),
    );
    const { scenarios, top } = rankSensitivity(scored, 0.1, 2);
    expect(top).toBe(2);
    expect(scenarios.map(({ label }) => label)).toEqual([
      "Quality +10",
      "Quality −10",
      "Value +10",
      "Value −10",
      "Risk +10",
      "Risk −10",
    ]);
    expectColumn([...scenarios[0].weights.values()], [0.6, 0.24, 0.16]);
    expectColumn([...scenarios[3].weights.values()], [(50 / 70) * 0.8, 0.2, (20 / 70) * 0.8]);
  });

  test("the survival of the top list", () => {
    const universe = universeOf({ text: { ticker: ["A", "B", "C"] }, given: { roe: [3, 2, 1], pe: [3, 2, 1] } });
    const scored = scoreUniverse(
      universe,
      modelOf({
        standardize: "percentile",
        categories: [categoryOf("quality", 55, "roe"), categoryOf("value", 45, "pe")],
      }),
    );
    const { scenarios, bestRank, worstRank } = rankSensitivity(scored, 0.1, 1);
    expect(scenarios.map(({ label, topKept }) => [label, topKept])).toEqual([
      ["Quality +10", 1],
      ["Quality −10", 0],
      ["Value +10", 0],
      ["Value −10", 1],
    ]);
    expectColumn(bestRank, [1, 2, 1]);
    expectColumn(worstRank, [3, 2, 3]);
  });
});

describe("properties", () => {
  test("weights are shares of 1, and the best rank is no worse than the base case's, the worst no better", () =>
    fc.assert(
      fc.property(randomCompanies, randomModel, fc.integer({ min: 1, max: 60 }), (companies, model, percent) => {
        const scored = scoredOrSkipped(universeFrom(companies), model);
        fc.pre(
          model.composite.combine === "mean" && scored.categories.filter(({ switchedOff }) => !switchedOff).length > 1,
        );
        const { scenarios, bestRank, worstRank } = rankSensitivity(scored, percent / 100);
        for (const { weights, topKept } of scenarios) {
          const shares = [...weights.values()];
          expectNumber(
            shares.reduce((sum, weight) => sum + weight, 0),
            1,
          );
          for (const weight of shares) expect(weight).toBeGreaterThanOrEqual(0);
          expect(topKept >= 0 && topKept <= 1).toBe(true);
        }
        scored.rank.forEach((rank, row) => {
          if (Number.isNaN(rank)) return;
          expect(bestRank[row]).toBeLessThanOrEqual(rank);
          expect(worstRank[row]).toBeGreaterThanOrEqual(rank);
        });
      }),
    ));

  test("a shift of next to nothing moves no rank that prints apart", () => {
    const scored = scoreUniverse(sixUniverse, presetModel("six-factor"));
    for (const { rank, topKept } of rankSensitivity(scored, 1e-9).scenarios) {
      expectColumn(rank, scored.rank);
      expect(topKept).toBe(1);
    }
  });
});

describe("validation", () => {
  const universe = universeOf({ text: { ticker: ["A", "B"] }, given: { roe: [1, 2], pe: [1, 2] } });
  const two = modelOf({
    standardize: "z",
    categories: [categoryOf("quality", 1, "roe"), categoryOf("value", 1, "pe")],
  });

  test("a model without two weighted categories has nothing to move", () => {
    const refusal = { code: "invalid-model", path: "categories" } as const;
    expectRefusal(
      () =>
        rankSensitivity(
          scoreUniverse(universe, modelOf({ standardize: "z", categories: [categoryOf("quality", 1, "roe")] })),
        ),
      refusal,
    );
    expectRefusal(
      () => rankSensitivity(scoreUniverse(universe, { ...two, composite: { ...two.composite, combine: "sum" } })),
      refusal,
    );
  });

  test.each([0, -0.1, 1.1, NaN])("a shift of %d is refused", (shift) =>
    expectRefusal(() => rankSensitivity(scoreUniverse(universe, two), shift), {
      code: "invalid-argument",
      path: "shift",
    }),
  );
  test.each([0, 2.5, NaN])("a top list of %d is refused", (top) =>
    expectRefusal(() => rankSensitivity(scoreUniverse(universe, two), 0.05, top), {
      code: "invalid-argument",
      path: "top",
    }),
  );
});
