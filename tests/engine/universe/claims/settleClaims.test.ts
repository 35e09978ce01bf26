import type { CellValue } from "../../../../src/engine/universe/cells/cellTable";
import { readUniverse } from "../../../../src/engine/universe/readUniverse";
import type { ReadingOptions } from "../../../../src/engine/universe/reading";

/** A table of four companies from its columns. */
function read(columns: Record<string, CellValue[]> | [string, CellValue[]][], options?: ReadingOptions) {
  const entries = Array.isArray(columns) ? columns : Object.entries(columns);
  const rows = ["ARB", "BLU", "CDR", "DUN"].map((ticker, k): CellValue[] => [
    ticker,
    ...entries.map(([, cells]) => cells[k]),
  ]);
  const reading = readUniverse({ values: [["Ticker", ...entries.map(([header]) => header)], ...rows] }, options);
  return {
    as: reading.columns
      .slice(1)
      .map(({ field, status, suggestions }) =>
        field === null ? `${status} ${suggestions.join()}` : status === "ambiguous" ? `${field}?` : field,
      ),
    column: (id: string) => Array.from(reading.universe.given.get(id) ?? []),
    messages: reading.findings
      .filter(({ code }) => code === "duplicate-column" || code === "ambiguous-column" || code === "unknown-column")
      .map(({ message }) => message),
  };
}

const EPS = [5.4, 2.1, 10.2, 0.85];
const DOLLARS = [5.94, 2.3, 11.4, 0.91];
const PERCENT = ["10.00%", "9.52%", "11.76%", "7.06%"];
const PLAIN = [10, 9.52, 11.76, 7.06];

describe("EPS next Y", () => {
  test("twice, in dollars and in percent: each is read as what it is, in either order", () => {
    for (const order of [0, 1]) {
      const both: [string, CellValue[]][] = [
        ["EPS next Y", DOLLARS],
        ["EPS next Y", PERCENT],
      ];
      const { as, column } = read([["EPS (ttm)", EPS], ...(order === 0 ? both : both.reverse())]);
      expect(as.slice(1).sort()).toEqual(["forward_eps", "forward_eps_growth"]);
      expect(column("forward_eps")).toEqual(DOLLARS);
      expect(column("forward_eps_growth")).toEqual([0.1, 0.0952, 0.1176, 0.0706]);
    }
  });

  test("alone and near the EPS it is forward EPS, and with a percent sign its growth", () => {
    expect(read({ EPS, "EPS next Y": DOLLARS }).as).toEqual(["eps", "forward_eps"]);
    expect(read({ EPS, "EPS next Y": PERCENT }).as).toEqual(["eps", "forward_eps_growth"]);
    expect(read({ "EPS next Y": PERCENT }).as).toEqual(["forward_eps_growth"]);
    expect(read({ "EPS next Y": DOLLARS.map((amount) => `$${amount}`) }).as).toEqual(["forward_eps"]);
    expect(read({ "EPS next Y ($)": DOLLARS }).as).toEqual(["forward_eps"]);
    expect(read({ "EPS next Y %": PLAIN }).as).toEqual(["forward_eps_growth"]);
  });

  test("price and P/E show the EPS as well", () => {
    const price = [100, 40, 180, 16];
    const pe = price.map((each, k) => each / EPS[k]);
    expect(read({ Price: price, "P/E": pe, "EPS next Y": DOLLARS }).as).toEqual(["price", "pe", "forward_eps"]);
  });

  test("growth rates without a sign are recognised by the estimate, or by being far from the EPS", () => {
    const { as } = read({ EPS, "Forward EPS": EPS.map((eps, k) => eps * (1 + PLAIN[k] / 100)), "EPS next Y": PLAIN });
    expect(as).toEqual(["eps", "forward_eps", "forward_eps_growth"]);
    expect(read({ EPS: [1.2, 0.9, 1.5, 2], "EPS next Y": [22, 15, 9, 31] }).as).toEqual(["eps", "forward_eps_growth"]);
  });

  test("is asked about when nothing tells", () => {
    const { as, messages } = read({ "EPS next Y": [5.9, 2.3, 11.4, 0.9] });
    expect(as).toEqual(["forward_eps_growth?"]);
    expect(messages).toEqual(['"EPS next Y" is read as Forward EPS growth. Is it Forward EPS?']);
  });

  test("in dollars beside a forward EPS is its duplicate, with the reason; the growth column is used", () => {
    const { as, messages } = read([
      ["EPS", EPS],
      ["Forward EPS", DOLLARS],
      ["EPS next Y", DOLLARS],
      ["EPS Growth Next Year", PERCENT],
    ]);
    expect(as).toEqual(["eps", "forward_eps", "duplicate forward_eps", "forward_eps_growth"]);
    expect(messages).toEqual([
      '"EPS next Y" is a second column for Forward EPS and is not used: its numbers are amounts per share.',
    ]);
  });

  test("does not displace the percentage column named clearly, in either order", () => {
    for (const reversed of [false, true]) {
      const both: [string, CellValue[]][] = [
        ["EPS next Y", DOLLARS],
        ["EPS Growth Next Year", PERCENT],
      ];
      const { column } = read([["EPS", EPS], ...(reversed ? both.reverse() : both)]);
      expect(column("forward_eps_growth")).toEqual([0.1, 0.0952, 0.1176, 0.0706]);
      expect(column("forward_eps")).toEqual(DOLLARS);
    }
  });

  test("stays what the user chose", () =>
    expect(
      read({ EPS, "EPS next Y": DOLLARS }, { mapping: { "eps next y": { field: "forward_eps_growth" } } }).as,
    ).toEqual(["eps", "forward_eps_growth"]));
});

