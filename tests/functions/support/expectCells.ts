import { close } from "../../engine/support/columns";
import { columnLetter, type Cell } from "./FormulaSheet";

/** Compares cells: numbers within the tolerance (absolute below one, relative above), everything else exactly. */
export function expectCells(
  actual: readonly (readonly Cell[])[],
  expected: readonly (readonly Cell[])[],
  tolerance = 1e-12,
): void {
  expect(actual.map((row) => row.length)).toEqual(expected.map((row) => row.length));
  const wrong = expected.flatMap((row, down) =>
    row.flatMap((cell, right) => {
      const found = actual[down][right];
      const same =
        typeof found === "number" && typeof cell === "number" ? close(found, cell, tolerance) : found === cell;
      return same ? [] : [`${columnLetter(right)}${down + 1}: ${String(found)} instead of ${String(cell)}`];
    }),
  );
  expect(wrong).toEqual([]);
}

/** A column of results as cells, missing ones empty. */
export const standing = (values: readonly (Cell | null)[]): Cell[][] => values.map((value) => [value ?? ""]);
