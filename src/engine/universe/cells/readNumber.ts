/** A number as written in a cell, and the unit that its notation states. */
export interface WrittenNumber {
  /** as written, suffixes already applied: "12.7%" is 0.127 and "$3.6B" is 3.6e9 */
  value: number;
  /** unit stated in the cell: a percent sign, a scale word, a multiple's x, or nothing */
  mark: "percent" | "scale" | "multiple" | "none";
  /** ISO code where a currency is written; a bare $ is "$" */
  currency: string;
}

export type DecimalMark = "." | ",";

const CURRENCY_SYMBOLS: Readonly<Record<string, string>> = {
  US$: "USD",
  C$: "CAD",
  CA$: "CAD",
  A$: "AUD",
  AU$: "AUD",
  HK$: "HKD",
  NZ$: "NZD",
  S$: "SGD",
  R$: "BRL",
  NT$: "TWD",
  $: "$",
  "€": "EUR",
  "£": "GBP",
  "¥": "JPY",
  "₹": "INR",
  "₩": "KRW",
  "₽": "RUB",
  "₺": "TRY",
};
const CURRENCY_CODES =
  "USD|EUR|GBP|GBX|JPY|CHF|CAD|AUD|NZD|HKD|SGD|CNY|RMB|INR|KRW|TWD|SEK|NOK|DKK|BRL|MXN|ZAR|RUB|TRY|PLN|CZK|HUF|ILS|SAR|AED|THB|MYR|IDR|PHP";
const SYMBOL_PATTERN = Object.keys(CURRENCY_SYMBOLS)
  .sort((a, b) => b.length - a.length)
  .map((symbol) => symbol.replace(/\$/g, "\\$"))
  .join("|");
const CURRENCY = new RegExp(
  `^(?:(${SYMBOL_PATTERN})|(${CURRENCY_CODES})\\b\\.?)\\s*|\\s*(?:(${SYMBOL_PATTERN})|\\b(${CURRENCY_CODES}))$`,
  "i",
);

const SCALES: Readonly<Record<string, number>> = {
  k: 1e3,
  thousand: 1e3,
  thousands: 1e3,
  ths: 1e3,
  tsd: 1e3,
  m: 1e6,
  mm: 1e6,
  mn: 1e6,
  mln: 1e6,
  mil: 1e6,
  mill: 1e6,
  mio: 1e6,
  million: 1e6,
  millions: 1e6,
  b: 1e9,
  bn: 1e9,
  bln: 1e9,
  bil: 1e9,
  billion: 1e9,
  billions: 1e9,
  mrd: 1e9,
  t: 1e12,
  tn: 1e12,
  trn: 1e12,
  tril: 1e12,
  trillion: 1e12,
  trillions: 1e12,
  cr: 1e7,
  crore: 1e7,
  crores: 1e7,
  lakh: 1e5,
  lakhs: 1e5,
};

