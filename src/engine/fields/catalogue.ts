import { isFromRatios, type Field, type LineItem, type Metric, type NumericField, type TextField } from "./field";
import { balanceSheet } from "./lineItems/balanceSheet";
import { cashFlow } from "./lineItems/cashFlow";
import { dates } from "./lineItems/dates";
import { estimates } from "./lineItems/estimates";
import { identity } from "./lineItems/identity";
import { income } from "./lineItems/income";
import { market } from "./lineItems/market";
import { returns } from "./lineItems/returns";
import { sharia } from "./lineItems/sharia";
import { growth } from "./metrics/growth";
import { marketBehaviour } from "./metrics/market";
import { profitability } from "./metrics/profitability";
import { quality } from "./metrics/quality";
import { revisions } from "./metrics/revisions";
import { valuation } from "./metrics/valuation";

/** Suffixes of the ids of prior-year columns: `revenue`, `revenue_prior`, `revenue_prior2`. */
export const PRIOR_SUFFIXES = ["", "_prior", "_prior2"] as const;
const PRIOR_LABELS = ["", ", prior year", ", two years ago"] as const;

const currentYear: readonly Field[] = [
  ...identity,
  ...dates,
  ...market,
  ...returns,
  ...income,
  ...balanceSheet,
  ...cashFlow,
  ...estimates,
  ...sharia,
  ...valuation,
  ...profitability,
  ...quality,
  ...growth,
  ...marketBehaviour,
  ...revisions,
];

/**
 * Every column that can be read, by id, prior years included. Prior years are derived from prior-year columns with the formulas of the
 * current year.
 */
export const CATALOGUE: ReadonlyMap<string, Field> = new Map(
  currentYear.flatMap(withPriorYears).map((field) => [field.id, field]),
);

export const METRICS: readonly Metric[] = currentYear.filter((field) => field.kind === "metric");
export const LINE_ITEMS: readonly LineItem[] = currentYear.filter((field) => field.kind === "lineItem");
export const TEXT_FIELDS: readonly TextField[] = currentYear.filter((field) => field.kind === "text");

/** The fields that headers are matched with. Prior years are recognised by period words in the header. */
export const HEADER_FIELDS: readonly Field[] = currentYear;

/** The numeric field with this id, or undefined. */
export function numericField(id: string): NumericField | undefined {
  const field = CATALOGUE.get(id);
  return field === undefined || field.kind === "text" ? undefined : field;
}

function withPriorYears(field: Field): Field[] {
  if (field.kind === "text") return [field];
  return PRIOR_SUFFIXES.slice(0, field.priorYears + 1).map((suffix, back) =>
    back === 0
      ? field
      : {
          ...field,
          id: field.id + suffix,
          label: field.label + PRIOR_LABELS[back],
          synonyms: [],
          priorYears: 0,
          // today's ratios say nothing of a year ago
          derivations: field.derivations
            .filter((derivation) => !isFromRatios(derivation))
            .map((derivation) => ({
              ...derivation,
              inputs: derivation.inputs.map((input) => input + suffix),
              optional: derivation.optional?.map((input) => input + suffix),
            })),
        },
  );
}
