import type { CellValue } from "../../../src/engine/universe/cells/cellTable";
import { isoDate, readDate } from "../../../src/engine/universe/cells/readDate";
import { readTable as read } from "../support/readTable";
import { expectRefusal } from "../support/refusal";

/** Two fiscal years that end in December and June, and what each published; 2023 was restated. */
const PUBLISHED: CellValue[][] = [
  ["Ticker", "Period End", "Publish Date", "Revenue"],
  ["ARB", "2022-12-31", "2023-02-20", 150],
  ["ARB", "2023-12-31", "2024-02-20", 169],
  ["ARB", "2023-12-31", "2024-08-01", 165],
  ["ARB", "2024-12-31", "2025-02-20", 182],
  ["BLU", "2023-06-30", "2023-08-15", 98],
  ["BLU", "2024-06-30", "2024-08-15", 94],
];

const replaced = ([ticker, end, , revenue]: CellValue[], published: CellValue): CellValue[] => [
  ticker,
  end,
  published,
  revenue,
];

describe("publish dates", () => {
  test.each<[string, Record<string, number>, Record<string, number>]>([
    // the year that was published on 20 February is not known in January, nor the day before
    ["2025-01-15", { ARB: 165, BLU: 94 }, { ARB: 150, BLU: 98 }],
    ["2025-02-19", { ARB: 165, BLU: 94 }, { ARB: 150, BLU: 98 }],
    ["2025-02-20", { ARB: 182, BLU: 94 }, { ARB: 165, BLU: 98 }],
    // before the restatement the figure first published counts
    ["2024-07-31", { ARB: 169, BLU: 98 }, { ARB: 150, BLU: NaN }],
    ["2024-08-01", { ARB: 165, BLU: 98 }, { ARB: 150, BLU: NaN }],
    ["2023-03-01", { ARB: 150 }, { ARB: NaN }],
  ])("as of %s", (asOf, revenue, prior) => {
    const { of } = read(PUBLISHED, { asOf });
    expect(of("revenue")).toEqual(revenue);
    expect(of("revenue_prior")).toEqual(prior);
  });

  test("without an as-of date the last version of the latest period counts", () => {
    const { of, asOf, found } = read(PUBLISHED);
    expect([of("revenue"), of("revenue_prior")]).toEqual([
      { ARB: 182, BLU: 94 },
      { ARB: 165, BLU: 98 },
    ]);
    expect(asOf).toEqual({
      date: null,
      rule: "no as-of date: the latest period of each company, as last published",
      latestPeriod: "2024-12-31",
      notYetKnown: 0,
    });
    expect(found("as-of", "duplicate-ticker")).toEqual([
      "info A3: 1 row is an earlier version of a period that was published again: the later version is used.",
    ]);
  });

  test("the rule, the rows left out and the latest period are said", () => {
    const { asOf, found } = read(PUBLISHED, { asOf: "2024-07-31" });
    expect(asOf).toEqual({ date: "2024-07-31", rule: "by publish date", latestPeriod: "2023-12-31", notYetKnown: 3 });
    expect(found("as-of")).toEqual([
      "info A4 A5 A7: As of 2024-07-31: by publish date. Latest period used: 2023-12-31. 3 rows are left out as not yet known.",
    ]);
  });

  test("before everything there is nothing to use", () =>
    expectRefusal(() => read(PUBLISHED, { asOf: "2020-01-01" }), {
      code: "nothing-usable",
      path: "asOf",
      message: /No company was known on 2020-01-01 \(by publish date\): choose a later date/,
    }));

  test.each([
    "Publish Date",
    "Filed",
    "filed",
    "Filing Date",
    "Accepted",
    "acceptedDate",
    "Report available",
    "rdq",
    "fillingDate",
  ])("the header %s", (header) => {
    const table = PUBLISHED.map((row, k) => (k === 0 ? replaced(row, header) : row));
    expect(read(table, { asOf: "2025-01-15" }).of("revenue")).toEqual({ ARB: 165, BLU: 94 });
  });

  test.each<[string, (iso: string) => CellValue]>([
    ["serial days", readDate],
    ["serial days with a time of day", (iso) => readDate(iso) + 0.75],
    ["ISO with a time", (iso) => `${iso}T18:05:33.000Z`],
    ["yyyymmdd", (iso) => Number(iso.replaceAll("-", ""))],
    ["seconds since 1970", (iso) => Date.parse(iso) / 1000 + 64_800],
    ["day first", (iso) => iso.split("-").reverse().join("/")],
  ])("dates as %s", (_, write) => {
    const table = PUBLISHED.map((row, k) => (k === 0 ? row : replaced(row, write(String(row[2])))));
    expect(read(table, { asOf: "2025-02-19" }).of("revenue")).toEqual({ ARB: 165, BLU: 94 });
    expect(read(table, { asOf: "2025-02-20" }).of("revenue")).toEqual({ ARB: 182, BLU: 94 });
  });

  test("acceptance counts before filing, filing before the publish date, whatever their order in the table", () => {
    const table: CellValue[][] = [
      ["Ticker", "Publish Date", "Filed", "Accepted", "Period End", "Revenue"],
      ["ARB", "2024-01-20", "2024-02-01", "2024-02-02", "2023-12-31", 1],
      ["BLU", "2024-01-20", "2024-02-01", "", "2023-12-31", 2],
      ["CDR", "2024-01-20", "", "", "2023-12-31", 3],
    ];
    expect(read(table, { asOf: "2024-01-31" }).tickers).toEqual(["CDR"]);
    expect(read(table, { asOf: "2024-02-01" }).tickers).toEqual(["BLU", "CDR"]);
    expect(read(table, { asOf: "2024-02-02" }).tickers).toEqual(["ARB", "BLU", "CDR"]);
  });

  test("a restated row is known since its restatement", () => {
    const table: CellValue[][] = [
      ["Ticker", "Report Date", "Publish Date", "Restated Date", "Revenue"],
      ["ARB", "2022-12-31", "2023-02-20", "2023-02-20", 150],
      ["ARB", "2023-12-31", "2024-02-20", "2025-02-20", 160],
    ];
    expect(read(table, { asOf: "2025-02-19" }).of("revenue")).toEqual({ ARB: 150 });
    expect(read(table, { asOf: "2025-02-20" }).of("revenue")).toEqual({ ARB: 160 });
  });

  test("a row without a publish date counts by the lag, and one published before its period's end as well; both are said", () => {
    const table: CellValue[][] = [
      ["Ticker", "Period End", "Filed", "Revenue"],
      ["ARB", "2023-12-31", "", 169],
      ["ARB", "2022-12-31", "2023-02-01", 150],
      ["BLU", "2023-12-31", "2023-02-15", 94],
      ["BLU", "2022-12-31", "2023-02-15", 98],
    ];
    const before = read(table, { asOf: "2024-03-29" });
    expect(before.of("revenue")).toEqual({ ARB: 150, BLU: 98 });
    expect(read(table, { asOf: "2024-03-30" }).of("revenue")).toEqual({ ARB: 169, BLU: 94 });
    expect(before.found("as-of")).toEqual([
      "doubt C4: 1 row was published before the end of its period, which cannot be right: the lag counts instead.",
      "info A2 A4: As of 2024-03-29: by filing date; 2 rows without a usable one: period end plus 90 days (annual), by the spacing of each company's periods. Latest period used: 2022-12-31. 2 rows are left out as not yet known.",
    ]);
  });

  test("one row per company: a company that had published nothing is left out", () => {
    const table: CellValue[][] = [
      ["Ticker", "Publish Date", "Revenue"],
      ["ARB", "2024-02-20", 1],
      ["BLU", "2024-03-20", 2],
      ["CDR", "", 3],
    ];
    const { tickers, found } = read(table, { asOf: "2024-02-29" });
    expect(tickers).toEqual(["ARB"]);
    expect(found("as-of")).toEqual([
      "warning A4: 1 row has neither a publish date nor a period and is left out: nothing says when it was known.",
      "info A3: As of 2024-02-29: by publish date. 1 row is left out as not yet known.",
    ]);
    expect(read(table).tickers).toEqual(["ARB", "BLU", "CDR"]);
  });
});

