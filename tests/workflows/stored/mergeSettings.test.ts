import fc from "fast-check";
import { PRESETS } from "../../../src/engine/models/presets";
import type { Model } from "../../../src/engine/models/schema";
import type { StoredSettings } from "../../../src/workbook/settings";
import { MOST } from "../../../src/workflows/stored/entries";
import { mergeSettings, type SettingsChange } from "../../../src/workflows/stored/mergeSettings";
import { readSettings } from "../../../src/workflows/stored/readSettings";
import { modelInput, modelOf } from "../../engine/support/models";

const stored = (text: unknown): StoredSettings => new Map([["FactorScores", text]]);
const merged = (before: StoredSettings, change: SettingsChange): StoredSettings => {
  const { key, text } = mergeSettings(before, change);
  return new Map([...before, [key, text]]);
};
const ownIds = (settings: StoredSettings) => readSettings(settings).library.own.map(({ id }) => id);
const everything = (settings: StoredSettings) => [...settings.values()].join("\n");

// ---- random workbooks: texts as some version of some program may have written them

/** Numbers and strings that reading and writing again would change. */
const odd = fc.constantFrom(
  "1.0",
  "1e2",
  "-0",
  "12345678901234567890",
  '"\\u0041"',
  '{"a":1,"a":2}',
  "[ 1 ,2 ]",
  '"}]\\",{"',
);
const raw = fc.oneof(odd, fc.json());
const IDS = ["alpha", "beta", "gamma"] as const;
const HEADERS = ["roe", "mkt cap", "p/e", "__proto__", "constructor"] as const;
/** A model that can be used, written in a way of its own. */
const good = fc
  .tuple(fc.constantFrom(...IDS), fc.integer(), fc.constantFrom(undefined, 1))
  .map(([id, mark, indent]) => JSON.stringify({ ...modelInput({ id, source: `mark ${mark}` }) }, null, indent));
/** Text that is no model for this version, told from all others by a number. */
const foreign = fc
  .tuple(fc.constantFrom('"formatVersion":2', '"id":"six-factor"', '"colour":"blue"', `"id":"alpha"`), fc.nat(), raw)
  .map(([what, mark, value]) => `{${what},"mark":${mark}, "value":${value}}`);
const badCorrection = fc.oneof(
  foreign,
  raw.map((value) => `{"field":"roe", "note":${value}}`),
  fc.constant('{"field":"gone_field"}'),
  fc.constant("[1.50]"),
);
const goodCorrection = fc.constantFrom('{"field":"roe"}', '{ "field" : null }', '{"unit":"percent"}', "{}");

interface Workbook {
  text: string;
  /** texts that must never be lost */
  foreign: string[];
}

const readable: fc.Arbitrary<Workbook> = fc
  .record({
    models: fc.oneof(
      fc.array(fc.oneof(good, foreign)).map((parts) => ({
        text: `[${parts.join(" , ")}]`,
        foreign: parts.filter((part) => part.includes('"value":')),
      })),
      foreign.map((text) => ({ text, foreign: [text] })),
    ),
    mapping: fc.oneof(
      fc
        .uniqueArray(fc.tuple(fc.constantFrom(...HEADERS), fc.oneof(goodCorrection, badCorrection)), {
          selector: ([header]) => header,
        })
        .map((entries) => ({
          text: `{${entries.map(([header, value]) => `"${header}":${value}`).join(",")}}`,
          foreign: entries
            .filter(
              ([, value]) => !['{"field":"roe"}', '{ "field" : null }', '{"unit":"percent"}', "{}"].includes(value),
            )
            .map(([header, value]) => `"${header}":${value}`),
        })),
      fc.constant({ text: "[1.0]", foreign: ["[1.0]"] }),
    ),
    lastModel: fc.constantFrom('"alpha"', '"nobody"', '{"id":1.0}'),
    stranger: fc.tuple(fc.constantFrom("theme", "setAside", "__proto__", "toString"), raw),
  })
  .map(({ models, mapping, lastModel, stranger: [key, value] }) => ({
    text: `{"version":1,"models":${models.text},"mapping":${mapping.text},"lastModel":${lastModel},"${key}":${value}}`,
    foreign: [
      ...models.foreign,
      ...mapping.foreign,
      ...(lastModel.startsWith("{") ? [lastModel] : []),
      key === "setAside" && value.trim().startsWith("[") ? value.trim().slice(1, -1).trim() : value.trim(),
    ],
  }));
const unreadable: fc.Arbitrary<Workbook> = fc
  .oneof(
    raw.map((value) => `{"version":2,"models":${value}}`),
    raw.map((value) => `{"version":1,"models":${value}`),
    raw.filter((text) => !text.trim().startsWith("{")),
    fc.string().filter((text) => !text.trim().startsWith("{")),
    fc.constant('{"models":[]}'),
  )
  .map((text) => ({ text, foreign: [text] }));

