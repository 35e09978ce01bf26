import { LIMITS } from "../../../src/engine/models/limits";
import { checkModel } from "../../../src/engine/models/readModel";
import { modelInput } from "../support/models";

const many = <T>(count: number, make: (k: number) => T): T[] => Array.from({ length: count }, (_, k) => make(k));
const comparison = { column: "roe", is: "above", than: 0 };
const funnel = (changes: object) => ({
  funnel: { stages: [{ id: "s", label: "S", conditions: [comparison] }], ...changes },
});
const inStage = (condition: unknown) => funnel({ stages: [{ id: "s", label: "S", conditions: [condition] }] });
const exclusion = { label: "wine", words: ["wine"] };

/** Where each list of a model stands, how long it may be, and a model with a list of any length. */
const LISTS: [string, number, (count: number) => object][] = [
  ["filters", LIMITS.filters, (count) => ({ filters: many(count, () => ({ column: "roe", above: 0 })) })],
  [
    "categories",
    LIMITS.categories,
    (count) => ({
      categories: many(count, (k) => ({ id: `c${k}`, label: "C", weight: 1, metrics: [{ metric: "roe", weight: 1 }] })),
    }),
  ],
  [
    "categories.0.metrics",
    LIMITS.metrics,
    (count) => ({
      categories: [{ id: "c", label: "C", weight: 1, metrics: many(count, () => ({ metric: "roe", weight: 1 })) }],
    }),
  ],
  [
    "valueTrap.categories",
    LIMITS.trapCategories,
    (count) => ({ valueTrap: { valuation: "value", categories: many(count, () => "value") } }),
  ],
  [
    "funnel.stages",
    LIMITS.stages,
    (count) => funnel({ stages: many(count, (k) => ({ id: `s${k}`, label: "S", conditions: [comparison] })) }),
  ],
  [
    "funnel.stages.0.conditions",
    LIMITS.conditions,
    (count) => funnel({ stages: [{ id: "s", label: "S", conditions: many(count, () => comparison) }] }),
  ],
  [
    "funnel.stages.0.conditions.0.anyOf",
    LIMITS.alternatives,
    (count) => inStage({ anyOf: many(count, () => comparison) }),
  ],
  [
    "funnel.stages.0.conditions.0.exclude",
    LIMITS.exclusions,
    (count) => inStage({ exclude: many(count, () => exclusion), in: ["sector"] }),
  ],
  ["funnel.stages.0.conditions.0.in", 3, (count) => inStage({ exclude: [exclusion], in: many(count, () => "sector") })],
  [
    "funnel.stages.0.conditions.0.exclude.0.words",
    LIMITS.words,
    (count) => inStage({ exclude: [{ label: "wine", words: many(count, () => "wine") }], in: ["sector"] }),
  ],
  [
    "funnel.stages.0.conditions.0.loadings",
    LIMITS.loadings,
    (count) => inStage({ loadings: many(count, () => ({ factor: "SMB", is: "above", than: 0 })) }),
  ],
  [
    "funnel.lenses",
    LIMITS.scorecards,
    (count) =>
      funnel({
        lenses: many(count, (k) => ({ id: `l${k}`, label: "L", tests: [{ label: "T", condition: comparison }] })),
      }),
  ],
  [
    "funnel.lenses.0.tests",
    LIMITS.tests,
    (count) =>
      funnel({ lenses: [{ id: "l", label: "L", tests: many(count, () => ({ label: "T", condition: comparison })) }] }),
  ],
];

describe("validation", () => {
  test.each(LISTS)("%s may have %d entries and no more", (path, limit, withCount) => {
    const faultAt = (count: number) => checkModel(modelInput(withCount(count))).fault;
    expect(faultAt(limit)?.message ?? "").not.toMatch(/at most/);
    expect(faultAt(limit + 1)).toEqual({ path, message: `must have at most ${limit} entries` });
  });

  test("the bounds of columns are counted too", () => {
    const limits = Object.fromEntries(many(LIMITS.limits + 1, (k) => [`m${k}`, { atLeast: 0 }]));
    expect(checkModel({ ...modelInput(), limits }).fault).toEqual({
      path: "limits",
      message: `must have at most ${LIMITS.limits} entries`,
    });
  });

  test.each([
    ["name", LIMITS.name],
    ["description", LIMITS.text],
    ["source", LIMITS.text],
  ])("%s may have %d characters and no more", (field, limit) => {
    expect(checkModel(modelInput({ [field]: "x".repeat(limit) })).fault).toBeUndefined();
    expect(checkModel(modelInput({ [field]: "x".repeat(limit + 1) })).fault).toEqual({
      path: field,
      message: `must have at most ${limit} characters`,
    });
  });

  test("the entries of a list that is too long are never looked at", () => {
    let looked = 0;
    const entry = {
      get column() {
        looked++;
        return "roe";
      },
      above: 0,
    };
    expect(checkModel({ ...modelInput(), filters: many(100_000, () => entry) }).fault?.path).toBe("filters");
    expect(looked).toBe(0);
  });

  test("a sentence stays short however long what it speaks of", () => {
    const fault = checkModel({ ...modelInput(), ["x".repeat(100_000)]: 1 }).fault!;
    expect(fault.path.length).toBeLessThan(400);
    expect(
      checkModel({ ...modelInput(), filters: [{ column: "x".repeat(100_000), above: 0 }] }).fault!.message.length,
    ).toBeLessThan(400);
  });
});
