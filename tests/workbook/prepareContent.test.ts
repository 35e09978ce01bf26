import fc from "fast-check";
import { asWritten, distinctNames, prepareContent } from "../../src/workbook/prepareContent";
import { fittingAreas, halves, weightOf } from "../../src/workbook/chunks";

describe("cells as Excel takes them", () => {
  test("texts are cut where a cell ends, and say so", () => {
    expect(asWritten("x".repeat(32_767))).toHaveLength(32_767);
    const cut = asWritten("x".repeat(32_768)) as string;
    expect(cut).toHaveLength(32_767);
    expect(cut.endsWith("x … (cut)")).toBe(true);
    // no half of a character is left at the cut
    expect(asWritten(`${"x".repeat(32_758)}😀${"y".repeat(100)}`)).toBe(`${"x".repeat(32_758)} … (cut)`);
  });

  test("numbers that are none are empty", () => {
    expect([NaN, Infinity, -Infinity, -0, 5].map(asWritten)).toEqual(["", "", "", -0, 5]);
  });

  test("control characters and halves of characters are left out, line breaks are single", () => {
    expect(asWritten("a\u0000b\u001fc\r\nd\re\ud800f\udc00g\ttab😀")).toBe("abc\nd\nefg\ttab😀");
  });

  test("whatever is written can be written again and stays what it is", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary", maxLength: 200 }), fc.double(), fc.boolean()), (cell) =>
        expect(asWritten(asWritten(cell))).toEqual(asWritten(cell)),
      ),
    );
  });
});

describe("formulas", () => {
  const sheet = (formula: string) => ({
    name: "Sheet",
    columnWidths: [],
    blocks: [{ row: 0, column: 0, values: [[{ formula }]] }],
  });

  test("are left as they are, long texts within them too", () => {
    const formula = `=LEN("${"x".repeat(8_000)}")`;
    expect(prepareContent(sheet(formula)).blocks[0].values).toEqual([[{ formula }]]);
  });

  test.each(["SUM(A1:A3)", "", `=${"1+".repeat(4_096)}1`, "=A1&\u0000"])(
    "that Excel would refuse are refused: %j",
    (formula) => {
      expect(() => prepareContent(sheet(formula))).toThrow("This is not a formula that Excel takes");
    },
  );

  test("count with their text in the size of a request", () => {
    expect(
      weightOf([[{ formula: `="${"x".repeat(1_000)}"` }]], { row: 0, column: 0, rows: 1, columns: 1 }),
    ).toBeGreaterThan(1_000);
  });
});

describe("column names of tables", () => {
  test("are filled and differ, whatever case they are in", () => {
    expect(distinctNames(["Rank", "rank", "", "RANK", " ", "rank 2"])).toEqual([
      "Rank",
      "rank 2",
      "Column 3",
      "RANK 3",
      "Column 5",
      "rank 2 2",
    ]);
  });

  test("of any texts are filled, at most 255 characters long and differ", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(fc.string({ maxLength: 4 }), fc.constantFrom("a", "A", "a 2", "x".repeat(255), "x".repeat(3000))),
          { maxLength: 12 },
        ),
        (texts) => {
          const names = distinctNames(texts);
          expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(texts.length);
          for (const name of names) expect(name.trim().length > 0 && name.length <= 255).toBe(true);
        },
      ),
    );
  });

  test("are those of the table's own header row", () => {
    const content = {
      name: "Sheet",
      columnWidths: [],
      blocks: [
        {
          row: 0,
          column: 0,
          values: [
            ["Title", ""],
            ["a", "A"],
            ["a", "a"],
          ],
        },
      ],
      tables: [{ name: "T", row: 1, column: 0, rows: 2, columns: 2 }],
    };
    expect(prepareContent(content).blocks[0].values).toEqual([
      ["Title", ""],
      ["a", "A 2"],
      ["a", "a"],
    ]);
  });
});

describe("areas that fit a request", () => {
  test("cover every cell once and hold neither too many cells nor too long texts", () => {
    const values = Array.from({ length: 140 }, (_, row) =>
      Array.from({ length: 10 }, (_, column) => ((row + column) % 7 === 0 ? "ä".repeat(20_000) : "x")),
    );
    const seen = new Set<string>();
    for (const { row, column, rows, columns } of fittingAreas(values)) {
      let bytes = 0;
      for (let r = row; r < row + rows; r++) {
        for (let c = column; c < column + columns; c++) {
          expect(seen.has(`${r},${c}`)).toBe(false);
          seen.add(`${r},${c}`);
          bytes += Buffer.byteLength(values[r][c]);
        }
      }
      expect(bytes).toBeLessThan(3_000_000);
    }
    expect(seen.size).toBe(1_400);
  });

  test("halve an area until single cells are left", () => {
    expect(halves({ row: 0, column: 0, rows: 3, columns: 2 })).toEqual([
      { row: 0, column: 0, rows: 2, columns: 2 },
      { row: 2, column: 0, rows: 1, columns: 2 },
    ]);
    expect(halves({ row: 5, column: 1, rows: 1, columns: 3 })).toEqual([
      { row: 5, column: 1, rows: 1, columns: 2 },
      { row: 5, column: 3, rows: 1, columns: 1 },
    ]);
    expect(halves({ row: 0, column: 0, rows: 1, columns: 1 })).toEqual([]);
  });
});
