import type { CellValue } from "../../../src/engine/universe/cells/cellTable";
import { readTable as read } from "../support/readTable";
import { expectRefusal } from "../support/refusal";

describe("membership", () => {
  const MEMBERS: CellValue[][] = [
    ["Ticker", "Added", "Removed", "ROE"],
    ["ARB", "", "", 0.1],
    ["BLU", "2020-03-02", "2022-06-20", 0.2],
    ["BLU", "2024-01-10", "", 0.3],
    ["CDR", "", "2023-01-05", 0.4],
    ["DLT", "2025-03-24", "", 0.5],
    ["EST", "2021-01-04", "2020-01-06", 0.6],
  ];

  test.each<[string, Record<string, number>]>([
    ["2019-12-31", { ARB: 0.1, CDR: 0.4 }],
    ["2020-03-02", { ARB: 0.1, BLU: 0.2, CDR: 0.4 }],
    // the day of the removal is no longer one of membership
    ["2022-06-19", { ARB: 0.1, BLU: 0.2, CDR: 0.4 }],
    ["2022-06-20", { ARB: 0.1, CDR: 0.4 }],
    ["2023-01-05", { ARB: 0.1 }],
    ["2024-01-10", { ARB: 0.1, BLU: 0.3 }],
    ["2025-03-24", { ARB: 0.1, BLU: 0.3, DLT: 0.5 }],
  ])("on %s", (asOf, roe) => expect(read(MEMBERS, { asOf }).of("roe")).toEqual(roe));

  test("without an as-of date the members are those without a removal date, and said", () => {
    const { tickers, found } = read(MEMBERS);
    expect(tickers).toEqual(["ARB", "BLU", "DLT"]);
    expect(found("membership", "duplicate-ticker")).toEqual([
      "doubt C7: 1 row has a removal before the addition and counts as no member on any date.",
      "warning A3 A5 A7: 3 rows with a removal date left out: without an as-of date, the members are those without one.",
    ]);
  });

  test("in a panel a company is a member with all its rows", () => {
    const table: CellValue[][] = [
      ["Ticker", "Fiscal Year", "Removed", "Revenue"],
      ["ARB", 2022, "", 150],
      ["ARB", 2023, "", 169],
      ["BLU", 2022, "2023-06-01", 98],
      ["BLU", 2023, "2023-06-01", 94],
    ];
    expect(read(table).of("revenue")).toEqual({ ARB: 169 });
    expect(read(table, { asOf: "2023-05-31" }).of("revenue")).toEqual({ ARB: 150, BLU: 98 });
  });

  test("on a date when nobody is a member there is nothing to use", () => {
    expectRefusal(() => read([MEMBERS[0], MEMBERS[2], MEMBERS[3]], { asOf: "2023-01-01" }), {
      code: "nothing-usable",
      path: "asOf",
      message: /No company is a member on 2023-01-01: choose another date/,
    });
    expectRefusal(() => read([MEMBERS[0], MEMBERS[2], MEMBERS[4]]), {
      code: "nothing-usable",
      path: "asOf",
      message: /No company is a member without a removal date: give an as-of date/,
    });
  });

  test("stacked lists: a company that the latest list lacks has left", () => {
    const table: CellValue[][] = [
      ["As of", "Ticker", "ROE"],
      ["2024-01-31", "ARB", 0.1],
      ["2024-01-31", "BLU", 0.2],
      ["2024-01-31", "CDR", 0.3],
      ["2024-02-29", "ARB", 0.11],
      ["2024-02-29", "CDR", 0.31],
    ];
    const { of, found } = read(table);
    expect(of("roe")).toEqual({ ARB: 0.11, CDR: 0.31 });
    expect(found("membership")).toEqual([
      "warning A2:A6: The table stacks lists by as-of date, and the latest list has no row for BLU: left out.",
    ]);
    expect(read(table, { asOf: "2024-02-28" }).of("roe")).toEqual({ ARB: 0.1, BLU: 0.2, CDR: 0.3 });
  });
});
