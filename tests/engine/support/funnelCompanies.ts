/** A company that passes every stage of small-cap-value except the regression, as labels and figures. */
export const SOUND = {
  Sector: "Industrials",
  Industry: "Machinery",
  "Market Cap": 2e9,
  "Total Debt": 1e8,
  "Non-compliant income share": 0.01,
  "Debt/Equity": 0.1,
  "Net Income": 1.2e8,
  "Net Income PY": 1e8,
  "Gross Margin": 0.42,
  "Gross Margin PY": 0.41,
  "Operating Margin": 0.2,
  "Operating Margin PY": 0.19,
  "Operating Cash Flow": 1.5e8,
  "Total Assets": 1.1e9,
  "Free Cash Flow": 1.3e8,
  "P/B": 2,
  "P/E": 8,
  "P/FCF": 10,
};
type Changes = Partial<Record<keyof typeof SOUND | "Override" | "Override Reason", number | string>>;

/** Companies worked by hand: the changes of each to the sound company, and how far it gets. */
export const FUNNEL_COMPANIES: readonly { name: string; changes: Changes; reached: string; reasons: RegExp }[] = [
  {
    name: "sound",
    changes: {},
    reached: "7 Five-factor regression of the equal-weight survivors: unverified",
    reasons: /no return and factor sheets$/,
  },
  {
    name: "brewer",
    changes: { Industry: "Brewers" },
    reached: "1 Business: fail",
    reasons: /^Business: alcohol \(«Brewers»\)$/,
  },
  {
    name: "bank",
    changes: { Sector: "Financial Services", Industry: "" },
    reached: "1 Business: fail",
    reasons: /conventional financials/,
  },
  {
    name: "no business known",
    changes: { Sector: "", Industry: "" },
    reached: "1 Business: unverified",
    reasons: /no sector or industry/,
  },
  {
    name: "sector alone",
    changes: { Industry: "" },
    reached: "1 Business: unverified",
    reasons: /^Business: industry is missing/,
  },
  {
    name: "tainted income",
    changes: { "Non-compliant income share": 0.05 },
    reached: "2 Non-compliant income < 5 %, debt below the rulebook's ceiling: fail",
    reasons: /5 %, not < 5 %/,
  },
  {
    name: "debt at the ceiling",
    changes: { "Total Debt": 0.33 * 2e9 },
    reached: "2 Non-compliant income < 5 %, debt below the rulebook's ceiling: fail",
    reasons: /33 %, not < 33 %/,
  },
  {
    name: "income unknown",
    changes: { "Non-compliant income share": "" },
    reached: "2 Non-compliant income < 5 %, debt below the rulebook's ceiling: unverified",
    reasons: /is missing/,
  },
  {
    name: "borderline debt",
    changes: { "Debt/Equity": 0.28 },
    reached: "7 Five-factor regression of the equal-weight survivors: unverified",
    reasons: /borderline: Debt\/equity < 30 %: .*28 % is within 10 % of the limit 30 %/,
  },
  {
    name: "too much debt",
    changes: { "Debt/Equity": 0.3 },
    reached: "3 Debt/equity < 30 %: fail",
    reasons: /30 %, not < 30 %/,
  },
  {
    name: "loss",
    changes: { "Net Income": -1e6, "Net Income PY": -2e6 },
    reached: "4 Earnings positive and growing, margins stable: fail",
    reasons: /-1M, not > 0/,
  },
  {
    name: "shrinking",
    changes: { "Net Income PY": 1.3e8 },
    reached: "4 Earnings positive and growing, margins stable: fail",
    reasons: /120M, not > 130M/,
  },
  {
    name: "margin two points lower",
    changes: { "Gross Margin": 0.39 },
    reached: "7 Five-factor regression of the equal-weight survivors: unverified",
    reasons: /no return and factor sheets$/,
  },
  {
    name: "margin more than that lower",
    changes: { "Gross Margin": 0.389 },
    reached: "4 Earnings positive and growing, margins stable: fail",
    reasons: /38\.9 %, not ≥ 39 %/,
  },
  {
    name: "no cash",
    changes: { "Operating Cash Flow": 5e6 },
    reached: "5 Cash flow backs the earnings: fail",
    reasons: /10\.45 %, not < 10 %/,
  },
  {
    name: "dear",
    changes: { "P/E": 80 },
    reached: "6 P/B, P/E and P/FCF reasonable against the universe: fail",
    reasons: /70 % quantile/,
  },
  {
    name: "let through",
    changes: { "Debt/Equity": 0.5, Override: "debt-equity: pass", "Override Reason": "net cash since" },
    reached: "7 Five-factor regression of the equal-weight survivors: unverified",
    reasons: /Debt\/equity < 30 %: passed by the analyst: net cash since/,
  },
  {
    name: "thrown out",
    changes: { Override: "exclude" },
    reached: "1 Business: fail",
    reasons: /^Business: failed by the analyst/,
  },
];

export const FUNNEL_HEADER = ["Ticker", ...Object.keys(SOUND), "Override", "Override Reason"];
export const FUNNEL_TABLE: (string | number)[][] = [
  FUNNEL_HEADER,
  ...FUNNEL_COMPANIES.map(({ name, changes }) =>
    FUNNEL_HEADER.map((label) =>
      label === "Ticker" ? name : (({ ...SOUND, ...changes } as Record<string, string | number>)[label] ?? ""),
    ),
  ),
];
