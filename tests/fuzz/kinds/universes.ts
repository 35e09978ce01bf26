import fc from "fast-check";
import { HEADER_FIELDS } from "../../../src/engine/fields/catalogue";
import { PRESETS, presetModel } from "../../../src/engine/models/presets";
import type { CellTable } from "../../../src/engine/universe/cells/cellTable";
import type { ReadingOptions } from "../../../src/engine/universe/reading";
import { readUniverse } from "../../../src/engine/universe/readUniverse";
import { UNIT_CHOICES } from "../../../src/engine/universe/units/columnUnit";
import { computeScreen } from "../../../src/workflows/screen/computeScreen";
import { checkReading } from "../checks/reading";
import { checkScreen } from "../checks/screen";
import { pastedRange } from "../generators/pasted";
import type { Kind } from "../kind";
import { isRefusal } from "../refusals";

interface Input {
  pasted: CellTable;
  options: ReadingOptions;
}

const correction = fc.record({
  field: fc.option(fc.constantFrom(...HEADER_FIELDS.map(({ id }) => id), "no_such_field"), { nil: undefined }),
  unit: fc.option(fc.constantFrom(...UNIT_CHOICES), { nil: undefined }),
});
const options: fc.Arbitrary<ReadingOptions> = fc.record(
  {
    mapping: fc.dictionary(
      fc.constantFrom("price", "revenue", "market cap", "ticker", "sector", "__proto__", "constructor", ""),
      correction,
      { maxKeys: 2 },
    ),
    includeHidden: fc.boolean(),
    orientation: fc.constantFrom("auto" as const, "auto" as const, "rows" as const, "columns" as const),
    asOf: fc.constantFrom("2024-12-31", "2023", "1900-01-01", "soon", "", "FY2022"),
  },
  { requiredKeys: [] },
);

/** Pasted ranges through the whole of the engine, with every published model, down to the cells of the sheets. */
export const universes: Kind<Input> = {
  name: "universes",
  tries: "pasted tables of every shape through every published model, without Excel",
  share: 34,
  input: fc.record({
    pasted: pastedRange,
    options: fc.oneof({ weight: 3, arbitrary: fc.constant<ReadingOptions>({}) }, { weight: 1, arbitrary: options }),
  }),
  attempt({ pasted, options }) {
    const reading = readUniverse(pasted, options);
    checkReading(pasted, reading);
    const refusals: Error[] = [];
    for (const { id } of PRESETS) {
      try {
        checkScreen(
          computeScreen(reading, { model: presetModel(id), origin: "published" }, "Universe!A1", new Date(0)),
        );
      } catch (error) {
        if (!isRefusal(error)) throw error;
        refusals.push(error);
      }
    }
    if (refusals.length === PRESETS.length) throw refusals[0];
  },
};
