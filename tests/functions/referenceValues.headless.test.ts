import golden from "../golden/functions.json";
import { fill, openAddinHost } from "../support/addinHost";
import type { HeadlessHost } from "excel-host";
import { expectCells } from "./support/expectCells";
import { FormulaSheet } from "./support/FormulaSheet";
import { dataSheets, referenceCases } from "./support/referenceCases";

let host: HeadlessHost;
let formulas: FormulaSheet;
beforeAll(async () => {
  // as Excel on the web hands blank cells over: missing
  host = await openAddinHost({ blankCell: null });
  for (const [name, cells] of dataSheets) fill(host, name, cells);
  formulas = new FormulaSheet(host);
  await formulas.enter(referenceCases.map(({ formula }) => formula));
});
afterAll(() => host.dispose());

test.each(referenceCases)("$formula", ({ formula, expected, tolerance }) => {
  expectCells(formulas.values(formula, expected.length, expected[0].length), expected, tolerance);
});

test("every function has reference values, but DRAWDOWNS and the funnel, which are worked by hand in tests of their own", () => {
  const used = new Set(referenceCases.map(({ formula }) => /^=(\w+)/.exec(formula)![1]));
  expect(Object.keys(golden).filter((name) => !used.has(name))).toEqual(["DRAWDOWNS", "FUNNEL"]);
});
