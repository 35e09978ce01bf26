import { formatCell, parseBox } from "../src/formula/address";
import { TestSheet } from "./support/TestSheet";

const column = (values: unknown[][]) => values.map((row) => row[0]);
const numbers = () => new TestSheet().fill("A1", [[1], [2], [3], [4]]);

/** The value of a formula in H1, beside Table1 in A1:B4. */
function valueOf(formula: string): unknown {
  return new TestSheet().fill("A1", [["Name", "Rate"], ["a", 1], ["b", 2], ["c", 3]]).set("H1", formula).value("H1"); // prettier-ignore
}

function spillOf(formula: string, area: string): unknown[][] {
  return new TestSheet().fill("A1", [["Name", "Rate"], ["a", 1], ["b", 2], ["c", 3]]).set("H1", formula).values(area); // prettier-ignore
}

describe("the value of a formula", () => {
  test.each<[string, unknown]>([
    ["=1+2*3", 7],
    ["=-2^2", 4],
    ["=0.1+0.2", 0.1 + 0.2],
    ['="a"&0.1+0.2', "a0.3"],
    ["=1/0", "#DIV/0!"],
    ['="x"+1', "#VALUE!"],
    ['="12.7%"+0', 0.127],
    ["=0^0", "#NUM!"],
    ['="abc"="ABC"', true],
    ['=2<"a"', true],
    ["=A9=0", true],
    ['=A9=""', true],
    ["=A9", 0],
    ["=50%", 0.5],
    ["=NOSUCHNAME", "#NAME?"],
    ["=NOSUCH(1)", "#NAME?"],
    ["=Nowhere!A1", "#REF!"],
    ['=IF(B2>0,"yes",1/0)', "yes"],
    ["=IF(FALSE,1)", false],
    ["=IF(TRUE,,2)", 0],
    ['=IFERROR(1/0,"e")', "e"],
    ["=IFNA(1/0,2)", "#DIV/0!"],
    ["=IFS(B2>5,1,B2>0,2)", 2],
    ['=SWITCH(B3,1,"one",2,"two","many")', "two"],
    ["=CHOOSE(2,1/0,B4,1/0)", 3],
    ["=LET(x,B2:B4,y,SUM(x),y*2)", 12],
    ["=LET(X,5,x+1)", 6],
    ["=LAMBDA(a,b,a*b)(3,4)", 12],
    ["=LET(f,LAMBDA(n,IF(n<2,1,n*2)),f(5))", 10],
    ["=LAMBDA(a,b,IF(ISOMITTED(b),a,b))(7,)", 7],
    ["=SUM(Table1[Rate])", 6],
    ["=SUM(Table1)", 6],
    ["=COUNTA(Table1[#All])", 8],
    ["=INDEX(Table1[[#All],[Rate]],1)", "Rate"],
    ["=ROWS(Table1[#Data])", 3],
    ["=SUM(INDEX(A1:B4,0,2))", 6],
    ["=SUM(B2:INDEX(B:B,3))", 3],
    ["=SUM(OFFSET(B1,1,0,2,1))", 3],
    ['=INDIRECT("B3")', 2],
    ['=SUM(INDIRECT("Sheet1!B2:B3"))', 3],
    ['=INDIRECT("R3C2",FALSE)', 2],
    ['=INDIRECT("nothing here")', "#REF!"],
    ["=SUM((B2:B3,B4))", 6],
    ["=SUM(B1:B3 A2:C2)", 1],
    ["=SUM(B2:B4*{1;2;3})", 14],
    ["=SUMPRODUCT((B2:B4>1)*B2:B4)", 5],
    ['=SUMIF(A2:A4,"<>b",B2:B4)', 4],
    ['=COUNTIF(A1:A4,"?")', 3],
    ['=AVERAGEIFS(B2:B4,B2:B4,">=2")', 2.5],
    ["=MEDIAN(B2:B4)", 2],
    ["=STDEV.S(B2:B4)", 1],
    ["=PERCENTILE.INC(B2:B4,0.3)", 1.6],
    ["=PERCENTRANK.INC(B2:B4,1.29)", 0.145],
    ["=QUARTILE.EXC({1,2,3,4},1)", 1.25],
    ["=RANK.EQ(B3,B2:B4)", 2],
    ["=RANK.AVG(2,{2,2,1})", 1.5],
    ["=LARGE(B2:B4,1)", 3],
    ["=SUM(A2:A4)", 0],
    ["=COUNT(A1:B4)", 3],
    ["=ROW()", 1],
    ["=COLUMN(B2)", 2],
    ["=@B2:B4", "#VALUE!"],
    ["=REDUCE(0,B2:B4,LAMBDA(a,v,a+v))", 6],
    ["=SUM(BYROW(A2:B4,LAMBDA(r,COUNTA(r))))", 6],
    ["=SUM(BYROW(B2:B4,SUM))", 6],
    ["=ISREF(B2)", true],
    ['=SUM(1,"2",TRUE)', 4],
    ["=[1]Book!A1", "#REF!"],
  ])("%s is %p", (formula, expected) => {
    const value = valueOf(formula);
    if (typeof expected === "number" && typeof value === "number") expect(value).toBeCloseTo(expected, 14);
    else expect(value).toBe(expected);
  });

  test.each<[string, string, unknown[][]]>([
    ["=B2:B4*10", "H1:H4", [[10], [20], [30], [null]]],
    ['=IF(B2:B4>1,"y","n")', "H1:H3", [["n"], ["y"], ["y"]]],
    ["={1,2;3,4}", "H1:I2", [[1, 2], [3, 4]]],
    ["=B2:B4+{10,20}", "H1:I3", [[11, 21], [12, 22], [13, 23]]],
    ["=IFERROR({1,2}/{0,1},9)", "H1:I1", [[9, 2]]],
    ["=MAP(B2:B4,LAMBDA(v,v^2))", "H1:H3", [[1], [4], [9]]],
    ["=SCAN(0,B2:B4,LAMBDA(a,v,a+v))", "H1:H3", [[1], [3], [6]]],
    ["=MAKEARRAY(2,2,LAMBDA(r,c,r*10+c))", "H1:I2", [[11, 12], [21, 22]]],
    ["=LARGE(B2:B4,{1,2})", "H1:I1", [[3, 2]]],
    ["=INDEX(B2:B4,{3;1})", "H1:H2", [[3], [1]]],
    ["=A8:A9", "H1:H2", [[0], [0]]],
    ["=SUMIFS(B2:B4,A2:A4,A2:A4)", "H1:H3", [[1], [2], [3]]],
    ["=ROW(B2:B4)", "H1:H3", [[2], [3], [4]]],
  ])("%s spills", (formula, area, expected) => expect(spillOf(formula, area)).toEqual(expected)); // prettier-ignore
});

