import { withoutVendorCode } from "./vendorCodes";

/**
 * Period a column covers: the current year, a number of years back, a calendar year still to be placed, or the latest quarter. Balance-sheet
 * items may use a quarter-end; flow items may not.
 */
export type HeaderPeriod =
  { kind: "current" } | { kind: "back"; years: 1 | 2 } | { kind: "year"; year: number } | { kind: "quarter" };

/** A hundredth of a percent. */
export const BASIS_POINT = 1e-4;

/** The unit that a header states: percent, a power of ten (for money and shares, or a basis point for ratios), a currency, or none. */
export interface HeaderUnit {
  percent: boolean;
  scale: number | null;
  currency: string;
}

/** A header split into subject, period and unit. */
export interface HeaderReading {
  /** candidate subjects to look up, the longest first; words in lower case, single spaces */
  subjects: readonly Subject[];
  unit: HeaderUnit;
}

export interface Subject {
  words: string;
  period: HeaderPeriod;
  /** words in brackets, which must name the same field, as in `Return on Equity (ROE)` */
  also?: string;
}

const ABBREVIATIONS: Readonly<Record<string, string>> = {
  mkt: "market",
  avg: "average",
  ave: "average",
  tot: "total",
  ttl: "total",
  liab: "liabilities",
  liabs: "liabilities",
  curr: "current",
  op: "operating",
  oper: "operating",
  mgn: "margin",
  mrgn: "margin",
  div: "dividend",
  shs: "shares",
  est: "estimate",
  chg: "change",
  yr: "year",
  yrs: "years",
  qtr: "quarter",
  qtrly: "quarterly",
  eq: "equity",
  rtn: "return",
  ret: "return",
  shrs: "shares",
  outst: "outstanding",
  outstg: "outstanding",
  amort: "amortization",
  depr: "depreciation",
  exp: "expense",
  ent: "enterprise",
  val: "value",
  vol: "volume",
  gr: "growth",
  gth: "growth",
  grth: "growth",
  fwd: "forward",
  num: "number",
  fin: "financial",
  capitalization: "cap",
  capitalisation: "cap",
};

const CURRENCY = "us\\$|[$€£¥₹]|usd|eur|gbp|gbx|jpy|chf|cad|aud|inr|hkd|cny|sek|nok|dkk";
const CURRENCY_WORD = new RegExp(`^(?:${CURRENCY}|rs)$`);
/** With a lower-case p, GBp means pence. */
const PENCE = /\bGBp\b/g;
const SHORT_SCALE =
  "k|mm?|mn|mln|mil|mio|bn?|bln|bil|tn?|millions?|billions?|trillions?|thousands?|000s?|crores?|cr|lakhs?|lacs?";
const LONG_SCALE =
  "mm|mn|mln|mil|mio|bn|bln|bil|millions?|billions?|trillions?|thousands?|000s|crores?|cr|lakhs?|lacs?|bps?|basis points?";
/** A unit at the end of a header without brackets: `Revenue, $M`, `Net income in USD mn`, `Total assets (text) EUR`, `Sales millions`. A lone M is not enough. */
const UNIT_AT_END = new RegExp(
  `(?:[,;]\\s*|\\s-\\s+|\\s)(?:in\\s+)?((?:${CURRENCY})\\s*(?:${SHORT_SCALE})?|rs(?:\\.|(?=[\\s.]+(?:${SHORT_SCALE})\\b))\\s*(?:${SHORT_SCALE})?|(?:${SHORT_SCALE})\\s*(?:${CURRENCY})|${LONG_SCALE})\\.?\\s*$`,
);
const SCALE_WORDS: Readonly<Record<string, number>> = {
  k: 1e3,
  "000": 1e3,
  "000s": 1e3,
  thousand: 1e3,
  thousands: 1e3,
  th: 1e3,
  m: 1e6,
  mm: 1e6,
  mn: 1e6,
  mln: 1e6,
  mil: 1e6,
  mio: 1e6,
  million: 1e6,
  millions: 1e6,
  b: 1e9,
  bn: 1e9,
  bln: 1e9,
  bil: 1e9,
  billion: 1e9,
  billions: 1e9,
  t: 1e12,
  tn: 1e12,
  trillion: 1e12,
  trillions: 1e12,
  lac: 1e5,
  lacs: 1e5,
  lakh: 1e5,
  lakhs: 1e5,
  cr: 1e7,
  crore: 1e7,
  crores: 1e7,
  bp: BASIS_POINT,
  bps: BASIS_POINT,
};
const PERCENT_WORDS = new Set(["%", "pct", "percent", "percentage"]);
/** Words that do not describe the subject. */
const NOISE = new Set([
  "in",
  "of",
  "the",
  "as",
  "reported",
  "us",
  "local",
  "currency",
  "x",
  "ratio",
  "value",
  "lc",
  "units",
  "unit",
  "historical",
  "rate",
  "daily",
  "time",
  "series",
  "my",
  "setting",
  "settings",
]);
/** Bloomberg's periodicity suffixes: P/E:D-1 is yesterday's, ROE:Y the last year's, Total Debt:Q the last quarter's. */
const PERIODICITY = /\s*:(?:(D)(?:-1)?|(Y)|(Y)-1|(Y)-2|(Q))$/;
const PERIODICITIES = ["", "", " prior year", " 2 years ago", " mrq"];
const CURRENT_PERIOD = new Set([
  "ttm",
  "ltm",
  "lfy",
  "fy0",
  "mry",
  "fy",
  "latest",
  "annual",
  "t0",
  "cy",
  "trailing",
  "mrfy",
  "fyr",
  "reported",
]);
/** Phrases for the latest year. A bare 12M is not one: a 12-month return is a different figure from a return. */
const LATEST_YEAR =
  /\b(?:(?:trailing|trail|last|past) ?-?(?:12|twelve) ?-?(?:months?|mos?|m)|l?t12 ?m|(?:last|latest|most recent) (?:(?:fiscal|financial) year|fy))\b/;
