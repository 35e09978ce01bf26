import { altmanZ, type AltmanVariant } from "../fields/altman";
import { textColumn, type Universe } from "../universe/universe";
import { fromCompanyInputs } from "./companyInputs";

const COLUMNS = {
  currentAssets: "current_assets",
  currentLiabilities: "current_liabilities",
  retainedEarnings: "retained_earnings",
  ebit: "ebit",
  marketCap: "market_cap",
  equity: "equity",
  totalLiabilities: "total_liabilities",
  totalAssets: "total_assets",
  revenue: "revenue",
} as const;

/** Altman's score of every company of a universe, see altmanZ; missing for companies of the sector Financials. */
export function altmanOf(universe: Universe, variant: AltmanVariant): Float64Array {
  const sectors = textColumn(universe, "sector");
  return Float64Array.from(fromCompanyInputs(universe, COLUMNS, (company, row) => (sectors[row] === "Financials" ? NaN : altmanZ(company, variant))));
}
