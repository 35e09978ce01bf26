import { CATALOGUE, numericField } from "../fields/catalogue";
import { metric } from "../fields/define";
import type { FieldLookup, Metric, OwnColumn } from "../fields/field";
import { ownColumnField } from "../fields/ownColumnField";
import { parseFormula, positionOf, RESERVED_NAMES, type Formula } from "../formulas/formula";
import { ScoringError } from "../errors";
import { suggestFields } from "../universe/headers/matchHeader";
import { ownHeaderKey } from "../universe/headers/ownHeaders";
import { readHeader } from "../universe/headers/readHeader";

/** A metric that a user adds to the catalogue by a formula. */
export type OwnMetric = Pick<Metric, "id" | "label" | "formula" | "unit" | "better">;

/** The columns and metrics that a model declares. */
export interface OwnDeclarations {
  columns: readonly OwnColumn[];
  metrics: readonly OwnMetric[];
}

/** What is wrong with a declaration: where, and a phrase that follows the setting's name. */
export interface OwnFault {
  path: PropertyKey[];
  message: string;
}

const PRIOR = "_prior";

/**
 * The fields that a model's own columns and metrics make, and every fault of the declarations. A metric by formula has last year's value too, as `id_prior`, where all
 * that it is computed from has.
 * @example ownFields({ columns: [], metrics: [{ id: "roce", label: "ROCE", formula: "ebit / total_assets", unit: "fraction", better: "high" }] }).fields.get("roce")?.label // "ROCE"
 */
export function ownFields({ columns, metrics }: OwnDeclarations): {
  fields: ReadonlyMap<string, Metric>;
  faults: readonly OwnFault[];
} {
  const faults = [...idFaults({ columns, metrics }), ...labelFaults({ columns, metrics }), ...headerFaults(columns)];
  const fields = new Map<string, Metric>(columns.map((column) => [column.id, ownColumnField(column)]));
  const lookUp: FieldLookup = (id) => fields.get(id) ?? numericField(id);

  const formulas = new Map<string, { definition: OwnMetric; formula: Formula }>();
  metrics.forEach((definition, k) => {
    const parsed = parsedFormula(definition);
    if ("formula" in parsed) formulas.set(definition.id, { definition, formula: parsed.formula });
    else faults.push({ path: ["metrics", k, "formula"], message: parsed.message });
  });
  const cycle = cycleAmong(formulas);
  if (cycle !== undefined)
    faults.push({
      path: ["metrics", metrics.findIndex(({ id }) => id === cycle[0]), "formula"],
      message: `formula of ${formulas.get(cycle[0])!.definition.label}: the metrics ${cycle.join(" → ")} need one another: compute one of them from columns`,
    });
  if (cycle !== undefined) return { fields, faults };

  const add = (id: string): void => {
    const own = formulas.get(id);
    if (own === undefined || fields.has(id)) return;
    const names = [...own.formula.required, ...own.formula.optional].map(currentOf);
    names.forEach(add);
    const field = metricOf(own.definition, own.formula);
    fields.set(id, field);
    if (names.length > 0 && names.every((name) => lookUp(name + PRIOR) !== undefined))
      fields.set(id + PRIOR, priorOf(field));
  };
  metrics.forEach(({ id }) => add(id));
  formulas.forEach(({ definition, formula }) => {
    const unknown = [...formula.required, ...formula.optional].find((name) => lookUp(name) === undefined);
    if (unknown !== undefined)
      faults.push({
        path: ["metrics", metrics.indexOf(definition), "formula"],
        message: `formula of ${definition.label}: unknown name "${unknown}" ${positionOf(unknown, definition.formula)}: ${wayOut(unknown, { columns, metrics })}`,
      });
  });
  return { fields, faults };
}

const currentOf = (id: string): string => (id.endsWith(PRIOR) ? id.slice(0, -PRIOR.length) : id);

function metricOf(
  { id, label, formula: text, unit, better }: OwnMetric,
  { required, optional, evaluate }: Formula,
): Metric {
  return metric({
    id,
    label,
    unit,
    better,
    formula: text,
    synonyms: [],
    // infinity comes from a column that marks negative equity by it, never from arithmetic
    mayBeInfinite: true,
    derivations: [
      {
        inputs: required,
        optional,
        compute:
          () =>
          (...values) =>
            evaluate(values),
      },
    ],
  });
}

function priorOf(field: Metric): Metric {
  const earlier = (names: readonly string[] = []) => names.map((name) => name + PRIOR);
  return {
    ...field,
    id: field.id + PRIOR,
    label: `${field.label}, prior year`,
    derivations: field.derivations.map((derivation) => ({
      ...derivation,
      inputs: earlier(derivation.inputs),
      optional: earlier(derivation.optional),
    })),
  };
}

