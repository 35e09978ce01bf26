import { readNumberFormat } from "../../../../src/engine/universe/cells/numberFormat";

describe("reference values", () => {
  test.each([
    ["General", {}],
    ["@", {}],
    ["0.00", {}],
    ["#,##0.00_);(#,##0.00)", {}],
    ["#,##0.00_);[Red](#,##0.00)", {}],
    ["0.0%", { percent: true }],
    ["0.0%;[Red]-0.0%", { percent: true }],
    ['0.0"%"', {}],
    ["0.0\\%", {}],
    ["yyyy-mm-dd", { date: true }],
    ["[$-409]d-mmm-yy;@", { date: true }],
    ["mmm-yy", { date: true }],
    ["h:mm", { date: true }],
    ["0.00E+00", {}],
    ['0.0"x"', {}],
    ["#,##0", {}],
    ["#,##0,", { shortened: true }],
    ['#,##0.0,,"M"', { shortened: true }],
    ["$#,##0.0,,", { shortened: true, currency: "$" }],
    ["$#,##0.00", { currency: "$" }],
    ["[$€-407] #,##0.00", { currency: "EUR" }],
    ["[$USD] #,##0", { currency: "USD" }],
    ['"USD" #,##0', {}],
    ["£#,##0;-£#,##0", { currency: "GBP" }],
  ])("%s", (format, meaning) =>
    expect(readNumberFormat(format)).toEqual({
      percent: false,
      date: false,
      shortened: false,
      currency: "",
      ...meaning,
    }),
  );
});
