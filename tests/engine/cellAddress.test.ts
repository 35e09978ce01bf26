import { absoluteAddress, cellAddress, columnLetters } from "../../src/engine/cellAddress";

describe("reference values", () => {
  test.each([
    [0, "A"],
    [25, "Z"],
    [26, "AA"],
    [51, "AZ"],
    [701, "ZZ"],
    [702, "AAA"],
    [16_383, "XFD"],
  ])("column %i is %s", (column, name) => expect(columnLetters(column)).toBe(name));

  test("addresses with and without dollar signs", () => {
    expect(cellAddress(0, 0)).toBe("A1");
    expect(cellAddress(4, 25)).toBe("Z5");
    expect(absoluteAddress(1_048_575, 16_383)).toBe("$XFD$1048576");
  });
});
