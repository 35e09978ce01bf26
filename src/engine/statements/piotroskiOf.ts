import type { AssetsBasis } from "../fields/field";
import { PIOTROSKI_COLUMNS } from "../fields/metrics/quality";
import { piotroskiSignals } from "../fields/piotroski";
import type { Universe } from "../universe/universe";
import { fromCompanyInputs } from "./companyInputs";

/** The nine F-score signals of every company, see piotroskiSignals. */
export function piotroskiOf(universe: Universe, basis: AssetsBasis): number[][] {
  return fromCompanyInputs(universe, PIOTROSKI_COLUMNS, (company) => piotroskiSignals(company, basis));
}