const QUARTER = /\b(?:mrq|fq|quarterly|(?:most recent|latest|last) (?:quarter|qtr))\b/;

/** A bare FY1 or "last" is not a prior year: FY1 is an estimate of a future year, and the last figure is the latest. */
const PRIOR_PATTERNS: readonly (readonly [RegExp, 1 | 2])[] = [
  [
    /(?:^|\s)- ?2 ?fy\b|\b(?:(?:2|two) ?(?:years?|y|yrs?) (?:ago|back|prior|earlier)|(?:t|fy|y|cy|lfy|fy0) ?- ?2|(?:py|prior|prev|previous|lag|lagged|ly)[ -]?2|prior prior|second prior year|two years prior|year before last)\b/,
    2,
  ],
  [
    /(?:^|\s)- ?1 ?fy\b|\b(?:(?:1|one|a) ?(?:years?|y|yrs?) (?:ago|back|prior|earlier)|year ago|(?:t|fy|y|cy|lfy|fy0) ?- ?1|(?:py|prior|prev|previous|lag|lagged)(?:[ -]?1)?(?:[ -](?:fiscal |financial )?(?:year|yr|fy|period))?|last (?:year|yr)|ly1?|pyr)\b/,
    1,
  ],
];
const YEAR = /\b(?:fy ?|cy ?|fye ?|year ended |dec |december )?((?:19|20)\d{2})(?:a)?\b|\b(?:fy|cy) ?'?(\d{2})(?:a)?\b/;

const BRACKETS = /[([{]([^()[\]{}]*)[)\]}]/g;

/**
 * Parses a header: `Mkt Cap ($M)` is market cap in millions, `Net Income PY` is net income of last year, `FY2023 Revenue` is revenue of 2023.
 * The full text is the first subject, so that "last" and "current" keep their meaning in `Last Price` and `Current Assets`.
 */
