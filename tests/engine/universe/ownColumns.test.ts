import type { OwnColumn } from "../../../src/engine/fields/field";
import { readLabelledTable } from "../../../src/engine/universe/readLabelledTable";
import { readUniverse } from "../../../src/engine/universe/readUniverse";
import type { ReadingOptions } from "../../../src/engine/universe/reading";

const ESG: OwnColumn = {
  id: "esg",
  label: "ESG",
  headers: ["ESG Score", "Sustainability (%)"],
  unit: "score",
  better: "high",
};
const own = (changes: Partial<OwnColumn>): OwnColumn => ({ ...ESG, ...changes });
const table = (header: string, cells: readonly (string | number)[] = [71, 55.5, 12, 40]) => [
  ["Ticker", "Sector", "P/E", header],
  ...cells.map((cell, k) => [`T${k}`, "Energy", 10 + k, cell]),
];
const read = (
  header: string,
  columns: readonly OwnColumn[],
  options: ReadingOptions = {},
  cells?: readonly (string | number)[],
) => readUniverse({ values: table(header, cells) }, { ...options, ownColumns: columns });

describe("recognition", () => {
  test.each([
    "ESG Score",
    " esg  score ",
    "ESG SCORE",
    "esg_score",
    "ESG Score (TTM)",
    "ESG score, latest",
    "Sustainability %",
  ])("%s", (header) => {
    const { columns, universe, findings } = read(header, [ESG]);
    expect(columns[3]).toMatchObject({ field: "esg", status: "recognised", suggestions: [] });
    expect(Array.from(universe.given.get("esg")!)).toEqual([71, 55.5, 12, 40]);
    expect(findings.filter(({ code }) => code === "unknown-column")).toEqual([]);
  });

  test.each(["ESG", "ESG Score rank", "Prior year ESG Score", "Score", "", "ESG Score 2"])(
    "«%s» is another column",
    (header) => expect(read(header, [ESG]).columns[3].field).toBeNull(),
  );

  test("a header of symbols is compared as it is", () =>
    expect(read("★★", [own({ headers: ["★★"] })]).columns[3].field).toBe("esg"));

  test("a table of tickers and own columns alone, companies in rows or in columns", () => {
    const rows = [
      ["Ticker", "ESG Score", "Moat"],
      ["AAA", 1, 5],
      ["BBB", 2, 6],
      ["CCC", 3, 7],
      ["DDD", 4, 8],
    ];
    const columns = rows[0].map((_, k) => rows.map((row) => row[k]));
    const both = [ESG, own({ id: "moat", label: "Moat", headers: ["Moat"] })];
    for (const values of [rows, columns]) {
      const { universe } = readUniverse({ values }, { ownColumns: both });
      expect([...universe.given].map(([id, figures]) => [id, ...figures])).toEqual([
        ["esg", 1, 2, 3, 4],
        ["moat", 5, 6, 7, 8],
      ]);
    }
  });

  test("without the model's columns nothing is known of it", () => {
    expect(read("ESG Score", []).columns[3]).toMatchObject({ field: null, status: "unknown" });
  });

  test("a declared header comes before the catalogue's", () => {
    const { columns, universe } = read("ROE", [own({ headers: ["roe"] })]);
    expect(columns[3]).toMatchObject({ field: "esg", status: "recognised" });
    expect(universe.given.has("roe")).toBe(false);
  });

  test("a correction of the user comes before both", () => {
    const corrected = read("ROE", [own({ headers: ["roe"] })], { mapping: { roe: { field: "roa" } } });
    expect(corrected.columns[3]).toMatchObject({ field: "roa", status: "corrected" });
    const left = read("ESG Score", [ESG], { mapping: { "esg score": { field: null } } });
    expect(left.columns[3]).toMatchObject({ field: null, status: "left out" });
  });

  test("a second column with the header is reported, by its name", () => {
    const values = table("ESG Score").map((row, k) => [...row, k === 0 ? "Sustainability (%)" : 1]);
    const { columns, findings, universe } = readUniverse({ values }, { ownColumns: [ESG] });
    expect(columns.map(({ status }) => status).slice(3)).toEqual(["recognised", "duplicate"]);
    expect(findings).toContainEqual(
      expect.objectContaining({ message: '"Sustainability (%)" is a second column for ESG and is not used.' }),
    );
    expect(Array.from(universe.given.get("esg")!)).toEqual([71, 55.5, 12, 40]);
  });

  test("text, blanks, errors and percent signs are read as anywhere", () => {
    const { universe, findings } = read("ESG Score", [ESG], {}, [71, "n/a", "", "high", "=1+1", "#DIV/0!"]);
    expect(Array.from(universe.given.get("esg")!)).toEqual([71, NaN, NaN, NaN, NaN, NaN]);
    expect(findings.some(({ code }) => code === "unreadable")).toBe(true);
  });
});

