import type { NumericField } from "../../fields/field";
import { scaleMisfits } from "../units/scaleFamily";
import { outside, type CheckedReading } from "../units/impossibleValues";
import { oddlyLarge } from "../units/oddlyLarge";
import { usualRange } from "../units/possibleRange";
import { count, some, verb, type ReadingFacts, type Report } from "./facts";

/** Reports values that no company can have, and columns whose amounts are out of proportion to the others. */
export function reportImpossible(facts: ReadingFacts, report: Report): void {
  for (const reading of facts.numeric) {
    if (reading.impossible.length > 0) reportValues(facts, reading, report);
    reportUnusual(facts, reading, report);
  }
  for (const { reading, times } of scaleMisfits(facts.numeric)) {
    if (reading.confirmed) continue;
    const { found, addresses } = facts;
    const { header } = reading.column;
    report(
      "doubt",
      "scale",
      `"${header.text}" is about ${shownTimes(times)} the size that the other amounts of the same companies suggest: its unit, read as ${reading.unit.choice}, may be wrong. Choose another unit, or the same to confirm it.`,
      [addresses.range(found.rows[0], found.rows[found.rows.length - 1], header.column)],
    );
  }
}

function reportValues({ found, addresses }: ReadingFacts, reading: CheckedReading, report: Report): void {
  const { column, field, impossible, possible, unit, confirmed } = reading;
  const shown = [...new Set(impossible.map(({ value }) => shownValue(field, value)))];
  const [min, max] = possible.map((limit) => shownValue(field, limit));
  const most =
    2 * impossible.length > reading.values.filter((value) => !Number.isNaN(value)).length + impossible.length;
  const are = `${count(impossible.length, "cell")} of "${column.header.text}" ${verb(impossible.length, "is", "are")} impossible for ${field.label} (${some(shown, 3)}; possible: ${min} to ${max})`;
  const them = verb(impossible.length, "it", "them");
  report(
    confirmed ? "warning" : "doubt",
    "impossible",
    confirmed
      ? `${are}: used, because you chose the column's field or unit for an earlier table.`
      : `${are} and ${verb(impossible.length, "counts", "count")} as missing${most && unit.choices.length > 1 ? `: the unit, read as ${unit.choice}, may be wrong` : ""}. Correct the file, or choose the column's field or unit to use ${them}.`,
    impossible.map(({ company }) => addresses.cell(found.rows[company], column.header.column)),
  );
}

/** Values that break the definition of their field, except those that are reported as being in another unit. */
function reportUnusual({ found, addresses }: ReadingFacts, reading: CheckedReading, report: Report): void {
  const { column, field, values, confirmed } = reading;
  const unusual = confirmed ? [] : outside(values, usualRange(field));
  if (unusual.length === 0 || oddlyLarge(field, values).length > 0) return;
  const shown = [...new Set(unusual.map(({ value }) => shownValue(field, value)))];
  report(
    "warning",
    "implausible",
    `${count(unusual.length, "cell")} of "${column.header.text}" ${verb(unusual.length, "is", "are")} ${unusual[0].value > 0 ? "above 100 %" : "below −100 %"} (${some(shown, 3)}), which ${field.label} cannot be: used unchanged.`,
    unusual.map(({ company }) => addresses.cell(found.rows[company], column.header.column)),
  );
}

const compact = (value: number) => value.toLocaleString("en-US", { notation: "compact", maximumSignificantDigits: 3 });
const shownValue = ({ unit }: NumericField, value: number): string =>
  unit === "fraction" || unit === "ratio"
    ? `${(value * 100).toLocaleString("en-US", { maximumSignificantDigits: 3 }).replace("-", "−")} %`
    : compact(value).replace("-", "−");

/** "1,000 times", "1/1,000 of". */
const shownTimes = (times: number): string => {
  const rounded = Number((times >= 1 ? times : 1 / times).toPrecision(1)).toLocaleString("en-US");
  return times >= 1 ? `${rounded} times` : `1/${rounded} of`;
};
