import fc from "fast-check";
import type { PortfolioSettings } from "../../../src/engine/models/schema";
import { buildPortfolio } from "../../../src/engine/portfolio/buildPortfolio";
import { scoreUniverse } from "../../../src/engine/scoring/scoreUniverse";
import { universeOf } from "../../../src/engine/universe/universe";
import { expectColumn, expectNumber } from "../support/columns";
import { categoryOf, modelOf } from "../support/models";

const SETTINGS: PortfolioSettings = {
  count: 3,
  maxPerSector: 2,
  maxSectorWeight: null,
  minWeight: 0,
  maxWeight: 1,
  weighting: "equal",
  capital: 1000,
  leftoverCash: "hold",
};

const MODEL = modelOf({
  standardize: "percentile",
  categories: [categoryOf("quality", 1, "roe")],
  valueTrap: { categories: ["quality"], valuation: "quality", threshold: 0.4 },
});

/** Six companies, the best first; three sectors. */
const columns = {
  text: { ticker: ["A", "B", "C", "D", "E", "F"], sector: ["x", "x", "x", "y", "y", "z"] },
  given: {
    roe: [0.6, 0.5, 0.4, 0.3, 0.2, 0.1],
    price: [30, 70, 11, 300, NaN, 0.5],
    volatility: [0.2, 0.4, 0.1, 0.3, 0.2, 0.5],
  },
};
const scored = (changes: { exclude?: boolean; without?: string[] } = {}) => {
  const given = Object.fromEntries(
    Object.entries(columns.given).filter(([id]) => !(changes.without ?? []).includes(id)),
  );
  return scoreUniverse(universeOf({ text: columns.text, given }), {
    ...MODEL,
    valueTrap: { ...MODEL.valueTrap!, exclude: changes.exclude ?? false },
  });
};
const build = (settings: Partial<PortfolioSettings> = {}, changes: Parameters<typeof scored>[0] = {}) =>
  buildPortfolio(scored(changes), { ...SETTINGS, ...settings });

/** Two holdings with half of the capital each; the first has this price, the second 70. */
const withPrice = (price: number, settings: Partial<PortfolioSettings>) => {
  const given = { ...columns.given, price: [price, ...columns.given.price.slice(1)] };
  return buildPortfolio(scoreUniverse(universeOf({ text: columns.text, given }), MODEL), {
    ...SETTINGS,
    count: 2,
    ...settings,
  });
};

