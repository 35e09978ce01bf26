import { rowChunks } from "../../src/workbook/chunks";
import { addressOf } from "../../src/workbook/sheetContent";
import { fingerprintOf, fingerprintOfCells } from "../../src/workbook/sheetFingerprint";
import { splitAddress } from "../../src/workbook/source";

describe("rowChunks", () => {
  test("cover all rows once", () => {
    const chunks = rowChunks(10_000, 60);
    expect(chunks.reduce((sum, { count }) => sum + count, 0)).toBe(10_000);
    chunks.forEach(({ start }, k) => expect(start).toBe(k === 0 ? 0 : chunks[k - 1].start + chunks[k - 1].count));
    expect(Math.max(...chunks.map(({ count }) => count)) * 60).toBeLessThanOrEqual(80_000);
  });

  test("a row wider than a chunk still goes", () => {
    expect(rowChunks(2, 200_000)).toEqual([
      { start: 0, count: 1 },
      { start: 1, count: 1 },
    ]);
  });
});

describe("addresses", () => {
  test("of areas", () => {
    expect(addressOf({ row: 0, column: 0, rows: 1, columns: 1 })).toBe("A1");
    expect(addressOf({ row: 4, column: 25, rows: 2, columns: 3 })).toBe("Z5:AB6");
  });

  test.each([
    ["Universe!A1:B2", "Universe", "A1:B2"],
    ["'My data'!A1", "My data", "A1"],
    ["'It''s'!A1", "It's", "A1"],
    ["A1:B2", null, "A1:B2"],
  ])("%s is split", (address, sheet, range) => {
    expect(splitAddress(address)).toEqual([sheet, range]);
  });
});

describe("fingerprint of a sheet", () => {
  const block = (values: (string | number | boolean)[][], row = 0, column = 0) => ({ row, column, values });
  const base = fingerprintOf([
    block([
      ["a", 1],
      ["b", 2],
    ]),
  ]);

  test("does not change when rows are sorted or blocks are split", () => {
    expect(
      fingerprintOf([
        block([
          ["b", 2],
          ["a", 1],
        ]),
      ]),
    ).toBe(base);
    expect(fingerprintOf([block([["a", 1]]), block([["b", 2]], 1)])).toBe(base);
    expect(
      fingerprintOf([
        block([
          ["a", 1, ""],
          ["b", 2, ""],
          ["", "", ""],
        ]),
      ]),
    ).toBe(base);
  });

  test.each([
    [
      "a value",
      [
        block([
          ["a", 1],
          ["b", 3],
        ]),
      ],
    ],
    [
      "a type",
      [
        block([
          ["a", "1"],
          ["b", 2],
        ]),
      ],
    ],
    [
      "a column",
      [
        block(
          [
            ["a", 1],
            ["b", 2],
          ],
          0,
          1,
        ),
      ],
    ],
    [
      "a row more",
      [
        block([
          ["a", 1],
          ["b", 2],
          ["c", 3],
        ]),
      ],
    ],
    [
      "two cells exchanged",
      [
        block([
          ["a", 2],
          ["b", 1],
        ]),
      ],
    ],
  ])("changes with %s", (_, blocks) => {
    expect(fingerprintOf(blocks)).not.toBe(base);
  });

  const formula = (text: string, row = 0) => fingerprintOf([{ row, column: 0, values: [[{ formula: text }]] }]);

  test("tells formulas apart, and from texts and values", () => {
    const all = [
      formula("=A2+1"),
      formula("=A3+1"),
      formula("=$A$2+1"),
      formula('="a"'),
      formula('="A"'),
      formula('="a "'),
      formula("=LOG10(2)"),
      formula("=LOG10(3)"),
      fingerprintOf([block([["=A2+1"]])]),
      fingerprintOf([block([[2]])]),
    ];
    expect(new Set(all).size).toBe(all.length);
  });

  test("does not tell how a formula is written, nor where its row is", () => {
    expect(formula("= sum( a1 , $b2 )")).toBe(formula("=SUM(A1,$B2)"));
    expect(formula("=B7*C7+$D$1", 6)).toBe(formula("=B3*C3+$D$1", 2));
    expect(formula("=LOG10(B7)", 6)).toBe(formula("=LOG10(B3)", 2));
    expect(formula("=B7*C8", 6)).not.toBe(formula("=B7*C8", 5));
  });

  test("reads formulas back as they were written, whatever they give", () => {
    const written = fingerprintOf([{ row: 0, column: 0, values: [["=1+1", { formula: "=1+1" }, { formula: '=""' }]] }]);
    expect(
      fingerprintOfCells({ row: 0, column: 0 }, { values: [["=1+1", 2, ""]], formulas: [["=1+1", "=1+1", '=""']] }),
    ).toBe(written);
    expect(
      fingerprintOfCells({ row: 0, column: 0 }, { values: [["=1+1", 2, ""]], formulas: [["=1+1", 2, ""]] }),
    ).not.toBe(written);
  });
});
