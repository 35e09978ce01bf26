import { PIOTROSKI_SIGNALS, piotroskiScore } from "../engine/fields/piotroski";
import { piotroskiOf } from "../engine/statements/piotroskiOf";
import { evaluate } from "./support/evaluate";
import { choice } from "./support/choices";
import { cellsOf, shaped } from "./support/results";
import { tableOf } from "./support/tables";

/**
 * Piotroski F-score of each company, from two or three years of statements. Signals whose inputs are missing are untestable, not failed.
 * @customfunction PIOTROSKI
 * @param {any[][]} data Companies with labels in the first row or column (Table1[#All]), or bare data. Labels: Net Income, CFO, Total Assets, Long-Term Debt, Current Assets, Current Liabilities, Shares Outstanding, Gross Profit, Revenue, each also PY; Total Assets t-2.
 * @param {any[][]} [headers] The labels, when data has none.
 * @param {string} [output] "score" (9 · passes / testable signals), "raw" (number of passes) or "signals" (the nine, 1 or 0 each). If omitted, "score".
 * @param {string} [assets_basis] "beginning" scales by the assets at the start of each year, as Piotroski does, and needs assets two years back; "ending" by those at its end. If omitted, "beginning".
 * @param {number} [row] Number of the company wanted alone, for small tables: each such formula is handed all the data again. For others let one formula spill, and take INDEX(F2#,ROW()-ROW(Table1[#Headers])).
 * @param {CustomFunctions.Invocation} invocation Where the arguments stand, filled in by Excel.
 * @requiresParameterAddresses
 * @returns {any[][]} One result per company, nine for signals; empty when fewer than four signals are testable.
 * @formula ROA > 0; CFO > 0; ROA rising; CFO/assets > ROA; leverage falling; current ratio rising; no new shares; gross margin rising; asset turnover rising
 * @errors #VALUE! when no label is known, or output or assets_basis is none of the words
 * @source Piotroski (2000), "Value Investing: The Use of Historical Financial Statement Information to Separate Winners from Losers"
 * @example =PIOTROSKI({"Net Income","Net Income PY","CFO","Total Assets","Total Assets PY";10,8,12,100,100},,"raw","ending") → {4}
 */
export function piotroskiCells(
  data: unknown[][],
  headers?: unknown[][],
  output?: string,
  assets_basis?: string,
  row?: number,
  invocation?: CustomFunctions.Invocation,
): unknown[][] {
  return evaluate(
    "PIOTROSKI",
    [data, headers, output, assets_basis],
    row,
    invocation,
    ([data, headers, output, assets_basis]) => {
      const { universe, transposed } = tableOf(data, headers);
      const signals = piotroskiOf(universe, choice(assets_basis, "assets_basis", ["beginning", "ending"]));
      const wanted = choice(output, "output", ["score", "raw", "signals"]);
      const columns =
        wanted === "signals"
          ? PIOTROSKI_SIGNALS.map((_, signal) => signals.map((company) => company[signal]))
          : [signals.map((company) => piotroskiScore(company, wanted === "score"))];
      return {
        results: shaped(
          columns.map((column) => cellsOf(column)),
          { isRow: transposed },
        ),
        isRow: transposed,
      };
    },
  );
}
