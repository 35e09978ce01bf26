import { accrualsOf } from "../engine/statements/accrualsOf";
import { evaluate } from "./support/evaluate";
import { choice } from "./support/choices";
import { cellsOf, shaped } from "./support/results";
import { tableOf } from "./support/tables";

/**
 * Sloan's accruals of each company as a share of assets: the part of earnings that is not cash. Low is good.
 * @customfunction ACCRUALS
 * @param {any[][]} data Companies with labels in the first row or column (Table1[#All]), or bare data. Labels: Net Income, CFO, Total Assets; by balance sheet Working Capital (or Current Assets and Current Liabilities), Cash, Short-Term Debt, each also PY, and Depreciation.
 * @param {any[][]} [headers] The labels, when data has none.
 * @param {string} [method] "cash-flow" takes net income less CFO; "balance-sheet" the changes of working capital less depreciation. If omitted, "cash-flow".
 * @param {string} [assets_basis] Divide by "ending" assets, or by their "average" over the year. If omitted, "ending".
 * @param {number} [row] Number of the company wanted alone, for small tables: each such formula is handed all the data again. For others let one formula spill, and take INDEX(F2#,ROW()-ROW(Table1[#Headers])).
 * @param {CustomFunctions.Invocation} invocation Where the arguments stand, filled in by Excel.
 * @requiresParameterAddresses
 * @returns {any[][]} One fraction per company; empty when an input is missing.
 * @formula (net income − CFO) / total assets
 * @errors #VALUE! when no label is known, or method or assets_basis is none of the words
 * @source Sloan (1996), "Do Stock Prices Fully Reflect Information in Accruals and Cash Flows about Future Earnings?"
 * @example =ACCRUALS({"Net Income","CFO","Total Assets";10,14,100;5,2,60}) → {-0.04;0.05}
 */
export function accrualsCells(
  data: unknown[][],
  headers?: unknown[][],
  method?: string,
  assets_basis?: string,
  row?: number,
  invocation?: CustomFunctions.Invocation,
): unknown[][] {
  return evaluate(
    "ACCRUALS",
    [data, headers, method, assets_basis],
    row,
    invocation,
    ([data, headers, method, assets_basis]) => {
      const { universe, transposed } = tableOf(data, headers);
      const accruals = accrualsOf(
        universe,
        choice(method, "method", ["cash-flow", "balance-sheet"]),
        choice(assets_basis, "assets_basis", ["ending", "average"]),
      );
      return { results: shaped([cellsOf(accruals)], { isRow: transposed }), isRow: transposed };
    },
  );
}
