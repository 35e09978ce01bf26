/** A number as written, with what its own notation says about its unit. */
export interface WrittenNumber {
  /** as written, suffixes already applied: "12.7%" is 0.127 and "$3.6B" is 3.6e9 */
  value: number;
  /** what the cell itself says: a percent sign, a scale word, a multiple's x, or nothing */
  mark: "percent" | "scale" | "multiple" | "none";
  /** ISO code where a currency is written; a bare $ is "$" */
  currency: string;
}

export type DecimalMark = "." | ",";

const CURRENCY_SYMBOLS: Readonly<Record<string, string>> = {
  "US$": "USD", "C$": "CAD", "CA$": "CAD", "A$": "AUD", "AU$": "AUD", "HK$": "HKD", "NZ$": "NZD", "S$": "SGD", "R$": "BRL", "NT$": "TWD",
  "$": "$", "€": "EUR", "£": "GBP", "¥": "JPY", "₹": "INR", "₩": "KRW", "₽": "RUB", "₺": "TRY",
};
const CURRENCY_CODES = "USD|EUR|GBP|GBX|JPY|CHF|CAD|AUD|NZD|HKD|SGD|CNY|RMB|INR|KRW|TWD|SEK|NOK|DKK|BRL|MXN|ZAR|RUB|TRY|PLN|CZK|HUF|ILS|SAR|AED|THB|MYR|IDR|PHP";
const SYMBOL_PATTERN = Object.keys(CURRENCY_SYMBOLS)
  .sort((a, b) => b.length - a.length)
  .map((symbol) => symbol.replace(/\$/g, "\\$"))
  .join("|");
const CURRENCY = new RegExp(`^(?:(${SYMBOL_PATTERN})|(${CURRENCY_CODES})\\b\\.?)\\s*|\\s*(?:(${SYMBOL_PATTERN})|\\b(${CURRENCY_CODES}))$`, "i");

const SCALES: Readonly<Record<string, number>> = {
  k: 1e3, thousand: 1e3, thousands: 1e3, ths: 1e3, tsd: 1e3,
  m: 1e6, mm: 1e6, mn: 1e6, mln: 1e6, mil: 1e6, mill: 1e6, mio: 1e6, million: 1e6, millions: 1e6,
  b: 1e9, bn: 1e9, bln: 1e9, bil: 1e9, billion: 1e9, billions: 1e9, mrd: 1e9,
  t: 1e12, tn: 1e12, trn: 1e12, tril: 1e12, trillion: 1e12, trillions: 1e12,
  cr: 1e7, crore: 1e7, crores: 1e7, lakh: 1e5, lakhs: 1e5,
};

const FOOTNOTE_MARKS = /(?:\s*(?:\*+|†|‡|§|¹|²|³|\^[a-z0-9]|\[[a-z0-9]{1,2}\]))+$/i;
const TRAILING_COMMENT = /(?<=[\d%a-z])\s*[([][^()[\]\d][^()[\]]*[)\]]$/i;
const APPROXIMATELY = /^(?:~|≈|∼|≅|c\.|ca\.?\s|circa\s|approx\.?\s|about\s|est\.?\s|around\s)\s*/i;
const BODY = /^([+-]?)\s*((?:\d{1,3}(?:[ '’,.\u2009\u202f]\d{3})+|\d+)(?:[.,]\d+)?|[.,]\d+)(?:e([+-]?\d{1,3}))?$/i;

/**
 * Reads one number as people write it in a cell: `12.7%`, `~22%`, `0% (debt-free)`, `$3.6B`, `1.2bn`, `(1,234)`, `45 bps`, `15.2x`, `1 234`, `2.1e9`.
 * @param decimal the column's decimal mark; the other one groups digits
 * @returns null when the text is not one number; missing words are for isMissingText to tell
 * @example readNumber("~$3.6B*", ".")?.value // 3600000000
 */
export function readNumber(text: string, decimal: DecimalMark): WrittenNumber | null {
  let rest = text.normalize("NFKC").replace(/[\u00a0\u2007\u202f\u2009]/g, " ").replace(/[−–‒﹣－]/g, "-").trim();
  rest = rest.replace(FOOTNOTE_MARKS, "").replace(TRAILING_COMMENT, "").replace(FOOTNOTE_MARKS, "").replace(APPROXIMATELY, "").trim();
  if (rest === "") return null;

  let negative = false;
  // accountants' parentheses; the currency or a percent sign may stand outside them
  const parenthesized = /^([^\d(]*)\(([^()]+)\)\s*(%?)$/.exec(rest);
  if (parenthesized) {
    negative = true;
    rest = parenthesized[1] + parenthesized[2] + parenthesized[3];
  }
  const trailingMinus = /^(.*\d)\s?-$/.exec(rest);
  if (trailingMinus) {
    negative = !negative;
    rest = trailingMinus[1]!;
  }
  const leadingSign = /^([+-])\s*/.exec(rest);
  if (leadingSign) {
    if (leadingSign[1] === "-") negative = !negative;
    rest = rest.slice(leadingSign[0].length).replace(APPROXIMATELY, "");
  }

  let currency = "";
  for (let match = CURRENCY.exec(rest); match && currency === ""; match = CURRENCY.exec(rest)) {
    const symbol = (match[1] ?? match[3])?.toUpperCase();
    currency = symbol ? CURRENCY_SYMBOLS[symbol] : (match[2] ?? match[4]).toUpperCase();
    rest = rest.slice(0, match.index) + rest.slice(match.index + match[0].length);
  }

  let mark: WrittenNumber["mark"] = "none";
  let factor = 1;
  const suffix = /\s*(%|‰|bps?|bp|pct|percent|x|[a-z]+)\.?$/i.exec(rest);
  if (suffix && !/^[+-]?[\d.,]+e[+-]?\d+$/i.test(rest)) {
    const word = suffix[1].toLowerCase();
    if (word === "%" || word === "pct" || word === "percent") [mark, factor] = ["percent", 0.01];
    else if (word === "‰") [mark, factor] = ["percent", 0.001];
    else if (word === "bp" || word === "bps") [mark, factor] = ["percent", 0.0001];
    else if (word === "x") mark = "multiple";
    else if (Object.hasOwn(SCALES, word)) [mark, factor] = ["scale", SCALES[word]];
    else return null;
    rest = rest.slice(0, suffix.index);
  }

  const body = BODY.exec(rest.trim());
  if (!body) return null;
  const digits = plainDigits(body[2], decimal);
  if (digits === null) return null;
  const size = scaled(digits, factor, body[3]);
  const sign = (body[1] === "-") !== negative ? -1 : 1;
  return { value: size === 0 ? 0 : sign * size, mark, currency };
}

/** Shifts the decimal point in the text where possible, so that "12.7%" is 0.127 and not 0.12699999999999997. */
function scaled(digits: string, factor: number, exponent = "0"): number {
  return Number(`${digits}e${Number(exponent) + Math.round(Math.log10(factor))}`);
}

/** The digits with a point for decimals and no grouping, or null where grouping and decimals contradict the column's notation. */
function plainDigits(body: string, decimal: DecimalMark): string | null {
  const grouping = decimal === "." ? "," : ".";
  const [whole = "", fraction, ...more] = body.split(decimal);
  if (more.length > 0 || fraction?.includes(grouping)) return null;
  if (whole.includes(grouping) && !/^\d{1,3}(?:[.,]\d{3})+$/.test(whole)) return null;
  return `${whole.replace(/[^\d]/g, "") || "0"}.${fraction ?? "0"}`;
}
