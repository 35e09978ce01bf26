import { withinSeconds } from "./support/withinSeconds";
import { TestSheet } from "./support/TestSheet";

const numbers = () => new TestSheet().fill("A1", [[1], [2], [3], [4]]);

describe("formulas that would not end", () => {
  const FOREVER = "LET(f,LAMBDA(g,n,g(g,n)+g(g,n)),f(f,1))";
  test.each<[string, unknown]>([
    ["=LET(f,LAMBDA(g,n,g(g,n+1)),f(f,1))", "#NUM!"],
    [`=${FOREVER}`, "#NUM!"],
    [`=IFERROR(${FOREVER},IFERROR(${FOREVER},7))`, "#NUM!"],
    ["=MAKEARRAY(1000000,1000000,LAMBDA(r,c,r))", "#NUM!"],
    ["=SUM(MAKEARRAY(1E+300,1,LAMBDA(r,c,r)))", "#NUM!"],
    ["=IFERROR(MAKEARRAY(1000000,1000000,LAMBDA(r,c,r)),7)", 7],
    ["=IFERROR(ROW(A1:A1048576)*COLUMN(M3:XFD3),7)", 7],
    ["=SUM(OFFSET(A5,0,0,1000000,10000))", "#NUM!"],
    ["=SUM(MAP(ROW(A1:A100000),LAMBDA(x,SUM(ROW(A1:A100000)))))", "#NUM!"],
    ["=LET(m,ROW(A1:A100000),SUM(BYROW(m,LAMBDA(x,SUM(m)))))", "#NUM!"],
    ['=REDUCE("x",ROW(A1:A100),LAMBDA(a,b,a&a))', "#VALUE!"],
    ["=SUM(MAKEARRAY(1000,1000,LAMBDA(r,c,r)))", 500_500_000],
    ["=REDUCE(0,ROW(A1:A100000),LAMBDA(a,b,a+b))", 5_000_050_000],
  ])(
    "%s ends, and the calculation goes on with the others",
    (formula, expected) => {
      const sheet = numbers().set("J1", "=SUM(A1:A4)").set("C1", formula).set("K1", "=J1*2").set("L1", '=IFERROR(C1,"failed")'); // prettier-ignore
      expect(withinSeconds(60, () => sheet.values("C1:L1")[0])).toEqual([
        expected,
        null,
        null,
        null,
        null,
        null,
        null,
        10,
        20,
        typeof expected === "string" ? "failed" : expected,
      ]);
    },
    90_000,
  );

  test("a formula nested deeper than JavaScript's stack ends with an error", () => {
    const deep = Array.from({ length: 60 }).reduce<string>((inner) => `IF(TRUE,(${inner}))`, "forever(x+1)");
    const sheet = numbers().set("B1", "=SUM(A1:A4)");
    sheet.names.set("forever", `=LAMBDA(x,${deep})`);
    expect(withinSeconds(60, () => sheet.set("C1", "=forever(1)").values("B1:C1"))).toEqual([[10, "#NUM!"]]);
  }, 90_000);

  test("a spill that feeds on its own size ends", () => {
    const sheet = new TestSheet().set("A1", "=MAKEARRAY(COUNT(A:A)+1,1,LAMBDA(r,c,r))");
    expect(withinSeconds(60, () => typeof sheet.value("A1"))).not.toBe("undefined");
    expect([...sheet.calculation.circularFormulas].length).toBeGreaterThan(0);
  }, 90_000);
});
