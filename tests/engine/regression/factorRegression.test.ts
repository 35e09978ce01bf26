import fc from "fast-check";
import { factorRegression } from "../../../src/engine/regression/factorRegression";
import fixture from "../fixtures/regression.json";
import { expectColumn, expectNumber } from "../support/columns";
import { expectRefusal } from "../support/refusal";

const [sample] = fixture.cases;
const factorsOf = (factors: Readonly<Record<string, number[]>>) => new Map(Object.entries(factors));
const fit = (changes: { returns?: number[]; riskFree?: number[] | number } = {}) =>
  factorRegression(changes.returns ?? sample.returns, factorsOf(sample.factors), {
    riskFree: changes.riskFree ?? sample.riskFree,
    lags: sample.lags,
  });

describe("reference values", () => {
  describe.each(fixture.cases)("$name", ({ returns, riskFree, factors, lags, terms, ...expected }) => {
    const regression = factorRegression(returns, factorsOf(factors), { riskFree, lags });

    test.each(terms.map((term, k) => ({ ...term, k })))(
      "term $k",
      ({ k, neweyWest, coefficient, standardError, t, p }) => {
        const found = regression.terms[k];
        expectColumn(
          [found.coefficient, found.standardError, found.t, found.p],
          [coefficient, standardError, t, p],
          1e-10,
        );
        expectColumn(
          [found.neweyWest.standardError, found.neweyWest.t, found.neweyWest.p],
          [neweyWest.standardError, neweyWest.t, neweyWest.p],
          1e-10,
        );
      },
    );

    test.each([
      "observations",
      "rSquared",
      "adjustedRSquared",
      "f",
      "fP",
      "residualStandardDeviation",
      "durbinWatson",
    ] as const)("%s", (measure) => expectNumber(regression[measure], expected[measure], 1e-9));
  });

  test("the rule's lags: 36 months take 3", () =>
    expect(factorRegression(sample.returns, factorsOf(sample.factors)).lags).toBe(3));
});

describe("properties", () => {
  test("a scaled portfolio has scaled coefficients, and the same t and R²", () =>
    fc.assert(
      fc.property(
        fc.integer({ min: -8, max: 8 }).filter((power) => power !== 0),
        (power) => {
          const scale = 2 ** power;
          const scaled = fit({
            returns: sample.returns.map((value) => value * scale),
            riskFree: sample.riskFree.map((value) => value * scale),
          });
          const before = fit();
          expectColumn(
            scaled.terms.map(({ coefficient }) => coefficient / scale),
            before.terms.map(({ coefficient }) => coefficient),
            1e-10,
          );
          expectColumn(
            scaled.terms.map(({ t }) => t),
            before.terms.map(({ t }) => t),
            1e-9,
          );
          expectNumber(scaled.rSquared, before.rSquared);
        },
      ),
    ));

  test("a month with anything missing is left out, whichever column lacks it", () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 35 }), fc.constantFrom("returns", "riskFree", "SMB"), (month, column) => {
        const gap = (values: readonly number[]) =>
          values.map((value, t) => (t === month ? (month % 2 === 0 ? NaN : Infinity) : value));
        const without = (values: readonly number[]) => values.filter((_, t) => t !== month);
        const factors = factorsOf({ ...sample.factors, ...(column === "SMB" && { SMB: gap(sample.factors.SMB) }) });
        const found = factorRegression(column === "returns" ? gap(sample.returns) : sample.returns, factors, {
          riskFree: column === "riskFree" ? gap(sample.riskFree) : sample.riskFree,
        });
        const shorter = factorRegression(
          without(sample.returns),
          new Map([...factorsOf(sample.factors)].map(([name, values]) => [name, without(values)])),
          { riskFree: without(sample.riskFree) },
        );
        expect(found).toEqual(shorter);
      }),
    ));

  test("the risk-free return is subtracted from the portfolio alone: alpha moves by it, and no loading", () => {
    const plain = fit({ riskFree: 0 });
    const less = fit({ riskFree: 0.001 });
    expectNumber(less.terms[0].coefficient, plain.terms[0].coefficient - 0.001);
    expectColumn(
      less.terms.slice(1).map(({ coefficient }) => coefficient),
      plain.terms.slice(1).map(({ coefficient }) => coefficient),
      1e-10,
    );
  });
});

describe("validation", () => {
  test("lengths", () =>
    expectRefusal(() => factorRegression([1, 2, 3], new Map([["SMB", [1, 2]]])), {
      code: "length-mismatch",
      path: "SMB",
      message: /2.*3/,
    }));
  test("too few periods", () =>
    expectRefusal(
      () =>
        factorRegression(
          [1, 2, 4],
          new Map([
            ["a", [1, 3, 2]],
            ["b", [2, 2, 5]],
          ]),
        ),
      { code: "too-few-observations", path: "returns" },
    ));
  test("a single period is too few, whatever the lags", () =>
    expectRefusal(() => factorRegression([0.1], new Map([["a", [1]]])), {
      code: "too-few-observations",
      path: "returns",
      message: /1 observations cannot determine 2/,
    }));
  test("no period with every value", () =>
    expectRefusal(() => factorRegression([0.1, NaN], new Map([["a", [NaN, 1]]])), {
      code: "too-few-observations",
      path: "returns",
      message: /no period/,
    }));
  test("no factor", () =>
    expectRefusal(() => factorRegression([0.1, 0.2, 0.4], new Map()), {
      code: "invalid-argument",
      path: "factors",
      message: /at least one factor/,
    }));
  test("dependent factors", () =>
    expectRefusal(
      () =>
        factorRegression(
          sample.returns,
          new Map([
            ["a", sample.factors.SMB],
            ["b", sample.factors.SMB.map((value) => 2 * value)],
          ]),
        ),
      { code: "collinear-factors", path: "factors" },
    ));
  test.each([
    ["are constant", 0, sample.returns.map(() => 0.012)],
    [
      "earn the risk-free return and a constant",
      sample.returns.map((_, month) => 0.001 * month),
      sample.returns.map((_, month) => 0.001 * month + 0.3),
    ],
  ])("returns that %s", (_, riskFree, returns) =>
    expectRefusal(() => factorRegression(returns, factorsOf(sample.factors), { riskFree }), {
      code: "nothing-usable",
      path: "returns",
    }),
  );

  test("a constant factor is the intercept again", () =>
    expectRefusal(() => factorRegression(sample.returns, new Map([["one", sample.returns.map(() => 1)]])), {
      code: "collinear-factors",
      path: "factors",
    }));
  test.each([-1, 1.5, 36])("%s lags", (lags) =>
    expectRefusal(() => factorRegression(sample.returns, factorsOf(sample.factors), { lags }), {
      code: "invalid-argument",
      path: "hac_lags",
    }),
  );
});
