import type { CellValue } from "../../../../src/engine/universe/cells/cellTable";
import { readUniverse } from "../../../../src/engine/universe/readUniverse";
import type { ReadingOptions } from "../../../../src/engine/universe/reading";
import { FIRST, ROE, column, joining, said, sheet } from "../../support/joins";
import { expectRefusal } from "../../support/refusal";

describe("limits", () => {
  const limited = (options: ReadingOptions) => readUniverse(FIRST, options);
  const WEIGHTS: CellValue[][] = [
    ["Fund Holdings as of", "14-Jul-2026", "", ""],
    ["Ticker", "Name", "Weight (%)", "Price"],
    ["BRKB", "Brook", 5.1, 30],
    ["ARB", "Arbour", 4.9, 10],
    ["ZZZ", "Other", 1, 7],
  ];

  test("a list of members limits the universe, and says so", () => {
    const reading = limited({ joins: [joining("Index", WEIGHTS)] });
    expect(reading.universe.text.get("ticker")).toEqual(["ARB", "BRK.B"]);
    expect(said(reading, "limited", "join-unmatched")).toEqual([
      "warning: 1 ticker of Index is not in the universe: ZZZ.",
      "info: The universe is limited to the tickers of Index: 2 companies.",
    ]);
    expect(reading.join?.sources).toEqual([
      {
        name: "Index",
        role: "limit",
        matched: 2,
        absent: ["BLU"],
        unmatched: ["ZZZ"],
        ambiguous: [],
        repeated: [],
        guessedTicker: null,
      },
    ]);
  });

  test("holdings with weights and numbers of shares limit, too", () => {
    const holdings: CellValue[][] = [
      ["Symbol", "Shares", "Weight"],
      ["ARB", 1_000, 0.4],
      ["BLU", 500, 0.6],
    ];
    const reading = limited({ joins: [joining("Fund", holdings)] });
    expect(reading.universe.text.get("ticker")).toEqual(["ARB", "BLU"]);
    expect(reading.universe.given.has("shares_outstanding")).toBe(false);
  });

  test("the role decides where one is given", () => {
    expect(limited({ joins: [joining("Index", WEIGHTS, "join")] }).universe.size).toBe(3);
    expect(limited({ joins: [joining("Ratios", ROE, "limit")] }).universe.text.get("ticker")).toEqual(["ARB", "BRK.B"]);
  });

  test.each<[string, CellValue[][]]>([
    ["with a header", [["Ticker"], ["BLU"], ["ARB US Equity"]]],
    ["without one", [["BLU US Equity"], [""], ["ARB"]]],
    ["of one ticker", [["BLU"]]],
  ])("a plain list of tickers %s", (_, values) => {
    const tickers = limited({ joins: [joining("List", values)] }).universe.text.get("ticker")!;
    expect(tickers).toContain("BLU");
    expect(tickers).not.toContain("BRK.B");
  });

  test("units are decided before the universe is limited", () => {
    const first = sheet("A", [
      ["Ticker", "ROE"],
      ["ARB", 0.4],
      ...Array.from({ length: 20 }, (_, k) => [`T${k}`, 12 + k]),
    ]);
    expect(column(readUniverse(first, { tickers: ["ARB"] }), "roe")).toEqual([0.004]);
  });

  test("tickers that the universe does not have are named; without any company, the list is refused", () => {
    expect(said(limited({ tickers: ["blu", "QQQ"] }), "join-unmatched")).toEqual([
      "warning: 1 ticker of the list of tickers is not in the universe: QQQ.",
    ]);
    expectRefusal(() => limited({ tickers: ["QQQ"] }), {
      code: "nothing-usable",
      path: "tickers",
      message: /^No company of the universe is in the list/,
    });
    expectRefusal(() => limited({ tickers: [] }), {
      code: "nothing-usable",
      path: "tickers",
      message: /names no ticker/,
    });
  });
});
