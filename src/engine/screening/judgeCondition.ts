import { stateText, type FieldLookup } from "../fields/field";
import { RULEBOOKS } from "../models/rulebooks";
import type { Comparison, Condition, Funnel } from "../models/schema";
import { quantile } from "../statistics/quantile";
import type { ColumnReader } from "../universe/columns";
import { textColumn, type Universe } from "../universe/universe";
import { wholeWords } from "../universe/wholeWords";
import type { Loadings } from "./survivorLoadings";
import { allOf, anyOf, fails, PASS, unverified, type Judgement } from "./verdict";

/** What the conditions of a stage are judged on. */
export interface StageInputs {
  universe: Universe;
  read: ColumnReader;
  fields: FieldLookup;
  funnel: Funnel;
  /** companies still in the funnel; quantiles are taken over them */
  remaining: readonly number[];
  /** factor loadings of the equal-weight portfolio of those companies */
  loadings: () => Loadings;
}

/** Prepares a condition for a stage: what does not depend on the company is computed once. */
export function judgeOf(condition: Condition, inputs: StageInputs): (company: number) => Judgement {
  if ("column" in condition) return compare(condition, inputs);
  if ("debt" in condition) {
    const { ratio, maxDebt, name } = RULEBOOKS[inputs.funnel.rulebook];
    return compare({ column: ratio, is: "below", than: maxDebt, plus: 0, borderline: 0 }, inputs, ` (${name})`);
  }
  if ("anyOf" in condition) {
    const judges = condition.anyOf.map((comparison) => compare(comparison, inputs));
    return (company) => anyOf(judges.map((judge) => judge(company)));
  }
  if ("exclude" in condition) return excludeWords(condition, inputs);
  return judgeLoadings(condition, inputs);
}

const SYMBOL = { above: ">", atLeast: "≥", below: "<", atMost: "≤" } as const;

function compare(
  { column, is, than, plus, borderline }: Comparison,
  { universe, read, fields, remaining }: StageInputs,
  note = "",
): (company: number) => Judgement {
  const label = fields(column)!.label;
  const values = read(column)?.values;
  if (values === undefined) return () => unverified(`no column for ${label}`);
  const other =
    typeof than === "object" && "column" in than
      ? { label: fields(than.column)!.label, values: read(than.column)?.values }
      : undefined;
  if (other && other.values === undefined) return () => unverified(`no column for ${other.label}`);
  const fixed =
    typeof than === "number"
      ? than
      : "quantile" in than
        ? quantile(
            remaining.map((company) => values[company]),
            than.quantile,
          )
        : NaN;
  const boundName = other
    ? ` (${other.label})`
    : typeof than === "object" && "quantile" in than
      ? ` (${ordinal(than.quantile)} of the universe)`
      : note;
  const unit = fields(column)!.unit;

  return (company) => {
    const value = values[company];
    const base = other ? other.values![company] : fixed;
    if (Number.isNaN(value)) return unverified(`${label} is missing`);
    if (Number.isNaN(base))
      return unverified(other ? `${other.label} is missing` : `no value to compare ${label} with`);
    const bound = base + plus;
    const text = `${label} ${shown(value, unit, column)}`;
    if (!holds(value, is, bound, Math.max(Math.abs(base), Math.abs(plus))))
      return fails(`${text}, not ${SYMBOL[is]} ${shown(bound, unit, column)}${boundName}`);
    const near = borderline > 0 && Math.abs(value - bound) <= borderline * Math.abs(bound) + 1e-12;
    return near
      ? {
          verdict: "pass",
          borderline: true,
          reason: `${text} is within ${shown(borderline, "fraction")} of the limit ${shown(bound, unit, column)}`,
        }
      : PASS;
  };

  function ordinal(fraction: number): string {
    return `${Math.round(fraction * 100)} % quantile of ${universe.size === remaining.length ? "all" : remaining.length} companies`;
  }
}

/** Compares with a tolerance for rounding, so that 3 % counts as at least 5 % less two points. */
function holds(value: number, is: Comparison["is"], bound: number, size: number): boolean {
  const equal = value === bound || (Number.isFinite(value) && Math.abs(value - bound) <= 1e-12 * size);
  switch (is) {
    case "above":
      return !equal && value > bound;
    case "atLeast":
      return equal || value > bound;
    case "below":
      return !equal && value < bound;
    case "atMost":
      return equal || value < bound;
  }
}

function excludeWords(
  { exclude, in: places }: Extract<Condition, { exclude: unknown }>,
  { universe }: StageInputs,
): (company: number) => Judgement {
  const columns = places.map((id) => textColumn(universe, id));
  // the last of these columns that the universe has is the most specific: a sector alone does not identify a brewer
  const finest = places.filter((id) => universe.text.has(id)).at(-1);
  const details = finest === undefined ? undefined : textColumn(universe, finest);
  const patterns = exclude.map(({ label, words }) => ({
    label,
    pattern: wholeWords(words),
  }));
  return (company) => {
    const texts = columns.map((column) => column[company]).filter((text) => text !== "");
    if (texts.length === 0) return unverified(`no ${places.join(" or ")}`);
    for (const { label, pattern } of patterns) {
      const text = texts.find((candidate) => pattern.test(candidate));
      if (text !== undefined) return fails(`${label} («${text}»)`);
    }
    return details?.[company] === "" ? unverified(`${finest} is missing`) : PASS;
  };
}

function judgeLoadings(
  { loadings: tests }: Extract<Condition, { loadings: unknown }>,
  { loadings }: StageInputs,
): (company: number) => Judgement {
  const found = loadings();
  if ("reason" in found) return () => unverified(found.reason);
  const judgement = allOf(
    tests.map(({ factor, is, than }) => {
      const value = found.get(factor.toUpperCase());
      if (value === undefined || Number.isNaN(value)) return unverified(`no loading on ${factor}`);
      return (is === "above" ? value > than : value >= than)
        ? PASS
        : fails(`portfolio's ${factor} loading ${value.toFixed(3)}, not ${SYMBOL[is]} ${than}`);
    }),
  );
  return () => judgement;
}

function shown(value: number, unit: string, id?: string): string {
  const state = stateText(value, id);
  if (state !== undefined) return state;
  if (unit === "fraction" || unit === "ratio") return `${Number((value * 100).toFixed(2))} %`;
  return value.toLocaleString(
    "en-US",
    Math.abs(value) >= 1e6 ? { notation: "compact", maximumSignificantDigits: 4 } : { maximumSignificantDigits: 6 },
  );
}
