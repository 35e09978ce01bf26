import { from, lineItem } from "../define";

const twoYearsBack = { priorYears: 2 } as const;

/** The cash-flow statement. Outflows are pasted with either sign; formulas take their size. */
export const cashFlow = [
  lineItem("operating_cash_flow", "Cash flow from operations", "money", [
    "operating cash flow", "cash flow from operations", "cfo", "cash from operations", "ocf", "net cash from operations", "cash from operating activities",
    "cash flow from operating activities", "net cash provided by operating activities", "operating cashflow", "total cash from operating activities", "oancf",
    "net cash from operating activities", "cash flow operations", "net operating cash flow", "cf from operations", "cash generated from operations", "cash flow operating",
    "cf ops", "cash from ops", "total cash flow from operating activities",
  ], twoYearsBack),
  lineItem("capital_expenditures", "Capital expenditures", "money", [
    "capital expenditures", "capital expenditure", "capex", "cap ex", "capital spending", "purchase of ppe", "purchases of property plant and equipment",
    "purchase of property plant and equipment", "investments in property plant and equipment", "capx", "additions to ppe", "payments for ppe",
  ], twoYearsBack),
  lineItem("free_cash_flow", "Free cash flow", "money", [
    "free cash flow", "fcf", "free cashflow", "levered free cash flow", "cash flow free", "free cash flow to firm", "fcff",
  ], { ...twoYearsBack, derivations: [from(["operating_cash_flow", "capital_expenditures"], (cfo, capex) => cfo - Math.abs(capex))] }),
  lineItem("dividends_paid", "Dividends paid", "money", [
    "dividends paid", "dividends", "cash dividends paid", "common dividends paid", "dividends paid to shareholders", "total dividends paid", "payment of dividends",
    "cash dividends", "common stock dividends paid", "dvt",
  ], twoYearsBack),
];
