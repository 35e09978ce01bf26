import { BLOOMBERG_CODES, EXCHANGES, HYPHEN_COUNTRIES, SUFFIXES } from "./markets";

/** A ticker in its parts, in capitals; "" where a part is not written. */
export interface Ticker {
  symbol: string;
  /** share class, unit or preferred series: "B", "UN", "PK" */
  shareClass: string;
  /** country of the listing (ISO 3166) */
  market: string;
}

/** Share classes written like a market: McCormick's voting shares. */
const CLASSES_LIKE_MARKETS: ReadonlySet<string> = new Set(["MKC.V"]);
/** A code of an Asian exchange: Tokyo's start with a digit, Toronto's never. */
const STARTS_WITH_DIGIT = /^\d/;
/** A class in small letters: Reuters' BRKb and the exchange's BACpK. */
const SMALL_CLASS = /^([A-Z]{2,})([a-z]|p[A-Z])$/;

/**
 * Reads a ticker in any usual notation: plain, Bloomberg, Reuters, FactSet, Yahoo, MIC, Capital IQ, TradingView. A market or class that is not
 * written stays "": nothing is guessed.
 * @example parseTicker("BRK/B US Equity") // { symbol: "BRK", shareClass: "B", market: "US" }
 */
export function parseTicker(text: string): Ticker {
  const { rest, market } = withoutMarket(text.trim().replace(/\s+/g, " "));
  const small = SMALL_CLASS.exec(rest);
  const [symbol, ...classes] = (small ? `${small[1]}.${small[2]}` : rest)
    .toUpperCase()
    .split(/[./\-_^ ]+/)
    .filter((part) => part !== "");
  const code = symbol ?? rest.toUpperCase();
  // Hong Kong's codes are written with four digits or without leading zeros
  return { symbol: market === "HK" ? withoutZeros(code) : code, shareClass: classOf(classes, rest), market };
}

/** A numeric code without leading zeros, which Excel takes away; any other symbol as it is. */
export const withoutZeros = (symbol: string) => (/^0+\d+$/.test(symbol) ? symbol.replace(/^0+(?=\d)/, "") : symbol);

/** The class; a preferred series always as P and its letter: PR.K, PRK, p K and ^K are PK. */
function classOf(parts: readonly string[], rest: string): string {
  const joined = parts.join("");
  const preferred = /^PR?([A-Z])$/.exec(joined);
  if (preferred) return `P${preferred[1]}`;
  return rest.includes("^") && joined.length === 1 ? `P${joined}` : joined;
}

function withoutMarket(text: string): { rest: string; market: string } {
  const plain = text.replace(/ equity$/i, "");
  const colon = plain.indexOf(":");
  if (colon > 0) {
    const [before, after] = [plain.slice(0, colon).trim(), plain.slice(colon + 1).trim()];
    if (isExchange(before) && after !== "") return { rest: after, market: exchangeMarket(before, after) };
    if (isExchange(after)) return { rest: before, market: exchangeMarket(after, before) };
    return { rest: plain, market: "" };
  }
  const end = /^(.+?)([ .-])([A-Za-z0-9]+)$/.exec(lastPart(plain));
  if (end === null || CLASSES_LIKE_MARKETS.has(plain.toUpperCase())) return { rest: plain, market: "" };
  const head = plain.slice(0, plain.length - end[3].length - 1);
  const market = marketAfter(end[2], end[3].toUpperCase(), head);
  return market === undefined ? { rest: plain, market: "" } : { rest: head, market };
}

/** The text from its last separator but with something before it: "BRK.B-US" ends in "-US". */
const lastPart = (text: string) => {
  const at = Math.max(text.lastIndexOf(" "), text.lastIndexOf("."), text.lastIndexOf("-"));
  return at < 1 ? text : `x${text.slice(at)}`;
};

function marketAfter(separator: string, code: string, head: string): string | undefined {
  if (separator === " ") return BLOOMBERG_CODES.get(code) ?? (code.length === 4 ? EXCHANGES.get(code) : undefined);
  if (separator === "-") return HYPHEN_COUNTRIES.has(code) ? code : undefined;
  // the last letter of a preferred series, BAC.PR.K, is no exchange
  if (/\.pr$|\.pf$/i.test(head)) return undefined;
  return SUFFIXES.get(code) ?? (code.length === 4 ? EXCHANGES.get(code) : undefined);
}

const isExchange = (name: string) => exchangeCode(name) === "TSE" || EXCHANGES.has(exchangeCode(name));

/** "Nasdaq GS" and "NYSE-American" without what parts their words. */
const exchangeCode = (name: string) => name.toUpperCase().replace(/[\s-]+/g, "");

/** TSE is Tokyo with most sources and Toronto with one. */
function exchangeMarket(name: string, symbol: string): string {
  const code = exchangeCode(name);
  if (code === "TSE") return STARTS_WITH_DIGIT.test(symbol) ? "JP" : "CA";
  return EXCHANGES.get(code)!;
}
