import { ALTMAN_COLUMNS, altmanZ, type AltmanVariant } from "../fields/altman";
import { numericField } from "../fields/catalogue";
import { withoutUnfitSectors } from "../universe/columns";
import type { Universe } from "../universe/universe";
import { fromCompanyInputs } from "./companyInputs";

/** Altman's score of every company of a universe, see altmanZ; missing in the sectors that the metric leaves out. */
export function altmanOf(universe: Universe, variant: AltmanVariant): Float64Array {
  const scores = Float64Array.from(fromCompanyInputs(universe, ALTMAN_COLUMNS, (company) => altmanZ(company, variant)));
  return withoutUnfitSectors(universe, numericField("altman_z")!, scores);
}
