import type { ExpectedReading } from "./expectedReading";
import { filings } from "./filings";
import { finviz } from "./finviz";
import { screeners } from "./screeners";
import { terminals } from "./terminals";
import { tradingView } from "./tradingView";

/** What each table of the fixtures must be read as. */
export const EXPECTED: Readonly<Record<string, ExpectedReading>> = {
  ...finviz,
  ...tradingView,
  ...terminals,
  ...filings,
  ...screeners,
};