export function readHeader(header: string): HeaderReading {
  const unit: HeaderUnit = { percent: false, scale: null, currency: "" };
  // footnote marks first: normalization would turn a superscript 1 into a digit; (c) is kept, as it may mean cents
  const unmarked = header
    .replace(/[\u00b9\u00b2\u00b3\u2070-\u209c\u2460-\u24ff†‡*]+/g, " ")
    .replace(/(?<=\S)\s*[([](?:\d|[abd])[)\]]\s*$/i, " ");
  const plain = withoutVendorCode(unmarked.trim())
    .replace(
      PERIODICITY,
      (_, ...kinds: (string | undefined)[]) =>
        PERIODICITIES[kinds.slice(0, PERIODICITIES.length).findIndex((kind) => kind !== undefined)],
    )
    .normalize("NFKC")
    .replace(PENCE, "GBX")
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(/['’`′]/g, "'")
    .replace(/\bz(?:''|"|″)/gi, "z double prime")
    .replace(/\bz'(?!s)/gi, "z prime");
  // brackets with only a unit or noise words are removed; others belong to the subject
  const inBrackets: string[] = [];
  const withoutUnits = plain.replace(BRACKETS, (bracket, inner: string) => {
    if (takeUnit(inner, unit)) return " ";
    inBrackets.push(inner);
    return bracket;
  });
  const unbracketed = withoutUnits.replace(BRACKETS, " $1 ");
  const subjects: Subject[] = [];
  const add = (subject: Subject) => {
    const known = subjects.some(({ words, period }) => words === subject.words && period.kind === subject.period.kind);
    if (subject.words !== "" && !known) subjects.push(subject);
  };
  for (const split of [splitCamelCase(unbracketed), unbracketed]) subjectsOf(split.toLowerCase(), unit).forEach(add);
  if (inBrackets.length === 1) {
    const also = normalizePhrase(inBrackets[0]);
    for (const subject of subjectsOf(withoutUnits.replace(BRACKETS, " ").toLowerCase(), unit))
      add({ ...subject, also });
  }
  return { subjects, unit };
}

/** Candidate subjects of a text: in full, without its period, and without words for the latest year. */
function subjectsOf(text: string, unit: HeaderUnit): Subject[] {
  const { rest, period } = takePeriod(text);
  const core = words(stripUnits(rest, unit));
  return [
    { words: words(stripUnits(text, unit)).join(" "), period: { kind: "current" } },
    { words: core.join(" "), period },
    { words: core.filter((word) => !CURRENT_PERIOD.has(word)).join(" "), period },
  ];
}

/** A phrase normalized for comparison with headers. */
export function normalizePhrase(phrase: string): string {
  return words(phrase.toLowerCase()).join(" ");
}

/** The period of a text that is only a period ("FY2022", "Prior year"), or null. */
export function purePeriod(text: string): HeaderPeriod | null {
  const lower = text.toLowerCase().trim();
  const { rest, period } = takePeriod(lower.replace(LATEST_YEAR, " ttm "));
  const left = words(rest).filter((word) => !CURRENT_PERIOD.has(word));
  if (left.length > 0) return null;
  return period.kind !== "current" || LATEST_YEAR.test(lower) || words(lower).some((word) => CURRENT_PERIOD.has(word))
    ? period
    : null;
}

/** The unit of a text that is only a unit ("$M", "%", "in thousands"), or null. */
export function pureUnit(text: string): HeaderUnit | null {
  const unit: HeaderUnit = { percent: false, scale: null, currency: "" };
  return text.trim() !== "" && takeUnit(text, unit) ? unit : null;
}

/** Adds the unit of a text made only of unit words; returns false and changes nothing when it has other words. */
function takeUnit(text: string, unit: HeaderUnit): boolean {
  const parts = unitWords(text);
  const found: HeaderUnit = { percent: false, scale: null, currency: "" };
  for (const part of parts) {
    if (PERCENT_WORDS.has(part)) found.percent = true;
    else if (Object.hasOwn(SCALE_WORDS, part)) found.scale = SCALE_WORDS[part]!;
    else if (CURRENCY_WORD.test(part)) found.currency = part.toUpperCase();
    else if (!NOISE.has(part)) return false;
  }
  if (parts.length === 0) return false;
  merge(unit, found);
  return true;
}

/** Removes unit words from a text: a percent sign anywhere, a scale or currency after a comma, with a $ or at the end. */
function stripUnits(text: string, unit: HeaderUnit): string {
  let rest = text.replace(/%|\bpct\b|\bpercent(?:age)?\b/g, () => {
    unit.percent = true;
    return " ";
  });
  rest = rest
    .replace(/000's/g, "000s")
    .replace(UNIT_AT_END, (whole, inner: string) => (takeUnit(inner, unit) ? " " : whole));
  return rest;
}

function merge(unit: HeaderUnit, found: HeaderUnit): void {
  unit.percent ||= found.percent;
  unit.scale ??= found.scale;
  unit.currency ||= found.currency;
}

function unitWords(text: string): string[] {
  return text
    .replace(PENCE, "GBX")
    .toLowerCase()
    .replace(/000's/g, "000s")
    .replace(/basis points?/g, "bps")
    .replace(/(us\$|[$€£¥₹%])/g, " $1 ")
    .replace(/\b(usd|eur|gbp|jpy|chf|cad|aud|inr)(k|mm?|mn|bn?)\b/g, "$1 $2")
    .split(/[\s,.;:/'()-]+/)
    .filter((word) => word !== "");
}

function takePeriod(text: string): { rest: string; period: HeaderPeriod } {
  const spaced = text.replace(/[_/]/g, " ").replace(/[[\](){}]/g, " ");
  for (const [pattern, years] of PRIOR_PATTERNS) {
    const match = pattern.exec(spaced);
    if (match) return { rest: spaced.replace(match[0], " "), period: { kind: "back", years } };
  }
  const year = YEAR.exec(spaced);
  if (year) {
    const digits = year[1] ?? year[2];
    return {
      rest: spaced.replace(year[0], " "),
      period: { kind: "year", year: digits.length === 4 ? Number(digits) : 2000 + Number(digits) },
    };
  }
  if (QUARTER.test(spaced)) return { rest: spaced.replace(QUARTER, " "), period: { kind: "quarter" } };
  return { rest: spaced.replace(LATEST_YEAR, " "), period: { kind: "current" } };
}

/** `trailingPE`, `returnOnEquityTTM`, `PERatio` in words. */
function splitCamelCase(text: string): string {
  return text
    .replace(/([A-Za-z])(TTM|LTM|MRQ)\b/g, "$1 $2")
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .replace(/([A-Z]+)([A-Z][a-z])/g, "$1 $2");
}

function words(text: string): string[] {
  return text
    .replace(/&/g, " and ")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .split(" ")
    .filter((word) => word !== "")
    .map((word) => (Object.hasOwn(ABBREVIATIONS, word) ? ABBREVIATIONS[word] : word));
}
