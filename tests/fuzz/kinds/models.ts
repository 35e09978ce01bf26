import fc from "fast-check";
import { isPublished, PRESETS, presetModel } from "../../../src/engine/models/presets";
import { settingPaths, withSettings } from "../../../src/engine/models/settings";
import { readUniverse } from "../../../src/engine/universe/readUniverse";
import { exportModel, importModel } from "../../../src/workflows/models/library";
import { computeScreen } from "../../../src/workflows/screen/computeScreen";
import { sampleTable } from "../../support/addinHost";
import { checkScreen } from "../checks/screen";
import { must, type Kind } from "../kind";

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** A change to a model's text: something put at a place, by the steps that lead there. */
interface Change {
  /** which member or element to go to, again and again */
  steps: number[];
  with: { value: Json } | "remove" | "repeat";
  /** the name of a new member, where one is added */
  name: string | null;
}

interface Input {
  preset: number;
  id: string;
  changes: Change[];
  settings: [path: number | string, value: unknown][];
}

const value: fc.Arbitrary<Json> = fc.oneof(
  fc.constantFrom<Json[]>(
    null,
    true,
    0,
    1,
    -1,
    0.5,
    1e308,
    1e-300,
    99,
    "",
    "no number",
    "sector-percentile",
    "z",
    "worst",
    "roic",
    "no_such",
    "=1+1",
    "x".repeat(3000),
    [],
    {},
    [[]],
    { column: "roe", above: 0 },
  ),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.string({ maxLength: 8 }),
);

const change: fc.Arbitrary<Change> = fc.record({
  steps: fc.array(fc.nat(30), { minLength: 1, maxLength: 5 }),
  with: fc.oneof(
    { weight: 4, arbitrary: value.map((each) => ({ value: each })) },
    { weight: 1, arbitrary: fc.constantFrom<("remove" | "repeat")[]>("remove", "repeat") },
  ),
  name: fc.option(fc.constantFrom("shine", "__proto__", "constructor", "toString", "weight", ""), {
    nil: null,
    freq: 4,
  }),
});

/** Places in lists, and entries to be added to them. */
const listPath = fc.constantFrom(
  ...[
    "filters.+",
    "filters.roe.atMost",
    "filters.0",
    "filters.__proto__.above",
    "limits.roe.atMost",
    "limits.constructor",
  ],
  ...[
    "categories.0",
    "categories.0.weight",
    "categories.0.metrics.+",
    "categories.0.bySector.+",
    "valueTrap.categories.+",
  ],
  ...["columns.+", "columns", "metrics.+", "metrics.own.formula", "+", "filters.+.+"],
);

const formula = fc
  .array(
    fc.constantFrom(
      "roe",
      "ebit",
      "own",
      "own_prior",
      "foo",
      "1",
      "0",
      "(",
      ")",
      "+",
      "-",
      "/",
      "^",
      "<",
      ",",
      "if(",
      "min(",
      "log(",
    ),
    { maxLength: 12 },
  )
  .map((pieces) => pieces.join(" "));

const entry = fc.oneof(
  fc.constantFrom<object>(
    { column: "roe", above: 0 },
    { column: "foo" },
    { metric: "roa", weight: 1 },
    { sectors: ["Energy", "=1+1"], metrics: [{ metric: "pb", weight: 1 }] },
    { industries: [".*", "("], metrics: [{ metric: "pb", weight: 1 }] },
    { id: "own_column", label: "Own column", headers: ["Anything", "ROE"], unit: "score" },
  ),
  formula.map((text) => ({ id: "own", label: "Own", formula: text, unit: "ratio" })),
);

const settingValue = fc.oneof(
  entry,
  entry.map((each) => JSON.stringify(each)),
  formula,
  fc.constantFrom("1", "0.5", "5", "true", "sample", "universe", "worst", "percentile"),
  fc.constantFrom<unknown[]>(
    "0",
    "1",
    "-1",
    "5",
    "0.5",
    "true",
    "null",
    "any",
    "Infinity",
    "NaN",
    "",
    [],
    {},
    undefined,
  ),
  fc.double(),
  fc.string({ maxLength: 5 }),
);

/** How often a list is made longer. */
const REPEATS = 20_000;

/** Carries out a change on plain data. */
function changed(model: Json, { steps, with: put, name }: Change): void {
  let parent: Json = model;
  for (const step of steps.slice(0, -1)) {
    const keys = typeof parent === "object" && parent !== null ? Object.keys(parent) : [];
    const next: Json | undefined =
      keys.length === 0 ? undefined : (parent as Record<string, Json>)[keys[step % keys.length]];
    if (typeof next !== "object" || next === null) break;
    parent = next;
  }
  if (typeof parent !== "object" || parent === null) return;
  const record = parent as Record<string, Json>;
  const keys = Object.keys(record);
  const key = name ?? keys[steps[steps.length - 1] % Math.max(keys.length, 1)];
  if (key === undefined) return;
  if (put === "remove") delete record[key];
  else if (put === "repeat")
    record[key] =
      Array.isArray(record[key]) && record[key].length > 0
        ? Array.from({ length: REPEATS }, (_, k) => (record[key] as Json[])[k % (record[key] as Json[]).length])
        : new Array<Json>(REPEATS).fill(record[key] ?? null);
  else Object.defineProperty(record, key, { value: put.value, enumerable: true, configurable: true, writable: true });
}

let universe: ReturnType<typeof readUniverse> | null = null;
const reading = () => (universe ??= readUniverse({ values: sampleTable(40).map((row) => [...row]) }));

/** Model files and settings, from valid to absurd. */
export const models: Kind<Input> = {
  name: "models",
  tries: "model files and settings, valid, damaged, oversized or posing as others, scored where they are accepted",
  share: 18,
  input: fc.record({
    preset: fc.nat(PRESETS.length - 1),
    id: fc.oneof(
      { weight: 6, arbitrary: fc.constant("mine") },
      {
        weight: 1,
        arbitrary: fc.constantFrom("six-factor", "SIX-FACTOR", " six-factor", "a b", "", "__proto__", "constructor"),
      },
    ),
    changes: fc.oneof(
      { weight: 2, arbitrary: fc.constant<Change[]>([]) },
      { weight: 3, arbitrary: fc.array(change, { minLength: 1, maxLength: 3 }) },
    ),
    settings: fc.array(
      fc.tuple(
        fc.oneof(fc.nat(200), fc.constantFrom("__proto__.x", "constructor", "portfolio", "a.b.c", "", "id"), listPath),
        settingValue,
      ),
      { maxLength: 2 },
    ),
  }),
  attempt({ preset, id, changes, settings }) {
    const json = JSON.parse(JSON.stringify(presetModel(PRESETS[preset].id))) as Record<string, Json>;
    json.id = id;
    for (const each of changes) changed(json, each);
    const model = importModel(JSON.stringify(json));
    must(!isPublished(model.id), `a file passes for the published model ${model.id}`);
    must(
      JSON.stringify(importModel(exportModel(model))) === JSON.stringify(model),
      "a model that is exported and imported is another one",
    );
    const paths = settingPaths(model);
    const used = withSettings(
      model,
      Object.fromEntries(
        settings.map(([path, value]) => [typeof path === "number" ? paths[path % paths.length] : path, value]),
      ),
    );
    must(Object.getPrototypeOf({}) === Object.prototype && !("x" in {}), "a model has changed what all objects have");
    checkScreen(computeScreen(reading(), { model: used, origin: "file" }, "Universe!A1", new Date(0)));
  },
};