test("EPS Next Year in percent is growth, and EPS this Y in dollars is not", () => {
  expect(read({ "EPS Next Year": PERCENT }).as).toEqual(["forward_eps_growth"]);
  expect(read({ "EPS Next Year": DOLLARS }).as).toEqual(["forward_eps"]);
  expect(read({ EPS, "EPS this Y": PERCENT }).as).toEqual(["eps", "earnings_growth"]);
  expect(read({ EPS, "EPS this Y": DOLLARS }).as).toEqual(["eps", "unknown forward_eps"]);
});

describe("two columns for one field", () => {
  test("the one whose cells contradict the field gives way, with the reason", () => {
    const { as, column, messages } = read({ "Market Cap": PERCENT, "Market Capitalization": [4e9, 2e9, 9e9, 3e9] });
    expect(as).toEqual(["duplicate market_cap", "market_cap"]);
    expect(column("market_cap")).toEqual([4e9, 2e9, 9e9, 3e9]);
    expect(messages).toEqual([
      '"Market Cap" is a second column for Market cap and is not used: cells are written in percent, but Market cap is not a percentage.',
    ]);
  });

  test("an empty one and one of an unusual size give way as well", () => {
    const roe = ["12%", "9%", "15%", "21%"];
    expect(read({ ROE: ["n/a", "", "-", ""], "Return on Equity": roe }).as).toEqual(["duplicate roe", "roe"]);
    const { as, messages } = read({ ROE: [4_200, 1_900, 9_900, 3_300], "Return on Equity": roe });
    expect(as).toEqual(["duplicate roe", "roe"]);
    expect(messages[0]).toMatch(/its median 3,300 is unusual for ROE\.$/);
  });

  test("of two that fit the first is used, and of two that do not as well", () => {
    expect(read({ ROE: [0.1, 0.2, 0.15, 0.3], "Return on Equity": ["12%", "9%", "15%", "21%"] }).as).toEqual([
      "roe",
      "duplicate roe",
    ]);
    expect(read({ "Market Cap": PERCENT, "Market Capitalization": PERCENT }).as).toEqual([
      "market_cap",
      "duplicate market_cap",
    ]);
  });

  test("the user's choice is used", () =>
    expect(
      read(
        { "Market Cap": PERCENT, "Market Capitalization": [4e9, 2e9, 9e9, 3e9] },
        { mapping: { "market cap": { field: "market_cap" } } },
      ).as,
    ).toEqual(["market_cap", "duplicate market_cap"]));
});
