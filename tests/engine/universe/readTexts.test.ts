import { TEXT_FIELDS } from "../../../src/engine/fields/catalogue";
import type { CellValue } from "../../../src/engine/universe/cells/cellTable";
import { plainText, readTexts } from "../../../src/engine/universe/readTexts";
import { readUniverse } from "../../../src/engine/universe/readUniverse";

function read(id: string, cells: CellValue[], format = "General"): string[] {
  const field = TEXT_FIELDS.find((candidate) => candidate.id === id)!;
  const header = { column: 0, text: id, match: undefined, unit: { percent: false, scale: null, currency: "" } };
  const table = { values: cells.map((cell) => [cell]), numberFormats: cells.map(() => [format]) };
  return readTexts(
    table,
    cells.map((_, row) => row),
    [{ header, key: id, field, status: "recognised", suggestions: [] }],
  ).get(id)!;
}

test("property companies of TradingView's Finance are told apart by their industry", () => {
  const { universe } = readUniverse({
    values: [
      ["Ticker", "Sector", "Industry", "Price"],
      ["AAA", "Finance", "Real Estate Investment Trusts", 1],
      ["BBB", "Finance", "Regional Banks", 1],
      ["CCC", "Financials", "Mortgage Real Estate Investment Trusts (REITs)", 1],
      ["DDD", "Finance", "Real Estate Development", 1],
    ],
  });
  expect(universe.text.get("sector")).toEqual(["Real Estate", "Financials", "Financials", "Real Estate"]);
});

describe("reference values", () => {
  test.each<[CellValue, string]>([
    ["  Arbor \u00a0 Tools ", "Arbor Tools"],
    [7203, "7203"],
    [true, "TRUE"],
    [false, "FALSE"],
    ["#N/A", ""],
    ["—", ""],
    ["...", ""],
    [0, ""],
    ["", ""],
    ["NA", "NA"],
    ["0", "0"],
  ])("%j is %j", (cell, text) => expect(plainText(cell)).toBe(text));

  test("codes keep the zeros that their format shows", () => {
    expect(read("ticker", [5930, 660, "000270"], "000000")).toEqual(["005930", "000660", "000270"]);
    expect(read("ticker", [7203, 6758])).toEqual(["7203", "6758"]);
    expect(read("ticker", [700], "0000")).toEqual(["0700"]);
    expect(read("ticker", [700], "0000;-0000")).toEqual(["0700"]);
    expect(read("company", [5930], "000000")).toEqual(["5930"]);
  });

  test("sectors go by their GICS names; others keep their own, and words for none are none", () => {
    expect(read("sector", ["Healthcare", "Tech", "Shipping", "n/a", "Unknown", "None", "-", "#REF!", ""])).toEqual([
      "Health Care",
      "Information Technology",
      "Shipping",
      "",
      "",
      "",
      "",
      "",
      "",
    ]);
  });

  test("a sector in another case is the same sector", () =>
    expect(read("sector", ["Shipping", "SHIPPING", "shipping"])).toEqual(["Shipping", "Shipping", "Shipping"]));

  test("words such as NA, NONE and ALL are tickers", () =>
    expect(read("ticker", ["NA", "NONE", "ALL", "NAN", true])).toEqual(["NA", "NONE", "ALL", "NAN", "TRUE"]));
});