/** Superscript, subscript and circled digits, which NFKC normalization would turn into digits of the number. */
const RAISED = /[\u00b9\u00b2\u00b3\u2070-\u209c\u2460-\u24ff]+/g;
const ASCII = /^[\x20-\x7e]*$/;
const FOOTNOTE_MARKS = /(?:\s*(?:\*+|†|‡|§|\^[a-z0-9]|\[[a-z0-9]{1,2}\]))+$/i;
const TRAILING_COMMENT = /(?<=[\d%a-z])\s*[([][^()[\]\d][^()[\]]*[)\]]$/i;
const APPROXIMATELY = /^(?:~|≈|∼|≅|c\.|ca\.?\s|circa\s|approx\.?\s|about\s|est\.?\s|around\s)\s*/i;
const BODY = /^((?:\d{1,3}(?:[ '’,.]\d{3})+|\d{1,2}(?:,\d{2})+,\d{3}|\d+)(?:[.,]\d+)?|[.,]\d+)(?:e([+-]?\d{1,3}))?$/i;
/** Indian digit grouping: a crore is 1,00,00,000. */
const INDIAN = /^\d{1,2}(?:,\d{2})+,\d{3}$/;
const UNGROUPED = /^\d+(?:\.\d+)?$/;
/** Longer texts are not numbers. Bounds the time of the patterns, which is quadratic in the length. */
const LONGEST = 255;
const PLAIN = /^(-?\d+(?:\.\d+)?)(%?)$/;

/**
 * Reads one number as people write it in a cell: `12.7%`, `~22%`, `0% (debt-free)`, `$3.6B`, `1.2bn`, `(1,234)`, `45 bps`, `15.2x`, `1 234`, `2.1e9`.
 * @param decimal the column's decimal mark; the other one groups digits
 * @returns null when the text is not a single number; see isMissingText for words that mean missing
 * @example readNumber("~$3.6B*", ".")?.value // 3600000000
 */
export function readNumber(text: string, decimal: DecimalMark): WrittenNumber | null {
  const plain = decimal === "." ? PLAIN.exec(text) : null;
  if (plain)
    return plain[2] === ""
      ? { value: Number(text) + 0, mark: "none", currency: "" }
      : { value: Number(`${plain[1]}e-2`) + 0, mark: "percent", currency: "" };

  if (text.trim().length > LONGEST) return null;
  const unsigned = withoutSign(tidied(text.trim()));
  const { currency, rest: amount } = withoutCurrency(unsigned.rest);
  // the sign may come before or after the currency: -$5 and $-5
  const inner = currency === "" ? { negative: false, rest: amount } : withoutSign(amount);
  const negative = unsigned.negative || inner.negative;
  let rest = inner.rest;
  let mark: WrittenNumber["mark"] = "none";
  let factor = 1;
  const suffix = /\s*(%|‰|×|[a-z]+)\.?$/i.exec(rest);
  if (suffix && !/^[+-]?[\d.,]+e[+-]?\d+$/i.test(rest)) {
    const word = suffix[1].toLowerCase();
    if (word === "%" || word === "pct" || word === "percent") [mark, factor] = ["percent", 0.01];
    else if (word === "‰") [mark, factor] = ["percent", 0.001];
    else if (word === "bp" || word === "bps") [mark, factor] = ["percent", 0.0001];
    else if (word === "x" || word === "×") mark = "multiple";
    else if (Object.hasOwn(SCALES, word)) [mark, factor] = ["scale", SCALES[word]];
    else return null;
    rest = rest.slice(0, suffix.index);
  }

  const body = BODY.exec(rest.trim());
  if (!body) return null;
  const digits = plainDigits(body[1], decimal);
  if (digits === null) return null;
  const size = scaled(digits, factor, body[2]);
  return { value: size === 0 ? 0 : negative ? -size : size, mark, currency };
}

/** Removes footnote marks, comments and words for "about", and normalizes characters. */
function tidied(text: string): string {
  let rest = ASCII.test(text) ? text.trim() : text.replace(RAISED, "").normalize("NFKC").replace(/[−–‒]/g, "-").trim();
  if (/[^\d%a-z]$/i.test(rest) || rest.includes("^"))
    rest = rest.replace(FOOTNOTE_MARKS, "").replace(TRAILING_COMMENT, "").replace(FOOTNOTE_MARKS, "");
  return rest.replace(APPROXIMATELY, "").trim();
}

/** Removes the sign: a leading or trailing minus, or accounting parentheses, with a currency, percent sign or scale allowed outside them. */
function withoutSign(text: string): { negative: boolean; rest: string } {
  let rest = text;
  let negative = false;
  const parenthesized = rest.includes("(") ? /^([^\d(]*)\(([^()]+)\)\s*(%|[a-z×]{0,3})$/i.exec(rest) : null;
  if (parenthesized) {
    negative = true;
    rest = parenthesized[1] + parenthesized[2] + parenthesized[3];
  }
  if (rest.endsWith("-") && /\d\s?-$/.test(rest)) {
    negative = true;
    rest = rest.slice(0, -1).trimEnd();
  }
  if (rest.startsWith("-") || rest.startsWith("+")) {
    negative ||= rest.startsWith("-");
    rest = rest.slice(1).trimStart().replace(APPROXIMATELY, "");
  }
  return { negative, rest };
}

function withoutCurrency(text: string): { currency: string; rest: string } {
  const written = CURRENCY.exec(text);
  if (!written) return { currency: "", rest: text };
  const symbol = (written[1] ?? written[3])?.toUpperCase();
  const currency = symbol ? CURRENCY_SYMBOLS[symbol] : (written[2] ?? written[4]).toUpperCase();
  return { currency, rest: text.slice(0, written.index) + text.slice(written.index + written[0].length) };
}

/** Applies the factor as an exponent in the text, so that "12.7%" is exactly 0.127. */
function scaled(digits: string, factor: number, exponent = "0"): number {
  return Number(`${digits}e${Number(exponent) + Math.round(Math.log10(factor))}`);
}

/** The digits with a decimal point and without grouping; null when they contradict the column's decimal mark. */
function plainDigits(body: string, decimal: DecimalMark): string | null {
  if (decimal === "." && UNGROUPED.test(body)) return body;
  const grouping = decimal === "." ? "," : ".";
  const [whole = "", fraction, ...more] = body.split(decimal);
  if (more.length > 0 || fraction?.includes(grouping)) return null;
  if (whole.includes(grouping) && !/^\d{1,3}(?:[.,]\d{3})+$/.test(whole) && !INDIAN.test(whole)) return null;
  return `${whole.replace(/[^\d]/g, "") || "0"}.${fraction ?? "0"}`;
}
