import { factorRegression } from "../../../src/engine/regression/factorRegression";
import { readReturnTable } from "../../../src/engine/regression/readReturnTable";
import { regressReturns } from "../../../src/engine/regression/regressReturns";
import type { CellValue } from "../../../src/engine/universe/cells/cellTable";
import fixture from "../fixtures/regression.json";
import { expectRefusal } from "../support/refusal";

const [{ returns, riskFree, factors }] = fixture.cases;
const names = Object.keys(factors) as (keyof typeof factors)[];
const months = returns.map((_, t) => (2021 + Math.floor(t / 12)) * 100 + (t % 12) + 1);
const dated = (rows: readonly number[]): CellValue[][] => rows.map((t) => [months[t], returns[t]]);
const factorRows = (scale = 1): CellValue[][] => [
  ["", ...names, "RF"],
  ...months.map((month, t) => [month, ...names.map((name) => factors[name][t] * scale), riskFree[t] * scale]),
];
const all = returns.map((_, t) => t);
const regress = (fund: CellValue[][], table: CellValue[][], options = {}) =>
  regressReturns(readReturnTable("returns", fund), readReturnTable("factors", table), options);
const direct = factorRegression(returns, new Map(Object.entries(factors)), { riskFree });

describe("reference values", () => {
  test("dated tables meet month by month, whatever their order; RF is subtracted from the portfolio alone", () => {
    expect(regress(dated(all), factorRows())).toEqual(direct);
    const reversed = factorRows();
    expect(regress(dated(all), [reversed[0], ...reversed.slice(1).reverse()])).toEqual(direct);
  });

  test("months that one of them lacks are left out", () => {
    const later = all.slice(5);
    expect(regress(dated(later), factorRows()).observations).toBe(later.length);
    expect(regress(dated(all), factorRows().slice(0, 31)).observations).toBe(30);
  });

  test("undated tables meet row by row", () => {
    expect(
      regress(
        returns.map((value) => [value]),
        factorRows().map((row) => row.slice(1)),
      ),
    ).toEqual(direct);
  });

  test("a risk-free return that is given comes before the factors' own", () => {
    expect(regress(dated(all), factorRows(), { riskFree: 0.002 })).toEqual(
      factorRegression(returns, new Map(Object.entries(factors)), { riskFree: 0.002 }),
    );
    expect(regress(dated(all), factorRows(), { riskFree: Float64Array.from(riskFree) })).toEqual(direct);
  });
});

describe("validation", () => {
  test("percent against fractions", () =>
    expectRefusal(() => regress(dated(all), factorRows(100)), {
      code: "invalid-argument",
      path: "factors",
      message: "factors look like percent and returns like fractions: divide factors by 100, or multiply returns.",
    }));
  test("no month in common", () =>
    expectRefusal(
      () =>
        regress(
          [
            [199001, 0.01],
            [199002, 0.02],
          ],
          factorRows(),
        ),
      { code: "too-few-observations", path: "factors", message: /no month in common/ },
    ));
  test("undated tables of different lengths", () =>
    expectRefusal(() => regress([[0.01], [0.02]], [[0.01], [0.02], [0.03]]), {
      code: "length-mismatch",
      path: "factors",
    }));
  test("a risk-free return alone is no factor", () =>
    expectRefusal(() => regress([[0.01], [0.02], [0.04]], [["RF"], [0.001], [0.002], [0.001]]), {
      code: "invalid-argument",
      path: "factors",
      message: /besides/,
    }));
  test("several portfolios", () =>
    expectRefusal(
      () =>
        regress(
          [
            [0.01, 0.02],
            [0.02, 0.01],
          ],
          [[0.01], [0.02]],
        ),
      { code: "invalid-argument", path: "returns", message: /one column/ },
    ));
  test("several rows in one month", () => {
    const daily: CellValue[][] = [20240102, 20240103, 20240104, 20240205].map((day, k) => [day, k / 100]);
    expectRefusal(
      () =>
        regress(daily, [
          ["", "SMB"],
          [202401, 0.01],
          [202402, 0.02],
        ]),
      { code: "invalid-argument", path: "returns", message: /two rows of one month/ },
    );
    expectRefusal(
      () =>
        regress(
          [
            [202401, 0.01],
            [202402, 0.02],
          ],
          daily,
        ),
      { code: "invalid-argument", path: "factors", message: /two rows of one month/ },
    );
  });
});
