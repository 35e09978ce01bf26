import fc from "fast-check";
import { ScoringError } from "../../../src/engine/errors";
import { parseFormula, positionOf, RESERVED_NAMES } from "../../../src/engine/formulas/formula";

const valueOf = (text: string, values: Record<string, number> = {}): number => {
  const { required, optional, evaluate } = parseFormula(text);
  return evaluate([...required, ...optional].map((name) => values[name] ?? NaN));
};

const fault = (text: string): string => {
  try {
    parseFormula(text);
  } catch (error) {
    if (error instanceof ScoringError) return error.message;
    throw error;
  }
  return "none";
};

describe("reference values", () => {
  // worked out with Python: 2 ** 3 ** 2 taken from left to right, as a worksheet does
  test.each<[string, Record<string, number>, number]>([
    ["ebit / (total_assets - current_liabilities)", { ebit: 30, total_assets: 500, current_liabilities: 200 }, 0.1],
    ["1 + 2 * 3", {}, 7],
    ["(1 + 2) * 3", {}, 9],
    ["2 ^ 3 ^ 2", {}, 64],
    ["-a ^ 2", { a: 3 }, 9],
    ["0 - a ^ 2", { a: 3 }, -9],
    ["10 - 4 - 3", {}, 3],
    ["100 / 10 / 5", {}, 2],
    ["min(a, b, -1)", { a: 2, b: -3 }, -3],
    ["max(a, b)", { a: 2, b: -3 }, 2],
    ["abs(a - b)", { a: 2, b: 5 }, 3],
    ["log(a)", { a: 1000 }, 6.907755278982137],
    ["if(a > b, a, b)", { a: 1, b: 2 }, 2],
    ["IF(A >= B, A, B)", { a: 3, b: 2 }, 3],
    ["if(a = 1, 10, 20)", { a: 1 }, 10],
    ["if(a <> 1, 10, 20)", { a: 1 }, 20],
    ["if(a == 1, 10, 20)", { a: 2 }, 20],
    ["if(a != 1, 10, 20)", { a: 2 }, 10],
    ["(roe > 0.1) + (roa > 0.05)", { roe: 0.2, roa: 0.01 }, 1],
    ["a < b", { a: 1, b: 2 }, 1],
    ["1.5e3 * .5", {}, 750],
    ["+a - -a", { a: 4 }, 8],
  ])("%s with %j is %d", (text, values, expected) => expect(valueOf(text, values)).toBeCloseTo(expected, 14));
});

describe("missing values", () => {
  test.each<[string, Record<string, number>]>([
    ["a + b", { a: 1 }],
    ["min(a, b)", { a: 1 }],
    ["max(a, b)", { b: 1 }],
    ["a < b", { a: 1 }],
    ["if(a < b, 1, 2)", { a: 1 }],
    ["if(a, 1)", { a: 0 }],
    ["a / b", { a: 1, b: 0 }],
    ["a / b", { a: 0, b: 0 }],
    ["a / b", { a: -5, b: -1 }],
    ["a / (b - c)", { a: 1, b: 1, c: 2 }],
    ["a / 0", { a: 1 }],
    ["a * b", { a: 1e308, b: 10 }],
    ["a / b", { a: 1e308, b: 1e-10 }],
    ["a ^ 0.5", { a: -4 }],
    ["a ^ a", { a: 0 }],
    ["a ^ -1", { a: 0 }],
    ["log(a)", { a: 0 }],
    ["log(a)", { a: -1 }],
    ["1 / (a * b)", { a: 1e308, b: 10 }],
    ["a - a", { a: Infinity }],
    ["1 / a", { a: Infinity }],
    ["0.5 ^ a", { a: Infinity }],
    ["-a", { a: Infinity }],
  ])("%s with %j is missing", (text, values) => expect(valueOf(text, values)).toBeNaN());

  test("the branch that is not taken may be missing", () => {
    expect(valueOf("if(a > 0, a, b)", { a: 1 })).toBe(1);
    expect(valueOf("if(a > 0, a, b)", { a: -1 })).toBeNaN();
    expect(parseFormula("if(a > 0, a, b)")).toMatchObject({ required: ["a"], optional: ["b"] });
    expect(parseFormula("b + if(a > 0, a, b)")).toMatchObject({ required: ["b", "a"], optional: [] });
  });

  test("a constant denominator divides whatever its sign", () => {
    expect(valueOf("a / -2", { a: 3 })).toBe(-1.5);
    expect(valueOf("a / (1 - 3)", { a: 3 })).toBe(-1.5);
  });

  test("negative equity, an infinite ratio, can be compared and capped", () => {
    expect(valueOf("if(debt_equity > 2, 0, 1)", { debt_equity: Infinity })).toBe(0);
    expect(valueOf("min(debt_equity, 5)", { debt_equity: Infinity })).toBe(5);
    expect(valueOf("debt_equity", { debt_equity: Infinity })).toBe(Infinity);
  });
});

