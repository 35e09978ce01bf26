import { ScoringError } from "../../errors";
import { isoDate, readDate, readFiscalYear } from "../cells/readDate";

/** The as-of argument: a day, and the fiscal year where a year alone was given. */
export interface AsOf {
  day: number;
  fiscalYear: number | null;
}

/** Days after a period's end when a report without a publish date counts as published. */
export interface PublicationLags {
  lagAnnual: number;
  lagQuarterly: number;
}

export const DEFAULT_LAGS: PublicationLags = { lagAnnual: 90, lagQuarterly: 45 };

/**
 * Reads an as-of date: 2025-01-15, any other date, or a fiscal year such as 2024 or FY2024, whose day is 31 December.
 * @throws ScoringError "invalid-argument" for anything else
 * @example readAsOf("FY2024") // { day: 45657, fiscalYear: 2024 }
 */
export function readAsOf(text: string): AsOf {
  const day = readDate(text);
  if (Number.isNaN(day))
    throw new ScoringError(
      "invalid-argument",
      "asOf",
      `"${text}" is not a date: write it as 2024-12-31, or as a fiscal year such as 2024.`,
    );
  const isYear = /^\s*(?:(?:fye?|cy)[- ']*\d{2}|(?:(?:fye?|cy)[- ']*)?\d{4})a?\s*$/i.test(text);
  return { day, fiscalYear: isYear ? readFiscalYear(isoDate(day)) : null };
}
