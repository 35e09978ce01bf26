import { CATALOGUE, HEADER_FIELDS } from "../../../../src/engine/fields/catalogue";
import {
  fieldNamed,
  isUsed,
  matchHeader,
  namesUnusedPeriod,
  suggestFields,
} from "../../../../src/engine/universe/headers/matchHeader";
import { NEARLY_CLEAR_HEADERS, OPEN_HEADERS } from "../../../../src/engine/universe/headers/openHeaders";
import { normalizePhrase, readHeader } from "../../../../src/engine/universe/headers/readHeader";

const match = (header: string) => matchHeader(readHeader(header));
const suggestions = (header: string) => suggestFields(readHeader(header)).map(({ id }) => id);

describe("reference values", () => {
  test.each([
    ["Retrn on Eqty", ["roe"]],
    ["Intrest Coverage", ["interest_coverage"]],
    ["Totl Debt", ["total_debt"]],
    ["Margin", ["net_margin", "operating_margin", "gross_margin"]],
    ["Yield", ["dividend_yield", "earnings_yield", "fcf_yield"]],
    ["bookValue", ["equity", "pb"]],
    ["Market Value", ["market_cap"]],
    ["Net Debt", []],
    ["Price Change 1D", []],
    ["5Y Return", []],
    ["Performance %, Year to date", []],
    ["EV/EBIT", []],
    ["Analyst Rating", []],
  ])("%s matches nothing; it may be %j", (header, ids) => {
    expect(match(header)).toBeUndefined();
    expect(suggestions(header)).toEqual(ids);
  });

  test.each([
    ["Debt", "total_debt"],
    ["Shares PY", "shares_outstanding"],
    ["Momentum", "return_12_1"],
    ["Dividends", "dividends_paid"],
    ["Profit 2023", "net_income"],
    ["previousClose", "price"],
  ])("%s is %s, with doubt", (header, id) => {
    expect(match(header)?.field.id).toBe(id);
    expect(match(header)?.otherMeanings).toBeDefined();
  });

  test.each([["Total Debt"], ["Shares Outstanding"], ["Net Income"]])("%s is clear", (header) =>
    expect(match(header)?.otherMeanings).toBeUndefined(),
  );

  test("a quarter's balance sheet is the latest; a quarter's flow is no year's", () => {
    expect(match("Total Debt (MRQ)")?.field.id).toBe("total_debt");
    for (const header of ["Net Income (MRQ)", "EPS Diluted (MRQ)", "Revenue, Quarterly", "Prev Close", "P/E t-1"]) {
      expect(match(header)).toBeUndefined();
      expect(namesUnusedPeriod(readHeader(header))).toBe(true);
    }
    expect(namesUnusedPeriod(readHeader("Analyst Rating"))).toBe(false);
    expect(isUsed(CATALOGUE.get("revenue")!, { kind: "back", years: 2 })).toBe(true);
    expect(isUsed(CATALOGUE.get("roe")!, { kind: "back", years: 1 })).toBe(false);
    expect(isUsed(CATALOGUE.get("ticker")!, { kind: "back", years: 1 })).toBe(false);
  });

  test("a formula may name a field by id, label or any header of it", () => {
    expect(["roic", "EV/EBITDA", "Return on Equity"].map((phrase) => fieldNamed(phrase)?.id)).toEqual([
      "roic",
      "ev_ebitda",
      "roe",
    ]);
    expect(fieldNamed("EVEBIT")).toBeUndefined();
  });
});

describe("properties", () => {
  const phrases = new Set(
    HEADER_FIELDS.flatMap(({ id, label, synonyms }) => [id, label, ...synonyms].map(normalizePhrase)),
  );

  test("what is only suggested is no name of any field, and what is suggested exists", () => {
    for (const [phrase, ids] of OPEN_HEADERS) {
      expect([phrase, phrases.has(phrase)]).toEqual([phrase, false]);
      expect(ids.filter((id) => !CATALOGUE.has(id))).toEqual([]);
    }
  });

  test("what is read with doubt is a name of the field that it is read as", () => {
    for (const [phrase, [id, ...others]] of NEARLY_CLEAR_HEADERS) {
      expect([phrase, fieldNamed(phrase)?.id]).toEqual([phrase, id]);
      expect(others.filter((other) => !CATALOGUE.has(other))).toEqual([]);
    }
  });

  test("a percent sign, brackets with a unit, capitals and a trailing TTM change no match", () => {
    for (const { id, label } of HEADER_FIELDS) {
      const headers = [
        `${label} %`,
        `${label} ($M)`,
        label.toUpperCase(),
        ...(label.startsWith("Quarterly") ? [] : [`${label} (TTM)`]),
      ];
      for (const header of headers) expect([header, match(header)?.field.id]).toEqual([header, id]);
    }
  });
});
