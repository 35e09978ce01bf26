import { parseTicker, withoutZeros, type Ticker } from "./parseTicker";

/**
 * The key under which a ticker is one company within one list: BRK.B, BRK-B and BRK/B US Equity share it. A ticker without a market is taken as
 * listed in the United States beside others that name theirs.
 * @example tickerKey("brk-b") // "BRK.B US"
 */
export function tickerKey(text: string): string {
  return keyOf(parseTicker(text));
}

function keyOf({ symbol, shareClass, market }: Ticker): string {
  return `${symbol}${shareClass === "" ? "" : `.${shareClass}`} ${market === "" ? "US" : market}`;
}

/** How the tickers of a second list were found in a first one. */
export interface TickerMatches {
  /** for each ticker of the second list, the position of the first of its company in the first list; −1 = none */
  positions: Int32Array;
  /** tickers of the second list that could be several companies, or whose company could be several tickers, with the reason */
  ambiguous: readonly { ticker: string; reason: string }[];
  /** tickers of the second list that no company has */
  unmatched: readonly string[];
  /** tickers of the first list that the second does not have */
  absent: readonly string[];
}

/** A company of a list: the tickers that share a key. */
interface Listed extends Ticker {
  text: string;
  key: string;
  /** position of its first ticker */
  position: number;
}

/**
 * Finds the tickers of one list in another, whatever the notation of each. Two tickers match when their symbols and classes are the same and
 * their markets do not contradict each other; a class may be written without its separator, as in BRKB. A ticker that could be several is not
 * matched, and the reason is given. Blank tickers match nothing.
 */
export function matchTickers(first: readonly string[], second: readonly string[]): TickerMatches {
  const known = listed(first).companies;
  const { companies: asked, keys } = listed(second);
  const knownOf = bySpelling(known);
  const partner = new Map<string, Listed>();
  const ambiguous: { ticker: string; reason: string }[] = [];
  for (const [spelling, group] of bySpelling(asked)) {
    const companies = knownOf.get(spelling) ?? [];
    const found = matchGroup(companies, group);
    for (const [k, one] of group.entries()) {
      const outcome = found[k];
      if (typeof outcome === "string") ambiguous.push({ ticker: one.text, reason: outcome });
      else if (outcome !== null) partner.set(one.key, outcome);
    }
  }
  const doubtful = new Set(ambiguous.map(({ ticker }) => ticker));
  const used = new Set([...partner.values()].map(({ key }) => key));
  return {
    positions: Int32Array.from(keys, (key) => partner.get(key)?.position ?? -1),
    ambiguous,
    unmatched: asked.filter(({ key, text }) => !partner.has(key) && !doubtful.has(text)).map(({ text }) => text),
    absent: known.filter(({ key }) => !used.has(key)).map(({ text }) => text),
  };
}

/** The company of each ticker of a group that is spelled alike; null without one, a reason where there are several. */
function matchGroup(companies: readonly Listed[], group: readonly Listed[]): (Listed | string | null)[] {
  const exactOf = (one: Listed, others: readonly Listed[]) => others.find((other) => isSame(one, other));
  const found = group.map((one) => {
    const candidates = companies.filter((company) => agree(company, one));
    const exact = exactOf(one, candidates);
    // another company is no rival when it has its own ticker in the list, or says less than the one that is the same
    const rivals = candidates.filter(
      (other) => other !== exact && exactOf(other, group) === undefined && !(exact && saysLess(other, exact)),
    );
    if (exact !== undefined)
      return rivals.length === 0 ? exact : `could be ${[exact, ...rivals].map(({ text }) => text).join(" or ")}`;
    if (rivals.length > 1) return `could be ${rivals.map(({ text }) => text).join(" or ")}`;
    return rivals[0] ?? null;
  });
  return found.map((outcome, k) => {
    if (outcome === null || typeof outcome === "string" || isSame(group[k], outcome)) return outcome;
    const sharing = group.filter((_, j) => found[j] === outcome);
    return sharing.length === 1
      ? outcome
      : `${sharing.map(({ text }) => text).join(" and ")} could both be ${outcome.text}`;
  });
}

const isSame = (a: Ticker, b: Ticker) =>
  a.symbol === b.symbol && a.shareClass === b.shareClass && a.market === b.market;

/** Whether two tickers of one spelling can be one company: no two markets, and no two ways to part symbol and class. */
const agree = (a: Ticker, b: Ticker) =>
  (a.market === b.market || a.market === "" || b.market === "") &&
  (withoutZeros(a.symbol) === withoutZeros(b.symbol) || a.shareClass === "" || b.shareClass === "");

/** Whether a ticker lacks a class or market that the other has, and has none that the other lacks. */
const saysLess = (a: Ticker, b: Ticker) =>
  !isSame(a, b) && (a.shareClass === "" || a.shareClass === b.shareClass) && (a.market === "" || a.market === b.market);

/** The companies of a list, and the key of each of its tickers; "" for a blank one. */
function listed(tickers: readonly string[]): { companies: Listed[]; keys: string[] } {
  const seen = new Map<string, Listed>();
  const keys = tickers.map((text, position) => {
    if (text === "") return "";
    const ticker = parseTicker(text);
    const key = keyOf(ticker);
    if (!seen.has(key)) seen.set(key, { ...ticker, text, key, position });
    return key;
  });
  return { companies: [...seen.values()], keys };
}

/** Groups tickers that are spelled alike once the separator of the class, the market and leading zeros are left out. */
function bySpelling(tickers: readonly Listed[]): Map<string, Listed[]> {
  const groups = new Map<string, Listed[]>();
  for (const ticker of tickers) {
    const spelling = withoutZeros(ticker.symbol) + ticker.shareClass;
    const group = groups.get(spelling);
    if (group === undefined) groups.set(spelling, [ticker]);
    else group.push(ticker);
  }
  return groups;
}
