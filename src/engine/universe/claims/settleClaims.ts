import { CATALOGUE, numericField } from "../../fields/catalogue";
import type { NumericField } from "../../fields/field";
import type { AssignedColumn } from "../assignFields";
import type { CellTable } from "../cells/cellTable";
import type { ColumnCells } from "../cells/readColumn";
import { medianSize } from "../units/columnUnit";
import { unitMisfit } from "../units/unitMisfit";
import { columnSampler, distanceFromTypical } from "./columnSample";
import { withFcfYieldBasis } from "./fcfYieldBasis";
import { amountOrGrowth, epsMeanings, type EpsMeanings } from "./epsMeaning";

/** Powers of ten from the typical size at which a column is hardly what its header says. */
const UNLIKELY = 2;

type Sampler = ReturnType<typeof columnSampler>;

/**
 * Settles by units and sizes what the headers leave open: whether an EPS header means an amount or a growth rate, and which of several columns
 * for one field holds it; and whether an FCF yield is on EV or on market cap. The other stays a duplicate, with the reason. Choices of the user are left alone.
 */
export function settleClaims(
  table: CellTable,
  firstDataRow: number,
  columns: readonly AssignedColumn[],
): AssignedColumn[] {
  const sample = columnSampler(table, firstDataRow);
  const settled = withEpsMeanings([...columns], sample);
  settled.forEach((column, k) => {
    const field = column.status === "duplicate" ? numericField(column.suggestions[0]) : undefined;
    const holder = settled.findIndex(({ field: held }) => held !== null && held.id === field?.id);
    if (field === undefined || holder < 0 || settled[holder].status === "corrected" || column.reason !== undefined)
      return;
    const fault = faultOf(field, settled[holder], sample);
    if (fault === undefined || faultOf(field, column, sample) !== undefined) return;
    settled[k] = { ...settled[holder], header: column.header, key: column.key };
    settled[holder] = { ...column, header: settled[holder].header, key: settled[holder].key, reason: fault };
  });
  return withFcfYieldBasis(settled, sample);
}

/** What shows that a column is not the field that it is named after; undefined when it may well be. */
function faultOf(field: NumericField, column: AssignedColumn, sample: Sampler): string | undefined {
  const cells = sample(column, field.unit);
  if (cells.values.every(Number.isNaN)) return "it has no numbers";
  const misfit = unitMisfit(field, cells, column.header.unit);
  if (misfit !== undefined) return misfit;
  const distance = distanceFromTypical(field, cells);
  return distance > UNLIKELY ? `its median ${shownMedian(cells)} is unusual for ${field.label}` : undefined;
}

const shownMedian = ({ values }: ColumnCells) =>
  medianSize(values, () => true).toLocaleString("en-US", { maximumSignificantDigits: 3 });

function withEpsMeanings(columns: AssignedColumn[], sample: Sampler): AssignedColumn[] {
  const open = columns.flatMap((column, k) => {
    const meanings = ["recognised", "duplicate", "ambiguous"].includes(column.status)
      ? epsMeanings(column.header.text)
      : undefined;
    return meanings === undefined ? [] : [{ k, meanings }];
  });
  if (open.length === 0) return columns;
  const isOpen = new Set(open.map(({ k }) => k));
  const given = (id: string): Float64Array | undefined => {
    const column = columns.find(({ field }, k) => !isOpen.has(k) && field?.id === id);
    return column && sample(column, numericField(id)!.unit).values;
  };
  const [price, pe] = [given("price"), given("pe")];
  const clues = {
    eps: given("eps") ?? (price && pe && price.map((value, row) => (pe[row] > 0 ? value / pe[row] : NaN))),
    forwardEps: given("forward_eps"),
  };
  const settled = columns.map((column, k) => (isOpen.has(k) ? { ...column, field: null } : column));
  // a column with a clear header takes the field that an open one held
  for (const { k } of open) {
    const field = columns[k].field;
    const clear = settled.findIndex(
      ({ status, suggestions }, j) => !isOpen.has(j) && status === "duplicate" && suggestions[0] === field?.id,
    );
    if (field && clear >= 0) settled[clear] = { ...settled[clear], field, status: "recognised", suggestions: [] };
  }
  const held = new Set(settled.flatMap(({ field }) => field?.id ?? []));
  for (const { k, meanings } of open) {
    const column = columns[k];
    const kind = amountOrGrowth(sample(column, "perShare"), { header: column.header.unit, ...clues });
    const id = kind === "unclear" ? meanings[meanings.usual] : meanings[kind];
    if (id === null) settled[k] = { ...column, field: null, status: "unknown", suggestions: ["forward_eps"] };
    else if (held.has(id))
      settled[k] = { ...column, field: null, status: "duplicate", suggestions: [id], reason: REASONS[kind] };
    else {
      held.add(id);
      settled[k] = { ...column, field: CATALOGUE.get(id)!, ...statusOf(kind, meanings) };
    }
  }
  return settled;
}

const REASONS = {
  amount: "its numbers are amounts per share",
  growth: "its numbers are growth rates",
  unclear: "its numbers do not show whether they are amounts or growth rates",
} as const;

/** Asked about where the header is no better than the numbers. */
function statusOf(
  kind: keyof typeof REASONS,
  { amount, usual }: EpsMeanings,
): Pick<AssignedColumn, "status" | "suggestions"> {
  return kind === "unclear" && usual === "growth" && amount !== null
    ? { status: "ambiguous", suggestions: [amount] }
    : { status: "recognised", suggestions: [] };
}
