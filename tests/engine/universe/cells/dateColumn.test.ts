import { readDateColumn } from "../../../../src/engine/universe/cells/dateColumn";
import { isoDate } from "../../../../src/engine/universe/cells/readDate";

const read = (...cells: (string | number | boolean)[]) => {
  const { days, ...rest } = readDateColumn(cells);
  return { days: Array.from(days, (day) => (Number.isNaN(day) ? null : isoDate(day))), ...rest };
};

test("days stay as they are; what is no date is missing", () =>
  expect(read("2024-01-31", 45_351.7, "", "n/a", true, "2024-02-30")).toEqual({
    days: ["2024-01-31", "2024-02-29", null, null, null, null],
    monthEnds: false,
    unclearOrder: false,
  }));

test("month stamps are month-ends, 1 January and the leap month included, newest first as well", () =>
  expect(read("2024-02-01", "2024-01-01", "2023-12-01")).toMatchObject({
    days: ["2024-02-29", "2024-01-31", "2023-12-31"],
    monthEnds: true,
  }));

test("dates that could be read either way are read with fewer months repeated, and said", () => {
  expect(read("01/02/2024", "01/03/2024", "01/04/2024")).toEqual({
    days: ["2024-02-29", "2024-03-31", "2024-04-30"],
    monthEnds: true,
    unclearOrder: true,
  });
  expect(read("1/2/2024", "2/3/2024", "3/4/2024").days).toEqual(["2024-01-02", "2024-02-03", "2024-03-04"]);
});

test("an empty column", () => expect(read()).toEqual({ days: [], monthEnds: false, unclearOrder: false }));
