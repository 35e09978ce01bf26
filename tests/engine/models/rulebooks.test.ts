import { RULEBOOK_IDS, RULEBOOKS } from "../../../src/engine/models/rulebooks";
import { numericField } from "../../../src/engine/fields/catalogue";

describe("reference values", () => {
  test.each([
    ["aaoifi", 0.3, "debt_market_cap"],
    ["djim", 0.33, "debt_market_cap"],
    ["sp", 0.33, "debt_market_cap"],
    ["ftse", 0.33, "debt_to_assets"],
    ["msci", 0.3333, "debt_to_assets"],
  ] as const)("%s allows debt of %d by %s", (id, maxDebt, ratio) =>
    expect(RULEBOOKS[id]).toMatchObject({ maxDebt, ratio }),
  );
});

describe("properties", () => {
  test.each(RULEBOOK_IDS)("%s is dated, named, and divides by a known column", (id) => {
    expect(RULEBOOKS[id].asOf).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(RULEBOOKS[id].name).not.toBe("");
    expect(numericField(RULEBOOKS[id].ratio)).toBeDefined();
  });
});
