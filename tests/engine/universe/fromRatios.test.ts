import { columnReader } from "../../../src/engine/universe/columns";
import type { Universe } from "../../../src/engine/universe/universe";

const universe = (given: Record<string, number[]>): Universe => ({
  size: Object.values(given)[0].length,
  text: new Map([["ticker", Object.values(given)[0].map((_, row) => `T${row}`)]]),
  given: new Map(Object.entries(given).map(([id, values]) => [id, Float64Array.from(values)])),
});
const column = (id: string, given: Record<string, number[]>) => {
  const found = columnReader(universe(given))(id);
  return found && { values: [...found.values], origin: found.origin };
};

describe("columns derived from ratios", () => {
  test.each<[string, Record<string, number[]>, number]>([
    ["earnings_yield", { pe: [20] }, 0.05],
    ["fcf_yield", { market_cap: [900], pfcf: [30], enterprise_value: [1200] }, 0.025],
    ["ev_sales", { ps: [2], market_cap: [900], enterprise_value: [1200] }, 2.6666666666666665],
    ["return_12_1", { return_12m: [0.32], return_1m: [0.1] }, 0.2],
    ["fcf_margin", { ps: [3], pfcf: [20] }, 0.15],
    ["gross_profit_assets", { gross_margin: [0.4], roa: [0.06], net_margin: [0.12] }, 0.2],
    ["equity", { market_cap: [900], pb: [3] }, 300],
    ["total_debt", { market_cap: [900], pb: [3], debt_equity: [0.5] }, 150],
    ["enterprise_value", { ev_ebitda: [8], ebitda: [100] }, 800],
    ["enterprise_value", { market_cap: [900], pb: [3], debt_equity: [0.5], cash: [50] }, 1000],
    ["eps", { price: [60], pe: [20] }, 3],
    ["sustainable_growth", { roe: [0.2], payout_ratio: [0.25] }, 0.15],
  ])("%s of %j", (id, given, expected) => {
    const found = column(id, given)!;
    expect(found.origin).toBe("ratios");
    expect(found.values[0]).toBeCloseTo(expected, 14);
  });

  test("what a ratio says nothing about stays missing: losses, negative equity, a margin near zero, signs that contradict", () => {
    expect(column("earnings_yield", { pe: [-5, 0, NaN] })!.values).toEqual([NaN, NaN, NaN]);
    expect(column("equity", { market_cap: [900], pb: [-3] })!.values).toEqual([NaN]);
    expect(column("total_debt", { market_cap: [900], pb: [3], debt_equity: [-0.5] })!.values).toEqual([NaN]);
    expect(column("sustainable_growth", { roe: [-0.1, 0], payout_ratio: [0, 0] })!.values).toEqual([NaN, NaN]);
    expect(column("return_12_1", { return_12m: [0.1], return_1m: [-1] })!.values).toEqual([NaN]);
    const turnover = { gross_margin: [0.4, 0.4, 0.4], roa: [0.0001, 0.05, -0.05], net_margin: [0.0002, -0.1, -0.1] };
    expect(column("gross_profit_assets", turnover)!.values).toEqual([NaN, NaN, 0.2]);
  });

  test("given columns come first, statements second, ratios last", () => {
    expect(column("earnings_yield", { earnings_yield: [0.07], pe: [20], eps: [6], price: [60] })!.origin).toBe("given");
    expect(column("earnings_yield", { pe: [20], eps: [6], price: [60] })).toEqual({ values: [0.1], origin: "derived" });
    // EPS would follow from price and P/E, but net income and market cap need no ratio
    expect(column("earnings_yield", { pe: [20], price: [60], net_income: [-9], market_cap: [900] })).toEqual({
      values: [-0.01],
      origin: "derived",
    });
  });

  test("ratios fill no gaps, and give no prior years", () => {
    expect(column("eps", { eps: [NaN, 2], price: [60, 60], pe: [20, 30] })!.values).toEqual([NaN, 2]);
    expect(column("earnings_yield", { eps: [NaN], price: [60], pe: [20] })).toEqual({
      values: [NaN],
      origin: "derived",
    });
    expect(column("equity_prior", { market_cap: [900], pb: [3] })).toBeUndefined();
  });

  test("what follows from such a column is marked as well, whatever the order of reading", () => {
    const given = { market_cap: [900], pb: [3], net_income: [30] };
    const forwards = columnReader(universe(given));
    expect([forwards("equity")!.origin, forwards("roe")!.origin, forwards("roe")!.values[0]]).toEqual([
      "ratios",
      "ratios",
      0.1,
    ]);
    const backwards = columnReader(universe(given));
    expect([backwards("roe")!.values[0], backwards("equity")!.values[0]]).toEqual([0.1, 300]);
  });
});
