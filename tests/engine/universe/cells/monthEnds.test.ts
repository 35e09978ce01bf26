import fc from "fast-check";
import { areMonthStamps, monthEnds } from "../../../../src/engine/universe/cells/monthEnds";
import { isoDate, readDate } from "../../../../src/engine/universe/cells/readDate";

const daysOf = (...dates: string[]) => Float64Array.from(dates, (date) => readDate(date));

test.each<[string[], boolean]>([
  [["2024-01-01", "2024-02-01"], true],
  [["2024-01-01", "", "2025-01-01"], true],
  // one date alone, however often, shows nothing
  [["2024-01-01"], false],
  [["2024-01-01", "2024-01-01"], false],
  [["2024-01-01", "2024-02-02"], false],
  [[], false],
  [["", ""], false],
])("%j: %p", (dates, stamps) => expect(areMonthStamps(daysOf(...dates))).toBe(stamps));

test("a time of day does not matter, and missing dates stay missing", () =>
  expect(Array.from(monthEnds(Float64Array.of(45_292.6667, NaN, 45_323)).days)).toEqual([45_322, NaN, 45_351]));

test("no date moves to an earlier day or another month", () =>
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 30_000, max: 60_000 })), (list) => {
      const days = Float64Array.from(list);
      monthEnds(days).days.forEach((day, k) => {
        expect(day).toBeGreaterThanOrEqual(days[k]);
        expect(isoDate(day).slice(0, 7)).toBe(isoDate(days[k]).slice(0, 7));
      });
    }),
  ));
