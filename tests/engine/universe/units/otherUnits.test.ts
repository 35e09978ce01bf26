import { METRICS, numericField } from "../../../../src/engine/fields/catalogue";
import { readColumn } from "../../../../src/engine/universe/cells/readColumn";
import type { CellValue } from "../../../../src/engine/universe/cells/cellTable";
import type { HeaderUnit } from "../../../../src/engine/universe/headers/readHeader";
import {
  medianSize,
  sizeAt,
  sizesOf,
  unitChoices,
  type ColumnUnit,
} from "../../../../src/engine/universe/units/columnUnit";
import { oddlyLarge } from "../../../../src/engine/universe/units/oddlyLarge";
import { scaleByShares } from "../../../../src/engine/universe/units/scaleByShares";
import { typicalSize } from "../../../../src/engine/universe/units/typicalSizes";
import { unitMisfit } from "../../../../src/engine/universe/units/unitMisfit";

const numbers = Float64Array.from([4, -1, NaN, 0, 2, Infinity, 8]);
const all = () => true;

describe("sizes", () => {
  test("are ordered, without zero and missing", () => {
    expect(Array.from(sizesOf(numbers, all))).toEqual([1, 2, 4, 8]);
    expect(medianSize(numbers, all)).toBe(2);
    expect(sizeAt(sizesOf(numbers, all), 1)).toBe(8);
    expect(medianSize(numbers, () => false)).toBeNaN();
    expect(medianSize(numbers, (company) => company === 1)).toBe(1);
  });

  test("every field whose unit is a question has a typical size", () => {
    for (const field of METRICS.filter((metric) => unitChoices(metric).length > 1))
      expect(typicalSize(field)).toBeGreaterThan(0);
    expect(typicalSize(numericField("revenue_prior2")!)).toBe(typicalSize(numericField("revenue")!));
  });
});

describe("marks that do not fit", () => {
  const NONE: HeaderUnit = { percent: false, scale: null, currency: "" };
  const misfit = (id: string, cells: CellValue[], header: Partial<HeaderUnit> = {}) => {
    const field = numericField(id)!;
    return unitMisfit(
      field,
      readColumn(
        { values: cells.map((cell) => [cell]) },
        0,
        cells.map((_, row) => row),
        field.unit,
        { point: 0, comma: 0 },
        ".",
      ),
      { ...NONE, ...header },
    );
  };

  test.each<[string, CellValue[], Parameters<typeof misfit>[2], RegExp]>([
    ["income_tax", ["23%"], {}, /written in percent/],
    ["eps", [1.5], { percent: true }, /says percent/],
    ["roe", ["$3.6B"], {}, /millions or the like/],
    ["roe", [0.1], { scale: 1e6 }, /thousands or millions/],
    ["revenue", [3_100], { scale: 1e-4 }, /basis points/],
    ["average_volume", [29.3], { currency: "$" }, /not an amount of money/],
    ["shares_outstanding", ["$5m"], {}, /not an amount of money/],
  ])("%s with %j under %j", (id, cells, header, sentence) => expect(misfit(id, cells, header)).toMatch(sentence));

  test.each<[string, CellValue[], Parameters<typeof misfit>[2]]>([
    ["roe", ["12%"], { percent: true }],
    ["roe", [1_200], { scale: 1e-4 }],
    ["market_cap", ["$3.6B"], { scale: 1e6, currency: "USD" }],
    ["price", ["$57.31"], { currency: "$" }],
    ["debt_equity", ["29%"], {}],
    ["pe", ["15.2x"], {}],
  ])("%s with %j under %j fits", (id, cells, header) => expect(misfit(id, cells, header)).toBeUndefined());
});

describe("cells as if in another unit", () => {
  const odd = (id: string, values: number[]) => oddlyLarge(numericField(id)!, Float64Array.from(values));

  test("one cell in percent among fractions", () =>
    expect(odd("operating_margin", [0.112, 0.02, 17.4, 0.193, 0.22, NaN])).toEqual([2]));
  test("a long tail is none", () => expect(odd("revenue_growth", [0.1, 0.2, 0.4, 1.5, 3, 6, 11, 20])).toEqual([]));
  test("a size that is absurd in percent, too", () => expect(odd("roe", [0.1, 0.2, 0.15, 9_000])).toEqual([]));
  test("only ratios have two notations", () => expect(odd("pe", [10, 20, 3_000])).toEqual([]));
});

describe("market cap = price × shares", () => {
  const choices = ["units", "thousands", "millions", "billions"] as const;
  const bySize = (choice: ColumnUnit["choice"], factor: number): ColumnUnit => ({
    choice,
    factor,
    evidence: "size",
    doubtful: true,
    bySize: "alone",
    choices,
  });
  const stated = (choice: ColumnUnit["choice"], factor: number): ColumnUnit => ({
    choice,
    factor,
    evidence: "stated",
    doubtful: false,
    choices,
  });
  const price = Float64Array.from([200, 100]);

  test("settles the scale of market caps", () => {
    const [cap] = scaleByShares({ written: Float64Array.from([3_000, 1_000]), unit: bySize("millions", 1e6) }, price, {
      written: Float64Array.from([15_000, 10_000]),
      unit: stated("millions", 1e6),
    });
    expect(cap).toMatchObject({
      choice: "billions",
      factor: 1e9,
      doubtful: false,
      evidence: "price × shares implies billions",
    });
  });

  test("settles the scale of shares", () => {
    const [, shares] = scaleByShares(
      { written: Float64Array.from([3_000, 1_000]), unit: stated("billions", 1e9) },
      price,
      { written: Float64Array.from([15, 10]), unit: bySize("millions", 1e6) },
    );
    expect(shares).toMatchObject({ choice: "billions", evidence: "market cap / price implies billions" });
  });

  test("settles nothing where both are open, both are stated, or no scale agrees", () => {
    const cap = { written: Float64Array.from([3_000, 1_000]), unit: bySize("millions", 1e6) };
    const shares = { written: Float64Array.from([15_000, 10_000]), unit: bySize("millions", 1e6) };
    expect(scaleByShares(cap, price, shares)).toEqual([cap.unit, shares.unit]);
    const odd = {
      written: Float64Array.from([15_000, 10_000].map((value) => value * 30)),
      unit: stated("millions", 1e6),
    };
    expect(scaleByShares(cap, price, odd)[0]).toEqual(cap.unit);
    expect(scaleByShares({ ...cap, unit: stated("millions", 1e6) }, price, odd)[0].choice).toBe("millions");
  });
});