describe("reference values", () => {
  test("the best names under the sector limit, whole shares, and the residue in cash", () => {
    const { holdings, cash, capital, limits, warnings, sectors } = build();
    expect(holdings.map(({ ticker, sector, shares }) => [ticker, sector, shares])).toEqual([
      ["A", "x", 11],
      ["B", "x", 4],
      ["D", "y", 1],
    ]);
    expectColumn(
      holdings.map(({ weight }) => weight),
      [1 / 3, 1 / 3, 1 / 3],
    );
    expectColumn(
      holdings.map(({ amount }) => amount),
      [330, 280, 300],
    );
    expectNumber(cash, 90);
    expect([capital, limits, warnings]).toEqual([1000, [], []]);
    expect([...sectors].map(([sector, { count }]) => [sector, count])).toEqual([
      ["x", 2],
      ["y", 1],
    ]);
    expectNumber(sectors.get("x")!.weight, 2 / 3);
  });

  test("spending what is left over", () => {
    const { holdings, cash } = build({ leftoverCash: "spend" });
    expect(holdings.map(({ shares }) => shares)).toEqual([11, 5, 1]);
    expectNumber(cash, 20);
  });

  test("weights by inverse volatility", () => {
    const whole = 1 / 0.2 + 1 / 0.4 + 1 / 0.3;
    expectColumn(
      build({ weighting: "inverse-volatility" }).holdings.map(({ weight }) => weight),
      [1 / 0.2 / whole, 1 / 0.4 / whole, 1 / 0.3 / whole],
    );
  });

  test("a name without a price keeps its weight and amount, without shares", () => {
    const { holdings, warnings, cash } = build({ count: 5, maxPerSector: 3 });
    const last = holdings.find(({ ticker }) => ticker === "E")!;
    expect([last.shares, last.amount]).toEqual([NaN, 200]);
    expect(warnings).toEqual(["No price, and so no shares, for E."]);
    expectNumber(cash, 1000 - (180 + 140 + 198 + 0 + 200));
  });

  test.each([0, -5, Infinity, -Infinity])("a price of %d is none, and the name is told", (price) => {
    const { holdings, warnings } = withPrice(price, { capital: 1000 });
    expect([holdings[0].price, holdings[0].shares, holdings[0].amount]).toEqual([NaN, NaN, 500]);
    expect(warnings).toEqual(["No price, and so no shares, for A."]);
  });

  test("a price too small beside the capital makes no shares, and the name is told", () => {
    const { holdings, warnings, cash } = withPrice(1e-300, { capital: 1000 });
    expect([holdings[0].price, holdings[0].shares, holdings[0].amount]).toEqual([1e-300, NaN, 500]);
    expect(warnings).toEqual([
      "No shares for A: the price is so small beside the capital that the shares cannot be counted. Check the price and the capital.",
    ]);
    expectNumber(cash, 10);
    expect(withPrice(30, { capital: 1e308 }).warnings).toEqual([
      "No shares for A, B: the price is so small beside the capital that the shares cannot be counted. Check the price and the capital.",
    ]);
  });

  test("without a price column there are weights alone", () => {
    const { holdings, warnings, cash } = build({}, { without: ["price"] });
    expect(holdings.every(({ shares }) => Number.isNaN(shares))).toBe(true);
    expect(warnings).toEqual([
      "The universe has no price column, so the portfolio has weights and amounts but no shares.",
    ]);
    expect(cash).toBe(0);
  });

  test("value traps stay eligible unless the model excludes them", () => {
    expect(build({ count: 6, maxPerSector: null }).holdings.map(({ ticker }) => ticker)).toEqual([
      "A",
      "B",
      "C",
      "D",
      "E",
      "F",
    ]);
    const { holdings, limits } = build({ count: 6, maxPerSector: null }, { exclude: true });
    expect(holdings.map(({ ticker }) => ticker)).toEqual(["A", "B", "C"]);
    expect(limits).toEqual(["Only 3 of 6 holdings fit: 3 companies are eligible."]);
  });

  test("limits that conflict are named, and the rest is cash", () => {
    const { holdings, limits, cash } = build({ maxWeight: 0.2 }, { without: ["price"] });
    expectColumn(
      holdings.map(({ weight }) => weight),
      [0.2, 0.2, 0.2],
    );
    expect(limits).toEqual([
      "Only 60 % can be invested: 3 names at the maximum weight of 20 %. The other 40 % stay in cash.",
    ]);
    expectNumber(cash, 400);
  });

  test("without a sector column no limit per sector applies, and that is said", () => {
    const { sector: _, ...text } = columns.text;
    const universe = universeOf({ text, given: columns.given });
    const { holdings, limits } = buildPortfolio(scoreUniverse(universe, MODEL), {
      ...SETTINGS,
      maxPerSector: 1,
      count: 4,
    });
    expect(holdings).toHaveLength(4);
    expect(limits).toContain("No limit per sector was applied, because no column was recognised as the sector.");
  });
});

describe("properties", () => {
  const settings = fc.record({
    count: fc.integer({ min: 1, max: 6 }),
    maxPerSector: fc.option(fc.integer({ min: 1, max: 3 })),
    weighting: fc.constantFrom("equal" as const, "inverse-volatility" as const, "score" as const),
    leftoverCash: fc.constantFrom("spend" as const, "hold" as const),
    capital: fc.integer({ min: 1, max: 100_000 }),
  });

  test("amounts and cash make the capital, and cash is never below zero", () =>
    fc.assert(
      fc.property(settings, (changes) => {
        const { holdings, cash, capital } = build(changes);
        expectNumber(
          holdings.reduce((sum, { amount }) => sum + amount, cash),
          capital,
          1e-9,
        );
        expect(cash).toBeGreaterThanOrEqual(0);
      }),
    ));

  test("the order of the rows changes no bit", () =>
    fc.assert(
      fc.property(settings, fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6 }), (changes, order) => {
        const move = <T>(column: readonly T[]) => order.map((row) => column[row]);
        const moved = universeOf({
          text: Object.fromEntries(Object.entries(columns.text).map(([id, column]) => [id, move(column)])),
          given: Object.fromEntries(Object.entries(columns.given).map(([id, column]) => [id, move(column)])),
        });
        const withoutRows = ({ holdings, ...rest }: ReturnType<typeof buildPortfolio>) => ({
          ...rest,
          holdings: holdings.map((holding) => ({ ...holding, row: 0 })),
        });
        expect(withoutRows(buildPortfolio(scoreUniverse(moved, MODEL), { ...SETTINGS, ...changes }))).toEqual(
          withoutRows(build(changes)),
        );
      }),
    ));
});
