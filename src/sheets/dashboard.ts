import type { ScoredUniverse } from "../engine/scoring/scoredUniverse";
import type { SheetContent } from "../workbook/sheetContent";
import { groupSections } from "./groupDashboard";
import { layOut } from "./layout/layOut";
import type { ScreenOutcome } from "./screenOutcome";
import { COLORS } from "./theme";
import { topListSections } from "./topListDashboard";

export const DASHBOARD = "Screener Dashboard";

/** The one-page view of a score model: what came out, the best names, and charts. */
export function dashboardSheet(outcome: ScreenOutcome, scored: ScoredUniverse): SheetContent {
  return layOut({
    name: DASHBOARD,
    tabColor: COLORS.blue,
    showGridlines: false,
    ...(scored.groups === null ? topListSections(outcome, scored) : groupSections(outcome, scored)),
  });
}
