import fc from "fast-check";
import type { CellTable, CellValue } from "../../../src/engine/universe/cells/cellTable";

/** A generated company: identity, and figures in the engine's units with few decimals, so that every notation holds them exactly. */
export interface PastedCompany {
  ticker: string;
  sector: string;
  /** in the order of FIGURES; NaN = missing */
  figures: readonly number[];
}

interface Figure {
  header: string;
  kind: "amount" | "shares" | "percentage" | "plain";
  value: fc.Arbitrary<number>;
}

const between = (min: number, max: number, decimals: number) =>
  fc.integer({ min, max }).map((whole) => Number(`${whole}e-${decimals}`));
/** In thousands of currency, so that billions have six decimals at most. */
const amount = (min: number, max: number): fc.Arbitrary<number> =>
  between(min * 1_000, max * 1_000, 0).map((thousands) => thousands * 1_000);
const eitherSign = (value: fc.Arbitrary<number>) =>
  fc.tuple(value, fc.boolean()).map(([size, negative]) => (negative ? -size : size));

/** The figures of every company, enough to derive or give all metrics of the six-factor screen; amounts in millions. */
export const FIGURES: readonly Figure[] = [
  { header: "Price", kind: "plain", value: between(500, 40_000, 2) },
  {
    header: "Shares Outstanding",
    kind: "shares",
    value: between(20_000, 900_000, 0).map((thousands) => thousands * 1_000),
  },
  {
    header: "Total Debt",
    kind: "amount",
    value: fc.oneof({ weight: 6, arbitrary: amount(100, 4_000) }, { weight: 1, arbitrary: fc.constant(0) }),
  },
  { header: "Cash & Equivalents", kind: "amount", value: amount(50, 900) },
  { header: "EBITDA", kind: "amount", value: amount(60, 1_800) },
  { header: "EBIT", kind: "amount", value: eitherSign(amount(40, 1_500)) },
  { header: "Revenue", kind: "amount", value: amount(400, 9_000) },
  { header: "Revenue PY", kind: "amount", value: amount(400, 9_000) },
  { header: "Gross Profit", kind: "amount", value: amount(150, 4_000) },
  { header: "Pretax Income", kind: "amount", value: eitherSign(amount(40, 1_200)) },
  { header: "Income Tax", kind: "amount", value: amount(10, 300) },
  { header: "Net Income", kind: "amount", value: eitherSign(amount(30, 900)) },
  { header: "Net Income PY", kind: "amount", value: eitherSign(amount(30, 900)) },
  { header: "Total Assets", kind: "amount", value: amount(800, 20_000) },
  { header: "Total Assets PY", kind: "amount", value: amount(800, 20_000) },
  { header: "Shareholders' Equity", kind: "amount", value: eitherSign(amount(300, 8_000)) },
  { header: "Cash from Operations", kind: "amount", value: eitherSign(amount(50, 1_500)) },
  { header: "Capex", kind: "amount", value: amount(20, 400) },
  { header: "EPS", kind: "plain", value: eitherSign(between(10, 1_500, 2)) },
  { header: "Forward EPS", kind: "plain", value: eitherSign(between(10, 1_500, 2)) },
  { header: "Debt/Equity", kind: "percentage", value: between(1_000, 22_000, 4) },
  { header: "Payout Ratio", kind: "percentage", value: between(1_500, 9_000, 4) },
  { header: "12-1 Momentum", kind: "percentage", value: eitherSign(between(500, 9_000, 4)) },
  { header: "6M Return", kind: "percentage", value: eitherSign(between(400, 6_000, 4)) },
  { header: "Volatility", kind: "percentage", value: between(1_500, 8_000, 4) },
  { header: "Beta", kind: "plain", value: between(30, 220, 2) },
  { header: "EPS Revision Ratio", kind: "percentage", value: eitherSign(between(1_000, 10_000, 4)) },
  { header: "EPS Estimate Change", kind: "percentage", value: eitherSign(between(100, 2_000, 4)) },
  { header: "Earnings Surprise", kind: "percentage", value: eitherSign(between(200, 4_000, 4)) },
];

