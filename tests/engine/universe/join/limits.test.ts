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
        members: null,
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

  test("the weights of a list that limits are a column, by ticker", () => {
    const reading = limited({ joins: [joining("Index", WEIGHTS)] });
    expect(column(reading, "index_weight")).toEqual([0.049, 0.051]);
    expect(column(reading, "price")).toEqual([10, 30]);
    expect(reading.columns.find(({ field }) => field === "index_weight")?.address).toBe("Index!C3:C5");
    expect(said(reading, "joined", "disagreement")).toEqual([]);
  });

  describe("by dates added and removed", () => {
    // BLU left and came back, ARB left for good, BRK.B joined late
    const spells: CellValue[][] = [
      ["Ticker", "Added", "Removed", "Weight"],
      ["BLU", "2015-01-02", "2018-06-01", 0.1],
      ["ARB US", "2016-01-04", "2021-03-01", 0.2],
      ["BLU", "2020-01-02", "", 0.3],
      ["BRK/B", "2022-05-02", "", 0.4],
    ];
    const tickersOn = (asOf?: string) => {
      const reading = limited({ joins: [joining("Index", spells)], asOf });
      return [reading.universe.text.get("ticker"), column(reading, "index_weight")];
    };

    test.each<[string | undefined, string[], number[]]>([
      ["2015-01-02", ["BLU"], [0.1]],
      ["2017-12-29", ["ARB", "BLU"], [0.2, 0.1]],
      ["2018-06-01", ["ARB"], [0.2]],
      ["2019-12-31", ["ARB"], [0.2]],
      ["2020-01-02", ["ARB", "BLU"], [0.2, 0.3]],
      ["2021-03-01", ["BLU"], [0.3]],
      [undefined, ["BLU", "BRK.B"], [0.3, 0.4]],
    ])("on %s: %j", (asOf, tickers, weights) => expect(tickersOn(asOf)).toEqual([tickers, weights]));

    test("the report says who counts", () => {
      const dated = limited({ joins: [joining("Index", spells)], asOf: "2017-12-29" });
      expect(dated.join?.sources.map(({ name, role, members }) => [name, role, members])).toEqual([
        ["Index", "limit", "members on 2017-12-29"],
      ]);
      expect(said(dated, "limited", "as-of")).toEqual([
        "info: The universe is limited to the tickers of Index, members on 2017-12-29 by the dates added and removed: 2 companies.",
      ]);
      expect(limited({ joins: [joining("Index", spells)] }).join?.sources[0].members).toBe(
        "members without a removal date",
      );
    });

    test("without any member, the date is refused", () =>
      expectRefusal(() => limited({ joins: [joining("Index", spells)], asOf: "2014-12-31" }), {
        code: "nothing-usable",
        path: "Index",
        message: /^Index: There are no members on 2014-12-31/,
      }));

    test("a table of figures limits by its dates and gives the figures of the spell; as one to join it only gives them", () => {
      const figures = spells.map((row, k) => [...row.slice(0, 3), k === 0 ? "ROE %" : 10 * k]);
      const both = limited({ joins: [joining("Ratios", figures)], asOf: "2020-06-30" });
      expect([both.universe.text.get("ticker"), column(both, "roe")]).toEqual([
        ["ARB", "BLU"],
        [0.2, 0.3],
      ]);
      const joined = limited({ joins: [joining("Ratios", figures, "join")], asOf: "2020-06-30" });
      expect([joined.universe.text.get("ticker"), column(joined, "roe")]).toEqual([
        ["ARB", "BLU", "BRK.B"],
        [0.2, 0.3, NaN],
      ]);
    });
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
