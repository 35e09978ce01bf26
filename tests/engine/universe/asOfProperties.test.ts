import fc from "fast-check";
import type { CellValue } from "../../../src/engine/universe/cells/cellTable";
import { isoDate } from "../../../src/engine/universe/cells/readDate";
import { readTable as read } from "../support/readTable";

describe("properties", () => {
  const day = fc.integer({ min: 44_000, max: 45_500 });
  const row = fc.record({
    ticker: fc.constantFrom("AAA", "BBB", "CCC"),
    end: day,
    published: fc.option(fc.integer({ min: -30, max: 400 }), { nil: null }),
    fiscalPeriod: fc.constantFrom("FY", "Q1", ""),
  });
  const tableOf = (
    rows: readonly { ticker: string; end: number; published: number | null; fiscalPeriod: string }[],
  ) => [
    ["Ticker", "Period End", "Filed", "Fiscal Period", "Revenue"],
    ...rows.map(({ ticker, end, published, fiscalPeriod }, k): CellValue[] => [
      ticker,
      end,
      published === null ? "" : end + published,
      fiscalPeriod,
      1000 + k,
    ]),
  ];
  /** the rows whose figures stand in the universe */
  const rowsUsed = (table: CellValue[][], asOf: number): Set<number> => {
    try {
      const { column } = read(table, { asOf: isoDate(asOf) });
      const figures = ["revenue", "revenue_prior", "revenue_prior2"].flatMap(column);
      return new Set(figures.filter((figure) => !Number.isNaN(figure)).map((figure) => figure - 1000));
    } catch (error) {
      if ((error as { code?: string }).code === "nothing-usable") return new Set();
      throw error;
    }
  };

  test("no row published after the date is ever used, and what was left out as unknown is not used by any earlier date", () => {
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 1, maxLength: 15 }),
        fc.array(day, { minLength: 1, maxLength: 4 }),
        (rows, days) => {
          const table = tableOf(rows);
          let unknownLater = new Set<number>();
          for (const asOf of [...days].sort((a, b) => b - a)) {
            const used = rowsUsed(table, asOf);
            for (const k of used) {
              const { end, published } = rows[k];
              // by its publish date where that can be right, otherwise not before the end of the period
              expect(end + Math.max(published ?? 0, 0)).toBeLessThanOrEqual(asOf);
              expect(unknownLater.has(k)).toBe(false);
            }
            unknownLater = new Set(
              rows.flatMap(({ end, published }, k) => (end + Math.max(published ?? 0, 0) > asOf ? [k] : [])),
            );
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  test("a row that is not yet known changes nothing: the universe is as if it were not there", () => {
    const statement = fc.record({
      ticker: fc.constantFrom("AAA", "BBB", "CCC"),
      end: day,
      published: fc.integer({ min: 0, max: 400 }),
      fiscalPeriod: fc.constant("FY"),
    });
    fc.assert(
      fc.property(fc.array(statement, { minLength: 2, maxLength: 15 }), day, (rows, asOf) => {
        const known = rows.filter(({ end, published }) => end + published <= asOf);
        fc.pre(known.length > 0);
        const figures = (list: Parameters<typeof tableOf>[0]) => {
          const { of } = read(tableOf(list), { asOf: isoDate(asOf) });
          return ["revenue", "revenue_prior"].map((id) =>
            Object.fromEntries(
              Object.entries(of(id)).map(([ticker, figure]) => [
                ticker,
                figure === undefined || Number.isNaN(figure) ? null : list[figure - 1000],
              ]),
            ),
          );
        };
        // one more row that is known makes both tables panels
        const panel = [
          { ticker: "ZZZ", end: 43_000, published: 0, fiscalPeriod: "FY" },
          { ticker: "ZZZ", end: 43_365, published: 0, fiscalPeriod: "FY" },
        ];
        expect(figures([...rows, ...panel])).toEqual(figures([...known, ...panel]));
      }),
      { numRuns: 300 },
    );
  });
});
