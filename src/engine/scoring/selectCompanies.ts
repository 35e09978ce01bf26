import { categoryMetrics } from "../models/categoryMetrics";
import { fieldsOf } from "../models/modelFields";
import type { Model } from "../models/schema";
import type { ColumnReader } from "../universe/columns";
import { textColumn, type Universe } from "../universe/universe";
import { absentColumns } from "./absentColumns";
import { filterText, number, readFilters, violation } from "./filters";
import { sectorGroups } from "./sectorGroups";
import type { DroppedCompany, SelectionStep } from "./scoredUniverse";

export interface Selection {
  /** rows kept, ascending */
  rows: Uint32Array;
  steps: SelectionStep[];
  dropped: DroppedCompany[];
  warnings: string[];
  /** the first step that left no company, in a sentence; null when some are left */
  emptied: string | null;
}

/**
 * Selects the companies to score: complete (where the model excludes incomplete ones), inside the model's filters and with enough coverage. Dropped companies
 * affect no score. Metrics that no company has count only where the model keeps them.
 * @param absent metrics that no company has
 */
export function selectCompanies(
  universe: Universe,
  model: Model,
  read: ColumnReader,
  absent: readonly string[],
): Selection {
  const tickers = textColumn(universe, "ticker");
  const fields = fieldsOf(model);
  const selection: Selection = {
    rows: Uint32Array.from({ length: universe.size }, (_, row) => row),
    steps: [],
    dropped: [],
    warnings: [],
    emptied: null,
  };

  const keep = (label: string, wayOut: string, reasonToDrop: (row: number) => string | null) => {
    const before = selection.dropped.length;
    selection.rows = selection.rows.filter((row) => {
      const reason = reasonToDrop(row);
      if (reason !== null) selection.dropped.push({ row, ticker: tickers[row], reason });
      return reason === null;
    });
    selection.steps.push({ label, remaining: selection.rows.length });
    if (selection.rows.length === 0 && selection.dropped.length > before) {
      const { ticker, reason } = selection.dropped[before];
      selection.emptied ??= `No company is left after the step «${label}» (${ticker}: ${reason}): ${wayOut}.`;
    }
  };

  selection.steps.push({ label: "Requested", remaining: universe.size });
  const columns = metricsKept(universe, model, absent).map(({ metric, applies }) => ({
    id: metric,
    label: fields(metric)!.label,
    values: read(metric)?.values,
    applies,
  }));
  if (model.missing.policy === "exclude") {
    const gone = columns.filter(({ values }) => values === undefined).map(({ id }) => id);
    if (gone.length > 0) {
      selection.emptied = `The model leaves out companies that lack a metric, and the universe has no ${absentColumns(gone, fields)}: add the columns or change missing.policy.`;
      selection.rows = new Uint32Array();
      return selection;
    }
    keep("Complete in all metrics", "fill the gaps or change missing.policy", (row) => {
      const gap = columns.find(({ values, applies }) => applies(row) && Number.isNaN(values?.[row] ?? NaN));
      return gap === undefined ? null : `${gap.label} is missing`;
    });
  }
  const { applied, absent: unapplied } = readFilters(model, read);
  for (const { filter, values } of applied)
    keep(filterText(filter, fields), "check that column's unit or relax that filter", (row) =>
      violation(filter, values[row], fields),
    );
  for (const filter of unapplied) {
    if (filter.whenColumnAbsent === "warn")
      selection.warnings.push(
        `The filter ${filterText(filter, fields)} was not applied: the universe has no ${fields(filter.column)!.label} column.`,
      );
  }
  if (model.missing.minCoverage > 0) {
    const needed = model.missing.minCoverage;
    keep(`At least ${percent(needed)} of the metrics`, "add columns or lower the minimum coverage", (row) => {
      const applying = columns.filter(({ applies }) => applies(row));
      const filled = applying.filter(({ values }) => !Number.isNaN(values?.[row] ?? NaN)).length;
      return filled / applying.length < needed ? `only ${filled} of ${applying.length} metrics are there` : null;
    });
  }
  return selection;
}

/** The metrics that count, and the companies that each applies to: all of the model, without those that no company has where they leave it. */
function metricsKept(
  universe: Universe,
  { categories, missing }: Model,
  absent: readonly string[],
): { metric: string; applies: (row: number) => boolean }[] {
  return categories.flatMap((category) => {
    const groups = sectorGroups(category, universe);
    return categoryMetrics(category)
      .filter(({ metric }) => missing.absentMetrics !== "leave" || !absent.includes(metric))
      .map(({ metric, weights }) => ({ metric, applies: (row) => groups === null || weights[groups[row]] > 0 }));
  });
}

const percent = (fraction: number) => `${number(fraction * 100)} %`;
