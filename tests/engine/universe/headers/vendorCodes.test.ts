import { withoutVendorCode } from "../../../../src/engine/universe/headers/vendorCodes";

describe("reference values", () => {
  test.each([
    ["IQ_TOTAL_REV", "TOTAL_REV"],
    ["IQ_AR", "accounts receivable"],
    ["FF_SALES(ANN,0)", "SALES"],
    ['FF_SALES("ANN_R", -1)', "SALES prior year"],
    ["FF_ASSETS(QTR,0)", "ASSETS mrq"],
    ["FG_PRICE_NOW", "price"],
    ["P_PRICE(0)", "price"],
    ["TR.F.TotRevenue", "TotRevenue"],
    ["us-gaap:Assets", "Assets"],
    ["Stock.[Market cap]", "Market cap"],
    ["Stock.Price", "Price"],
  ])("%s gives %s", (code, words) => expect(withoutVendorCode(code)).toBe(words));
});

describe("validation", () => {
  test.each([
    "P_PRICE(-1)",
    "FF_SALES(ANN,-5)",
    "P_E",
    "P/E",
    "Net Income (Loss)",
    "BS Industries",
    "Perf.6M",
    "Mar Cap Rs.Cr.",
  ])("%s stays as it is", (header) => expect(withoutVendorCode(header)).toBe(header));
});
