import { lineItem } from "../define";

const NAMES = ["return", "returns", "total return", "price return", "performance", "perf", "change", "price change"];
/** Only words such as performance go with a bare period: a monthly change may be a change from month to month. */
const BARE_NAMES = ["performance", "perf"];

/** Headers of a return over a period: `1M Return`, `Performance %, 1 month`, `Change 1M`, `Perf Month`. */
const headers = (periods: readonly string[], barePeriods: readonly string[]): string[] => [
  ...NAMES.flatMap((name) => periods.flatMap((period) => [`${name} ${period}`, `${period} ${name}`])),
  ...BARE_NAMES.flatMap((name) => barePeriods.map((period) => `${name} ${period}`)),
];

/** Returns over periods that end today, as screeners state them. They carry no dividends unless the source says so. */
export const returns = [
  lineItem("return_1m", "1-month return", "fraction", [
    ...headers(["1m", "1 m", "1 month", "one month", "1 mo", "1mo", "1mth", "4 weeks", "4 week", "4w"], ["month", "m"]),
    "chg pct 1m",
  ]),
  lineItem("return_3m", "3-month return", "fraction", [
    ...headers(
      [
        "3m",
        "3 m",
        "3 months",
        "3 month",
        "three months",
        "3 mo",
        "3mo",
        "3mth",
        "13 weeks",
        "13 week",
        "13w",
        "12 weeks",
        "12 week",
      ],
      ["quarter", "quart", "q"],
    ),
    "chg pct 3m",
  ]),
  lineItem("return_12m", "12-month return", "fraction", [
    ...headers(
      [
        "12m",
        "12 m",
        "12 months",
        "12 month",
        "twelve months",
        "12 mo",
        "12mo",
        "12mth",
        "1y",
        "1 y",
        "1 year",
        "one year",
        "1yr",
        "52 weeks",
        "52 week",
        "52week",
        "52w",
        "52 wk",
        "52wk",
      ],
      ["year", "y"],
    ),
    "chg pct 1yr",
  ]),
];