test("a column Restated of yes and no is no date", () => {
  const table: CellValue[][] = [
    ["Ticker", "Restated", "Revenue"],
    ["ARB", "yes", 1],
    ["BLU", "no", 2],
  ];
  expect(read(table).columns.map(({ field }) => field)).toEqual(["ticker", null, "revenue"]);
});

describe("periods and a lag", () => {
  const quarters = (column: string[]): CellValue[][] => [
    ["Ticker", "Period End", "Revenue"],
    ...column.map((end, k): CellValue[] => ["ARB", end, k + 1]),
  ];

  test.each<[string, CellValue[][], string, string, string]>([
    // 45 days after 30 September; the quarters are told by their spacing
    ["quarters", quarters(["2024-03-31", "2024-06-30", "2024-09-30"]), "2024-11-13", "2024-11-14", "2024-09-30"],
    // 90 days after 30 June
    ["years to June", quarters(["2022-06-30", "2023-06-30", "2024-06-30"]), "2024-09-27", "2024-09-28", "2024-06-30"],
    // over the leap day: 90 days after 31 December 2023 are one day earlier in the calendar
    ["a leap year", quarters(["2022-12-31", "2023-12-31"]), "2024-03-29", "2024-03-30", "2023-12-31"],
    ["a year end on a leap day", quarters(["2023-02-28", "2024-02-29"]), "2024-05-28", "2024-05-29", "2024-02-29"],
    [
      "half-years, whose reports take as long as years'",
      quarters(["2023-12-31", "2024-06-30"]),
      "2024-09-27",
      "2024-09-28",
      "2024-06-30",
    ],
    // prices and other monthly figures are known on their day
    ["months", quarters(["2024-01-31", "2024-02-29", "2024-03-28"]), "2024-03-27", "2024-03-28", "2024-03-28"],
  ])("%s", (_, table, dayBefore, day, period) => {
    expect(read(table, { asOf: day }).asOf!.latestPeriod).toBe(period);
    expect(read(table, { asOf: dayBefore }).asOf!.latestPeriod).not.toBe(period);
  });

  test("the lags are settings", () => {
    const table = quarters(["2022-12-31", "2023-12-31"]);
    const lags = { lagAnnual: 60, lagQuarterly: 10 };
    expect(read(table, { asOf: "2024-02-29", lags }).asOf).toMatchObject({
      latestPeriod: "2023-12-31",
      rule: "period end plus 60 days (annual), by the spacing of each company's periods",
    });
    expect(read(table, { asOf: "2024-02-28", lags }).asOf!.latestPeriod).toBe("2022-12-31");
    expect(
      read(quarters(["2023-09-30", "2023-12-31"]), { asOf: "2024-01-10", lags: { ...lags } }).asOf!.latestPeriod,
    ).toBe("2023-12-31");
  });

  test("a fiscal period column says what is annual, and its quarters stand back behind annual rows", () => {
    const table: CellValue[][] = [
      ["Ticker", "Period End", "Fiscal Period", "Revenue"],
      ["ARB", "2022-12-31", "FY", 150],
      ["ARB", "2023-12-31", "Q4", 40],
      ["ARB", "2023-12-31", "FY", 169],
      ["BLU", "2023-09-30", "Q3", 24],
      ["BLU", "2023-12-31", "Q4", 25],
    ];
    const { of, found } = read(table);
    expect(of("revenue")).toEqual({ ARB: 169, BLU: 25 });
    expect(found("panel", "duplicate-ticker")).toContain(
      "info C3: 1 interim row is not used: the companies have annual rows.",
    );
    expect(read(table, { asOf: "2024-02-14" }).of("revenue")).toEqual({ ARB: 150, BLU: 25 });
    expect(read(table, { asOf: "2024-02-14" }).asOf!.rule).toBe(
      "period end plus 90 days (annual), period end plus 45 days (quarterly), by the fiscal period column",
    );
  });
});

