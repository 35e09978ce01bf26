import { giveBlankReaderToFunctions, withBlanks } from "../../../src/functions/support/blanks";

const asked: string[] = [];
/** The first column of every range is blank. */
const firstColumn = (_row: number, column: number) => column === 0;
giveBlankReaderToFunctions((address) => {
  asked.push(address);
  return Promise.resolve(firstColumn);
});
beforeEach(() => (asked.length = 0));

const ZEROS = [
  [0, 0],
  [1, 2],
  [-0, 5],
];

describe("nothing is asked, and the call stays synchronous,", () => {
  test.each<[string, unknown[], (string | null)[] | null | undefined]>([
    ["without a zero", [[[1, "0", "", null, false, NaN]], 5, "x", null], ["Data!A1:F1", "Data!B1", null, null]],
    ["of constants", [ZEROS, 0], [null, ""]],
    ["where Excel names no address", [ZEROS], null],
    ["outside of Excel", [ZEROS], undefined],
    ["of other workbooks", [ZEROS], ["'[Other.xlsx]My data'!A1:B3"]],
    ["of spilled arrays", [ZEROS], ["Data!A1#"]],
  ])("%s", (_, inputs, addresses) => {
    expect(withBlanks(inputs, addresses)).toBe(inputs);
    expect(asked).toEqual([]);
  });
});

test("zeros that are blanks become null, and nothing else changes", async () => {
  const known = await withBlanks([ZEROS, "x", 0, ZEROS] as const, ["Data!A1:B3", null, "Data!C1", null]);
  expect(known).toEqual([
    [
      [null, 0],
      [1, 2],
      [null, 5],
    ],
    "x",
    null,
    ZEROS,
  ]);
  expect(asked).toEqual(["Data!A1:B3", "Data!C1"]);
  expect(ZEROS[0]).toEqual([0, 0]);
});

test("calls that are handed the same range share what becomes of it, as long as the blanks are the same", async () => {
  const frozen = Object.freeze(ZEROS.map((row) => Object.freeze([...row])));
  const [first] = await withBlanks([frozen], ["Data!A1:B3"]);
  const [again] = await withBlanks([frozen], ["Data!A1:B3"]);
  expect(again).toBe(first);
  giveBlankReaderToFunctions(() => Promise.resolve(() => false));
  const [later] = await withBlanks([frozen], ["Data!A1:B3"]);
  expect(later).toEqual(ZEROS);
});