describe("faults", () => {
  test.each<[string, RegExp]>([
    ["", /it is empty/],
    ["   ", /it is empty/],
    ["ebit /", /^expected expression after \/ at its end/],
    ["(ebit", /^unclosed \( at its end/],
    ["ebit)", /^unexpected "\)" at character 5/],
    ["a b", /several expressions/],
    ["a, b", /several expressions/],
    [",,roe", /commas may only separate/],
    ["(roe,)", /commas may only separate/],
    ["(roe, roa)", /a list in brackets has no meaning/],
    ["min(a b)", /commas may only separate|expected comma/],
    ["min(a,,b)", /unexpected token ,/],
    ["min(a, )", /unexpected token \)/],
    ["min(a)", /^min has 1 argument at character 1: write min\(a, b\)/],
    ["abs(a, b)", /^abs has 2 arguments/],
    ["if(a)", /write if\(condition, a, b\)/],
    ["min", /^min at character 1 is a function/],
    ["sqrt(a)", /^there is no function sqrt \(at character 1\)/],
    ["roe(2)", /there is no function roe/],
    ["2(3)", /unexpected|several|bracket/],
    ["(a)(b)", /there is no function a .*a product needs \*/],
    ["(a + 1)(b)", /a bracket directly after a value/],
    ["a.b", /a dot between names/],
    ["this", /"this" has no meaning/],
    ['"text"', /^the character " at character 1/],
    ["a[0]", /^the character \[ at character 2/],
    ["a ? b : c", /^the character \? at character 3/],
    ["a; b", /^the character ; at character 2/],
    ["a % b", /^the character % at character 3/],
    ["a × b", /^the character × at character 3/],
    ["a && b", /^the character &/],
    ["!a", /^unexpected "!" at character 1/],
    ["2x", /cannot start with a number/],
    ["1e999", /the number 1e999 is too large/],
    ["a < b < c", /^< compares the outcome of another comparison/],
    ["constructor(1)", /there is no function constructor/],
    [`${"(".repeat(51)}1${")".repeat(51)}`, /nested more than 50 deep/],
    [`1${"+1".repeat(500)}`, /it has 1001 characters/],
  ])("%s", (text, message) => expect(fault(text)).toMatch(message));

  test("the position of a name is that of the whole name", () => {
    expect(positionOf("assets", "total_assets - assets")).toBe("at character 16");
    expect(positionOf("x", "2 * X")).toBe("at character 5");
  });

  test("names of functions are reserved", () =>
    expect([...RESERVED_NAMES]).toEqual(["min", "max", "abs", "log", "if", "this"]));
});

describe("properties", () => {
  const number = fc.double({ min: -1e6, max: 1e6, noNaN: true });

  test("renaming the names changes nothing", () => {
    fc.assert(
      fc.property(number, number, number, (a, b, c) => {
        const one = valueOf("if(a > b, a / b, min(c, a - b)) ^ 2", { a, b, c });
        const other = valueOf("if(zz > min_x, zz / min_x, min(q1, zz - min_x)) ^ 2", { zz: a, min_x: b, q1: c });
        expect(other).toBe(one);
      }),
    );
  });

  test("a result is finite or missing, whatever the text", () => {
    const piece = fc.constantFrom(
      "a",
      "b",
      "1",
      "0",
      "2.5",
      "+",
      "-",
      "*",
      "/",
      "^",
      "<",
      ">=",
      "=",
      "(",
      ")",
      ",",
      "min(",
      "if(",
      "log(",
      " ",
      "e",
      ".",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), number, number, (pieces, a, b) => {
        const text = pieces.join("");
        if (fault(text) !== "none") return;
        const value = valueOf(text, { a, b, e: 1 });
        expect(Number.isNaN(value) || Number.isFinite(value)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  test("the longest chain is evaluated", () => expect(valueOf(`a${"+1".repeat(499)}`, { a: 1 })).toBe(500));
});