const change: fc.Arbitrary<SettingsChange> = fc.oneof(
  fc
    .tuple(fc.constantFrom(...IDS), fc.string({ minLength: 1 }))
    .map(([id, text]) => ({ save: modelOf({ id, source: `saved ${text}x` }) })),
  fc.constantFrom(...IDS, "six-factor", "nobody").map((remove) => ({ remove })),
  // what a run writes when it ends, whatever it read when it began
  fc.record({
    lastModel: fc.constantFrom(...IDS, "six-factor"),
    corrections: fc
      .uniqueArray(
        fc.tuple(
          fc.constantFrom(...HEADERS),
          fc.constantFrom({ field: "roa" }, { field: null }, { unit: "fraction" as const }),
        ),
        { selector: ([header]) => header },
      )
      .map((entries) => Object.fromEntries(entries)),
  }),
);

describe("properties: whatever is done in whatever order", () => {
  const sequence = fc.tuple(fc.oneof(readable, unreadable), fc.array(change, { minLength: 1, maxLength: 12 }));

  test("nothing that cannot be read is lost, byte for byte", () => {
    fc.assert(
      fc.property(sequence, ([workbook, changes]) => {
        let now = stored(workbook.text);
        for (const each of changes) {
          now = merged(now, each);
          for (const text of workbook.foreign) expect(everything(now)).toContain(text);
        }
      }),
      { numRuns: 150 },
    );
  });

  test("what is saved is there until it is replaced or taken out, and nothing else changes", () => {
    fc.assert(
      fc.property(sequence, ([workbook, changes]) => {
        let now = stored(workbook.text);
        for (const each of changes) {
          const before = readSettings(now);
          now = merged(now, each);
          const after = readSettings(now);
          if (each.save) expect(after.library.find(each.save.id)).toEqual(each.save);
          const others = (models: readonly Model[]) =>
            models.filter(({ id }) => id !== each.save?.id && id !== each.remove);
          expect(others(after.library.own)).toEqual(others(before.library.own));
          expect(after.lastModel).toBe(each.lastModel ?? before.lastModel);
          for (const header of HEADERS) {
            const made =
              each.corrections !== undefined && Object.hasOwn(each.corrections, header)
                ? each.corrections[header]
                : undefined;
            const [remembered, remembers] = [before, after].map(({ mapping }) =>
              Object.hasOwn(mapping, header) ? mapping[header] : undefined,
            );
            if (made === undefined) expect(remembers).toEqual(remembered);
            else expect(remembers).toMatchObject(made);
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  test("every text that cannot be used is spoken of, and reading never fails", () => {
    fc.assert(
      fc.property(fc.oneof(readable, unreadable), ({ text, foreign: lost }) => {
        const { problems, library } = readSettings(stored(text));
        if (lost.length > 0) expect(problems.length).toBeGreaterThan(0);
        for (const problem of problems) expect(problem).toMatch(/^[A-Z][^]*\.$/);
        expect(library.ids.slice(0, PRESETS.length)).toEqual(PRESETS.map(({ id }) => id));
      }),
      { numRuns: 150 },
    );
  });

  test("any value at all under the key is kept", () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.string(), fc.json()), change, (value, each) => {
        if (value === undefined) return;
        const before = stored(value);
        const after = merged(before, each);
        const { key } = mergeSettings(before, each);
        if (key !== "FactorScores") expect(after.get("FactorScores")).toBe(value);
        if (each.save) expect(ownIds(after)).toContain(each.save.id);
      }),
    );
  });
});

describe("reference values", () => {
  test("the first settings of a workbook", () => {
    expect(mergeSettings(new Map(), { lastModel: "six-factor", corrections: { roe: { field: "roe" } } })).toEqual({
      key: "FactorScores",
      text: '{"version":1,"mapping":{"roe":{"field":"roe"}},"lastModel":"six-factor"}',
    });
  });

  test("settings as earlier runs stored them load, and a change leaves the others as written", () => {
    const before = stored(
      `{"version":1,"models":[${JSON.stringify(modelOf({ id: "alpha" }))}],"mapping":{"roe":{"field":"roe","unit":"percent"}},"lastModel":"alpha"}`,
    );
    expect(readSettings(before)).toMatchObject({
      mapping: { roe: { field: "roe", unit: "percent" } },
      lastModel: "alpha",
      problems: [],
    });
    expect(ownIds(before)).toEqual(["alpha"]);
    expect(mergeSettings(before, { lastModel: "alpha" }).text).toBe(before.get("FactorScores"));
  });

  test("a correction made now changes the one remembered, and is the latest", () => {
    const before = stored('{"version":1,"mapping":{"roe":{"field":"roe"},"p/e":{"field":"pe"}}}');
    expect(mergeSettings(before, { corrections: { roe: { unit: "percent" } } }).text).toBe(
      '{"version":1,"mapping":{"p/e":{"field":"pe"},"roe":{"field":"roe","unit":"percent"}}}',
    );
  });

  test("what must give way is set aside", () => {
    const before = stored('{"version":1,"mapping":{"roe":{"field":"roe","note":1.0}},"lastModel":[2.0]}');
    const { text } = mergeSettings(before, { lastModel: "alpha", corrections: { roe: { field: "roa" } } });
    expect(text).toBe(
      '{"version":1,"mapping":{"roe":{"field":"roa"}},"lastModel":"alpha","setAside":[{"mapping":{"roe":{"field":"roe","note":1.0}}},{"lastModel":[2.0]}]}',
    );
    expect(readSettings(stored(text)).problems).toEqual([
      "What an earlier change set aside in this workbook's settings is kept but not used: it could not be read.",
    ]);
  });

  test("settings that cannot be read as a whole stay under their key, and the next free one is used", () => {
    const before = new Map<string, unknown>([
      ["FactorScores", '{"version":2}'],
      ["FactorScores.2", "damaged"],
    ]);
    expect(mergeSettings(before, { lastModel: "alpha" })).toEqual({
      key: "FactorScores.3",
      text: '{"version":1,"lastModel":"alpha"}',
    });
    expect(readSettings(before).problems).toEqual([
      "The settings saved in this workbook are kept but not used: a newer version of Factor Scores wrote them (settings version 2); new ones are saved beside them.",
      "The settings saved in this workbook are kept but not used: they are not JSON; new ones are saved beside them.",
    ]);
  });

  test("once the first can be read again it is used, and the second is spoken of", () => {
    const { problems } = readSettings(
      new Map([
        ["FactorScores", '{"version":1}'],
        ["FactorScores.2", '{"version":1}'],
      ]),
    );
    expect(problems).toEqual([
      'The settings saved in this workbook as "FactorScores.2" are kept but not used: those saved as "FactorScores" can be read again.',
    ]);
  });
});

describe("limits", () => {
  const models = (count: number) => Array.from({ length: count }, (_, k) => modelOf({ id: `m${k}` }));

  test("a workbook has so many models and no more: another one is refused, one of its own can still be changed", () => {
    const full = stored(JSON.stringify({ version: 1, models: models(MOST.models) }));
    expect(ownIds(full)).toHaveLength(MOST.models);
    expect(() => mergeSettings(full, { save: modelOf({ id: "more" }) })).toThrow(
      /^This workbook has 200 models of its own, and may have 200: delete one of them first, .*\.$/,
    );
    expect(ownIds(merged(full, { save: modelOf({ id: "m7", name: "Changed" }) }))).toHaveLength(MOST.models);
    expect(ownIds(merged(full, { remove: "m7" }))).toHaveLength(MOST.models - 1);
  });

  test("more models than that are kept and said once", () => {
    const text = JSON.stringify({ version: 1, models: models(MOST.models + 3) });
    expect(readSettings(stored(text)).problems).toEqual([
      "The last 3 models saved in this workbook are kept but not used: it may have 200 of its own.",
    ]);
    expect(mergeSettings(stored(text), { lastModel: "m1" }).text).toContain(
      JSON.stringify(modelOf({ id: `m${MOST.models + 2}` })),
    );
  });

  test("of very many corrections the latest are used, and the others kept", () => {
    const mapping = Object.fromEntries(
      Array.from({ length: MOST.corrections + 2 }, (_, k) => [`column ${k}`, { field: "roe" }]),
    );
    const before = stored(JSON.stringify({ version: 1, mapping }));
    expect(readSettings(before).problems).toEqual([
      "The first 2 corrections saved in this workbook are kept but not used: the last 10,000 are.",
    ]);
    const after = merged(before, { corrections: { "column 0": { unit: "percent" } } });
    expect(readSettings(after).mapping["column 0"]).toEqual({ field: "roe", unit: "percent" });
    expect(Object.keys((JSON.parse(after.get("FactorScores") as string) as { mapping: object }).mapping)).toHaveLength(
      MOST.corrections + 2,
    );
  });

  test("of very many problems the first are listed and the others counted", () => {
    const { problems } = readSettings(
      stored(JSON.stringify({ version: 1, models: Array.from({ length: 100 }, (_, k) => ({ id: `m${k}` })) })),
    );
    expect(problems).toHaveLength(21);
    expect(problems[20]).toBe("Another 80 entries of this workbook's settings are kept but not used.");
  });

  test("a model that is too large to be read again is not saved", () => {
    const exclude = Array.from({ length: 100 }, () => ({
      label: "x",
      words: Array.from({ length: 500 }, () => "w".repeat(100)),
    }));
    const large = modelOf({ funnel: { stages: [{ id: "s", label: "S", conditions: [{ exclude, in: ["sector"] }] }] } });
    expect(() => mergeSettings(new Map(), { save: large })).toThrow(
      /^The model is too large to be saved: it has more than 1,000,000 characters\.$/,
    );
  });
});
