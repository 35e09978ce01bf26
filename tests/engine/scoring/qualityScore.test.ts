import { qualityScore } from "../../../src/engine/scoring/qualityScore";
import fixture from "../fixtures/models.json";
import { column, expectColumn, type StoredColumn } from "../support/columns";
import { expectRefusal } from "../support/refusal";

const { given, tickers, composite } = fixture["balance-sheet-quality"];
/** The model's fixture without its market-cap filter, which columns given apart do not have. */
const rows = given.market_cap.flatMap((cap, row) => (cap !== null && cap > 1e8 && cap < 2e10 ? [row] : []));
const of = (stored: StoredColumn) => rows.map((row) => column(stored)[row]);
const inputs = {
  roe: of(given.roe),
  fcf_margin: of(given.fcf_margin),
  debt_to_assets: of(given.debt_to_assets),
  interest_coverage: of(given.interest_coverage),
};

describe("reference values", () => {
  test("the model's scores, missing for who is incomplete or implausible", () => {
    expectColumn(
      qualityScore(inputs),
      rows.map((row) =>
        tickers.includes(given.ticker[row]) ? column(composite)[tickers.indexOf(given.ticker[row])] : NaN,
      ),
    );
  });

  test("without outlier controls nobody is dropped and no coverage limited", () => {
    const outlier = {
      roe: [0.1, 2, 0.2],
      fcf_margin: [0.1, 0.1, 0.1],
      debt_to_assets: [0.2, 0.2, 0.2],
      interest_coverage: [5, 5, 500],
    };
    expectColumn(
      qualityScore(outlier).map((score) => Number(Number.isNaN(score))),
      [0, 1, 0],
    );
    expectColumn(
      qualityScore(outlier, { outlierControls: false }).map((score) => Number(Number.isNaN(score))),
      [0, 0, 0],
    );
  });
});

describe("validation", () => {
  test("columns of one length", () =>
    expectRefusal(() => qualityScore({ ...inputs, fcf_margin: [1] }), { code: "length-mismatch", path: "fcf_margin" }));
  test("quantiles that cross", () =>
    expectRefusal(() => qualityScore(inputs, { lower: 0.9, upper: 0.1 }), { code: "invalid-argument", path: "lower" }));
  test("nobody complete", () =>
    expectRefusal(() => qualityScore({ roe: [NaN], fcf_margin: [1], debt_to_assets: [1], interest_coverage: [1] }), {
      code: "nothing-usable",
      path: "roe",
    }));
});
