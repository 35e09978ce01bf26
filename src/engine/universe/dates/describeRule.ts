import { CATALOGUE } from "../../fields/catalogue";
import type { AsOf, PublicationLags } from "./asOf";
import { PUBLISH_FIELDS, type KnownRows } from "./knownRows";
import { periodLengthNamed } from "./periodLength";
import type { Periods } from "./periods";

interface Facts {
  date: AsOf | null;
  facts: KnownRows | null;
  /** the rows that have a period and a member */
  rows: readonly number[];
  periods: Periods | undefined;
  values: (id: string) => Float64Array | undefined;
  fiscalPeriods: readonly string[] | undefined;
  lags: PublicationLags;
}

/** Which rule says when a row was known, in words, as the Run Log has it. */
export function describeRule({ date, facts, rows, periods, values, fiscalPeriods, lags }: Facts): string {
  if (facts === null) return "by membership alone, because the rows have no dates";
  if (date === null) return "no as-of date: the latest period of each company, as last published";
  if (date.fiscalYear !== null && periods?.unit === "years")
    return `fiscal years up to ${date.fiscalYear} are taken as known; publication is not checked`;
  const columns = [...PUBLISH_FIELDS, "restated_date"].filter((id) => values(id) !== undefined);
  const byLag = rows.filter((row) => Number.isNaN(facts.stated[row]) && !Number.isNaN(facts.known[row]));
  const parts: string[] = [];
  if (byLag.length < rows.length && columns.length > 0)
    parts.push(`by ${columns.map((id) => CATALOGUE.get(id)!.label.toLowerCase()).join(", ")}`);
  if (byLag.length > 0) {
    const end =
      periods?.field !== "fiscal_year"
        ? "period end"
        : periods.unit === "years"
          ? "31 December of the fiscal year"
          : "end of the calendar quarter";
    const kinds = {
      annual: `${end} plus ${lags.lagAnnual} days (annual)`,
      quarterly: `${end} plus ${lags.lagQuarterly} days (quarterly)`,
      moment: "dates less than 45 days apart count on their day",
    };
    const texts = (Object.keys(kinds) as (keyof typeof kinds)[])
      .filter((kind) => byLag.some((row) => facts.lengths[row] === kind))
      .map((kind) => kinds[kind]);
    const howKnown = byLag.every((row) => periodLengthNamed(fiscalPeriods?.[row] ?? "") !== null)
      ? ", by the fiscal period column"
      : periods?.unit === "years"
        ? ""
        : ", by the spacing of each company's periods";
    parts.push(
      `${parts.length > 0 ? `${byLag.length.toLocaleString("en-US")} rows without a usable one: ` : ""}${texts.join(", ")}${howKnown}`,
    );
  }
  return parts.join("; ") || "nothing says when a row was published";
}