describe("recalculation", () => {
  test("follows a chain of spills, whatever the order in which it was written", () => {
    const sheet = numbers().set("M1", "=SUM(L1:L3)").set("L1", "=K2:K4*2").set("K1", "=J2:J4+1").set("J1", "=A1:A4*10");
    expect(sheet.values("J1:M4")).toEqual([
      [10, 21, 62, 144],
      [20, 31, 82, null],
      [30, 41, 0, null],
      [40, null, null, null],
    ]);
    sheet.set("A4", 7);
    expect(sheet.values("J1:M4")).toEqual([
      [10, 21, 62, 204],
      [20, 31, 142, null],
      [30, 71, 0, null],
      [70, null, null, null],
    ]);
  });

  test("an array in whose way something stands is #SPILL! until the way is clear", () => {
    const sheet = numbers().set("C1", "=A1:A4*10").set("D1", "=SUM(C1:C4)");
    expect(sheet.value("D1")).toBe(100);
    sheet.set("C3", "x");
    expect(column(sheet.values("C1:C4"))).toEqual(["#SPILL!", null, "x", null]);
    expect(sheet.value("D1")).toBe("#SPILL!");
    sheet.set("C3", null);
    expect(column(sheet.values("C1:C4"))).toEqual([10, 20, 30, 40]);
    expect(sheet.value("D1")).toBe(100);
  });

  test("two arrays that want the same cell: the second gets it when the first gives way", () => {
    const sheet = numbers().set("C1", "=A1:A4").set("B3", "={1,2}");
    expect(sheet.value("B3")).toBe("#SPILL!");
    sheet.set("C1", null);
    expect(sheet.values("B3:C3")).toEqual([[1, 2]]);
  });

  test("a spill reference follows its array as it grows and shrinks", () => {
    const sheet = new TestSheet()
      .set("A1", 2)
      .set("B1", "=MAKEARRAY(A1,1,LAMBDA(r,c,r))")
      .set("C1", "=SUM(B1#)")
      .set("D1", "=ROWS(B1#)");
    expect([sheet.value("C1"), sheet.value("D1")]).toEqual([3, 2]);
    sheet.set("A1", 4);
    expect([sheet.value("C1"), sheet.value("D1")]).toEqual([10, 4]);
    sheet.set("A1", 1);
    expect(sheet.value("C1")).toBe("#REF!");
  });

  test("evaluates a chain of thousands of cells", () => {
    const sheet = new TestSheet().set("A1", 1);
    for (let row = 1; row < 5000; row++) sheet.set(formatCell(row, 0), `=A${row}+1`);
    expect(sheet.value("A5000")).toBe(5000);
    sheet.set("A1", 11);
    expect(sheet.value("A5000")).toBe(5010);
  });

  test("a formula that reads itself gives 0 and is reported", () => {
    const sheet = new TestSheet().set("A1", "=B1+1").set("B1", "=A1");
    sheet.values("A1:B1");
    expect([...sheet.calculation.circularFormulas].length).toBeGreaterThan(0);
  });

  test("names stand for areas, values and functions", () => {
    const sheet = numbers();
    sheet.names.set("scores", "=Sheet1!$A$1:$A$4").set("twice", "=LAMBDA(x,x*2)");
    sheet.set("C1", "=twice(SUM(scores))");
    expect(sheet.value("C1")).toBe(20);
    sheet.names.set("twice", "=LAMBDA(x,x*3)");
    sheet.calculation.namesChanged();
    expect(sheet.value("C1")).toBe(30);
  });

  test("a recursive name ends with an error, not with a crash", () => {
    const sheet = new TestSheet();
    sheet.names.set("forever", "=LAMBDA(x,forever(x+1))");
    expect(sheet.set("A1", "=forever(1)").value("A1")).toBe("#NUM!");
  });

  test("[@Rate] reads the table's cell in the formula's own row", () => {
    const sheet = new TestSheet().fill("A1", [["Name", "Rate"], ["a", 1], ["b", 2], ["c", 3]]).set("C3", "=[@Rate]*10").set("D4", "=ROW()-ROW(Table1[#Headers])"); // prettier-ignore
    expect(sheet.value("C3")).toBe(20);
    expect(sheet.value("D4")).toBe(3);
  });

  test("subtotals leave hidden rows and one another out", () => {
    const sheet = numbers()
      .set("A5", "=SUBTOTAL(9,A1:A4)")
      .set("A6", "=SUBTOTAL(109,A1:A5)")
      .set("B1", "=AGGREGATE(14,6,A1:A4/(A1:A4<>4),1)");
    sheet.hidden.add(1);
    expect(column(sheet.values("A5:A6"))).toEqual([10, 8]);
    expect(sheet.value("B1")).toBe(3);
  });

  test("whole columns are read as far as the sheet is used", () => {
    expect(numbers().set("C1", "=SUM(A:A)").set("D1", "=ROWS(A:A)").values("C1:D1")).toEqual([[10, 1_048_576]]);
  });

  test("an old-style array formula fills the area it was entered into", () => {
    const sheet = numbers();
    sheet.calculation.setFormula("s1", 0, 2, "=A1:A2*2", parseBox("C1:C3"));
    expect(column(sheet.values("C1:C4"))).toEqual([2, 4, "#N/A", null]);
  });

  test("a formula that Excel would not accept is #NAME?", () => {
    expect(new TestSheet().set("A1", "=1+").value("A1")).toBe("#NAME?");
  });
});
