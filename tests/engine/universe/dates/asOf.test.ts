import { readAsOf } from "../../../../src/engine/universe/dates/asOf";
import { expectRefusal } from "../../support/refusal";

test.each<[string, number, number | null]>([
  ["2024-12-31", 45_657, null],
  ["31 Dec 2024", 45_657, null],
  [" 2024-12-31T10:00 ", 45_657, null],
  ["2024-12", 45_657, null],
  ["2024", 45_657, 2024],
  ["FY2024", 45_657, 2024],
  ["fy24", 45_657, 2024],
  ["FYE 2024", 45_657, 2024],
  ["20241231", 45_657, null],
])("%j", (text, day, fiscalYear) => expect(readAsOf(text)).toEqual({ day, fiscalYear }));

test.each(["", "soon", "24", "2024-02-30", "=1+1"])("%j is refused", (text) =>
  expectRefusal(() => readAsOf(text), { code: "invalid-argument", path: "asOf", message: /is not a date/ }),
);
