import { amounts } from "./amounts";
import { colleagues } from "./colleagues";
import { comps } from "./comps";
import { databases } from "./databases";
import { filings } from "./filings";
import { finviz } from "./finviz";
import { freeSites } from "./freeSites";
import { headers } from "./headers";
import { locales } from "./locales";
import { neighbours } from "./neighbours";
import { stated } from "./stated";
import type { TableScenario } from "./tableScenario";
import { terminals } from "./terminals";
import { tickers } from "./tickers";
import { units } from "./units";
import { vendors } from "./vendors";
import { webPages } from "./webPages";

/** Pasted tables of every origin and disorder, each with all that reading it must bring to light. */
export const TABLE_SCENARIOS: readonly TableScenario[] = [
  ...terminals,
  ...vendors,
  ...databases,
  ...freeSites,
  ...finviz,
  ...webPages,
  ...filings,
  ...colleagues,
  ...comps,
  ...neighbours,
  ...locales,
  ...units,
  ...stated,
  ...amounts,
  ...tickers,
  ...headers,
];
