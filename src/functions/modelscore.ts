import { ScoringError } from "../engine/errors";
import { flagReasons } from "../engine/scoring/explainScore";
import type { ScoredUniverse } from "../engine/scoring/scoredUniverse";
import { scoreUniverse } from "../engine/scoring/scoreUniverse";
import { evaluate } from "./support/evaluate";
import { contentOf, withModel } from "./support/models";
import { cellsOf, MISSING, shaped, type CellResult } from "./support/results";
import { tableOf } from "./support/tables";

/**
 * A whole scoring model, live: the score of each company of a table.
 * @customfunction MODELSCORE
 * @param {any[][]} data Companies and their columns with labels in the first row or column, such as Table1[#All], or bare data.
 * @param {any[][]} [headers] The labels, when data has none.
 * @param {string} [model] A published model (six-factor, six-factor-banks, small-cap-multi-factor, balance-sheet-quality) or one saved in this workbook. If omitted, "six-factor".
 * @param {string} [output] "composite", "rank", "coverage", "flags", "group", or the id of a category such as "quality". If omitted, "composite".
 * @param {number} [row] Number of the company wanted alone, for small tables: each such formula is handed all the data again. For others let one formula spill, and take INDEX(F2#,ROW()-ROW(Table1[#Headers])).
 * @param {CustomFunctions.Invocation} invocation Where the arguments stand, filled in by Excel.
 * @requiresParameterAddresses
 * @returns {any[][]} One result per company; empty for companies that the model's filters leave out.
 * @formula see docs/models: winsorize, percentile or z, weighted categories, composite
 * @errors #VALUE! when the model or output is unknown or no metric of the model is in data; #N/A when no company passes the filters
 * @source The model's page in docs/models
 * @example =MODELSCORE({"ROE","FCF margin","Debt/Assets","Interest coverage";0.1,0.2,0.5,3;0.3,0.2,0.1,9},,"balance-sheet-quality") → {-3;3}
 */
export function modelscoreCells(
  data: unknown[][],
  headers?: unknown[][],
  model?: string,
  output?: string,
  row?: number,
  invocation?: CustomFunctions.Invocation,
): unknown[][] {
  // Excel accepts a promise; the declared type is what the metadata needs
  return withModel(model, "six-factor", (chosen) =>
    evaluate("MODELSCORE", [data, headers, contentOf(chosen), output], row, invocation, ([data, headers, , output]) => {
      const { universe, transposed } = tableOf(data, headers, chosen.columns);
      const scored = scoreUniverse(universe, chosen);
      const results = new Array<CellResult>(universe.size).fill(MISSING);
      const column = outputColumn(
        scored,
        output === null || output === undefined || output === "" ? "composite" : output.trim().toLowerCase(),
      );
      scored.rows.forEach((company, k) => (results[company] = column[k]));
      return { results: shaped([results], { isRow: transposed }), isRow: transposed };
    }),
  ) as unknown[][];
}

function outputColumn(scored: ScoredUniverse, output: string): CellResult[] {
  if (output === "composite" || output === "rank" || output === "coverage") return cellsOf(scored[output]);
  if (output === "flags") return Array.from(scored.rows, (_, k) => flagReasons(scored, k).join("; "));
  if (output === "group" && scored.groups !== null) return cellsOf(scored.groups);
  const category = scored.categories.find(({ category }) => category.id === output);
  if (category) return cellsOf(category.scores);
  const choices = [
    "composite",
    "rank",
    "coverage",
    "flags",
    ...(scored.groups ? ["group"] : []),
    ...scored.categories.map(({ category }) => category.id),
  ];
  throw new ScoringError("invalid-argument", "output", `output must be one of ${choices.join(", ")}, not "${output}".`);
}
