import { lastRow } from "../formula/address";
import type { Scalar } from "../calculation/values";
import { HostError } from "../protocol/HostError";
import type { WireValue } from "../protocol/wire";
import type { Book } from "./Book";
import { cellText } from "./cellText";
import { bodyArea } from "./tableAreas";
import type { FilterCriterion, TableColumnState, TableState } from "./tableState";

export const isFilteredColumn = ({ filter, criterion }: TableColumnState): boolean =>
  filter !== null || criterion !== undefined;

/** What office.js says of a filter. */
export interface FilterCriteria {
  readonly filterOn: string;
  readonly criterion1?: string;
  readonly criterion2?: string;
  readonly operator?: string;
  readonly dynamicCriteria?: string;
  readonly values?: readonly WireValue[];
}

const RANKED: Readonly<Record<string, Pick<Extract<FilterCriterion, { kind: "top" }>, "bottom" | "percent">>> = {
  TopItems: { bottom: false, percent: false },
  TopPercent: { bottom: false, percent: true },
  BottomItems: { bottom: true, percent: false },
  BottomPercent: { bottom: true, percent: true },
};

/** Gives a column the filter that the criteria describe, in place of the one it has. */
export function setFilter(column: TableColumnState, criteria: FilterCriteria): void {
  const { filterOn, values } = criteria;
  if (filterOn === "Values") {
    if (!Array.isArray(values) || !values.every((value) => typeof value === "string"))
      throw HostError.invalidArgument();
    column.filter = [...values];
    column.criterion = undefined;
    return;
  }
  column.criterion = criterionFrom(criteria);
  column.filter = null;
}

function criterionFrom({
  filterOn,
  criterion1,
  criterion2,
  operator,
  dynamicCriteria,
}: FilterCriteria): FilterCriterion {
  if (filterOn in RANKED) {
    const count = Number(criterion1);
    if (!(count >= 1 && count <= 500)) throw HostError.invalidArgument();
    return { kind: "top", count, ...RANKED[filterOn] };
  }
  if (filterOn === "Custom") {
    if (typeof criterion1 !== "string") throw HostError.invalidArgument();
    return { kind: "custom", first: criterion1, second: criterion2 ?? null, either: operator === "Or" };
  }
  if (filterOn === "Dynamic" && (dynamicCriteria === "AboveAverage" || dynamicCriteria === "BelowAverage"))
    return { kind: "average", below: dynamicCriteria === "BelowAverage" };
  throw HostError.apiNotFound(`filter on ${dynamicCriteria ?? filterOn}`);
}

export function criteriaOf({ filter, criterion }: TableColumnState): WireValue {
  if (filter) return { filterOn: "Values", values: filter };
  switch (criterion?.kind) {
    case "top": {
      const filterOn = Object.keys(RANKED).find(
        (name) => RANKED[name].bottom === criterion.bottom && RANKED[name].percent === criterion.percent,
      )!;
      return { filterOn, criterion1: String(criterion.count) };
    }
    case "average":
      return { filterOn: "Dynamic", dynamicCriteria: criterion.below ? "BelowAverage" : "AboveAverage" };
    case "custom":
      return {
        filterOn: "Custom",
        criterion1: criterion.first,
        ...(criterion.second === null
          ? {}
          : { criterion2: criterion.second, operator: criterion.either ? "Or" : "And" }),
      };
    default:
      return null;
  }
}

/** Which rows of the sheet a column's filter lets through. */
export function rowsPassing(book: Book, table: TableState, at: number): (row: number) => boolean {
  const { filter, criterion } = table.columns[at];
  const { cells, styles } = book.grid;
  const column = table.area.column + at;
  const valueAt = (row: number) => cells.value(table.sheet, row, column);
  const textAt = (row: number) =>
    cellText(valueAt(row), styles.of(table.sheet, row, column).numberFormat).toLowerCase();
  if (filter) {
    const wanted = new Set(filter.map((text) => text.toLowerCase()));
    return (row) => wanted.has(textAt(row));
  }
  if (!criterion) return () => true;
  if (criterion.kind === "custom") {
    const first = condition(criterion.first);
    const second = criterion.second === null ? null : condition(criterion.second);
    return (row) => {
      const passes = (test: Condition) => test(valueAt(row), textAt(row));
      if (!second) return passes(first);
      return criterion.either ? passes(first) || passes(second) : passes(first) && passes(second);
    };
  }
  const body = bodyArea(table);
  const numbers: number[] = [];
  for (let row = body.row; row <= lastRow(body); row++) {
    const value = valueAt(row);
    if (typeof value === "number") numbers.push(value);
  }
  const passes =
    criterion.kind === "average" ? besideAverage(numbers, criterion.below) : amongFirst(numbers, criterion);
  return (row) => {
    const value = valueAt(row);
    return typeof value === "number" && passes(value);
  };
}

function besideAverage(numbers: readonly number[], below: boolean): (value: number) => boolean {
  const mean = numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
  return (value) => (below ? value < mean : value > mean);
}

/** Equal values stand and fall together; of a percentage there is always one at least. */
function amongFirst(
  numbers: readonly number[],
  { bottom, percent, count }: Extract<FilterCriterion, { kind: "top" }>,
): (value: number) => boolean {
  const sorted = [...numbers].sort((a, b) => (bottom ? a - b : b - a));
  const shown = percent ? Math.max(1, Math.floor((sorted.length * count) / 100)) : count;
  const last = sorted[Math.min(shown, sorted.length) - 1];
  return (value) => (bottom ? value <= last : value >= last);
}

type Condition = (value: Scalar, text: string) => boolean;

const OPERATOR = /^(<>|<=|>=|=|<|>)?(.*)$/s;

/** "=*e", ">100", "<>Kiwi": an operator and a number or a text, in which * and ? stand for any characters. */
function condition(written: string): Condition {
  const [, operator = "=", operand] = OPERATOR.exec(written)!;
  const number = operand.trim() === "" ? NaN : Number(operand);
  if (operator === "=" || operator === "<>") {
    const pattern = new RegExp(`^${wildcards(operand.toLowerCase())}$`, "s");
    const equal: Condition = (value, text) =>
      typeof value === "number" && !Number.isNaN(number) ? value === number : pattern.test(text);
    return operator === "=" ? equal : (value, text) => !equal(value, text);
  }
  const compares = (order: number) =>
    operator === "<" ? order < 0 : operator === ">" ? order > 0 : operator === "<=" ? order <= 0 : order >= 0;
  return (value, text) => {
    if (!Number.isNaN(number)) return typeof value === "number" && compares(value - number);
    return typeof value === "string" && compares(text.localeCompare(operand.toLowerCase()));
  };
}

const wildcards = (text: string): string =>
  text.replace(/~[*?~]|[*?]|[.+^${}()|[\]\\]/g, (found) =>
    found === "*" ? ".*" : found === "?" ? "." : `\\${found.startsWith("~") ? found[1] : found}`,
  );
