import { CellError } from "../src/calculation/values";
import { box } from "../src/formula/address";
import type { Grid } from "../src/grid/Grid";
import { openGridInNode } from "../src/node/openGrid";
import { withinSeconds } from "./support/withinSeconds";

let grid: Grid;
let sheet: string;

beforeAll(async () => {
  grid = await openGridInNode();
});
afterAll(() => grid.dispose());
beforeEach(() => {
  grid.reset();
  [sheet] = grid.sheets.all;
});

function valueAt(row: number, column: number): unknown {
  const value = grid.cells.value(sheet, row, column);
  return value instanceof CellError ? value.code : value;
}

describe("functions of the grid's library that would not end", () => {
  test.each([
    ["=SEQUENCE(1000000000)", "#NUM!"],
    ["=SEQUENCE(100000,100000)", "#NUM!"],
    ["=SUM(RANDARRAY(1000000,1000))", "#NUM!"],
    ["=SUM(MUNIT(100000))", "#NUM!"],
    ["=SUM(EXPAND({1,2},1000000,1000000,0))", "#NUM!"],
    ["=IFERROR(SEQUENCE(1000000000),7)", 7],
    ["=REDUCE(0,SEQUENCE(1000000),LAMBDA(a,b,a+SUM(SEQUENCE(1000))))", "#NUM!"],
    ['=REPT("abc",1000000000)', "#VALUE!"],
    ['=LEN(TEXTJOIN(",",TRUE,SEQUENCE(10000)))', "#VALUE!"],
    ["=WORKDAY(1,1000000000)", "#NUM!"],
    ["=POISSON.DIST(1000000000,5,TRUE)", "#NUM!"],
    ["=BINOM.DIST(500000000,1000000000,0.5,TRUE)", "#NUM!"],
    ["=VDB(1000,1,1000000000,0,1000000000)", "#NUM!"],
    ["=ROUND(VDB(5000000000,0,10,0,1),0)", 1_000_000_000],
    ["=SUM(SEQUENCE(1000,100))", 5_000_050_000],
    ['=LEN(REPT("a",32767))', 32_767],
    ["=SUM(EXPAND({1,2},2,3,5))", 23],
  ])(
    "%s ends, and the calculation goes on with the others",
    (formula, expected) => {
      const cells = [["=1+1", formula], ['=IFERROR(B1,"failed")', "=A1*2"]]; // prettier-ignore
      grid.cells.write(sheet, box(0, 0, 2, 2), (row, column) => ({ formula: cells[row][column] }));
      withinSeconds(60, () => grid.calculation.run());
      const shown = cells.map((line, row) => line.map((_, column) => valueAt(row, column)));
      expect(shown).toEqual([[2, expected], [typeof expected === "string" ? "failed" : expected, 4]]); // prettier-ignore
    },
    90_000,
  );
});
