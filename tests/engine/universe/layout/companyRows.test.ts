import { findCompanyRows, type DroppedRow } from "../../../../src/engine/universe/layout/companyRows";
import type { CellValue } from "../../../../src/engine/universe/cells/cellTable";

const HEADER = ["Ticker", "Company", "Sector", "P/E", "ROE"];
const OPTIONS = {
  headerRows: [HEADER],
  tickerColumn: 0,
  textColumns: [1, 2],
  numericColumns: [3, 4],
  includeHidden: true,
};
const COMPANY = ["ARB", "Arbor Tools", "Industrials", 18.4, 0.148];

const judge = (row: CellValue[]): DroppedRow["reason"] | "company" => {
  const { rows, dropped } = findCompanyRows({ values: [HEADER, COMPANY, row] }, 1, OPTIONS);
  return rows.includes(2) ? "company" : dropped[0].reason;
};

describe("reference values", () => {
  test.each<[CellValue[], DroppedRow["reason"] | "company"]>([
    [["BLU", "Blue Harbor", "Industrials", "", ""], "company"],
    [["BLU"], "company"],
    [[true, "TrueCar", "", 9, 0.1], "company"],
    [[7203, "", "", 9, 0.1], "company"],
    [["NA", "", "", 9, 0.1], "company"],
    [["MAX", "Maxwell Media", "", 9, 0.1], "company"],
    [["SUM", "", "Materials", 9, 0.1], "company"],
    [["MEAN US Equity", "", "", 9, 0.1], "company"],
    [["Average", "", "", 18, 0.1], "subtotal"],
    [["MEDIAN", "", "", 18, 0.1], "subtotal"],
    [["Grand Total:", "", "", 18, 0.1], "subtotal"],
    [["Sector average", "", "", 18, 0.1], "subtotal"],
    [["Industrials average", "", "Industrials", 18, 0.1], "subtotal"],
    [["Mean (ex. outliers)", "", "", 18, 0.1], "subtotal"],
    [["", "Total", "", 18, 0.1], "subtotal"],
    [["", "", "Average", 18, 0.1], "subtotal"],
    [["Avg.", "", "", 18, 0.1], "subtotal"],
    [["Std. Dev.", "", "", 18, 0.1], "subtotal"],
    [["75th percentile", "", "", 18, 0.1], "subtotal"],
    [["Top quartile", "", "", 18, 0.1], "subtotal"],
    [["High", "", "", 18, 0.1], "subtotal"],
    [["Low", "", "", 18, 0.1], "subtotal"],
    [["", "High", "", 18, 0.1], "subtotal"],
    [["LOW", "", "", 18, 0.1], "company"],
    [["Durchschnitt", "", "", 18, 0.1], "subtotal"],
    [["SPX Index", "S&P 500", "", 21, 0.17], "index"],
    [["^GSPC", "", "", 21, 0.17], "index"],
    [HEADER, "repeated header"],
    [["Ticker", "Company", "", "P/E", ""], "repeated header"],
    [["Ticker", "", "", "", "ROE"], "repeated header"],
    [["Ticker", "Company", "", "P/E", "ROA"], "another table below"],
    [["Ticker", "", "", "EV/EBITDA", ""], "another table below"],
    [["Ticker", "Ticker Inc.", "", 18.4, 0.1], "company"],
    [["Energy"], "footnote or heading"],
    [["UTILITIES"], "footnote or heading"],
    [["Source: company filings"], "footnote or heading"],
    [["Source:", "Vendor"], "footnote or heading"],
    [["* as reported"], "footnote or heading"],
    [["", "* as reported"], "footnote or heading"],
    [["(1) Restated for discontinued operations", "", "", "", ""], "footnote or heading"],
    [["", "Cedar Health", "Health Care", 24, 0.195], "no ticker"],
    [["-", "Cash", "", 1, 0], "no ticker"],
    [["", "", "", "", 0.195], "no ticker"],
    [["#N/A", "Cedar Health", "", 24, 0.195], "no ticker"],
  ])("%j: %s", (row, verdict) => expect(judge(row)).toBe(verdict));

  test("blank rows are passed over; every other row is either read or listed", () => {
    const values = [HEADER, [], COMPANY, ["", " ", "", "", ""], ["Average", "", "", 1, 2], ["BLU"]];
    const { rows, dropped } = findCompanyRows({ values }, 1, OPTIONS);
    expect(rows).toEqual([2, 5]);
    expect(dropped).toEqual([{ row: 4, text: "Average", reason: "subtotal" }]);
  });

  test("hidden rows are read or left out as the user wants", () => {
    const table = { values: [HEADER, COMPANY, ["BLU", "Blue Harbor", "", 1, 2]], hiddenRows: [false, false, true] };
    expect(findCompanyRows(table, 1, OPTIONS)).toMatchObject({ rows: [1, 2], hiddenIncluded: [2] });
    expect(findCompanyRows(table, 1, { ...OPTIONS, includeHidden: false })).toMatchObject({
      rows: [1],
      hiddenIncluded: [],
      dropped: [{ row: 2, reason: "hidden" }],
    });
  });

  test("a header of other columns after a blank row begins another table", () => {
    const below = [
      ["Index", "Name", "Kind", "Return", "Std Dev"],
      ["LARGE", "Large caps", "", 0.1, 0.2],
    ];
    const { rows, dropped } = findCompanyRows({ values: [HEADER, COMPANY, [], ...below] }, 1, OPTIONS);
    expect(rows).toEqual([1]);
    expect(dropped.map(({ reason }) => reason)).toEqual(["another table below", "another table below"]);
    // words without a blank row before them are a company with unreadable cells, and so are words for missing after one
    expect(findCompanyRows({ values: [HEADER, COMPANY, ...below] }, 1, OPTIONS).rows).toEqual([1, 2, 3]);
    expect(
      findCompanyRows({ values: [HEADER, COMPANY, [], ["BLU", "Blue Harbor", "", "n/a", "verify"]] }, 1, OPTIONS).rows,
    ).toEqual([1, 3]);
  });
});
