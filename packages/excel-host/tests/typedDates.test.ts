import { interpretText } from "../src/model/cellInput";
import { cellText } from "../src/model/cellText";
import { typedDate } from "../src/model/typedDates";

const YEAR = 2025;

test.each([
  ["1/2", 45_659, "d-mmm", "2-Jan"],
  ["1/32", 11_689, "mmm-yy", "Jan-32"],
  ["2/30", 10_990, "mmm-yy", "Feb-30"],
  ["12/2024", 45_627, "mmm-yy", "Dec-24"],
  ["5-3", 45_780, "d-mmm", "3-May"],
  ["Mar 5", 45_721, "d-mmm", "5-Mar"],
  ["Mar-24", 45_740, "d-mmm", "24-Mar"],
  ["MAR1", 45_717, "d-mmm", "1-Mar"],
  ["Mar 32", 11_749, "mmm-yy", "Mar-32"],
  ["March 2024", 45_352, "mmm-yy", "Mar-24"],
  ["5 Sept", 45_905, "d-mmm", "5-Sep"],
  ["March 5, 2024", 45_356, "d-mmm-yy", "5-Mar-24"],
  ["5-Mar-29", 47_182, "d-mmm-yy", "5-Mar-29"],
  ["5 Mar 30", 11_022, "d-mmm-yy", "5-Mar-30"],
  ["2024-03-31", 45_382, "m/d/yyyy", "3/31/2024"],
  ["2024/3/1", 45_352, "m/d/yyyy", "3/1/2024"],
  ["2024-03", 45_352, "mmm-yy", "Mar-24"],
  ["3/31/24", 45_382, "m/d/yyyy", "3/31/2024"],
  ["1/1/1900", 1, "m/d/yyyy", "1/1/1900"],
  ["2/28/1900", 59, "m/d/yyyy", "2/28/1900"],
  ["3/1/1900", 61, "m/d/yyyy", "3/1/1900"],
  ["1 1/2", 1.5, "# ?/?", "1 1/2"],
  ["0 1/4", 0.25, "# ?/?", " 1/4"],
  ["-2 3/16", -2.1875, "# ??/??", "-2  3/16"],
])("%s is typed as a number", (text, value, numberFormat, shown) => {
  const read = typedDate(text, YEAR);
  expect(read).toEqual({ value, numberFormat });
  expect(cellText(value, numberFormat)).toBe(shown);
});

test.each(["13/2", "0/5", "2/29/2023", "1/1/1899", "Foo 5", "1 1/0", "Marc 5", "5 Marchy"])(
  "%s has the form of a date or fraction but is none",
  (text) => {
    expect(typedDate(text, YEAR)).toBeNull();
    expect(interpretText(text)).toEqual({ value: text });
  },
);

test.each(["May", "5", "1/2/3/4", "A1/2", "12:30", ""])("%s has another form", (text) => {
  expect(typedDate(text, YEAR)).toBeUndefined();
});

test.each([
  ["12:30", 0.520_833_333_333_333_4, "h:mm"],
  ["12:30:15", 0.521_006_944_444_444_4, "h:mm:ss"],
  ["2:30 PM", 0.604_166_666_666_666_6, "h:mm AM/PM"],
  ["2024-3-1 12:00", 45_352.5, "m/d/yyyy h:mm"],
])("%s brings a format of Excel's", (text, value, numberFormat) => {
  const read = interpretText(text);
  expect(read.value).toBeCloseTo(value, 12);
  expect(read.numberFormat).toBe(numberFormat);
});
