/** Prefixes of data vendors' codes: initials of the vendor or statement (IQ_TOTAL_REV, FF_SALES, TR.Revenue, BS_TOT_ASSET) or a section (Highlights::PERatio). */
const PREFIX =
  /^(?:General|Highlights|Valuation|Technicals|SharesStats)::|^(?:(?:IQ|iq|FF|ff|FG|fg)_|TR\.(?:F\.)?|(?:us-gaap|ifrs-full|dei)[:_])(?=[A-Za-z])|^(?:IS|BS|CF)_(?=[A-Z0-9_]+$)/;

/** Codes that say less without their prefix than with it. */
const MEANINGS: Readonly<Record<string, string>> = {
  IQ_AR: "accounts receivable",
  IQ_RE: "retained earnings",
  IQ_NET_DEBT: "net debt",
  IQ_VOLUME: "volume",
  FF_DEBT: "total debt",
  FF_SHLDRS_EQ: "shareholders equity",
  FG_PRICE: "price",
  FG_PRICE_NOW: "price",
  FG_MKT_VALUE: "market cap",
  P_PRICE: "price",
};

/** A code with its arguments, as in FF_SALES(ANN,-1) or P_PRICE(0). */
const CALL = /^((?:FF|FG|P)_[A-Z0-9_]+)\s*\(([^()]*)\)$/;
/** Periods of such arguments, in words. Other periods are not read. */
const PERIODS: Readonly<Record<string, string>> = {
  "": "",
  "0": "",
  NOW: "",
  "ANN,0": "",
  "LTM,0": "",
  "ANN,-1": " prior year",
  "ANN,-2": " 2 years ago",
  "QTR,0": " mrq",
};

/** What a cell of Excel's Stocks data type extracts: `Stock.[Market cap]`, `Stock.Price`. */
const EXTRACTED = /^[^[\]]+\.\[([^[\]]+)\]$|^stocks?\.(\w.*)$/i;

/**
 * Replaces a vendor's code with its words: `IQ_TOTAL_REV` gives `TOTAL_REV`, `FF_SALES(ANN,-1)` gives `SALES prior year`.
 * Other headers are returned unchanged.
 */
export function withoutVendorCode(header: string): string {
  const extracted = EXTRACTED.exec(header);
  if (extracted) return extracted[1] ?? extracted[2];
  const call = CALL.exec(header);
  if (call) {
    const period = call[2].toUpperCase().replace(/["'\s]|(?<=ANN|LTM|QTR)_R\b/g, "");
    if (!Object.hasOwn(PERIODS, period)) return header;
    return wordsOf(call[1]) + PERIODS[period];
  }
  return wordsOf(header);
}

const wordsOf = (code: string): string =>
  Object.hasOwn(MEANINGS, code.toUpperCase()) ? MEANINGS[code.toUpperCase()] : code.replace(PREFIX, "");