describe("fiscal years without dates", () => {
  const YEARS: CellValue[][] = [
    ["Ticker", "Fiscal Year", "Revenue"],
    ["ARB", 2022, 150],
    ["ARB", 2023, 169],
    ["ARB", 2024, 182],
  ];

  test("a date counts 90 days from 31 December", () => {
    expect(read(YEARS, { asOf: "2025-01-15" }).of("revenue")).toEqual({ ARB: 169 });
    expect(read(YEARS, { asOf: "2025-03-30" }).of("revenue")).toEqual({ ARB: 169 });
    expect(read(YEARS, { asOf: "2025-03-31" }).of("revenue")).toEqual({ ARB: 182 });
    expect(read(YEARS, { asOf: "2025-01-15" }).asOf!.rule).toBe("31 December of the fiscal year plus 90 days (annual)");
  });

  test("a fiscal year is taken as known, and said", () => {
    const { of, asOf, found } = read(YEARS, { asOf: "FY2024" });
    expect(of("revenue")).toEqual({ ARB: 182 });
    expect(asOf!.date).toBe("2024");
    expect(found("as-of")).toEqual([
      "warning : As of 2024: fiscal years up to 2024 are taken as known; publication is not checked. Latest period used: 2024. 0 rows are left out as not yet known.",
    ]);
  });

  test("a year that ended in June and was published in August is no mistake", () => {
    const table: CellValue[][] = [
      ["Ticker", "Fiscal Year", "Filed", "Revenue"],
      ["ARB", 2023, "2023-08-20", 169],
      ["ARB", 2024, "2024-08-20", 182],
    ];
    const { of, found } = read(table, { asOf: "2024-09-01" });
    expect(of("revenue")).toEqual({ ARB: 182 });
    expect(found("as-of").filter((text) => text.startsWith("doubt"))).toEqual([]);
  });

  test("nor is the last quarter of such a year", () => {
    const table: CellValue[][] = [
      ["Ticker", "Fiscal Year", "Fiscal Period", "Filed", "Revenue"],
      ["ARB", 2024, "Q3", "2024-05-10", 41],
      ["ARB", 2024, "Q4", "2024-08-10", 42],
    ];
    expect(read(table, { asOf: "2024-08-09" }).of("revenue")).toEqual({ ARB: 41 });
    const { of, found } = read(table, { asOf: "2024-08-10" });
    expect(of("revenue")).toEqual({ ARB: 42 });
    expect(found("as-of").filter((text) => text.startsWith("doubt"))).toEqual([]);
  });

  test("with quarters they are dated by the calendar", () => {
    const table: CellValue[][] = [
      ["Ticker", "Fiscal Year", "Fiscal Period", "Revenue"],
      ["ARB", 2024, "Q1", 41],
      ["ARB", 2024, "Q2", 42],
      ["ARB", 2023, "Q2", 38],
    ];
    const { of, asOf } = read(table, { asOf: "2024-08-14" });
    expect([of("revenue"), of("revenue_prior")]).toEqual([{ ARB: 42 }, { ARB: 38 }]);
    expect(asOf).toMatchObject({
      latestPeriod: "2024-06-30",
      rule: "end of the calendar quarter plus 45 days (quarterly), by the fiscal period column",
    });
    expect(read(table, { asOf: "2024-08-13" }).of("revenue")).toEqual({ ARB: 41 });
  });
});