function parsedFormula({ label, formula: text }: OwnMetric): { formula: Formula } | { message: string } {
  try {
    const formula = parseFormula(text);
    if (formula.required.length + formula.optional.length > 0) return { formula };
    return {
      message: `formula of ${label}: it names no column: a metric that is the same for every company tells nothing`,
    };
  } catch (error) {
    if (error instanceof ScoringError) return { message: `formula of ${label}: ${error.message}` };
    throw error;
  }
}

function wayOut(name: string, { columns, metrics }: OwnDeclarations): string {
  const current = currentOf(name);
  if (current !== name && [...columns, ...metrics].some(({ id }) => id === current))
    return `${current} has no prior year, as not all that it is read or computed from has`;
  const likely = suggestFields(readHeader(name.replace(/_/g, " "))).map(({ id }) => id);
  const own = [...columns, ...metrics].map(({ id }) => id);
  const choices = likely.length > 0 ? likely : own;
  return `use the id of a metric or line item of docs/metrics.md, or of a column or metric of the model${choices.length > 0 ? `, such as ${choices.slice(0, 3).join(", ")}` : ""}`;
}

/** Ids in a cycle, the first one repeated at the end. */
function cycleAmong(formulas: ReadonlyMap<string, { formula: Formula }>): readonly string[] | undefined {
  const done = new Set<string>();
  const visit = (id: string, path: readonly string[]): readonly string[] | undefined => {
    if (path.includes(id)) return [...path.slice(path.indexOf(id)), id];
    const own = formulas.get(id);
    if (own === undefined || done.has(id)) return undefined;
    for (const name of [...own.formula.required, ...own.formula.optional]) {
      const found = visit(currentOf(name), [...path, id]);
      if (found !== undefined) return found;
    }
    done.add(id);
    return undefined;
  };
  for (const id of formulas.keys()) {
    const found = visit(id, []);
    if (found !== undefined) return found;
  }
  return undefined;
}

function idFaults({ columns, metrics }: OwnDeclarations): OwnFault[] {
  const seen = new Set<string>();
  const faultOf = (id: string): string | undefined => {
    const known = CATALOGUE.get(id);
    if (known !== undefined)
      return `"${id}" is ${known.label} of the catalogue: choose another id, or use ${id} as it is`;
    if (RESERVED_NAMES.has(id)) return `"${id}" is a word of formulas: choose another id`;
    if (/_prior2?$/.test(id)) return `"${id}" ends like the id of a prior year: choose another id`;
    if (seen.has(id)) return `"${id}" is used twice: choose another id`;
    seen.add(id);
    return undefined;
  };
  const faultsIn = (key: keyof OwnDeclarations, entries: readonly { id: string }[]): OwnFault[] =>
    entries.flatMap(({ id }, k) => {
      const message = faultOf(id);
      return message === undefined ? [] : [{ path: [key, k, "id"], message }];
    });
  return [...faultsIn("columns", columns), ...faultsIn("metrics", metrics)];
}

/** Labels head the columns of the sheets, so that two fields may not share one. */
function labelFaults({ columns, metrics }: OwnDeclarations): OwnFault[] {
  const owners = new Map([...CATALOGUE.values()].map(({ id, label }) => [label.toLowerCase(), id]));
  const faultsIn = (key: keyof OwnDeclarations, entries: readonly { id: string; label: string }[]): OwnFault[] =>
    entries.flatMap(({ id, label }, k): OwnFault[] => {
      const owner = owners.get(label.toLowerCase());
      owners.set(label.toLowerCase(), owner ?? id);
      return owner === undefined
        ? []
        : [{ path: [key, k, "label"], message: `"${label}" is the name of ${owner} already: choose another` }];
    });
  return [...faultsIn("columns", columns), ...faultsIn("metrics", metrics)];
}

function headerFaults(columns: readonly OwnColumn[]): OwnFault[] {
  const owners = new Map<string, number>();
  return columns.flatMap(({ headers }, k) =>
    headers.flatMap((header, position): OwnFault[] => {
      const key = ownHeaderKey(header);
      const owner = owners.get(key);
      owners.set(key, owner ?? k);
      return owner === undefined || owner === k
        ? []
        : [
            {
              path: ["columns", k, "headers", position],
              message: `"${header}" names ${columns[owner].label} already: give each column headers of its own`,
            },
          ];
    }),
  );
}
