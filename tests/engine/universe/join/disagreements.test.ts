import type { CellValue } from "../../../../src/engine/universe/cells/cellTable";
import { column, joining, read, said, sheet } from "../../support/joins";

describe("two tables with one field", () => {
  const other = (header: string, figures: CellValue[]) =>
    read([
      joining("Other", [
        ["Ticker", header],
        ["ARB", figures[0]],
        ["BLU", figures[1]],
        ["BRK.B", figures[2]],
      ]),
    ]);

  test("the first table counts, and the differences are told", () => {
    const reading = other("P/E", [18.4, 10.1, ""]);
    expect(column(reading, "pe")).toEqual([18.4, 9.1, 12.5]);
    expect(said(reading, "duplicate-column")).toEqual([]);
    expect(reading.join?.disagreements).toEqual([
      {
        field: "pe",
        label: "P/E",
        source: "Other",
        compared: 2,
        differ: 1,
        median: 1 / 10.1,
        largest: { ticker: "BLU", used: 9.1, other: 10.1, difference: 1 / 10.1 },
        reason:
          "another period, such as the last twelve months and the fiscal year, another date or another definition",
        address: "Other!B2:B4",
      },
    ]);
  });

  test("currencies and sectors are compared too", () => {
    const reading = read([
      joining("Other", [
        ["Ticker", "Sector", "Price"],
        ["ARB", "Utilities", 10],
        ["BLU", "Utilities", 20],
        ["BRK.B", "Financial Services", 30],
      ]),
    ]);
    expect(said(reading, "disagreement")).toEqual([
      "warning: Sector of Other differs for 1 of 3 companies, such as ARB: Energy and Utilities. What the earlier table says is used.",
    ]);
  });

  test("gaps of the first table are not filled", () => {
    const gaps = sheet("Prices", [
      ["Ticker", "P/E"],
      ["ARB", ""],
      ["BLU", 9.1],
    ]);
    const reading = read(
      [
        joining("Other", [
          ["Ticker", "P/E"],
          ["ARB", 18.4],
          ["BLU", 9.1],
        ]),
      ],
      {},
      gaps,
    );
    expect(column(reading, "pe")).toEqual([NaN, 9.1]);
    expect(reading.join?.disagreements).toEqual([]);
  });

  test.each<[string, string, CellValue[], RegExp]>([
    ["Price", "rounding", [10.001, 20, 30], /^$/],
    ["Price", "scale", [10_000, 20_000, 30_000], /another scale, a thousand times/],
    ["P/E", "sign", [-18.4, -9.1, -12.5], /the opposite sign/],
  ])("%s: %s", (header, _what, figures, expected) => {
    const reasons = other(header, figures).join?.disagreements.map(({ reason }) => reason) ?? [];
    expect(reasons.join()).toMatch(expected);
  });

  test("enterprise value against market cap", () => {
    const first = sheet("A", [
      ["Ticker", "Market Cap", "Enterprise Value", "FCF Yield"],
      ["ARB", 1e9, 2e9, 0.08],
      ["BLU", 3e9, 4.5e9, 0.06],
      ["CDR", 2e9, 5e9, 0.1],
    ]);
    const reading = read(
      [
        joining("B", [
          ["Ticker", "FCF Yield"],
          ["ARB", 0.16],
          ["BLU", 0.09],
          ["CDR", 0.25],
        ]),
      ],
      {},
      first,
    );
    expect(reading.join?.disagreements.map(({ reason }) => reason)).toEqual([
      "enterprise value in one, market cap in the other",
    ]);
  });
});
