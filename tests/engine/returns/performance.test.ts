import fc from "fast-check";
import { performance, PERFORMANCE_MEASURES } from "../../../src/engine/returns/performance";
import fixture from "../fixtures/performance.json";
import { column, expectColumn, expectNumber } from "../support/columns";
import { expectRefusal } from "../support/refusal";

const AGAINST_BENCHMARK = ["beta", "alpha", "tracking_error", "information_ratio"] as const;

describe("reference values", () => {
  describe.each(fixture.cases)("$name", ({ returns, benchmark, risk_free, periodsPerYear, measures }) => {
    const figures = performance(column(returns), {
      benchmark: column(benchmark),
      riskFree: column(risk_free),
      periodsPerYear,
    });
    test.each(PERFORMANCE_MEASURES.map(({ id }) => id))("%s", (id) => expectNumber(figures[id], measures[id]));
  });
});

describe("properties", () => {
  const series = fc.array(
    fc.integer({ min: -300, max: 300 }).map((bps) => bps / 1000),
    { minLength: 3, maxLength: 40 },
  );

  test("missing returns change the length of the track record, and no other figure", () =>
    fc.assert(
      fc.property(series, (returns) => {
        const { cagr: _cagr, calmar: _calmar, periods, ...whole } = performance(returns);
        const {
          cagr: _later,
          calmar: _slower,
          periods: longer,
          ...gapped
        } = performance([returns[0], NaN, NaN, ...returns.slice(1)]);
        expect(gapped).toEqual(whole);
        expect(longer).toBe(periods + 2);
      }),
    ));

  test("what is missing before the first and after the last return is no part of the track record", () =>
    fc.assert(
      fc.property(series, fc.nat({ max: 5 }), fc.nat({ max: 5 }), (returns, before, after) => {
        const gaps = (count: number) => Array.from({ length: count }, () => NaN);
        const beside = (count: number) => Array.from({ length: count }, () => 0.9);
        const benchmark = returns.map((r) => r / 2 + 0.01);
        const riskFree = returns.map((_, t) => t / 1000);
        expect(
          performance([...gaps(before), ...returns, ...gaps(after)], {
            benchmark: [...beside(before), ...benchmark, ...beside(after)],
            riskFree: [...beside(before), ...riskFree, ...beside(after)],
          }),
        ).toEqual(performance(returns, { benchmark, riskFree }));
      }),
    ));

  test("a benchmark that is the portfolio itself has beta 1, no alpha and no tracking error", () =>
    fc.assert(
      fc.property(series, (returns) => {
        fc.pre(new Set(returns).size > 1);
        const { beta, alpha, tracking_error, information_ratio } = performance(returns, { benchmark: returns });
        expectColumn([beta, alpha, tracking_error], [1, 0, 0]);
        expect(information_ratio).toBeNaN();
      }),
    ));

  test("a risk-free return as one number is the same as one per period", () =>
    fc.assert(
      fc.property(series, fc.integer({ min: 0, max: 50 }), (returns, bps) => {
        const free = bps / 10_000;
        expect(performance(returns, { riskFree: free, benchmark: returns })).toEqual(
          performance(returns, { riskFree: returns.map(() => free), benchmark: returns }),
        );
      }),
    ));
});

describe("validation", () => {
  test("nothing to measure", () =>
    expectRefusal(() => performance([NaN]), { code: "nothing-usable", path: "returns" }));
  test("lengths", () => {
    expectRefusal(() => performance([0.1, 0.2], { benchmark: [0.1] }), {
      code: "length-mismatch",
      path: "benchmark",
      message: /1.*2/,
    });
    expectRefusal(() => performance([0.1, 0.2], { riskFree: [0.1] }), {
      code: "length-mismatch",
      path: "risk_free",
      message: /1.*2/,
    });
  });
  test("percents", () => {
    expectRefusal(() => performance([5, -3, -12]), {
      code: "invalid-argument",
      path: "returns",
      message:
        "returns holds -3 in period 2, a loss of more than 100 %: returns are fractions, so divide percents by 100.",
    });
    expectRefusal(() => performance([0.05, -0.03], { benchmark: [4, -2] }), {
      code: "invalid-argument",
      path: "benchmark",
      message: /-2 in period 2/,
    });
  });
  test.each([0, -1, NaN])("%s periods a year", (periodsPerYear) =>
    expectRefusal(() => performance([0.1], { periodsPerYear }), { code: "invalid-argument", path: "periods_per_year" }),
  );
});

describe("examples", () => {
  test("without a benchmark there is nothing to measure against", () => {
    const figures = performance([0.1, -0.05, 0.02]);
    for (const id of AGAINST_BENCHMARK) expect(figures[id]).toBeNaN();
  });

  test("what divides by nothing is missing, not infinite", () => {
    const { sharpe, sortino, calmar, volatility } = performance([0.01, 0.01, 0.01], { periodsPerYear: 12 });
    expect([sharpe, sortino, calmar]).toEqual([NaN, NaN, NaN]);
    expect(volatility).toBe(0);
  });

  test("what divides by a rounding error is missing too", () => {
    const { sharpe, volatility } = performance([0.1 + 0.2, 0.3, 0.3, 0.3]);
    expect([sharpe, volatility]).toEqual([NaN, 0]);
    expect(performance([0.31, 0.12, 0.23], { riskFree: [0.3, 0.11, 0.22] }).sharpe).toBeNaN();
    expect(performance([0.01, 0.02, 0.03], { riskFree: [0.01 + 1e-17, 0.01, 0.01] }).sortino).toBeNaN();
    const ahead = performance([0.31, 0.12, 0.23], { benchmark: [0.3, 0.11, 0.22] });
    expect([ahead.tracking_error, ahead.information_ratio]).toEqual([0, NaN]);
    const still = performance([0.31, 0.12, 0.23], { benchmark: [0.1 + 0.2, 0.3, 0.3] });
    expect([still.beta, still.alpha]).toEqual([NaN, NaN]);
  });

  test("a risk-free return that is missing throughout leaves nothing to measure it by", () => {
    const { sharpe, sortino, volatility } = performance([0.01, 0.02], { riskFree: [NaN, NaN] });
    expect([sharpe, sortino]).toEqual([NaN, NaN]);
    expect(volatility).toBeGreaterThan(0);
  });

  test("a fund that started later has the CAGR of its own years", () => {
    const year = [0.02, -0.01, 0.03, 0, 0.01, 0.02, -0.02, 0.01, 0.01, 0.02, 0, 0.01];
    const { cagr, total_return, periods } = performance([...year.map(() => NaN), ...year], { periodsPerYear: 12 });
    expectColumn([cagr, periods], [total_return, 12]);
  });

  test("one return", () => {
    const { total_return, volatility, periods } = performance([NaN, 0.1, NaN]);
    expectColumn([total_return, volatility, periods], [0.1, NaN, 1], 1e-12);
  });

  test("a total loss", () => {
    const { total_return, cagr, max_drawdown } = performance([0.1, -1, 0.3], { periodsPerYear: 12 });
    expect([total_return, cagr, max_drawdown]).toEqual([-1, -1, -1]);
  });
});
