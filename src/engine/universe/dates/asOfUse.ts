import { isoDate } from "../cells/readDate";
import type { Dating } from "../companies";
import type { AsOfUse } from "../reading";

/** What of a table was known when, as results tell it. */
export function asOfUse({ asOf, byFiscalYear, rule, latestPeriod, notYetKnown }: Dating): AsOfUse {
  return {
    date: asOf && (byFiscalYear ? String(asOf.fiscalYear) : isoDate(asOf.day)),
    rule,
    latestPeriod,
    notYetKnown: notYetKnown.length,
  };
}
