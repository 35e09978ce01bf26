import { numericField } from "../../../../src/engine/fields/catalogue";
import { decimalMarksOf, readColumn } from "../../../../src/engine/universe/cells/readColumn";
import type { CellValue } from "../../../../src/engine/universe/cells/cellTable";
import { scalesOf, type ScaleQuestion } from "../../../../src/engine/universe/units/scaleOf";

function question(id: string, cells: readonly CellValue[], stated: ScaleQuestion["stated"] = null): ScaleQuestion {
  const field = numericField(id)!;
  const table = { values: cells.map((cell) => [cell]) };
  const rows = cells.map((_, row) => row);
  return { field, cells: readColumn(table, 0, rows, field.unit, decimalMarksOf(table, 0, rows), "."), stated };
}
const decide = (...questions: ScaleQuestion[]) =>
  scalesOf(questions).map(({ choice, doubtful }) => `${choice}${doubtful ? ", doubtful" : ""}`);
const header = (scale: number) => ({ scale, by: "header" }) as const;

describe("reference values", () => {
  test.each<[string, ScaleQuestion, string]>([
    ["full amounts", question("market_cap", [4.2e9, 1.9e9, 9.9e9]), "units"],
    ["millions by their size", question("market_cap", [4_210, 1_870, 9_940]), "millions, doubtful"],
    ["billions by their size", question("market_cap", [4.2, 1.9, 9.9]), "billions, doubtful"],
    ["thousands by their size", question("revenue", [1_820_400, 940_200, 2_655_000]), "thousands, doubtful"],
    [
      "amounts so large that they may be full or in thousands",
      question("market_cap", [1e8, 0.9e8, 1.2e8]),
      "units, doubtful",
    ],
    ["millions by the header", question("market_cap", [4_210, 1_870, 9_940], header(1e6)), "millions"],
    [
      "a header that says millions over full amounts",
      question("market_cap", [4.2e9, 1.9e9], header(1e6)),
      "units, doubtful",
    ],
    [
      "a header that says millions over billions",
      question("market_cap", [0.0042, 0.0019], header(1e6)),
      "millions, doubtful",
    ],
    [
      "crores by the header, of giants in rupees",
      question("net_income", [69_621, 45_908, -31_238], header(1e7)),
      "crores",
    ],
    [
      "a header that says crores over full rupees",
      question("net_income", [6.9e11, 4.6e11], header(1e7)),
      "units, doubtful",
    ],
    ["trillions by the header", question("market_cap", [3.41, 3.1, 0.4], header(1e12)), "trillions"],
    [
      "sizes that would speak for crores, which are never guessed",
      question("market_cap", [421, 187, 994]),
      "millions, doubtful",
    ],
    ["words of the cells", question("market_cap", ["4.2B", "190M", "n/a"]), "units"],
    ["words beside plain full amounts", question("market_cap", ["4.2B", 1_870_000_000]), "units, doubtful"],
    ["words beside plain millions", question("market_cap", ["4.2B", 1_870]), "millions, doubtful"],
    ["nothing", question("revenue", ["", "n/a"]), "units"],
    ["shares in full", question("shares_outstanding", [73_500_000, 88_800_000]), "units"],
    ["shares in millions", question("shares_outstanding", [73.5, 88.8]), "millions, doubtful"],
  ])("%s", (_, asked, expected) => expect(decide(asked)).toEqual([expected]));

  test("the columns of one statement are told together, market values and shares apart", () => {
    expect(
      decide(
        question("revenue", [1_820, 940]),
        question("net_income", [122, -19]),
        question("goodwill", [0.4, 0.2]),
        question("market_cap", [4.2e9, 1.9e9]),
        question("shares_outstanding", [73.5e6, 88.8e6]),
      ),
    ).toEqual(["millions, doubtful", "millions, doubtful", "millions, doubtful", "units", "units"]);
  });

  test("an amount per share among them is doubted, and outvotes nobody", () => {
    const statement = [
      question("revenue", [1.8e9, 9e8]),
      question("net_income", [1.2e8, -2e7]),
      question("total_assets", [2.4e9, 1.7e9]),
      question("ebit", [2e8, 2e7]),
    ];
    expect(decide(...statement, question("equity", [13.6, 6.6]))).toEqual([
      "units",
      "units",
      "units",
      "units",
      "units, doubtful",
    ]);
    // where as many are odd as not, all are doubted
    expect(
      decide(...statement.slice(0, 2), question("equity", [13.6, 6.6]), question("dividends_paid", [0.96, 1.08])),
    ).toEqual(Array(4).fill("units, doubtful"));
  });

  test("columns of known scale show how large the companies are, and with it the scale of the others", () => {
    // giants: a prior year's income in millions, which for ordinary companies would be thousands
    expect(
      decide(question("market_cap", [3_400_000, 480_000], header(1e6)), question("net_income_prior", [96_995, 36_010])),
    ).toEqual(["millions", "millions, doubtful"]);
    expect(decide(question("market_cap", ["3.4T", "480B"]), question("net_income_prior", [96_995, 36_010]))).toEqual([
      "units",
      "millions, doubtful",
    ]);
    expect(decide(question("net_income_prior", [96_995, 36_010]))).toEqual(["thousands, doubtful"]);
    // dwarfs: assets of 100 are millions, not billions, beside revenue of 100 million
    expect(decide(question("revenue", [100, 400], header(1e6)), question("total_assets", [100, 200]))).toEqual([
      "millions",
      "millions, doubtful",
    ]);
    expect(decide(question("total_assets", [100, 200]))).toEqual(["billions, doubtful"]);
  });

  test("a statement that cannot be true shows nothing", () => {
    expect(
      decide(question("revenue", [1.82e9, 0.94e9], header(1e6)), question("total_assets", [2.4e9, 1.7e9])),
    ).toEqual(["units, doubtful", "units"]);
  });

  test("cells in percent do not vote on amounts", () => {
    expect(decide(question("revenue", [1.8e9, 9e8]), question("income_tax", ["23%", "21%"]))[0]).toBe("units");
  });

  test("the evidence is one sentence with the figures", () => {
    expect(scalesOf([question("market_cap", [4_210, 1_870, 9_940])])[0].evidence).toBe(
      "the median is 4.21K, read as 4.21B",
    );
    expect(scalesOf([question("market_cap", [4_210], header(1e6))])[0].evidence).toBe("the header says millions");
  });
});
