import type { FunnelOutcome } from "../engine/screening/runFunnel";
import type { SheetContent } from "../workbook/sheetContent";
import type { ScreenOutcome } from "./screenOutcome";
import { DASHBOARD, dashboardSheet } from "./dashboard";
import { dataCheckSheet } from "./dataCheck";
import { FACTOR_SCORES, factorScoresSheet } from "./factorScores";
import { FUNNEL, FUNNEL_COMPANIES, funnelCompaniesSheet, funnelDashboardSheet, scorecardsSheet } from "./funnel";
import { modelPortfolioSheet } from "./modelPortfolio";
import { runLogSheet } from "./runLog";
import { sensitivitySheet } from "./sensitivity";

/** The sheets of a run, in the order of their tabs. A model gets those that it has settings for. */
export function screenSheets(outcome: ScreenOutcome): SheetContent[] {
  const { scored, funnel, portfolio, sensitivity } = outcome;
  return [
    ...(scored ? [factorScoresSheet(outcome, scored), dashboardSheet(outcome, scored)] : []),
    ...(funnel ? funnelSheets(outcome, funnel) : []),
    ...(scored && portfolio ? [modelPortfolioSheet(outcome, scored, portfolio)] : []),
    ...(scored && sensitivity ? [sensitivitySheet(outcome, scored, sensitivity)] : []),
    dataCheckSheet(outcome),
    runLogSheet(outcome),
  ];
}

/** A funnel's sheets take the names of scores and dashboard, unless the model has scores too. */
function funnelSheets(outcome: ScreenOutcome, funnel: FunnelOutcome): SheetContent[] {
  const [companies, dashboard] = outcome.scored ? [FUNNEL_COMPANIES, FUNNEL] : [FACTOR_SCORES, DASHBOARD];
  return [
    funnelCompaniesSheet(outcome, funnel, companies),
    funnelDashboardSheet(outcome, funnel, dashboard),
    ...(funnel.scorecards.length > 0 ? [scorecardsSheet(outcome, funnel)] : []),
  ];
}
