import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensureUniverForNode } from "excel-host";
import { ensureAddin } from "../../cli/build/addin";
import { program } from "../../cli/screen";
import type { ScreenReport } from "../../src/workflows/screen/report";
import { modelInput } from "../engine/support/models";
import { runHere } from "../support/commandLine";

let folder: string;
beforeAll(async () => {
  await ensureUniverForNode();
  await ensureAddin();
  folder = mkdtempSync(join(tmpdir(), "own-"));
  const rows = Array.from(
    { length: 12 },
    (_, k) => `T${k},Energy,${10 + k}000000,${100 + 7 * k}000000,${(k * 5) % 12}`,
  );
  writeFileSync(join(folder, "universe.csv"), ["Ticker,Sector,EBIT,Total assets,Moat rating", ...rows].join("\n"));
  writeFileSync(
    join(folder, "own.json"),
    JSON.stringify(
      modelInput({
        id: "own",
        standardize: "percentile",
        columns: [{ id: "moat", label: "Moat", headers: ["Moat rating"], unit: "score" }],
        metrics: [{ id: "yield_on_assets", label: "EBIT / assets", formula: "ebit / total_assets", unit: "fraction" }],
        categories: [
          {
            id: "all",
            label: "All",
            weight: 1,
            metrics: [
              { metric: "moat", weight: 1 },
              { metric: "yield_on_assets", weight: 1 },
            ],
          },
        ],
      }),
    ),
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const screen = (...settings: string[]) =>
  runHere(
    folder,
    program,
    ...["universe.csv", "--model", "own.json", "--out", "out.xlsx", "--json", "out.json"],
    ...settings.flatMap((setting) => ["--set", setting]),
  );

test("a model file with own columns and metrics, and entries added one by one", async () => {
  const { code, errors } = await screen(
    'filters.+={"column":"moat","above":2}',
    'filters.+={"column":"ebit","below":20e6}',
    "metrics.yield_on_assets.formula=ebit / total_assets * 2",
  );
  expect({ code, errors }).toEqual({ code: 0, errors: [] });
  const { rows, settingsChanged } = JSON.parse(readFileSync(join(folder, "out.json"), "utf8")) as ScreenReport;
  const expected = Array.from({ length: 12 }, (_, k) => k).filter((k) => (k * 5) % 12 > 2 && 10 + k < 20);
  expect(rows.map(({ ticker }) => ticker)).toEqual(expected.map((k) => `T${k}`));
  rows.forEach(({ raw }, position) => {
    const k = expected[position];
    expect(raw).toEqual({ moat: (k * 5) % 12, yield_on_assets: ((10 + k) / (100 + 7 * k)) * 2 });
  });
  expect(Object.keys(settingsChanged)).toEqual(["filters", "metrics.0.formula"]);
});

test.each([
  [
    "metrics.yield_on_assets.formula=ebit / asets",
    /^metrics\.yield_on_assets\.formula=ebit \/ asets is not allowed: formula of EBIT \/ assets: unknown name "asets" at character 8: use/,
  ],
  ["filters.+={moat:2}", /^filters\.\+=\{moat:2\} is not allowed: it is no valid JSON/],
  [
    "categories.all.metrics.foo.weight=2",
    /^There is no entry foo in categories\.0\.metrics: choose moat, yield_on_assets/,
  ],
])("%s is refused in one line", async (setting, line) => {
  const { code, errors } = await screen(setting);
  expect({ code, errors }).toEqual({ code: 2, errors: [expect.stringMatching(line)] });
});
