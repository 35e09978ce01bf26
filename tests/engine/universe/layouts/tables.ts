import type { CellValue } from "../../../../src/engine/universe/cells/cellTable";
import * as layouts from "../../../fixtures/layouts";

type Table = readonly (readonly CellValue[])[];

/** Every table of the fixtures, by source. */
export const TABLES: Readonly<Record<string, Table>> = {
  "Finviz Elite export": layouts.finvizExport,
  "Finviz, view Overview": layouts.finvizViews.overview,
  "Finviz, view Valuation": layouts.finvizViews.valuation,
  "Finviz, view Financial": layouts.finvizViews.financial,
  "Finviz, view Ownership": layouts.finvizViews.ownership,
  "Finviz, view Performance": layouts.finvizViews.performance,
  "TradingView export": layouts.tradingViewExport,
  "TradingView export, older headers": layouts.tradingViewOlder,
  "Capital IQ screening report": layouts.capitalIqScreen,
  "Capital IQ formulas": layouts.capitalIqFormulas,
  "Bloomberg fields": layouts.bloombergFields,
  "FactSet codes": layouts.factSetCodes,
  "LSEG fields": layouts.lsegFields,
  "stockanalysis.com screener": layouts.stockAnalysis,
  "GuruFocus screener": layouts.guruFocus,
  "Koyfin download": layouts.koyfin,
  "iShares holdings": layouts.iSharesHoldings,
  "iShares holdings, short": layouts.iSharesSeed,
  "SimFin income statements": layouts.simFin.income,
  "SimFin balance sheets": layouts.simFin.balance,
  "SimFin cash-flow statements": layouts.simFin.cashFlow,
  "EDGAR numbers": layouts.edgarNumbers,
  "EDGAR frames": layouts.edgarFrames,
  "Compustat annual": layouts.compustatAnnual,
  "Excel's Stocks data type": layouts.excelStocks,
  "Excel's Stocks data type with ticker symbols": layouts.excelStocksWithSymbol,
  "Screener.in": layouts.screenerIn,
  "Zacks screener": layouts.zacks,
  "Morningstar screener": layouts.morningstar,
  "Yahoo list": layouts.yahooList,
};
