import fc from "fast-check";
import { readDate } from "../../../src/engine/universe/cells/readDate";
import { periodText, resolvePanel } from "../../../src/engine/universe/panel";
import { inOrder } from "../support/arbitraries";

const rowsOf = (
  tickers: readonly string[],
  periods: readonly (string | number)[],
  unit: "days" | "years",
  asOf?: number,
) => {
  const times = Float64Array.from(periods, (period) => (typeof period === "string" ? readDate(period) : period));
  const panel = resolvePanel(tickers, times, unit, asOf === undefined ? undefined : (row) => times[row] <= asOf);
  return { ...panel, rows: panel.rows.map((year) => Array.from(year)) };
};

describe("reference values", () => {
  test("the latest fiscal year is this year, the two before it are the prior years", () => {
    expect(rowsOf(["A", "A", "A", "B"], [2022, 2024, 2023, 2024], "years")).toMatchObject({
      rows: [
        [1, 3],
        [2, -1],
        [0, -1],
      ],
      latest: 2024,
      unused: 0,
      withoutRow: [],
    });
  });

  test("a year that is missing stays missing: the year before it takes no place but its own", () => {
    expect(rowsOf(["A", "A"], [2024, 2022], "years").rows).toEqual([[0], [-1], [1]]);
  });

  test("as of an earlier year the later ones are as if they were not there", () => {
    expect(rowsOf(["A", "A", "A", "B"], [2022, 2024, 2023, 2024], "years", 2023)).toMatchObject({
      rows: [[2], [0], [-1]],
      latest: 2023,
      unused: 2,
      withoutRow: ["B"],
    });
  });

  test("each company has a latest period of its own", () => {
    expect(rowsOf(["A", "A", "B", "B"], [2024, 2023, 2023, 2022], "years").rows.slice(0, 2)).toEqual([
      [0, 2],
      [1, 3],
    ]);
  });

  test("fiscal years that end a few weeks apart follow each other; periods three months apart do not", () => {
    expect(rowsOf(["A", "A"], ["2024-09-28", "2023-09-30"], "days").rows).toEqual([[0], [1], [-1]]);
    expect(rowsOf(["A", "A"], ["2024-03-31", "2023-06-30"], "days").rows).toEqual([[0], [-1], [-1]]);
  });

  test("of quarters, those a year and two years back serve as prior years", () => {
    const quarters = ["2022-03-31", "2023-03-31", "2023-06-30", "2023-09-30", "2023-12-31", "2024-03-31"];
    expect(
      rowsOf(
        quarters.map(() => "A"),
        quarters,
        "days",
      ),
    ).toMatchObject({ rows: [[5], [1], [0]], unused: 3, subAnnual: true });
  });

  test("of months, the one nearest to a year back serves as the prior year", () => {
    const months = ["2024-03-31", "2023-05-31", "2023-04-30", "2023-03-31", "2023-02-28", "2022-03-31"];
    expect(
      rowsOf(
        months.map(() => "A"),
        months,
        "days",
      ).rows,
    ).toEqual([[0], [3], [5]]);
  });

  test.each<[string, (string | number)[], "days" | "years", boolean]>([
    ["quarters", ["2024-03-31", "2023-12-31", "2023-09-30"], "days", true],
    ["half-years", ["2024-06-30", "2023-12-31", "2023-06-30"], "days", true],
    ["years", ["2024-12-31", "2023-12-31"], "days", false],
    ["fiscal years as numbers", [2024, 2023], "years", false],
    ["a single period", ["2024-12-31"], "days", false],
  ])("%s", (_, periods, unit, subAnnual) =>
    expect(
      rowsOf(
        periods.map(() => "A"),
        periods,
        unit,
      ).subAnnual,
    ).toBe(subAnnual),
  );

  test("periods are told as dates or years", () => {
    expect(periodText(45382, "days")).toBe("2024-03-31");
    expect(periodText(2024, "years")).toBe("2024");
  });
});

describe("properties", () => {
  const row = fc.record({ ticker: fc.constantFrom("A", "B", "C"), period: fc.integer({ min: 2018, max: 2025 }) });
  const panelRows = fc.uniqueArray(row, {
    selector: ({ ticker, period }) => `${ticker} ${period}`,
    minLength: 1,
    maxLength: 20,
  });

  test("the order of rows does not matter, and nothing after the as-of year is ever used", () => {
    fc.assert(
      fc.property(
        panelRows.chain((rows) =>
          fc.record({
            rows: fc.constant(rows),
            order: fc.shuffledSubarray(
              rows.map((_, k) => k),
              { minLength: rows.length },
            ),
          }),
        ),
        fc.integer({ min: 2017, max: 2026 }),
        ({ rows, order }, asOf) => {
          const periodsByTicker = (list: typeof rows) => {
            const { rows: years } = rowsOf(
              list.map(({ ticker }) => ticker),
              list.map(({ period }) => period),
              "years",
              asOf,
            );
            return new Map(
              years[0].map((first, company) => [
                list[first].ticker,
                years.map((year) => (year[company] < 0 ? null : list[year[company]].period)),
              ]),
            );
          };
          const found = periodsByTicker(rows);
          expect(periodsByTicker(inOrder(rows, order))).toEqual(found);
          for (const [ticker, [now, ...priors]] of found) {
            expect(now).toBe(
              Math.max(
                ...rows.filter((one) => one.ticker === ticker && one.period <= asOf).map(({ period }) => period),
              ),
            );
            priors.forEach((prior, k) => expect(prior === null || prior === now! - k - 1).toBe(true));
          }
        },
      ),
    );
  });
});