const company = fc.record({
  sector: fc.constantFrom("Energy", "Energy", "Health Care", "Industrials", "Utilities"),
  figures: fc.tuple(
    ...FIGURES.map(({ value }) =>
      fc.oneof({ weight: 14, arbitrary: value }, { weight: 1, arbitrary: fc.constant(NaN) }),
    ),
  ),
});

/** Companies of ordinary sizes, some with gaps, losses, negative equity or no debt. */
export const pastedCompanies: fc.Arbitrary<PastedCompany[]> = fc
  .array(company, { minLength: 10, maxLength: 22 })
  .map((companies) =>
    companies.map((one, k) => ({
      ...one,
      ticker: `${String.fromCharCode(65 + (k % 26))}${String.fromCharCode(65 + ((5 * k) % 26))}X`,
    })),
  );

/** Ways to write a table without changing its meaning. */
export interface Notation {
  percentages: "fraction" | "percent" | "percent by header" | "percent sign" | "percent format";
  amounts: "units" | "thousands" | "millions" | "billions" | "words";
  /** where the scale of amounts and shares is stated; "nowhere" leaves it to magnitude */
  stated: "header" | "nowhere";
  /** the decimal mark of numbers stored as text, or real numbers */
  texts: "none" | "." | ",";
}

export const PLAIN_NOTATION: Notation = { percentages: "fraction", amounts: "units", stated: "nowhere", texts: "none" };

const SCALES = { units: 1, thousands: 1e3, millions: 1e6, billions: 1e9 } as const;

/** The table as pasted: the header in the first row, one company in each other row. */
export function pastedTable(
  companies: readonly PastedCompany[],
  notation: Notation,
): CellTable & { numberFormats: string[][] } {
  const body = companies.map(({ ticker, sector, figures }): CellValue[] => [
    ticker,
    sector,
    ...FIGURES.map((figure, k) => cellOf(figure, figures[k], notation)),
  ]);
  const formats = [
    "General",
    "General",
    ...FIGURES.map(({ kind }) =>
      kind === "percentage" && notation.percentages === "percent format" ? "0.0%" : "General",
    ),
  ];
  return {
    values: [["Ticker", "Sector", ...FIGURES.map((figure) => headerOf(figure, notation))], ...body],
    numberFormats: [formats.map(() => "General"), ...body.map(() => formats)],
  };
}

function headerOf({ header, kind }: Figure, { percentages, amounts, stated }: Notation): string {
  if (kind === "percentage") return percentages === "percent by header" ? `${header} (%)` : header;
  const scaled = kind === "amount" || kind === "shares";
  return scaled && stated === "header" && amounts !== "words" && amounts !== "units"
    ? `${header} (${amounts})`
    : header;
}

function cellOf({ kind }: Figure, value: number, { percentages, amounts, texts }: Notation): CellValue {
  if (Number.isNaN(value)) return "";
  const written = (number: number): CellValue => (texts === "none" ? number : textOf(number, texts));
  if (kind === "percentage") {
    if (percentages === "fraction" || percentages === "percent format")
      return percentages === "percent format" ? value : written(value);
    const percent = Number(`${value}e2`);
    return percentages === "percent sign" ? `${textOf(percent, texts === "," ? "," : ".")}%` : written(percent);
  }
  if (kind === "plain") return written(value);
  if (amounts === "words")
    return value < 1e9
      ? `${textOf(value / 1e6, texts === "," ? "," : ".")}M`
      : `${textOf(value / 1e9, texts === "," ? "," : ".")}bn`;
  return written(value / SCALES[amounts]);
}

/** A number with grouped thousands, as people write it. */
function textOf(value: number, decimal: "." | ","): string {
  const text = value.toLocaleString("en-US", { maximumFractionDigits: 9 });
  return decimal === "." ? text : text.replace(/[.,]/g, (mark) => (mark === "." ? "," : "."));
}
