import type { HeadlessHost } from "excel-host";
import { fill, openAddinHost } from "../support/addinHost";

const ROWS = 3000;

let host: HeadlessHost;
beforeAll(async () => {
  host = await openAddinHost();
});
afterAll(() => host.dispose());

// Each of them hands 12,000 cells to the add-in: sent and read one by one, they take minutes in place of two seconds.
test("3,000 formulas of a single cell over the same 3,000 rows give what one formula spills", async () => {
  const measure = (row: number, step: number) => Math.sin(row * step) / 2 + 0.3;
  fill(
    host,
    "Data",
    Array.from({ length: ROWS }, (_, row) => [1, 2, 3, 4].map((step) => measure(row, step))),
  );
  const ranges = ["A", "B", "C", "D"].map((column) => `Data!$${column}$1:$${column}$${ROWS}`).join(",");
  fill(host, "Spilled", [[`=QSCORE(${ranges})`]]);
  await host.settle();
  fill(
    host,
    "Single",
    Array.from({ length: ROWS }, (_, row) => [`=QSCORE(${ranges},,,,${row + 1})`]),
  );
  await host.settle();
  const single = host.sheet("Single").values(`A1:A${ROWS}`);
  expect(single).toEqual(host.sheet("Spilled").values(`A1:A${ROWS}`));
  expect(single.filter(([value]) => typeof value === "number").length).toBeGreaterThan(ROWS / 2);
}, 60_000);
