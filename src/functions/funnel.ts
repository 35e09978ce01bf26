import { runFunnel } from "../engine/screening/runFunnel";
import { evaluate } from "./support/evaluate";
import { contentOf, withModel } from "./support/models";
import { shaped } from "./support/results";
import { tableOf } from "./support/tables";

/**
 * Runs a funnel of filters over the companies of a table: how far each one gets, and why no further.
 * @customfunction FUNNEL
 * @param {any[][]} data Companies and their columns with labels in the first row or column, such as Table1[#All], or bare data.
 * @param {any[][]} [headers] The labels, when data has none.
 * @param {string} [model] A model with a funnel: small-cap-value, or one saved in this workbook. If omitted, "small-cap-value".
 * @param {number} [row] Number of the company wanted alone, for small tables: each such formula is handed all the data again. For others let one formula spill, and take INDEX(F2#,ROW()-ROW(Table1[#Headers])).
 * @param {CustomFunctions.Invocation} invocation Where the arguments stand, filled in by Excel.
 * @requiresParameterAddresses
 * @returns {any[][]} Two columns per company: the stage at which it fails or is unverified, or "passed"; and the reasons.
 * @formula see docs/models: each stage passes, fails, or is unverified where an input is missing
 * @errors #VALUE! when the model is unknown or has no funnel, or an override is not understood
 * @source The published small-cap value portfolio
 * @example =INDEX(FUNNEL({"Sector","Debt/Equity";"Software",0.5;"Tobacco",0.1}),2,1) → {"1 Business: fail"}
 */
export function funnelCells(
  data: unknown[][],
  headers?: unknown[][],
  model?: string,
  row?: number,
  invocation?: CustomFunctions.Invocation,
): unknown[][] {
  // Excel accepts a promise; the declared type is what the metadata needs
  return withModel(model, "small-cap-value", (chosen) =>
    evaluate("FUNNEL", [data, headers, contentOf(chosen)], row, invocation, ([data, headers]) => {
      const { universe, transposed } = tableOf(data, headers, chosen.columns);
      const { companies, stages } = runFunnel(universe, chosen);
      const reached = companies.map(({ verdict, stage }) =>
        verdict === "pass" ? "passed" : `${stage + 1} ${stages[stage].stage.label}: ${verdict}`,
      );
      const reasons = companies.map((company) =>
        [...company.reasons, ...company.borderline.map((text) => `borderline: ${text}`), ...company.overridden].join(
          "; ",
        ),
      );
      return { results: shaped([reached, reasons], { isRow: transposed }), isRow: transposed };
    }),
  ) as unknown[][];
}
