import fc from "fast-check";
import { matchTickers, tickerKey } from "../../../../src/engine/universe/tickers/matchTickers";

const NOTATIONS = [
  "AAPL",
  "AAPL US Equity",
  "AAPL-US",
  "AAPL.O",
  "NASDAQ:AAPL",
  "NasdaqGS:AAPL",
  "XNAS:AAPL",
  "AAPL.US",
];
const CLASS_B = ["BRK.B", "BRK-B", "BRK/B", "BRK B", "BRKB", "BRK/B US Equity", "BRKb.N"];
const pairs = (notations: string[]) => notations.flatMap((a) => notations.map((b) => [a, b]));

test.each([...pairs(NOTATIONS), ...pairs(CLASS_B), ["0700.HK", "700 HK Equity"], ["7203.T", "7203 JP Equity"]])(
  "%s and %s are one company",
  (a, b) => expect(Array.from(matchTickers(["X", a], [b]).positions)).toEqual([1]),
);

test.each([
  ["CLS.TO", "CLS.N"],
  ["VOD LN Equity", "VOD US Equity"],
  ["BRK.A", "BRK.B"],
  ["AB.CD", "ABC.D"],
  ["ABC.V", "ABC.N"],
  ["AAPL", ""],
])("%s and %s are two companies", (a, b) => {
  const { positions, unmatched, absent, ambiguous } = matchTickers([a], [b]);
  expect(Array.from(positions)).toEqual([-1]);
  expect([unmatched, absent, ambiguous]).toEqual([b === "" ? [] : [b], [a], []]);
});

test.each<[string, string[], string[], number[], string[]]>([
  ["one ticker for two listings", ["CLS US", "CLS.TO"], ["CLS"], [-1], ["could be CLS US or CLS.TO"]],
  ["a plain ticker beside the same with its market", ["CLS", "CLS.TO"], ["CLS"], [-1], ["could be CLS or CLS.TO"]],
  ["both listings, written alike", ["CLS", "CLS.TO"], ["CLS.TO", "CLS"], [1, 0], []],
  ["both listings, written differently", ["CLS", "CLS.TO"], ["TSX:CLS", "NYSE:CLS"], [1, 0], []],
  ["the listing that is named", ["CLS", "CLS.TO"], ["CLS CN Equity"], [1], []],
  ["two listings for one ticker", ["CLS"], ["CLS US", "CLS.TO"], [-1, -1], ["CLS US and CLS.TO could both be CLS"]],
  ["the same ticker before another listing", ["CLS"], ["CLS.TO", "CLS"], [-1, 0], []],
  ["a class without its separator beside a real one", ["BRK.B", "BRKB"], ["BRKB"], [-1], ["could be BRKB or BRK.B"]],
  ["a class with its separator", ["BRK.B", "BRKB"], ["BRK.B"], [0], []],
  ["both, written alike", ["BRK.B", "BRKB"], ["BRKB", "BRK.B"], [1, 0], []],
  ["a code whose zeros Excel took away", ["005930.KS"], ["5930"], [0], []],
  ["a code without zeros that two could be", ["000001.SZ", "1 HK"], ["1"], [-1], ["could be 000001.SZ or 1 HK"]],
  ["codes with and without zeros, of two companies", ["000001", "1"], ["1", "000001"], [1, 0], []],
  ["a class that two could be", ["BRK.B", "BR.KB"], ["BRKB"], [-1], ["could be BRK.B or BR.KB"]],
])("%s: %j and %j", (_case, first, second, positions, reasons) => {
  const found = matchTickers(first, second);
  expect(Array.from(found.positions)).toEqual(positions);
  expect([...new Set(found.ambiguous.map(({ reason }) => reason))]).toEqual(reasons);
});

test("a list finds itself, in any order", () => {
  const ticker = fc.tuple(
    fc.constantFrom("A", "AB", "ABC", "BRK", "BRKB", "7", "T", "V"),
    fc.constantFrom("", ".A", ".B", "-B", ".UN", "-US", ".TO", " CN Equity", ".L", ".N", ".V", " US"),
  );
  fc.assert(
    fc.property(
      fc
        .uniqueArray(ticker, { minLength: 1, maxLength: 40, selector: ([a, b]) => tickerKey(a + b) })
        .chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))),
      ([list, shuffled]) => {
        const [first, second] = [list, shuffled].map((tickers) => tickers.map(([a, b]) => a + b));
        const { positions, ambiguous, unmatched, absent } = matchTickers(first, second);
        expect(Array.from(positions, (k) => first[k])).toEqual(second);
        expect([ambiguous, unmatched, absent]).toEqual([[], [], []]);
      },
    ),
  );
});

test("fifty thousand tickers", () => {
  const first = Array.from({ length: 50_000 }, (_, k) => `T${k} US Equity`);
  const { positions, unmatched } = matchTickers(first, first.map((text) => text.replace(" US Equity", ".N")).reverse());
  expect(positions[0]).toBe(49_999);
  expect(unmatched).toEqual([]);
});
