import { columnReader } from "../columns";
import { columnOf, plain, some, type ReadingFacts, type Report } from "./facts";

/** Codes for hundredths of a currency, in which some exchanges quote prices. Companies report in whole units. */
const HUNDREDTHS = /^(?:GBp|GBX|GBx|ILA|ILa|ZAc|ZAC)$/;
const SYMBOLS: Readonly<Record<string, string>> = {
  $: "USD",
  US$: "USD",
  "€": "EUR",
  "£": "GBP",
  "¥": "JPY",
  "₹": "INR",
  RS: "INR",
};

/** Reports amounts in several currencies, market caps that contradict price × shares, and EVs that hold more than debt and cash. */
export function reportMoney(facts: ReadingFacts, report: Report): void {
  reportCurrencies(facts, report);
  reportMarketCap(facts, report);
  reportEnterpriseValue(facts, report);
}

function reportCurrencies(facts: ReadingFacts, report: Report): void {
  const { universe, numeric, columns, layout, readings } = facts;
  const addressesOf = (positions: readonly number[]) =>
    readings.filter(({ position }) => positions.includes(position)).map(({ address }) => address);
  const named = (universe.text.get("currency") ?? []).filter((code) => code !== "");
  const stated = new Set(named.map((code) => (HUNDREDTHS.test(code) ? code : code.toUpperCase())));
  const statedAt = () => addressesOf([columnOf(facts, "currency")]);

  const codes = (marks: Iterable<string>) =>
    [...marks].filter((mark) => mark !== "").map((mark) => SYMBOLS[mark] ?? mark.toUpperCase());
  const marked = [
    ...columns
      .filter(({ field }) => field !== null)
      .map(({ header }) => ({ position: header.column, codes: codes([header.unit.currency]) })),
    ...numeric.map(({ column, cells }) => ({ position: column.header.column, codes: codes(cells.currencies) })),
  ].filter((mark) => mark.codes.length > 0);
  const written = new Set([...codes([layout.titleUnit.currency]), ...marked.flatMap((mark) => mark.codes)]);

  const notConverted = "compared without conversion";
  if (stated.size > 1)
    report(
      "warning",
      "mixed-currencies",
      `The currency column has ${some([...stated], 6)}: amounts are ${notConverted}.`,
      statedAt(),
    );
  if (written.size > 1)
    report(
      "warning",
      "mixed-currencies",
      `Amounts are in ${some([...written], 6)} and are ${notConverted}.`,
      addressesOf(marked.map(({ position }) => position)),
    );
  const pence = [...new Set([...stated, ...written])].filter((code) => HUNDREDTHS.test(code));
  if (pence.length > 0) {
    const inHundredths = marked
      .filter((mark) => mark.codes.some((code) => HUNDREDTHS.test(code)))
      .map(({ position }) => position);
    report(
      "warning",
      "mixed-currencies",
      `${some(pence, 3)} means hundredths of a currency, which are used for prices but not in financial statements: convert prices to whole units first.`,
      [...(stated.size > 0 ? statedAt() : []), ...addressesOf(inHundredths)],
    );
  }
}

/** Reports a wrong scale when market caps differ from price × shares by a power of ten. */
function reportMarketCap({ universe, readings }: ReadingFacts, report: Report): void {
  const given = universe.given;
  const [caps, prices, shares] = [
    given.get("market_cap"),
    given.get("price"),
    columnReader(universe)("shares_outstanding")?.values,
  ];
  if (!caps || !prices || !shares) return;
  const ratios = caps.map((cap, row) => cap / (prices[row] * shares[row]));
  const middle = middleOf(ratios.filter((ratio) => ratio > 0));
  if (middle === undefined || Math.abs(Math.log10(middle)) < 0.9) return;
  const cells = readings
    .filter(({ field }) => field === "market_cap" || field === "shares_outstanding")
    .map(({ address }) => address);
  report(
    "doubt",
    "market-cap",
    `Market cap is about ${plain(middle)} times price × shares: the scale of one of the two columns is wrong.`,
    cells,
  );
}

/** A median difference above this share of EV is one of definition. */
const OTHER_DEFINITION = 0.02;

/** Sources may add minority interests, preferred stock or leases to EV. The pasted figure is used; the difference is named. */
function reportEnterpriseValue({ universe, readings }: ReadingFacts, report: Report): void {
  const { given } = universe;
  const read = columnReader(universe);
  const [ev, cap, debt, cash] = [
    given.get("enterprise_value"),
    ...["market_cap", "total_debt", "cash"].map((id) => read(id)?.values),
  ];
  if (!ev || !cap || !debt || !cash || !given.has("market_cap")) return;
  const middle = middleOf(ev.map((value, row) => (value - (cap[row] + debt[row] - cash[row])) / value));
  if (middle === undefined || Math.abs(middle) <= OTHER_DEFINITION) return;
  report(
    "info",
    "definition",
    `EV is ${plain(Math.abs(middle) * 100)} % ${middle > 0 ? "above" : "below"} market cap + debt − cash in the median: the source may count minority interests, preferred stock, leases or investments. It is used as pasted.`,
    readings.filter(({ field }) => field === "enterprise_value").map(({ address }) => address),
  );
}

/** The middle one of the finite numbers, the upper of two; undefined without any. */
function middleOf(numbers: Float64Array): number | undefined {
  const ascending = numbers.filter(Number.isFinite).sort();
  return ascending[Math.floor(ascending.length / 2)];
}
