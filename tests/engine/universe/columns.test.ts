import { columnReader } from "../../../src/engine/universe/columns";
import { universeOf } from "../../../src/engine/universe/universe";
import { expectColumn } from "../support/columns";

const reading = (given: Record<string, number[]>) => columnReader(universeOf({ given }));

/** Reads the columns in both orders and expects the same of both. */
function expectInAnyOrder(given: Record<string, number[]>, expected: Record<string, number[]>): void {
  const ids = Object.keys(expected);
  for (const order of [ids, [...ids].reverse()]) {
    const read = reading(given);
    const columns = new Map(order.map((id) => [id, read(id)!.values]));
    for (const id of ids) expectColumn(columns.get(id)!, expected[id]);
  }
}

test("a formula whose result is larger than any number has none, and that is not negative equity", () => {
  const tiny = Number.MIN_VALUE;
  expectInAnyOrder(
    {
      total_debt: [1, 1, 1, -1],
      equity: [tiny, -1, 2, tiny],
      revenue: [tiny, tiny, 2, tiny],
      net_income: [1, -1, 1, NaN],
    },
    { debt_equity: [NaN, Infinity, 0.5, NaN], net_margin: [NaN, NaN, 0.5, NaN] },
  );
});

describe("line items that follow from each other", () => {
  test("EBIT and operating income fill each other's gaps, then pretax income and interest do", () => {
    expectInAnyOrder(
      {
        ebit: [10, NaN, NaN, NaN],
        operating_income: [NaN, 5, NaN, NaN],
        pretax_income: [1, 1, 4, NaN],
        interest_expense: [2, 2, 2, 2],
      },
      { ebit: [10, 5, 6, NaN], operating_income: [10, 5, 6, NaN] },
    );
  });

  test("equity and total liabilities fill each other's gaps whichever is asked for first", () => {
    expectInAnyOrder(
      { total_assets: [100, 100, 100, 100], equity: [40, NaN, 30, NaN], total_liabilities: [NaN, 70, 70, NaN] },
      { equity: [40, 30, 30, NaN], total_liabilities: [60, 70, 70, NaN] },
    );
  });

  test("a metric does not depend on what was read before it", () => {
    const given = {
      ebit: [10, NaN],
      operating_income: [NaN, 5],
      pretax_income: [9, 4],
      interest_expense: [1, 2],
      revenue: [100, 100],
    };
    const alone = reading(given)("interest_coverage")!;
    const read = reading(given);
    read("operating_margin");
    expectColumn(read("interest_coverage")!.values, alone.values);
    expectColumn(alone.values, [10, 2.5]);
  });
});

describe("absent columns", () => {
  test("a field without a column and without inputs is absent, also after another was read", () => {
    const read = reading({ operating_income: [1, NaN] });
    expect(read("equity")).toBeUndefined();
    expectColumn(read("ebit")!.values, [1, NaN]);
    expect(read("total_liabilities")).toBeUndefined();
    expect(read("equity")).toBeUndefined();
  });
});
