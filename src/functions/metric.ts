import { ScoringError } from "../engine/errors";
import { fieldNamed } from "../engine/universe/headers/matchHeader";
import { columnReader } from "../engine/universe/columns";
import { evaluate } from "./support/evaluate";
import { metricCellsOf, shaped } from "./support/results";
import { tableOf } from "./support/tables";

/**
 * Any metric of the catalogue for each company: from its own column if there is one, otherwise computed from line items.
 * @customfunction METRIC
 * @param {string} name The metric, by id or usual name: "roic", "EV/EBITDA", "FCF yield", "Debt/Equity", …
 * @param {any[][]} data Companies and their columns with labels in the first row or column, such as Table1[#All], or bare data.
 * @param {any[][]} [headers] The labels, when data has none.
 * @param {number} [row] Number of the company wanted alone, for small tables: each such formula is handed all the data again. For others let one formula spill, and take INDEX(F2#,ROW()-ROW(Table1[#Headers])).
 * @param {CustomFunctions.Invocation} invocation Where the arguments stand, filled in by Excel.
 * @requiresParameterAddresses
 * @returns {any[][]} One value per company, margins and yields as fractions, amounts in the scale of data; empty when it is missing or not meaningful.
 * @formula see docs/methodology.md, section Metrics
 * @errors #VALUE! when the name is unknown; #N/A when data has neither the metric nor the line items that it follows from, naming them
 * @source docs/methodology.md
 * @example =METRIC("ROIC",{"EBIT","Equity","Debt","Cash";100,300,150,50}) → {0.1975}
 */
export function metricCells(
  name: string,
  data: unknown[][],
  headers?: unknown[][],
  row?: number,
  invocation?: CustomFunctions.Invocation,
): unknown[][] {
  return evaluate("METRIC", [name, data, headers], row, invocation, ([name, data, headers]) => {
    const field = fieldNamed(name);
    if (field === undefined || field.kind === "text")
      throw new ScoringError(
        "invalid-argument",
        "name",
        `There is no metric "${name}": write its id or usual name, such as "roic" or "EV/EBITDA".`,
      );
    const { universe, transposed, amountScale } = tableOf(data, headers);
    const column = columnReader(universe)(field.id);
    if (column === undefined) {
      const needs = field.derivations[0]?.inputs.join(", ");
      throw new ScoringError(
        "nothing-usable",
        "data",
        `data has no ${field.label}${needs ? ` and not all of what it follows from (${needs})` : ""}.`,
      );
    }
    // amounts derived from millions are given in millions, as the cells beside them
    const values = field.unit === "money" ? column.values.map((value) => value / amountScale) : column.values;
    return { results: shaped([metricCellsOf(values, field.id)], { isRow: transposed }), isRow: transposed };
  });
}
