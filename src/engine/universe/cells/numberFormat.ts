/** What an Excel number format says about its number. */
export interface FormatMeaning {
  percent: boolean;
  date: boolean;
  /** a comma after the digits scales the display to thousands; the stored number is in full units */
  shortened: boolean;
  /** ISO code or "$"; empty when it shows none */
  currency: string;
}

const PLAIN: FormatMeaning = { percent: false, date: false, shortened: false, currency: "" };
const SYMBOLS: Readonly<Record<string, string>> = { $: "$", "€": "EUR", "£": "GBP", "¥": "JPY", "₹": "INR" };
const known = new Map<string, FormatMeaning>([
  ["General", PLAIN],
  ["", PLAIN],
  ["@", PLAIN],
]);

/**
 * Reads a number format code. Quoted text and escaped characters are ignored.
 * @example readNumberFormat("0.0%").percent // true
 */
export function readNumberFormat(format: string): FormatMeaning {
  const found = known.get(format);
  if (found) return found;
  const currency = /\[\$([^\]-]*)/.exec(format)?.[1] ?? /[$€£¥₹]/.exec(format)?.[0] ?? "";
  const bare = format.replace(/"[^"]*"|\\.|_.|\*./g, "").replace(/\[[^\]]*\]/g, "");
  const meaning = {
    percent: bare.includes("%"),
    date: /[dy]|mmm|h:|:s/i.test(bare.replace(/e[+-]0+/gi, "").replace(/general/gi, "")),
    shortened: /[0#?],+(?![0#?,])/.test(bare),
    currency: SYMBOLS[currency] ?? currency,
  };
  known.set(format, meaning);
  return meaning;
}
