import {
  periodLengthBySpacing,
  periodLengthNamed,
  quarterOf,
} from "../../../../src/engine/universe/dates/periodLength";

test.each(["FY", "fy", "A", "Annual", "annually", "Year", "12M", "12 M", "10-K", "10-K/A", "20-F"])(
  "%s is a year",
  (text) => expect(periodLengthNamed(text)).toBe("annual"),
);
test.each(["Q1", "q4", "3Q", "FQ2", "Q", "Quarterly", "3M", "TTM", "10-Q", "10-Q/A"])("%s is a quarter", (text) =>
  expect(periodLengthNamed(text)).toBe("quarterly"),
);
test.each(["", "H1", "8-K", "Q5", "2024", "Friday"])("%j says nothing", (text) =>
  expect(periodLengthNamed(text)).toBeNull(),
);
test("the quarter", () =>
  expect(["Q3", " 3q ", "FQ1", "FY", "Q5", ""].map(quarterOf)).toEqual([3, 3, 1, null, null, null]));

test.each<[number[], string]>([
  [[], "annual"],
  [[100, 100], "annual"],
  [[0, 365, 730], "annual"],
  [[730, 0, 365], "annual"],
  [[0, 181, 365], "annual"],
  [[0, 91, 182, 273], "quarterly"],
  // a gap of a year in a list of quarters does not make years of them
  [[0, 91, 182, 547, 638], "quarterly"],
  [[0, 30, 61, 91], "moment"],
  [[1, 2, 3, 6], "moment"],
])("%j: %s", (days, length) => expect(periodLengthBySpacing(days)).toBe(length));
