import { altmanZ, type AltmanVariant } from "../fields/altman";
import { numericField } from "../fields/catalogue";
import { withoutUnfitSectors } from "../universe/columns";
import type { Universe } from "../universe/universe";
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

/** Altman's score of every company, see altmanZ; missing in the sectors that the metric excludes. */
export function altmanOf(universe: Universe, variant: AltmanVariant): Float64Array {
  const scores = Float64Array.from(fromCompanyInputs(universe, COLUMNS, (company) => altmanZ(company, variant)));
  return withoutUnfitSectors(universe, numericField("altman_z")!, scores);
}
