import fc from "fast-check";
import { readNumber, type WrittenNumber } from "../../../../src/engine/universe/cells/readNumber";

const point = (text: string) => readNumber(text, ".");
const comma = (text: string) => readNumber(text, ",");

describe("reference values", () => {
  test.each<[string, number, WrittenNumber["mark"]]>([
    ["12.7%", 0.127, "percent"],
    ["~22%", 0.22, "percent"],
    ["0% (debt-free)", 0, "percent"],
    ["29% (borderline)", 0.29, "percent"],
    ["(3.2)%", -0.032, "percent"],
    ["(3.2%)", -0.032, "percent"],
    ["-3.2 %", -0.032, "percent"],
    ["12.7 pct", 0.127, "percent"],
    ["12.7 percent", 0.127, "percent"],
    ["45 bps", 0.0045, "percent"],
    ["1.5‰", 0.0015, "percent"],
    ["$3.6B", 3.6e9, "scale"],
    ["~$3.6B*", 3.6e9, "scale"],
    ["1.2bn", 1.2e9, "scale"],
    ["US$312.4m", 312_400_000, "scale"],
    ["-US$0.62", -0.62, "none"],
    ["1,870M", 1.87e9, "scale"],
    ["3,110.9mm", 3_110_900_000, "scale"],
    ["940 million", 9.4e8, "scale"],
    ["$1.2T", 1.2e12, "scale"],
    ["880.4k", 880_400, "scale"],
    ["₹4,210 Cr", 4.21e10, "scale"],
    ["12,34,56,789", 123_456_789, "none"],
    ["(1,234)", -1_234, "none"],
    ["$ (18,800)", -18_800, "none"],
    ["($1.20)", -1.2, "none"],
    ["1,234-", -1_234, "none"],
    ["−18.4", -18.4, "none"],
    ["-(5)", -5, "none"],
    ["+7.5", 7.5, "none"],
    ["15.2x", 15.2, "multiple"],
    ["15.2×", 15.2, "multiple"],
    ["1 234 567", 1_234_567, "none"],
    ["1\u00a0234.5", 1_234.5, "none"],
    ["1’234’567.5", 1_234_567.5, "none"],
    ["2.1e9", 2.1e9, "none"],
    ["1E-3", 0.001, "none"],
    [".5", 0.5, "none"],
    ["-0", 0, "none"],
    ["0.00", 0, "none"],
    ["12.7¹", 12.7, "none"],
    ["640,000,000²", 640_000_000, "none"],
    ["12.7%³", 0.127, "percent"],
    ["12.7 ①", 12.7, "none"],
    ["1,080†", 1_080, "none"],
    ["18.4[a]", 18.4, "none"],
    ["２４.０１", 24.01, "none"],
    ["ca. 4.5", 4.5, "none"],
    ["EUR 1.2m", 1.2e6, "scale"],
    ["1.2m GBP", 1.2e6, "scale"],
  ])("%s", (text, value, mark) => expect(point(text)).toMatchObject({ value, mark }));

  test.each<[string, number]>([
    ["1.234,56", 1_234.56],
    ["12,7%", 0.127],
    ["12,7", 12.7],
    ["1.234", 1_234],
    ["1.234.567", 1_234_567],
    ["1 820,4", 1_820.4],
    ["-0,5", -0.5],
    ["3,6 Mrd", 3.6e9],
    ["1.870,00 Mio. EUR", 1.87e9],
  ])("with a decimal comma: %s", (text, value) => expect(comma(text)?.value).toBe(value));

  test.each([
    ["$5", "$"],
    ["US$5", "USD"],
    ["C$5", "CAD"],
    ["HK$5", "HKD"],
    ["€5", "EUR"],
    ["5 €", "EUR"],
    ["£5m", "GBP"],
    ["GBX 512", "GBX"],
    ["5 chf", "CHF"],
    ["5", ""],
  ])("%s is written in %p", (text, currency) => expect(point(text)?.currency).toBe(currency));
});

describe("properties", () => {
  const decimal = fc.integer({ min: -99_999_999, max: 99_999_999 }).map((whole) => whole / 100);
  const grouped = (value: number, group: string, mark: string) => {
    const [whole, cents] = Math.abs(value).toFixed(2).split(".");
    return `${value < 0 ? "-" : ""}${whole.replace(/\B(?=(\d{3})+$)/g, group)}${mark}${cents}`;
  };

  test("a number reads the same in every country's notation", () =>
    fc.assert(
      fc.property(decimal, (value) => {
        const expected = value === 0 ? 0 : value;
        for (const group of ["", ",", " ", "'", "\u202f"])
          expect(point(grouped(value, group, "."))?.value).toBe(expected);
        for (const group of ["", ".", " ", "'"]) expect(comma(grouped(value, group, ","))?.value).toBe(expected);
      }),
    ));

  test("12.7% is the double that 0.127 is", () =>
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000, max: 1_000_000 }), (tenths) => {
        const text = (tenths / 10).toFixed(1);
        expect(point(`${text}%`)?.value).toBe(Number(`${text}e-2`) + 0);
      }),
    ));

  test("no text is read as a number without a digit", () =>
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), (text) => {
        if (!/\p{N}/u.test(text)) expect([point(text), comma(text)]).toEqual([null, null]);
      }),
    ));
});

describe("validation", () => {
  test.each([
    "",
    "n/a",
    "large",
    "~large*",
    "at loss",
    "5-10%",
    "10x - 12x",
    ">100",
    "1.2.3",
    "12/31",
    "7/9",
    "1,23",
    "12 apples",
    "1.234,56",
    "3½",
    "$",
    "%",
    "(",
    "5 (2 of 9)",
    "1e",
    "--5--",
  ])("%p is no number", (text) => expect(point(text)).toBeNull());

  test.each(["1,234.56", "12.7", "1.23"])("%p contradicts a decimal comma", (text) => expect(comma(text)).toBeNull());
});
