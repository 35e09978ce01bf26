import { parseTicker } from "../../../../src/engine/universe/tickers/parseTicker";

const parsed = (text: string) => {
  const { symbol, shareClass, market } = parseTicker(text);
  return [symbol, shareClass, market];
};

test.each([
  "AAPL US Equity",
  "AAPL US",
  "AAPL UW Equity",
  "AAPL-US",
  "AAPL.O",
  "AAPL.OQ",
  "AAPL.US",
  "NASDAQ:AAPL",
  "NasdaqGS:AAPL",
  "XNAS:AAPL",
  "AAPL.XNAS",
  "AAPL:US",
  " aapl us equity ",
])("%s is Apple in the United States", (text) => expect(parsed(text)).toEqual(["AAPL", "", "US"]));

test.each(["BRK.B", "BRK-B", "BRK/B", "BRK B", "brk.b", "BRKb", "BRK_B"])("%s is class B of BRK", (text) =>
  expect(parsed(text)).toEqual(["BRK", "B", ""]),
);

test.each(["BRK/B US Equity", "BRK.B-US", "BRKb.N", "NYSE:BRK.B", "BRK-B.US"])(
  "%s is class B with its market",
  (text) => expect(parsed(text)).toEqual(["BRK", "B", "US"]),
);

test.each(["CLS.TO", "CLS CN Equity", "TSX:CLS", "XTSE:CLS", "CLS-CA", "TSE:CLS"])("%s is listed in Toronto", (text) =>
  expect(parsed(text)).toEqual(["CLS", "", "CA"]),
);

test.each([
  ["V", "V", "", ""],
  ["T", "T", "", ""],
  ["TO", "TO", "", ""],
  ["NA", "NA", "", ""],
  ["TRUE", "TRUE", "", ""],
  ["A.N", "A", "", "US"],
  ["T.TO", "T", "", "CA"],
  ["BF.B", "BF", "B", ""],
  ["HEI.A", "HEI", "A", ""],
  ["RDS-A", "RDS", "A", ""],
  ["MKC.V", "MKC", "V", ""],
  ["ABC.V", "ABC", "", "CA"],
  ["REI.UN", "REI", "UN", ""],
  ["REI-UN.TO", "REI", "UN", "CA"],
  ["TECK-B.TO", "TECK", "B", "CA"],
  ["0700.HK", "700", "", "HK"],
  ["700 HK Equity", "700", "", "HK"],
  ["7203.T", "7203", "", "JP"],
  ["7203 JP Equity", "7203", "", "JP"],
  ["TSE:7203", "7203", "", "JP"],
  ["285A.T", "285A", "", "JP"],
  ["005930.KS", "005930", "", "KR"],
  ["Nasdaq GS: AAPL", "AAPL", "", "US"],
  ["600519.SS", "600519", "", "CN"],
  ["600519 CH Equity", "600519", "", "CN"],
  ["600519-CN", "600519", "", "CN"],
  ["VOD LN Equity", "VOD", "", "GB"],
  ["BP/ LN Equity", "BP", "", "GB"],
  ["BT/A LN Equity", "BT", "A", "GB"],
  ["BTa.L", "BT", "A", "GB"],
  ["SAP GY Equity", "SAP", "", "DE"],
  ["SAP.DE", "SAP", "", "DE"],
  ["XETR:SAP", "SAP", "", "DE"],
  ["EURONEXT:MC", "MC", "", ""],
  ["M&M.NS", "M&M", "", "IN"],
  ["0", "0", "", ""],
  ["FOO:BAR", "FOO:BAR", "", ""],
  ["-US", "US", "", ""],
  ["---", "---", "", ""],
  ["=1+1", "=1+1", "", ""],
  ["", "", "", ""],
])("%s is %s, class %s, market %s", (text, ...expected) => expect(parsed(text)).toEqual(expected));

test.each(["BAC-PK", "BAC.PR.K", "BAC.PRK", "BAC PRK", "BACpK", "BAC^K", "BAC/PRK"])(
  "%s is preferred series K",
  (text) => expect(parsed(text)).toEqual(["BAC", "PK", ""]),
);

test.each(["JPM-PL", "JPM-PE", "JPM-PR"])("%s is a preferred share, no country", (text) =>
  expect(parseTicker(text).market).toBe(""),
);
