import fc from "fast-check";
import { isoDate, orderOfDates, readDate, readFiscalYear } from "../../../../src/engine/universe/cells/readDate";

const isoOf = (cell: string | number | boolean, dayFirst = false) => {
  const day = readDate(cell, dayFirst);
  return Number.isNaN(day) ? null : isoDate(day);
};

describe("reference values", () => {
  test("Excel's serial of 31 March 2024", () => expect(readDate("2024-03-31")).toBe(45_382));

  test.each<[string | number, string]>([
    ["2024-03-31", "2024-03-31"],
    ["2024/3/31", "2024-03-31"],
    ["2024-03-31T00:00:00", "2024-03-31"],
    ["2024-03-31 00:00", "2024-03-31"],
    ["2024-03-31T18:05:33.000Z", "2024-03-31"],
    ["3/31/2024 16:00:00", "2024-03-31"],
    [45_382.6667, "2024-03-31"],
    [1_711_900_800, "2024-03-31"],
    ["1711843200", "2024-03-31"],
    [1_711_929_599_999, "2024-03-31"],
    [202_403, "2024-03-31"],
    ["202403", "2024-03-31"],
    ["20240331", "2024-03-31"],
    [20_240_331, "2024-03-31"],
    [45_382, "2024-03-31"],
    ["3/31/2024", "2024-03-31"],
    ["31.3.2024", "2024-03-31"],
    ["31.03.24", "2024-03-31"],
    ["12/31/23", "2023-12-31"],
    ["31 Mar 2024", "2024-03-31"],
    ["31-Mar-24", "2024-03-31"],
    ["31 March 2024", "2024-03-31"],
    ["Mar 31, 2024", "2024-03-31"],
    ["March 31 2024", "2024-03-31"],
    ["Mar-24", "2024-03-31"],
    ["Mar '24", "2024-03-31"],
    ["March 2024", "2024-03-31"],
    ["2024-02", "2024-02-29"],
    ["02/2024", "2024-02-29"],
    ["2024-Q1", "2024-03-31"],
    ["2024Q2", "2024-06-30"],
    ["Q3 2023", "2023-09-30"],
    ["4Q23", "2023-12-31"],
    ["FQ2 2024", "2024-06-30"],
    ["FY2023", "2023-12-31"],
    ["FY23", "2023-12-31"],
    ["FY 2023A", "2023-12-31"],
    ["2023", "2023-12-31"],
    [2023, "2023-12-31"],
  ])("%p is %s", (cell, iso) => expect(isoOf(cell)).toBe(iso));

  test("3/4/2024 is in March or April as its column writes dates; with points the day comes first", () => {
    expect(isoOf("3/4/2024")).toBe("2024-03-04");
    expect(isoOf("3/4/2024", true)).toBe("2024-04-03");
    expect(isoOf("3.4.2024")).toBe("2024-04-03");
    expect(isoOf("31/03/2024, 16:00", true)).toBe("2024-03-31");
  });

  test.each<[string[], ReturnType<typeof orderOfDates>]>([
    [["3/4/2024", "31/3/2024"], "day first"],
    [["3/4/2024", "3/31/2024"], "month first"],
    [["3/4/2024", "5/6/2024"], "unclear"],
    [["3/3/2024"], "clear"],
    [["2024-03-04", "n/a"], "clear"],
    [["3/4/2024 16:00:00", "31/3/2024 16:00:00"], "day first"],
  ])("%j: %s", (cells, order) => expect(orderOfDates(cells)).toBe(order));

  test.each<[string | number, number]>([
    [2023, 2023],
    ["2023", 2023],
    ["FY2023", 2023],
    ["FY23", 2023],
    ["fye 2023", 2023],
    ["2023A", 2023],
    ["2023/24", 2024],
    ["2023-2024", 2024],
    ["2023-06-30", 2023],
    [45_291, 2023],
    ["CY'23", 2023],
  ])("%p is fiscal year %d", (cell, year) => expect(readFiscalYear(cell)).toBe(year));
});

describe("properties", () => {
  const day = fc.integer({ min: 30_000, max: 60_000 });

  test("a day's serial and its ISO date are one", () =>
    fc.assert(fc.property(day, (serial) => expect(readDate(isoDate(serial))).toBe(serial))));

  test("every notation of a day reads as that day", () =>
    fc.assert(
      fc.property(day, (serial) => {
        const [year, month, date] = isoDate(serial).split("-").map(Number);
        expect(
          [
            `${month}/${date}/${year}`,
            `${date}.${month}.${year}`,
            `${year}${String(month).padStart(2, "0")}${String(date).padStart(2, "0")}`,
          ].map((text) => readDate(text)),
        ).toEqual([serial, serial, serial]);
        expect(readDate(`${date}/${month}/${year}`, true)).toBe(serial);
      }),
    ));
});

describe("validation", () => {
  test.each<string | number | boolean>([
    "",
    "n/a",
    "soon",
    "2024-02-30",
    "2024-13-01",
    "13/13/2024",
    "Foo 2024",
    "31 Foo 2024",
    "12",
    true,
    -5,
    0,
    9_999_999,
    202_413,
    100_000_000,
    "123456789012345",
  ])("%p is no date", (cell) => expect(readDate(cell)).toBeNaN());
  test.each<string | number | boolean>(["", "LTM", "23", 23, 1_812, "2023-25", true])("%p is no fiscal year", (cell) =>
    expect(readFiscalYear(cell)).toBeNaN(),
  );
});
