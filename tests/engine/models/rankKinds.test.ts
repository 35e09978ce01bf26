import { RANK_KIND_IDS, RANK_KINDS, rankKindOf } from "../../../src/engine/models/rankKinds";
import { settingFields } from "../../../src/engine/models/settingFields";
import { sortedValues } from "../../../src/engine/statistics/sortedValues";
import { modelOf } from "../support/models";
import { expectSameBits } from "../support/columns";

const score = (id: (typeof RANK_KIND_IDS)[number], values: number[], lowerIsBetter: boolean) => {
  const model = modelOf({ standardize: id });
  const result = new Float64Array(values.length).fill(NaN);
  rankKindOf(model).scorer(model, lowerIsBetter)(result, sortedValues(values));
  return result;
};

test("the ids are permanent: models and workbooks store them", () =>
  expect(RANK_KIND_IDS).toEqual([
    "sector-percentile",
    "percentile",
    "sector-z",
    "z",
    "sector-normal-score",
    "normal-score",
  ]));

test("the setting standardize offers every kind", () => {
  const { choices, default: chosen } = settingFields().find(({ path }) => path === "standardize")!;
  expect(choices).toEqual(RANK_KIND_IDS);
  expect(chosen).toBe("sector-percentile");
});

describe.each(RANK_KIND_IDS)("%s", (id) => {
  const { neutral, worst, within, settings, label, suffix } = RANK_KINDS[id];

  test("higher scores are better, whichever end of the metric is good", () => {
    const [low, middle, high] = score(id, [1, 2, 3], false);
    expect(low < middle && middle < high).toBe(true);
    expectSameBits(score(id, [1, 2, 3], true), [high, middle, low]);
  });

  test("the neutral score is that of the middle", () => expect(score(id, [1, 2, 3], false)[1]).toBe(neutral));

  test("the worst score is below any company's, or the lowest of them", () => {
    if (worst !== "lowest") expect(worst).toBeLessThan(score(id, [1, 2, 3], false)[0]);
  });

  test("small sectors have settings where kinds compare within sectors", () =>
    expect((settings as readonly string[]).includes("sector")).toBe(within === "sector"));

  test("it has words for docs and headers", () => {
    expect(label).not.toBe("");
    expect(suffix).not.toBe("");
  });
});

test("kinds that write the same scores into a report print them alike", () => {
  const printed = new Map<string, string>();
  for (const { reportKey, suffix, numberFormat } of Object.values(RANK_KINDS)) {
    const look = `${suffix} ${numberFormat}`;
    expect(printed.get(reportKey) ?? look).toBe(look);
    printed.set(reportKey, look);
  }
});
