import { cellAt, clipped, formatAt, transpose } from "../../../../src/engine/universe/cells/cellTable";

const TABLE = {
  values: [["a", 1], ["b", 2, 3], []],
  numberFormats: [["@", "0%"]],
  hiddenRows: [false, true, false],
  origin: { row: 4, column: 2 },
};

describe("reference values", () => {
  test("rows become columns, short rows are blank at their ends", () => {
    expect(transpose(TABLE).values).toEqual([
      ["a", "b", ""],
      [1, 2, ""],
      ["", 3, ""],
    ]);
    expect(transpose(TABLE).hiddenRows).toBeUndefined();
  });

  test("what is not there is blank, and General", () => {
    expect([cellAt(TABLE, 0, 9), cellAt(TABLE, 9, 0), formatAt(TABLE, 1, 0), formatAt(TABLE, 0, 1)]).toEqual([
      "",
      "",
      "General",
      "0%",
    ]);
  });

  test("the corner of a table", () =>
    expect(clipped(TABLE, 2, 1)).toEqual({ values: [["a"], ["b"]], numberFormats: [["@"]] }));
});
