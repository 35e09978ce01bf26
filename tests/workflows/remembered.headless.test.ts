import type { ColumnMapping } from "../../src/engine/universe/reading";
import type { ScreenReport } from "../../src/workflows/screen/report";
import type { HeadlessHost } from "excel-host";
import { fill, openAddinHost, snapshot, type Matrix } from "../support/addinHost";

const HEADER = ["Ticker", "Retrn on Eqty", "FCF margin", "Debt/Assets", "Interest coverage"];
const COMPANIES: Matrix = Array.from({ length: 30 }, (_, k) => [
  `C${k}X`,
  4 + ((7 * k) % 23),
  0.02 + 0.01 * ((5 * k) % 17),
  0.1 + 0.02 * ((3 * k) % 20),
  2 + ((11 * k) % 13),
]);

let host: HeadlessHost;
beforeEach(async () => {
  host = await openAddinHost();
  fill(host, "Universe", [HEADER, ...COMPANIES]);
});
afterEach(() => host.dispose());

const screen = async (mapping?: ColumnMapping) =>
  (
    await host.call<{ report: ScreenReport }>("FactorScores.screen", {
      source: { kind: "sheet", sheet: "Universe" },
      model: "balance-sheet-quality",
      ...(mapping && { reading: { mapping } }),
    })
  ).report;
const stored = () => JSON.parse(host.workbook.book.settings.get("FactorScores") as string) as { mapping: unknown };

test("a correction of a run is remembered in the workbook and offered again", async () => {
  expect((await screen()).fit).toMatchObject({ metrics: 3, absent: ["roe"] });
  const first = await screen({ "retrn on eqty": { field: "roe" } });
  expect(first.rows.length).toBeGreaterThan(20);
  expect(stored().mapping).toEqual({ "retrn on eqty": { field: "roe" } });
  expect((await screen()).rows).toEqual(first.rows);
  // only the unit is corrected now: the field stays
  expect((await screen({ "retrn on eqty": { unit: "percent" } })).rows).toEqual(first.rows);
  expect(stored().mapping).toEqual({ "retrn on eqty": { field: "roe", unit: "percent" } });
});

test("a run that fails remembers nothing", async () => {
  const before = JSON.stringify(snapshot(host));
  const leftOut = Object.fromEntries(HEADER.slice(2).map((header) => [header.toLowerCase(), { field: null }]));
  await expect(screen(leftOut)).rejects.toThrow(/No column was recognised as a metric/);
  expect(JSON.stringify(snapshot(host))).toBe(before);
});

test("a remembered correction to a field that is no more is left aside", async () => {
  host.workbook.book.settings.set(
    "FactorScores",
    JSON.stringify({
      version: 1,
      mapping: { "fcf margin": { field: "gone_field" }, "retrn on eqty": { field: "roe" } },
    }),
  );
  expect((await screen()).rows.length).toBeGreaterThan(20);
});
