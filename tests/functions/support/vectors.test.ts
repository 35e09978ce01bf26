import { selectRow, shaped } from "../../../src/functions/support/results";
import { labelsOf, numbersOf, trimmed, vectorOf, vectorsOf } from "../../../src/functions/support/vectors";

const wholeColumn = (data: unknown[], blank: unknown) =>
  Array.from({ length: 1_048_576 }, (_, row) => [row < data.length ? data[row] : blank]);

describe("reference values", () => {
  test("numbers alone count: blank, text, logical values and errors are missing", () => {
    const cells = [1, 0, "", null, "12", "n/a", true, false, { code: "#N/A" }, undefined, Infinity, -2.5];
    expect(Array.from(numbersOf({ cells, isRow: false }))).toEqual([
      1,
      0,
      NaN,
      NaN,
      NaN,
      NaN,
      NaN,
      NaN,
      NaN,
      NaN,
      NaN,
      -2.5,
    ]);
  });

  test("labels: a blank may arrive as 0, which is no label; codes are", () => {
    expect(labelsOf({ cells: [" Energy ", 0, "", null, 45], isRow: false })).toEqual(["Energy", "", "", "", "45"]);
  });

  test("one row is one series, several columns are several", () => {
    expect(vectorsOf([[1, 2, 3]])).toEqual([{ cells: [1, 2, 3], isRow: true }]);
    expect(
      vectorsOf([
        [1, 4],
        [2, 5],
      ]),
    ).toEqual([
      { cells: [1, 2], isRow: false },
      { cells: [4, 5], isRow: false },
    ]);
  });

  test.each([
    ["null", null],
    ["an empty text", ""],
  ])("a whole column is trimmed to its data where blanks are %s, zeros at its end kept", (_, blank) => {
    expect(trimmed(wholeColumn(["ROE", 1, blank, 0], blank))).toEqual([["ROE"], [1], [blank], [0]]);
  });

  test("where blanks are 0, zeros at the end are taken for blanks", () => {
    expect(trimmed(wholeColumn(["ROE", 0, 2], 0))).toEqual([["ROE"], [0], [2]]);
  });

  test("other ranges are left as they are", () => {
    expect(trimmed([[1], [""], [""]])).toEqual([[1], [""], [""]]);
  });

  test("results are horizontal when the input is", () => {
    expect(shaped([[1, 2]], { isRow: true })).toEqual([[1, 2]]);
    expect(shaped([[1, 2]], { isRow: false })).toEqual([[1], [2]]);
    expect(
      shaped(
        [
          [1, 2],
          ["a", "b"],
        ],
        { isRow: false },
      ),
    ).toEqual([
      [1, "a"],
      [2, "b"],
    ]);
  });

  test("one row alone", () => {
    expect(selectRow([[1], [2]], 2, false)).toEqual([[2]]);
    expect(selectRow([[1, 2]], 2, true)).toEqual([[2]]);
    expect(selectRow([[1], [2]], null, false)).toEqual([[1], [2]]);
  });
});

describe("validation", () => {
  test("a block is no vector", () => {
    expect(() =>
      vectorOf(
        [
          [1, 2],
          [3, 4],
        ],
        "sectors",
      ),
    ).toThrow("sectors must be one column or one row, not 2 × 2 cells.");
  });

  test.each([0, 3, 1.5, -1, NaN])("row %s is refused with the range", (row) => {
    expect(() => selectRow([[1], [2]], row, false)).toThrow(/row must be a whole number from 1 to 2/);
  });
});
