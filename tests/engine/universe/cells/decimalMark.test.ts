import { countDecimalMarks, decimalMarkOf } from "../../../../src/engine/universe/cells/decimalMark";

const markOf = (...texts: string[]) => decimalMarkOf(countDecimalMarks(texts));

describe("reference values", () => {
  test.each([
    ["1.234,56", { point: 0, comma: 1 }],
    ["12,7", { point: 0, comma: 1 }],
    ["0,512", { point: 0, comma: 1 }],
    ["1.234.567", { point: 0, comma: 1 }],
    ["1234,567", { point: 0, comma: 1 }],
    ["1,234.56", { point: 1, comma: 0 }],
    ["12.7%", { point: 1, comma: 0 }],
    ["$3.6B", { point: 1, comma: 0 }],
    ["1,234,567", { point: 1, comma: 0 }],
    [".5", { point: 1, comma: 0 }],
    ["1,234", { point: 0, comma: 0 }],
    ["1.234", { point: 0, comma: 0 }],
    ["1234", { point: 0, comma: 0 }],
    ["n/a", { point: 0, comma: 0 }],
  ])("%s says %j", (text, counts) => expect(countDecimalMarks([text])).toEqual(counts));

  test("most texts decide; without any that tell, the point stands", () => {
    expect(markOf("12,7", "1.234", "8,4", "3.5")).toBe(",");
    expect(markOf("1,234", "5,678")).toBe(".");
    expect(markOf()).toBe(".");
  });

  test("a hundred texts of one mind are enough, and not before", () => {
    const points = (n: number) => Array<string>(n).fill("1.5");
    expect(countDecimalMarks([...points(100), "1,5"])).toEqual({ point: 100, comma: 0 });
    expect(countDecimalMarks(["1,5", ...points(150)])).toEqual({ point: 150, comma: 1 });
  });
});