test("a year for a table of dates is its last day, and publication is checked", () => {
  expect(read(PUBLISHED, { asOf: "2024" }).asOf).toMatchObject({ date: "2024-12-31", latestPeriod: "2024-06-30" });
});

describe("dates on the first of every month", () => {
  test("are month-ends, and said", () => {
    const table: CellValue[][] = [
      ["Ticker", "Date", "Price"],
      ["ARB", "2024-01-01", 10],
      ["ARB", "2024-02-01", 11],
      ["ARB", "2024-03-01", 12],
    ];
    const { column, found } = read(table, { asOf: "2024-02-29" });
    expect([column("price"), column("period_end").map(isoDate)]).toEqual([[11], ["2024-02-29"]]);
    expect(read(table, { asOf: "2024-02-28" }).column("price")).toEqual([10]);
    expect(found("month-ends")).toEqual([
      `info B2:B4: All dates in "Date" are the first of a month and are read as its last day.`,
    ]);
  });

  test("of quarters are in doubt; a single date and dates on other days stay", () => {
    const table = (...dates: string[]): CellValue[][] => [
      ["Ticker", "Period End", "Revenue"],
      ...dates.map((date, k): CellValue[] => [k % 2 ? "BLU" : "ARB", date, k + 1]),
    ];
    expect(read(table("2023-07-01", "2023-07-01", "2023-10-01", "2023-10-01")).found("month-ends")).toEqual([
      `doubt B2:B5: All dates in "Period End" are the first of a month and are read as its last day: if they are the starts of quarters or years, replace them by the ends.`,
    ]);
    expect(read(table("2023-07-01", "2023-07-01")).column("period_end").map(isoDate)).toEqual([
      "2023-07-01",
      "2023-07-01",
    ]);
    expect(read(table("2023-07-01", "2023-06-30")).found("month-ends")).toEqual([]);
  });
});
