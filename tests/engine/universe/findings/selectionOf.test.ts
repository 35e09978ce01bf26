import fc from "fast-check";
import { cellAddress } from "../../../../src/engine/cellAddress";
import { LONGEST_ADDRESS, selectionOf } from "../../../../src/engine/universe/findings/selectionOf";

describe("reference values", () => {
  test.each<[string[], string]>([
    [[], ""],
    [["B2"], "B2"],
    [["B2:B9"], "B2:B9"],
    [["B2", "B3", "B4"], "B2:B4"],
    [["B4", "B2", "B3"], "B2:B4"],
    [["B2", "B4"], "B2,B4"],
    [["B2", "B3", "B5", "C5"], "B2:B3,B5:C5"],
    [["A1", "B1", "C1"], "A1:C1"],
    [["A1:A5", "B1:B5", "C7"], "A1:B5,C7"],
    [["B2", "B2", "B2:B3"], "B2:B3"],
    [["Z1", "AA1", "AB1"], "Z1:AB1"],
    [["C5:B2"], "B2:C5"],
    [["XFD1048576"], "XFD1048576"],
    [["Ratios!B3", "Ratios!B2", "Ratios!C5:C9"], "Ratios!B2:B3,C5:C9"],
    [["'P, E!'!B2", "'P, E!'!D2"], "'P, E!'!B2,D2"],
    [["B2", "Ratios!B3", "B3"], "B2:B3"],
    [["Ratios!B3", "B2", "Prices!B4"], "Ratios!B3"],
  ])("%j is %s", (cells, address) => expect(selectionOf(cells)).toBe(address));
});

describe("properties", () => {
  const cells = fc.uniqueArray(fc.tuple(fc.nat(12), fc.nat(5)), { selector: ([row, column]) => `${row} ${column}` });

  test("the address covers the cells and no others, whatever their order", () =>
    fc.assert(
      fc.property(cells, (positions) => {
        const wanted = positions.map(([row, column]) => cellAddress(row, column));
        const address = selectionOf(wanted);
        const covered: string[] = [];
        for (const area of address === "" ? [] : address.split(",")) {
          const [start, end = start] = area.split(":");
          for (let column = start.charCodeAt(0); column <= end.charCodeAt(0); column++)
            for (let row = Number(start.slice(1)); row <= Number(end.slice(1)); row++)
              covered.push(String.fromCharCode(column) + row);
        }
        expect(covered.sort()).toEqual([...wanted].sort());
        expect(selectionOf([...wanted].reverse())).toBe(address);
      }),
    ));

  test("it is never longer than Excel takes, and then holds the first cells", () => {
    const scattered = Array.from({ length: 50_000 }, (_, k) => `B${2 * k + 2}`);
    const address = selectionOf(scattered);
    expect(address.length).toBeLessThanOrEqual(LONGEST_ADDRESS);
    expect(address.length).toBeGreaterThan(LONGEST_ADDRESS - 10);
    expect(address.startsWith("B2,B4,B6,")).toBe(true);
  });
});
