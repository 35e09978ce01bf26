import type { AltmanVariant } from "../engine/fields/altman";
import { altmanOf } from "../engine/statements/altmanOf";
import { evaluate } from "./support/evaluate";
import { choice } from "./support/choices";
import { cellsOf, shaped } from "./support/results";
import { tableOf } from "./support/tables";

const VARIANTS: Readonly<Record<string, AltmanVariant>> = { z: "z", "z'": "z-prime", "z''": "z-double-prime" };

/**
 * Altman's bankruptcy score of each company: below the lower limit of its variant in distress, above the upper safe. Financial companies are missing.
 * @customfunction ALTMANZ
 * @param {any[][]} data Companies with labels in the first row or column (Table1[#All]), or bare data. Labels: Working Capital (or Current Assets, Current Liabilities), Retained Earnings, EBIT, Market Cap, Equity, Total Liabilities, Total Assets, Revenue, Sector for financials.
 * @param {any[][]} [headers] The labels, when data has none.
 * @param {string} [variant] "Z" listed manufacturers (limits 1.81 and 2.99), "Z'" private firms (1.23, 2.90), "Z''" non-manufacturers (1.10, 2.60). If omitted, "Z".
 * @param {number} [row] Number of the company wanted alone, for small tables: each such formula is handed all the data again. For others let one formula spill, and take INDEX(F2#,ROW()-ROW(Table1[#Headers])).
 * @param {CustomFunctions.Invocation} invocation Where the arguments stand, filled in by Excel.
 * @requiresParameterAddresses
 * @returns {any[][]} One score per company; empty when an input is missing.
 * @formula Z = 1.2·WC/TA + 1.4·RE/TA + 3.3·EBIT/TA + 0.6·MVE/TL + 1.0·S/TA
 * @errors #VALUE! when no label is known, or variant is none of the words
 * @source Altman (1968, 1983, 1995)
 * @example =ALTMANZ({"Current Assets","Current Liabilities","Retained Earnings","EBIT","Market Cap","Total Liabilities","Total Assets","Revenue";50,30,40,20,90,40,100,120}) → {4.01}
 */
export function altmanzCells(
  data: unknown[][],
  headers?: unknown[][],
  variant?: string,
  row?: number,
  invocation?: CustomFunctions.Invocation,
): unknown[][] {
  return evaluate("ALTMANZ", [data, headers, variant], row, invocation, ([data, headers, variant]) => {
    const { universe, transposed } = tableOf(data, headers);
    const scores = altmanOf(universe, VARIANTS[choice(variant, "variant", ["z", "z'", "z''"])]);
    return { results: shaped([cellsOf(scores)], { isRow: transposed }), isRow: transposed };
  });
}
