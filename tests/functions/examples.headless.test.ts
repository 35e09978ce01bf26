import { readFunctionDocs } from "../../scripts/docs/readFunctionDocs";
import golden from "../golden/functions.json";
import { openAddinHost } from "../support/addinHost";
import type { HeadlessHost } from "excel-host";
import { readArrayText } from "./support/arrayText";
import { expectCells } from "./support/expectCells";
import { FormulaSheet } from "./support/FormulaSheet";

const docs = readFunctionDocs();

let host: HeadlessHost;
let formulas: FormulaSheet;
beforeAll(async () => {
  host = await openAddinHost();
  formulas = new FormulaSheet(host);
  await formulas.enter(docs.map(({ example }) => example.formula));
});
afterAll(() => host.dispose());

test.each(docs)("$name: the example of the function wizard's help gives what it says", ({ name, example }) => {
  expect(example.formula).toContain(`${name}(`);
  expectCells(formulas.spilled(example.formula), readArrayText(example.result), 1e-10);
});

test("every function has an example", () => expect(docs.map(({ name }) => name)).toEqual(Object.keys(golden).sort()));
