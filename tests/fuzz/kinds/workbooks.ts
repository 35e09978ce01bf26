import fc from "fast-check";
import { withHost } from "../hosts";
import { must, type Kind } from "../kind";
import { Session, step, type Step } from "../session";

interface Input {
  /** settings that stand in the workbook at first; null for none */
  stored: Stored | null;
  steps: Step[];
}

interface Stored {
  text: string;
  /** parts of the text that cannot be read, and must stand in the workbook to the end, byte for byte */
  precious: string[];
}

const model = (id: string, extra: object = {}) =>
  JSON.stringify({
    formatVersion: 1,
    id,
    name: id,
    description: "d",
    source: "own",
    categories: [{ id: "a", label: "A", weight: 1, metrics: [{ metric: "roic", weight: 1 }] }],
    ...extra,
  });

/** Models as an earlier, a later or a damaged workbook may hold them: the second of each pair cannot be read. */
const storedModel = fc.oneof(
  fc.integer({ min: 0, max: 99 }).map((k) => ({ text: model(`kept-${k}`), precious: false })),
  fc
    .constantFrom(
      model("unknown-field", { shine: "a  b" }),
      model("future", { formatVersion: 2 }),
      model("six-factor"),
      model("Six-Factor "),
      '{ "formatVersion" : 1 ,  "id":"spaced" }',
      "17",
      "null",
      '"a text"',
      "[1, 2,  3]",
      model("bad", { categories: [] }),
    )
    .map((text) => ({ text, precious: true })),
);

const mapping = fc.dictionary(
  fc.constantFrom("price", "p/e", "note", "__proto__", "constructor"),
  fc.constantFrom(
    { field: "price" },
    { field: null },
    { unit: "percent" },
    { field: "no_such" },
    { field: "price", shine: 1 },
    5 as never,
  ),
  { maxKeys: 3 },
);

const whole: fc.Arbitrary<Stored> = fc
  .record({
    models: fc.array(storedModel, { maxLength: 4 }),
    mapping,
    extra: fc.constantFrom("", ',"later":{"a":  1}', ',"lastModel":5', ',"lastModel":"gone"'),
    version: fc.constantFrom(1, 1, 1, 2, 99),
  })
  .map(({ models, mapping, extra, version }) => {
    const text = `{"version":${version},"models":[${models.map((each) => each.text).join(",")}],"mapping":${JSON.stringify(mapping)}${extra}}`;
    return {
      text,
      precious: [
        ...models.filter(({ precious }) => precious).map((each) => each.text),
        ...(extra.includes("later") ? ['{"a":  1}'] : []),
        ...(version > 1 ? [text] : []),
      ],
    };
  });

const stored = fc.oneof(
  whole,
  fc
    .constantFrom("", "{", "no JSON at all", "[]", "5", '{"models":[]}')
    .map((text): Stored => ({ text, precious: text === "" ? [] : [text] })),
);

/** What users do with results and settings, one after the other, on the add-in as it is built. */
export const workbooks: Kind<Input> = {
  name: "workbooks",
  tries:
    "runs, failures, cancels, edits, references and saved models in a row, in workbooks with settings of every kind",
  share: 4,
  input: fc.record({
    stored: fc.option(stored, { nil: null, freq: 3 }),
    steps: fc.array(step, { minLength: 2, maxLength: 6 }),
  }),
  attempt: ({ stored, steps }) =>
    withHost(async (host) => {
      const { settings } = host.workbook.book;
      if (stored) settings.set("FactorScores", stored.text);
      const session = new Session(host);
      for (const each of [{ do: "run", model: 0, companies: 9 } as Step, ...steps]) {
        await session.take(each);
        await session.check();
        const texts = [...settings.values()].map(String);
        for (const part of stored?.precious ?? [])
          must(
            texts.some((text) => text.includes(part)),
            `stored settings are no longer there: ${part}`,
          );
      }
    }),
};
