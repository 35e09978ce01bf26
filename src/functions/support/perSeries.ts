import { evaluate, type Call } from "./evaluate";
import { cellsOf, type CellResults } from "./results";
import { numbersOf, trimmed, vectorsOf, type Cells } from "./vectors";

/** One figure per price column, side by side. A single row of prices is one series. */
export function perSeries<const Settings extends readonly unknown[]>(
  name: string,
  prices: Cells,
  settings: Settings,
  call: Call,
  measure: (series: Float64Array, ...settings: Settings) => number,
): CellResults {
  return evaluate(name, [prices, ...settings], null, call, ([cells, ...known]) => {
    const figures = vectorsOf(withoutEmptyEnd(trimmed(cells))).map((vector) => measure(numbersOf(vector), ...known));
    return { results: [cellsOf(figures)], isRow: true };
  });
}

/** Leaves out rows at the end that hold no number: prices still to come. */
function withoutEmptyEnd(cells: Cells): Cells {
  let last = cells.length;
  while (last > 1 && !cells[last - 1].some((cell) => typeof cell === "number")) last--;
  return cells.slice(0, last);
}
