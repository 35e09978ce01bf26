import type { Better, Derivation, LineItem, Metric, MetricOptions, NumericUnit, TextField } from "./field";

type Formula = (...values: number[]) => number;

/** A derivation without options. */
export function from(inputs: readonly string[], formula: Formula, optional: readonly string[] = []): Derivation {
  return { inputs, optional, compute: () => formula };
}

/**
 * A derivation from ratios, the last resort of a column: universes without statements carry the same information in multiples and margins.
 * @param words the formula, for docs and Explain
 */
export function fromRatios(words: string, inputs: readonly string[], formula: Formula): Derivation {
  return { inputs, fromRatios: words, compute: () => formula };
}

/** A derivation that depends on the model's options. */
export function fromWithOptions(
  inputs: readonly string[],
  compute: (options: MetricOptions) => Formula,
  optional: readonly string[] = [],
): Derivation {
  return { inputs, optional, compute };
}

export function textField(id: string, label: string, synonyms: readonly string[]): TextField {
  return { kind: "text", id, label, unit: "text", synonyms };
}

interface LineItemExtras {
  priorYears?: 0 | 1 | 2;
  formula?: string;
  derivations?: readonly Derivation[];
  readGiven?: (value: number) => number;
  words?: Readonly<Record<string, number>>;
}

export function lineItem(
  id: string,
  label: string,
  unit: NumericUnit,
  synonyms: readonly string[],
  extras: LineItemExtras = {},
): LineItem {
  return { kind: "lineItem", id, label, unit, synonyms, priorYears: 0, derivations: [], ...extras };
}

interface MetricDefinition {
  id: string;
  label: string;
  unit: NumericUnit;
  better: Better;
  formula: string;
  source?: string;
  synonyms: readonly string[];
  priorYears?: 0 | 1;
  derivations?: readonly Derivation[];
  readGiven?: (value: number) => number;
  words?: Readonly<Record<string, number>>;
  mayBeInfinite?: boolean;
  missingInSectors?: readonly string[];
}

export function metric(definition: MetricDefinition): Metric {
  return { kind: "metric", priorYears: 0, derivations: [], ...definition };
}

/** How sources say that a company has no debt, each with the figure that it stands for. */
export const debtFree = (figure: number): Readonly<Record<string, number>> => ({
  "no debt": figure,
  "debt free": figure,
  "debt-free": figure,
  debtfree: figure,
});

/** For pasted multiples with a positive denominator: zero and negative values are missing. */
export const onlyPositive = (value: number) => (value > 0 ? value : NaN);
