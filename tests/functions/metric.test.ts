import { metricCells } from "../../src/functions/metric";

describe("METRIC gives amounts back in the scale of its data", () => {
  test.each<[string, (string | number)[][], number]>([
    [
      "millions by their size",
      [
        ["Cash", "Total Debt"],
        [211, 90],
      ],
      121,
    ],
    [
      "millions by the header",
      [
        ["Cash ($M)", "Total Debt ($M)"],
        [211, 90],
      ],
      121,
    ],
    [
      "full amounts",
      [
        ["Cash", "Total Debt"],
        [211e6, 90e6],
      ],
      121e6,
    ],
    [
      "scales that differ: in full",
      [
        ["Cash ($M)", "Total Debt ($bn)"],
        [211, 0.09],
      ],
      121e6,
    ],
  ])("%s", (_, data, expected) => expect(metricCells("Net cash", data)).toEqual([[expected]]));

  test("ratios know no scale", () =>
    expect(
      metricCells("P/B", [
        ["Market Cap ($bn)", "Equity ($M)"],
        [4.2, 1_400],
      ]),
    ).toEqual([[3]]));
});
