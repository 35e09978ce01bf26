import type { ScreenReport } from "../../../src/workflows/screen/report";
import type { HeadlessHost } from "excel-host";
import { modelInput } from "../../engine/support/models";
import { fill, openAddinHost } from "../../support/addinHost";

const SIZE = 12;
const HEADER = ["Ticker", "Sector", "EBIT", "Total assets", "Current liabilities", "ESG score", "Staff turnover (%)"];
const ROWS = Array.from({ length: SIZE }, (_, k) => [
  `T${k}`,
  "Energy",
  (10 + 3 * k) * 1e6,
  (200 + 10 * ((5 * k) % 7)) * 1e6,
  (50 + k) * 1e6,
  (37 * k) % 100,
  5 + ((7 * k) % 11),
]);

const MODEL = modelInput({
  id: "house",
  name: "House",
  standardize: "percentile",
  columns: [
    { id: "esg", label: "ESG", headers: ["ESG score"], unit: "score" },
    { id: "turnover", label: "Turnover", headers: ["Staff turnover"], unit: "fraction", better: "low" },
  ],
  metrics: [{ id: "roce", label: "ROCE", formula: "ebit / (total_assets - current_liabilities)", unit: "fraction" }],
  filters: [{ column: "esg", atLeast: 10 }],
  categories: [
    {
      id: "all",
      label: "All",
      weight: 1,
      metrics: [
        { metric: "roce", weight: 2 },
        { metric: "esg", weight: 1 },
        { metric: "turnover", weight: 1 },
      ],
    },
  ],
});

let host: HeadlessHost;
let report: ScreenReport;
const screen = (model: unknown, settings = {}) =>
  host.call<{ report: ScreenReport }>("FactorScores.screen", {
    source: { kind: "sheet", sheet: "Universe" },
    model,
    settings,
  });

beforeAll(async () => {
  host = await openAddinHost({ blankCell: null });
  fill(host, "Universe", [HEADER, ...ROWS]);
  await host.call("FactorScores.saveModel", MODEL);
  ({ report } = await screen("house"));
});
afterAll(() => host.dispose());

test("own columns and metrics are scored and reported by their ids", () => {
  const kept = ROWS.filter(([, , , , , esg]) => Number(esg) >= 10);
  expect(report.rows).toHaveLength(kept.length);
  for (const { ticker, raw } of report.rows) {
    const [, , ebit, assets, liabilities, esg, turnover] = ROWS.find(([name]) => name === ticker)!.map(Number);
    expect(raw).toEqual({ roce: ebit / (assets - liabilities), esg, turnover: turnover / 100 });
  }
  expect(report.log.dropped.map(({ reason }) => reason)).toContain("outside 10 ≤ ESG");
});

test("sheets have their labels and the formats of their units", () => {
  const scores = host.sheet("Factor Scores");
  const headers = scores.values("A1:Z1")[0];
  expect(headers).toEqual(expect.arrayContaining(["ROCE", "ESG", "Turnover"]));
  const first = scores.values("A2:Z2")[0];
  const { raw } = report.rows.find(({ ticker }) => ticker === first[0])!;
  expect([first[headers.indexOf("ROCE")], first[headers.indexOf("ESG")], first[headers.indexOf("Turnover")]]).toEqual([
    raw.roce,
    raw.esg,
    raw.turnover,
  ]);
  const log = host.sheet("Run Log").values("A1:C120").flat();
  expect(log).toEqual(expect.arrayContaining(["Formula of ROCE", "ebit / (total_assets - current_liabilities)"]));
});

test("the model's formula in cells gives the same scores", async () => {
  fill(host, "Cells", [[`=MODELSCORE(Universe!A1:G${SIZE + 1},,"house")`]]);
  await host.settle();
  const inCells = host.sheet("Cells").values(`A1:A${SIZE}`).flat();
  for (const { ticker, composite } of report.rows)
    expect(inCells[ROWS.findIndex(([name]) => name === ticker)]).toBe(composite);
});

test("a funnel of own columns and metrics runs in cells", async () => {
  const conditions = [
    { column: "roce", is: "above", than: 0.15 },
    { column: "esg", is: "atLeast", than: { quantile: 0.25 } },
  ];
  await host.call("FactorScores.saveModel", {
    ...MODEL,
    id: "sieve",
    name: "Sieve",
    filters: [],
    categories: [],
    funnel: { stages: [{ id: "one", label: "Own", conditions }] },
  });
  fill(host, "Funnel", [[`=FUNNEL(Universe!A1:G${SIZE + 1},,"sieve")`]]);
  await host.settle();
  const reached = host.sheet("Funnel").values(`A1:B${SIZE}`);
  ROWS.forEach(([, , ebit, assets, liabilities], k) => {
    if (Number(ebit) / (Number(assets) - Number(liabilities)) > 0.15) return;
    expect(reached[k][0]).toBe("1 Own: fail");
    expect(reached[k][1]).toMatch(/^Own: ROCE [\d.]+ %, not > 15 %/);
  });
  expect(new Set(reached.map(([stage]) => stage))).toEqual(new Set(["passed", "1 Own: fail"]));
});

test("--set changes a formula, a filter and a weight; what changed is told", async () => {
  const { report: changed } = await screen("house", {
    "metrics.roce.formula": "ebit / total_assets",
    "filters.esg.atLeast": "50",
    "categories.all.metrics.turnover.weight": "3",
  });
  expect(changed.settingsChanged).toEqual({
    "metrics.0.formula": "ebit / total_assets",
    "filters.0.atLeast": 50,
    "categories.0.metrics.2.weight": 3,
  });
  expect(changed.rows.every(({ raw }) => raw.esg! >= 50)).toBe(true);
});

test.each([
  [{ metrics: [{ ...MODEL.metrics![0], formula: "ebit / asets" }] }, /unknown name "asets" at character 8/],
  [{ metrics: [{ ...MODEL.metrics![0], id: "roe" }] }, /"roe" is ROE of the catalogue/],
  [{ columns: [] }, /"esg" is no known metric or line item/],
])("a model with a fault is refused in a sentence: %j", async (change, sentence) => {
  await expect(host.call("FactorScores.saveModel", { ...MODEL, ...change })).rejects.toThrow(sentence);
});
