import fc from "fast-check";
import { competitionRank } from "../../../src/engine/statistics/competitionRank";
import fixture from "../fixtures/cross_section.json";
import { columnOf, inOrder, shuffled } from "../support/arbitraries";
import { column, expectColumn, expectSameBits } from "../support/columns";

describe("reference values", () => {
  test.each(fixture.cases)("$name", ({ values, rank }) => expectColumn(competitionRank(column(values)), column(rank)));

  test("1, 2, 2, 4", () => expectColumn(competitionRank([90, 80, 80, 70]), [1, 2, 2, 4]));

  test("0 and −0 are the same score", () => expectColumn(competitionRank([0, -0, 1]), [2, 2, 1]));
});

describe("properties", () => {
  test("a rank is one more than the number of higher values", () =>
    fc.assert(
      fc.property(columnOf(), (values) => {
        const ranks = competitionRank(values);
        values.forEach((value, row) => {
          if (Number.isNaN(value)) expect(ranks[row]).toBeNaN();
          else expect(ranks[row]).toBe(1 + values.filter((other) => other > value).length);
        });
      }),
    ));

  test("the order of the rows changes nothing", () =>
    fc.assert(
      fc.property(shuffled(columnOf()), ({ items, order }) =>
        expectSameBits(competitionRank(inOrder(items, order)), inOrder(competitionRank(items), order)),
      ),
    ));
});
