import fc from "fast-check";
import type { CellValue } from "../../../src/engine/universe/cells/cellTable";

/** Texts that programs take for something else, or that break what is written from them. */
const TRICKY = [
  "=1+1", "=HYPERLINK(\"x\")", "+1", "-1", "@SUM", "'quoted", "TRUE", "FALSE", "1E5", "1e400", "0700", "007", "NA", "N/A", "NaN", "Infinity", "-Infinity", "∞", "null",
  "#N/A", "#REF!", "#DIV/0!", "__proto__", "constructor", "toString", "hasOwnProperty", "a;b", "a,b", "a\tb", "line\nbreak", "\u0000", "\u200b", "\ufeffBOM", "😀", "👩‍👩‍👧", "عربي", "日本電産",
  "Ünïcode", "<b>&amp;</b>", "]]>", "_x0041_", "%", "()", "[x]", "''", "\"", "A".repeat(300), " ", "  padded  ", "-", "–", "—", "n.m.", "$&", "\\", "C:\\x", "../..", "~fs 1", "BRK.B", "BRK/B", "CON",
];

const NUMBERS_AS_TEXT = [
  "12.7%", "(1,234)", "(5.2%)", "$3.6B", "1.2bn", "45 bps", "15.2x", "1 234", "1.234,56", "1,234.56", "2.1e9", "1e308", "9e999", "1e308bn", "-0", "0", "0%", "€5", "5-", "1,00,00,000", "~22%", "12/31/2024", "2024-03-31", "FY2023", "1e-320",
];

export const trickyText = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...TRICKY) },
  { weight: 4, arbitrary: fc.constantFrom(...NUMBERS_AS_TEXT) },
  { weight: 2, arbitrary: fc.string({ unit: "binary", maxLength: 12 }) },
  { weight: 2, arbitrary: fc.string({ maxLength: 20 }) },
);

/** A text longer than a cell of Excel's may be. */
const endless = fc.constantFrom("x".repeat(40_000), "1".repeat(40_000), "=".repeat(40_000), "(".repeat(40_000), " 1".repeat(20_000), "1,".repeat(20_000), "a ".repeat(20_000));

/** Numbers at the ends of what a cell can hold, and those that formulas stumble over. */
export const extremeNumber = fc.constantFrom(0, -0, 1, -1, 1e308, -1e308, 1.7976931348623157e308, 5e-324, -5e-324, 1e-300, 1e15, 2 ** 53, 2 ** 53 + 2, 1e21, 0.1 + 0.2, 99999999, 45000, 2024, 20241231, 100, 1e-7);

const ordinary = fc.oneof(
  fc.integer({ min: -400, max: 9_000 }).map((whole) => whole / 20),
  fc.integer({ min: -3, max: 3 }),
  fc.integer({ min: 1, max: 4_000_000 }).map((whole) => whole * 1000),
);
const anyFinite = fc.double({ noNaN: true, noDefaultInfinity: true });

/** What a cell of numbers may hold; some are blank, some are no number. */
export const figure: fc.Arbitrary<CellValue> = fc.oneof(
  { weight: 60, arbitrary: ordinary },
  { weight: 12, arbitrary: fc.constant("") },
  { weight: 5, arbitrary: extremeNumber },
  { weight: 3, arbitrary: anyFinite },
  { weight: 6, arbitrary: fc.constantFrom(...NUMBERS_AS_TEXT) },
  { weight: 3, arbitrary: fc.constantFrom("#N/A", "#DIV/0!", "n/a", "-", "NM") },
  { weight: 1, arbitrary: trickyText },
  { weight: 1, arbitrary: fc.boolean() },
);

/** Anything at all. */
export const anyCell: fc.Arbitrary<CellValue> = fc.oneof(
  { weight: 20, arbitrary: figure },
  { weight: 8, arbitrary: trickyText },
  { weight: 2, arbitrary: fc.boolean() },
  { weight: 1, arbitrary: endless },
);
