import type { CellValue } from "../../../../src/engine/universe/cells/cellTable";
import { METRICS, LINE_ITEMS } from "../../../../src/engine/fields/catalogue";
import { readUniverse } from "../../../../src/engine/universe/readUniverse";
import type { ReadingOptions } from "../../../../src/engine/universe/reading";
import { possibleRange, usualRange } from "../../../../src/engine/universe/units/possibleRange";
import { typicalSize } from "../../../../src/engine/universe/units/typicalSizes";

function read(values: CellValue[][], options?: ReadingOptions) {
  const { universe, findings } = readUniverse({ values }, options);
  return {
    column: (id: string) => Array.from(universe.given.get(id) ?? []),
    found: (code: string) =>
      findings.filter((finding) => finding.code === code).map(({ cells, message }) => `${cells.join(" ")}: ${message}`),
  };
}

describe("values outside the possible range of their field", () => {
  test("a market cap of 850 trillion beside an enterprise value in millions is missing, and named", () => {
    const { column, found } = read([
      ["Ticker", "Market Cap", "EV ($M)"],
      ["ARB", 8.5e14, 4_000],
      ["BLU", 2e9, 2_100],
      ["CDR", 3e9, 3_300],
    ]);
    expect(column("market_cap")).toEqual([NaN, 2e9, 3e9]);
    expect(column("enterprise_value")).toEqual([4e9, 2.1e9, 3.3e9]);
    expect(found("impossible")).toEqual([
      'B2: 1 cell of "Market Cap" is impossible for Market cap (850T; possible: −20T to 20T) and counts as missing. Correct the file, or choose the column\'s field or unit to use it.',
    ]);
  });

  test("a payout of 673,000,000 % is missing", () => {
    const { column, found } = read([
      ["Ticker", "Payout Ratio"],
      ["ARB", 0.4],
      ["BLU", "673000000%"],
      ["CDR", 0.35],
    ]);
    expect(column("payout_ratio")).toEqual([0.4, NaN, 0.35]);
    expect(found("impossible")).toHaveLength(1);
  });

  test("they are used when the user confirms the column, by its field or unit", () => {
    const table: CellValue[][] = [
      ["Ticker", "Payout Ratio"],
      ["ARB", 0.4],
      ["BLU", 6.73e6],
    ];
    for (const correction of [{ field: "payout_ratio" }, { unit: "fraction" as const }]) {
      const { column, found } = read(table, { mapping: { "payout ratio": correction } });
      expect(column("payout_ratio")).toEqual([0.4, 6.73e6]);
      expect(found("impossible")).toEqual([]);
    }
  });

  test("a choice for an earlier table lets them in, and they are still listed", () => {
    const { column, found } = read(
      [
        ["Ticker", "Payout Ratio"],
        ["ARB", 0.4],
        ["BLU", 6.73e6],
      ],
      { mapping: { "payout ratio": { field: "payout_ratio", remembered: true } } },
    );
    expect(column("payout_ratio")).toEqual([0.4, 6.73e6]);
    expect(found("impossible")).toEqual([
      'B3: 1 cell of "Payout Ratio" is impossible for Payout ratio (673,000,000 %; possible: −100,000 % to 100,000 %): used, because you chose the column\'s field or unit for an earlier table.',
    ]);
  });

  test("leaving another column out confirms nothing", () =>
    expect(
      read(
        [
          ["Ticker", "Payout Ratio", "Notes"],
          ["ARB", 6.73e6, 1],
        ],
        { mapping: { notes: { field: null } } },
      ).column("payout_ratio"),
    ).toEqual([NaN]));

  test("where most of a column is impossible, its unit is suspected", () => {
    const { column, found } = read([
      ["Ticker", "Market Cap (Cr)", "Revenue ($M)"],
      ["ARB", 42_100_000, 1_820],
      ["BLU", 18_700_000, 940],
      ["CDR", 99_400_000, 2_655],
    ]);
    expect(column("market_cap")).toEqual([NaN, NaN, NaN]);
    expect(found("impossible")[0]).toMatch(/the unit, read as crores, may be wrong/);
  });

  test("companies in won and rupiah are as large as their currency is small", () => {
    const { column, found } = read([
      ["Ticker", "Market Cap", "Revenue", "Total Assets"],
      ["005930", 4.5e14, 2.6e14, 4.5e14],
      ["000660", 1.3e14, 3.3e13, 1e14],
      ["035420", 3e13, 9.6e12, 3.5e13],
    ]);
    expect(column("market_cap")).toEqual([4.5e14, 1.3e14, 3e13]);
    expect(found("impossible")).toEqual([]);
  });

  test("in dollars they are not", () =>
    expect(
      read([
        ["Ticker", "Market Cap ($)", "Revenue ($)"],
        ["ARB", 4.5e14, 2.6e14],
        ["BLU", 1.3e14, 3.3e13],
      ]).column("market_cap"),
    ).toEqual([NaN, NaN]));

  test("a margin above 100 % is reported and used, as sources have them", () => {
    const { column, found } = read([
      ["Ticker", "Gross Margin"],
      ["ARB", 0.4],
      ["BLU", 1.2],
      ["CDR", 0.35],
      ["DUN", 0.5],
    ]);
    expect(column("gross_margin")).toEqual([0.4, 1.2, 0.35, 0.5]);
    expect(found("implausible")).toEqual([
      'B3: 1 cell of "Gross Margin" is above 100 % (120 %), which Gross margin cannot be: used unchanged.',
    ]);
  });
});

describe("amounts out of proportion", () => {
  const table = (factor: number): CellValue[][] => [
    ["Ticker", "Market Cap ($M)", "Revenue ($M)", "Total Assets ($M)"],
    ["ARB", 4_200 * factor, 1_800, 3_100],
    ["BLU", 1_900 * factor, 900, 2_200],
    ["CDR", 9_900 * factor, 2_700, 8_000],
  ];

  test("a column in a wrong scale is named, and the others are not", () => {
    expect(read(table(1)).found("scale")).toEqual([]);
    const [one, ...more] = read(table(1e-3)).found("scale");
    expect(more).toEqual([]);
    expect(one).toBe(
      'B2:B4: "Market Cap ($M)" is about 1/600 of the size that the other amounts of the same companies suggest: its unit, read as millions, may be wrong. Choose another unit, or the same to confirm it.',
    );
    expect(read(table(300)).found("scale")[0]).toMatch(/is about [45]00 times the size/);
  });

  test("a confirmed column is no longer asked about", () =>
    expect(read(table(1e-3), { mapping: { "market cap ($m)": { unit: "millions" } } }).found("scale")).toEqual([]));

  test("of two columns either may be wrong", () =>
    expect(read(table(1e3).map((row) => row.slice(0, 3))).found("scale")).toHaveLength(2));

  test("two companies are too few", () => expect(read(table(1e-3).slice(0, 3)).found("scale")).toEqual([]));
});

describe("the ranges", () => {
  test.each([...METRICS, ...LINE_ITEMS])(
    "of $id hold its typical size, on both sides where it can be negative",
    (field) => {
      const [min, max] = possibleRange(field);
      expect(max).toBeGreaterThan(100 * Math.min(typicalSize(field), field.unit === "score" ? 0.01 : max / 200));
      expect(min).toBeLessThanOrEqual(0);
      expect(possibleRange({ ...field, id: `${field.id}_prior` })).toEqual([min, max]);
      expect(usualRange(field)[1]).toBeGreaterThanOrEqual(1);
    },
  );
});
