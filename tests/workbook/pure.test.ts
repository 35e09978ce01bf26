import { rowChunks } from "../../src/workbook/chunks";
import { addressOf } from "../../src/workbook/sheetContent";
import { fingerprintOf } from "../../src/workbook/sheetFingerprint";
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
});
