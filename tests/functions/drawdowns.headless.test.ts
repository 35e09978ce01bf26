import type { HeadlessHost } from "excel-host";
import { openAddinHost } from "../support/addinHost";
import { FormulaSheet } from "./support/FormulaSheet";

const DATES = "{45291;45322;45351;45382}";
const LABELS = ["Peak", "Trough", "Recovery", "Depth"];
const header = (unit: string) => [...LABELS, `Length (${unit})`, `To trough (${unit})`, `Recovery time (${unit})`];
const CASES: [string, (string | number)[][]][] = [
  [
    `=DRAWDOWNS({0.5;-0.5;1;-0.25},${DATES})`,
    [header("days"), [45291, 45322, 45351, -0.5, 60, 31, 29], [45351, 45382, "not yet", -0.25, 31, 31, ""]],
  ],
  [`=DRAWDOWNS({"";-0.5;0;1},${DATES})`, [header("days"), [45291, 45322, 45382, -0.5, 91, 31, 60]]],
  [`=DRAWDOWNS({-0.5;1;0;0},${DATES})`, [header("days"), ["start", 45291, 45322, -0.5, "", "", 31]]],
  ["=DRAWDOWNS({-0.5;1;-0.25;0},,1)", [header("periods"), [0, 1, 2, -0.5, 2, 1, 1]]],
];

let host: HeadlessHost;
let formulas: FormulaSheet;
beforeAll(async () => {
  host = await openAddinHost();
  formulas = new FormulaSheet(host);
  await formulas.enter([...CASES.map(([formula]) => formula), "=DRAWDOWNS({0.1;0.2})"]);
});
afterAll(() => host.dispose());

test.each(CASES)("%s", (formula, table) =>
  expect(formulas.values(formula, table.length, table[0].length)).toEqual(table),
);
test("nothing but highs gives the header alone", () =>
  expect(formulas.spilled("=DRAWDOWNS({0.1;0.2})")).toEqual([header("periods")]));
