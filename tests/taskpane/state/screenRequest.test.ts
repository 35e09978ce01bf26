import { presetModel } from "../../../src/engine/models/presets";
import { missingReturns, screenRequest } from "../../../src/taskpane/state/screenRequest";

const universe = {
  source: { kind: "sheet", sheet: "Data" } as const,
  joins: [],
  tickers: "",
  corrections: {},
  reading: { includeHidden: true, asOf: " " },
  preview: { result: { address: "Data!A1:C9" } },
};
const choice = {
  modelId: "six-factor",
  model: presetModel("six-factor"),
  settings: { "portfolio.count": 20 },
  factorReturns: { returns: { kind: "sheet", sheet: "R" }, factors: { kind: "sheet", sheet: "F" } } as const,
};

test("a run asks for what was chosen; a blank date is none, and returns only go to a model that asks for them", () => {
  expect(screenRequest(universe, choice)).toEqual({
    source: universe.source,
    model: "six-factor",
    settings: choice.settings,
    reading: { mapping: {}, includeHidden: true },
    factorReturns: undefined,
  });
  const funnel = { ...choice, modelId: "small-cap-value", model: presetModel("small-cap-value") };
  expect(screenRequest(universe, funnel).factorReturns).toEqual(choice.factorReturns);
  const half = { ...funnel, factorReturns: { returns: null, factors: choice.factorReturns.factors } };
  expect(screenRequest(universe, half).factorReturns).toBeUndefined();
});

test("tables joined and tickers typed go with it", () => {
  const joins = [{ kind: "sheet", sheet: "Ratios", role: "limit" } as const];
  expect(screenRequest({ ...universe, joins, tickers: " AAPL US Equity, ,BRK.B;\n" }, choice)).toMatchObject({
    source: universe.source,
    joins,
    tickers: ["AAPL US Equity", "BRK.B"],
  });
});

test("what moves with the user is fixed to the range that was shown", () => {
  for (const source of [{ kind: "selection" } as const, { kind: "sheet" } as const])
    expect(screenRequest({ ...universe, source }, choice).source).toEqual({ kind: "range", address: "Data!A1:C9" });
});

test("half of the returns are missing", () => {
  const { returns, factors } = choice.factorReturns;
  expect([
    missingReturns({ returns, factors: null }),
    missingReturns({ returns: null, factors }),
    missingReturns({ returns, factors }),
    missingReturns({ returns: null, factors: null }),
  ]).toEqual(["factors", "returns", null, null]);
});