describe("units", () => {
  test("a percentage is decided like any other", () => {
    const { columns, universe } = read(
      "Women on the board (%)",
      [own({ headers: ["Women on the board"], unit: "fraction" })],
      {},
      [25, 30, 12.5, 40],
    );
    expect(columns[3].unit).toMatchObject({ choice: "percent" });
    expect(Array.from(universe.given.get("esg")!)).toEqual([0.25, 0.3, 0.125, 0.4]);
  });

  test("so is money, with the scale of its header", () => {
    const { universe } = read("R&D ($M)", [own({ headers: ["R&D"], unit: "money" })], {}, [2, 3, 4, 5]);
    expect(Array.from(universe.given.get("esg")!)).toEqual([2e6, 3e6, 4e6, 5e6]);
  });

  test("a correction of its unit counts", () => {
    const { universe } = read(
      "Churn",
      [own({ headers: ["Churn"], unit: "fraction" })],
      { mapping: { churn: { unit: "fraction" } } },
      [25, 30, 12, 40],
    );
    expect(Array.from(universe.given.get("esg")!)).toEqual([25, 30, 12, 40]);
  });

  test("a year is a plain number", () => {
    const { universe } = read("Founded", [own({ headers: ["Founded"], unit: "count" })], {}, [1999, 2001, 1902, 2001]);
    expect(Array.from(universe.given.get("esg")!)).toEqual([1999, 2001, 1902, 2001]);
  });
});

describe("the unit of a column that is not known", () => {
  test.each<[string, readonly (string | number)[], string | null]>([
    ["Churn (%)", [25, 30, 12.5, 40], "fraction"],
    ["Churn", ["25%", "30%", "", "n/a"], "fraction"],
    ["R&D spending, $M", [1, 2, 3, 4], "money"],
    ["R&D spending", ["$1.2B", "$3M", "", ""], "money"],
    ["Moat", [1, 2, 3, "n/a"], "score"],
    ["Rating", ["AA", "B", 3, "A"], null],
    ["Colour", ["red", "blue", "", ""], null],
    ["Nothing", ["", " ", "", ""], null],
  ])("%s with %j: %s", (header, cells, unit) => expect(read(header, [], {}, cells).columns[3].ownUnit).toBe(unit));

  test("a column that is known has none", () =>
    expect(read("ROE", []).columns.map((column) => column.ownUnit)).toEqual([null, null, null, null]));

  test("a column of the user's own has its unit", () =>
    expect(read("ESG Score", [own({ unit: "count" })]).columns[3].ownUnit).toBe("count"));
});

describe("tables of formulas", () => {
  test("labels in the first row, in the first column, or apart", () => {
    const data = [
      ["ESG Score", 1, 2],
      ["Name", "a", "b"],
    ];
    expect(Array.from(readLabelledTable(data, undefined, [ESG]).universe.given.get("esg")!)).toEqual([1, 2]);
    expect(Array.from(readLabelledTable([[1], [2]], ["esg score"], [ESG]).universe.given.get("esg")!)).toEqual([1, 2]);
    expect(() => readLabelledTable([[1], [2]], ["esg score"])).toThrow(/No label of data/);
  });
});
