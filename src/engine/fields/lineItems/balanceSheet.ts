import { from, lineItem } from "../define";

const twoYearsBack = { priorYears: 2 } as const;

/** The balance sheet, and the shares that the equity is divided into. */
export const balanceSheet = [
  lineItem("total_assets", "Total assets", "money", [
    "total assets", "assets", "assets total", "at", "ta", "sum of assets", "balance sheet total", "total asset", "assets reported",
  ], twoYearsBack),
  lineItem("current_assets", "Current assets", "money", [
    "current assets", "total current assets", "current assets total", "act", "assets current", "assetsc", "total ca", "current asset",
    "current assets reported", "cur asset report",
  ], twoYearsBack),
  lineItem("cash", "Cash", "money", [
    "cash", "cash and equivalents", "cash and cash equivalents", "cash equivalents", "total cash", "cash and short term investments",
    "cash and st investments", "che", "cash cash equivalents", "cash bs", "cash and marketable securities",
    "cash equivalents and short term investments", "cash on hand", "cash and near cash", "cash cash equivalents and short term investments", "cashneq",
    "cash st", "cash and cash equivalents at carrying value", "cash and equivalents and short term investments", "cash and st investment",
    "cash cash equivalents and marketable securities", "total cash and st investments",
  ], twoYearsBack),
  lineItem("receivables", "Receivables", "money", [
    "receivables", "accounts receivable", "trade receivables", "net receivables", "total receivables", "rect", "accounts and notes receivable",
    "accounts receivable net", "accounts receivable net current", "account receivable", "accounts receivables",
  ], twoYearsBack),
  lineItem("inventory", "Inventory", "money", ["inventory", "inventories", "total inventory", "total inventories", "invt", "inventory net"], twoYearsBack),
  lineItem("goodwill", "Goodwill", "money", ["goodwill", "goodwill net", "gdwl", "gw"], twoYearsBack),
  lineItem("total_liabilities", "Total liabilities", "money", [
    "total liabilities", "liabilities", "liabilities total", "total liab", "tl", "lt", "total liabilities net minority interest", "tot liab2",
    "total liability",
  ], {
    ...twoYearsBack,
    formula: "total assets − equity",
    derivations: [from(["total_assets", "equity"], (assets, equity) => assets - equity)],
  }),
  lineItem("current_liabilities", "Current liabilities", "money", [
    "current liabilities", "total current liabilities", "current liabilities total", "lct", "liabilities current", "liabilitiesc", "total cl",
    "cur liab", "current liability",
  ], twoYearsBack),
  lineItem("long_term_debt", "Long-term debt", "money", [
    "long term debt", "lt debt", "ltd", "long term borrowings", "long term debt total", "non current debt", "noncurrent debt", "dltt",
    "long term borrowing", "total long term debt", "lt borrowings", "non current borrowings", "long term debt noncurrent", "debtnc", "debt lt",
    "lt borrow", "bs lt borrow", "debt noncurrent", "long term debt and capital lease obligation",
  ], twoYearsBack),
  lineItem("short_term_debt", "Short-term debt", "money", [
    "short term debt", "st debt", "current debt", "short term borrowings", "debt in current liabilities", "dlc", "short long term debt", "st borrowings",
    "current portion of long term debt", "current portion of debt", "short term borrowing", "current borrowings", "debtc", "debt st", "st borrow",
    "debt current", "current debt and capital lease obligation", "debt short term",
  ], twoYearsBack),
  lineItem("total_debt", "Total debt", "money", [
    "total debt", "debt", "total borrowings", "gross debt", "borrowings", "debt total", "total debt bs", "interest bearing debt",
    "total interest bearing debt", "short and long term debt", "st and lt debt", "total debt outstanding",
  ], {
    ...twoYearsBack,
    formula: "long-term debt + short-term debt",
    derivations: [from(["long_term_debt", "short_term_debt"], (longTerm, shortTerm) => longTerm + shortTerm)],
  }),
  lineItem("equity", "Shareholders' equity", "money", [
    "equity", "total equity", "shareholders equity", "shareholder equity", "stockholders equity", "stockholder equity", "total shareholders equity",
    "total stockholders equity", "common equity", "total common equity", "book equity", "net worth", "shareholders funds", "ceq", "seq", "owners equity",
    "total stockholder equity", "equity total", "stockholders equity total", "total shareholder equity", "book value of equity", "net assets",
    "com equity", "tot sh hold equity", "total common eqy", "tot common eqy", "common stock equity", "common stockholders equity",
    "common shareholders equity", "stockholders equity parent", "ordinary equity",
    "total shareholders equity attributable to parent", "shareholder funds",
  ], {
    ...twoYearsBack,
    formula: "total assets − total liabilities",
    derivations: [from(["total_assets", "total_liabilities"], (assets, liabilities) => assets - liabilities)],
  }),
  lineItem("retained_earnings", "Retained earnings", "money", [
    "retained earnings", "accumulated deficit", "accumulated earnings", "retained earnings accumulated deficit", "retained profits",
    "retained earnings loss", "re", "retearn", "retain earn", "bs retain earn",
  ], twoYearsBack),
  lineItem("shares_outstanding", "Shares outstanding", "shares", [
    "shares outstanding", "shares out", "outstanding shares", "shares", "number of shares", "common shares outstanding", "shares bs", "diluted shares",
    "diluted shares outstanding", "shares issued", "share count", "weighted average shares", "weighted average shares diluted", "diluted average shares",
    "csho", "total shares outstanding", "implied shares outstanding", "ordinary shares number", "basic shares outstanding", "no of shares", "shares o s",
    "eqy sh out", "shares outstanding diluted", "common shares", "com shares out", "sh out", "shares diluted", "shares basic", "sharesbas", "shareswa",
    "shareswadil", "sharesoutstanding", "weighted average shares out", "weighted average shares out dil",
    "weighted average number of diluted shares outstanding", "weighted average number of shares outstanding basic", "common stock shares outstanding",
    "entity common stock shares outstanding", "diluted weighted average shares", "basic average shares", "total common shares outstanding",
    "common sh out",
  ], twoYearsBack),
];
