import { NoTickerError } from "../../../src/engine/universe/noTickerError";
import { readUniverse } from "../../../src/engine/universe/readUniverse";

const refusalOf = (header: string): NoTickerError => {
  try {
    readUniverse({
      values: [
        [header, "Sector", "ROE %"],
        ["Alpha", "Energy", 12],
        ["Beta", "Utilities", 8],
      ],
    });
  } catch (error) {
    if (error instanceof NoTickerError) return error;
  }
  throw new Error("It was read.");
};

test("without a column of tickers the error says what to name one, and which it may be", () => {
  expect(refusalOf("Tickr symbol").message).toBe(
    'No column was recognised as the ticker: name one "Ticker" or "Symbol", perhaps "Tickr symbol".',
  );
  expect(refusalOf("Bezeichnung").message).toBe(
    'No column was recognised as the ticker: name one "Ticker" or "Symbol".',
  );
});

test("the user can point to one of the columns instead", () => {
  const { columns } = refusalOf("Bezeichnung");
  expect(columns).toEqual([
    { header: "Bezeichnung", key: "bezeichnung" },
    { header: "Sector", key: "sector" },
    { header: "ROE %", key: "roe %" },
  ]);
  const { universe } = readUniverse(
    {
      values: [
        ["Bezeichnung", "Sector", "ROE %"],
        ["Alpha", "Energy", 12],
        ["Beta", "Utilities", 8],
      ],
    },
    { mapping: { [columns[0].key]: { field: "ticker" } } },
  );
  expect(universe.text.get("ticker")).toEqual(["Alpha", "Beta"]);
});
