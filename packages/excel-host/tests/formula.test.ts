import { parseFormula } from "../src/formula/parse";
import { formatBox, parseAddress, parseBox, quoteSheetName } from "../src/formula/address";
import { fromFileForm, toFileForm } from "../src/formula/fileForm";
import { renameInTables } from "../src/formula/renameInTables";

const context = {
  isAddinFunction: (name: string) => ["SMOOTH", "GRADE", "AB.SCALED"].includes(name),
  surroundingTable: "Table1",
};
const toFile = (formula: string) => toFileForm(formula, context);
const fromFile = (stored: string) => fromFileForm(stored, (name) => (name === "AB_SCALED" ? "AB.SCALED" : name));

describe("addresses", () => {
  test.each(["A1", "B2:D9", "A:C", "2:7", "XFD1048576"])("%s is read and written alike", (address) => {
    expect(formatBox(parseBox(address)!)).toBe(address);
  });

  test.each(["XFE1", "A1048577", "A0", "1A", "A1:B", ""])("%s is no address", (text) =>
    expect(parseBox(text)).toBeNull(),
  );

  test("a sheet's name is quoted where it has to be", () => {
    expect(quoteSheetName("Data")).toBe("Data");
    expect(quoteSheetName("My sheet")).toBe("'My sheet'");
    expect(quoteSheetName("O'Neil")).toBe("'O''Neil'");
    expect(quoteSheetName("Q1")).toBe("'Q1'");
    expect(parseAddress("'O''Neil'!$B$2")).toEqual({
      sheet: "O'Neil",
      box: { row: 1, column: 1, rows: 1, columns: 1 },
    });
  });
});

describe("parseFormula", () => {
  /** The tree in Lisp's manner, for reading. */
  const shape = (formula: string): string => {
    const show = (node: ReturnType<typeof parseFormula>): string => {
      switch (node.kind) {
        case "literal":
          return JSON.stringify(node.value);
        case "error":
          return node.code;
        case "array":
          return JSON.stringify(node.rows);
        case "area":
          return `${node.sheet ?? ""}${node.sheet === null ? "" : "!"}${formatBox(node.box)}`;
        case "name":
          return node.name;
        case "table":
          return `${node.table ?? ""}<${node.specifier.sections.join("+")}${node.specifier.columns ? ` ${node.specifier.columns.join(":")}` : ""}>`;
        case "call":
          return `(${[node.name, ...node.args.map((arg) => (arg ? show(arg) : "_"))].join(" ")})`;
        case "invoke":
          return `(invoke ${[node.callee, ...node.args].map((arg) => (arg ? show(arg) : "_")).join(" ")})`;
        case "binary":
          return `(${node.operator} ${show(node.left)} ${show(node.right)})`;
        case "negate":
        case "plus":
        case "percent":
        case "single":
        case "spill":
          return `(${node.kind} ${show(node.operand)})`;
        default:
          return `(${node.kind} ${show(node.left)} ${show(node.right)})`;
      }
    };
    return show(parseFormula(formula));
  };

  test.each([
    ["=1+2*3^2", "(+ 1 (* 2 (^ 3 2)))"],
    ["=-2^2", "(^ (negate 2) 2)"],
    ["=50%*A1", "(* (percent 50) A1)"],
    ['="a ""b"""&1>=2', '(>= (& "a \\"b\\"" 1) 2)'],
    ["=SUM(A1:B2,,Data!C:C)", "(SUM A1:B2 _ Data!C:C)"],
    ["='My sheet'!A1:B2", "My sheet!A1:B2"],
    ["=LOG10(A1)", "(LOG10 A1)"],
    ["=A1:INDEX(B:B,3)", "(range A1 (INDEX B:B 3))"],
    ["=A1:B2 B1:C3", "(intersect A1:B2 B1:C3)"],
    ["=(A1,B2)", "(union A1 B2)"],
    ["=A1#", "(spill A1)"],
    ["=@A1:A9", "(single A1:A9)"],
    ["=LAMBDA(x,x+1)(3)", "(invoke (LAMBDA x (+ x 1)) 3)"],
    ["={1,-2;TRUE,#N/A}", '[[1,-2],[true,{"error":"#N/A"}]]'],
    ["=Table1[Rate]", "Table1<data Rate:Rate>"],
    ["=Table1[[#Headers],[Rate]:[Net income]]", "Table1<headers Rate:Net income>"],
    ["=[@Rate]*2", "(* <thisRow Rate:Rate> 2)"],
    ["=[@[Net income]]", "<thisRow Net income:Net income>"],
    ["=ROW()-ROW(Table1[#Headers])", "(- (ROW) (ROW Table1<headers>))"],
    ["=Table1[[#Headers],[#Data],[A'[1']]]", "Table1<headers+data A[1]:A[1]>"],
    ["=[1]Sheet1!A1+1", "(+ #REF! 1)"],
    ["=#REF!+Data!#REF!", "(+ #REF! #REF!)"],
    [" =TRUE".trim(), "true"],
    ["=1:1", "1:1"],
  ])("%s", (formula, expected) => expect(shape(formula)).toBe(expected));

  test.each(["=1+", "=SUM(1", "=)", "={1,2;3}", "=A1 2", '="open', "=Table1[Rate"])("%s is refused", (formula) => {
    expect(() => parseFormula(formula)).toThrow(/position/);
  });
});

describe("a formula in a file", () => {
  test.each([
    [
      "=LET(x,A1#,y,2,SMOOTH(x,y))",
      "_xlfn.LET(_xlpm.x,_xlfn.ANCHORARRAY(A1),_xlpm.y,2,_xldudf_SMOOTH(_xlpm.x,_xlpm.y))",
    ],
    ["=MAP(A1:A3,LAMBDA(v,v*2))", "_xlfn.MAP(A1:A3,_xlfn.LAMBDA(_xlpm.v,_xlpm.v*2))"],
    ["=SORT(FILTER(A:A,B:B>0))", "_xlfn._xlws.SORT(_xlfn._xlws.FILTER(A:A,B:B>0))"],
    ["=STDEV.S(A1:A9)/SUM(A1:A9)", "_xlfn.STDEV.S(A1:A9)/SUM(A1:A9)"],
    ["=AB.SCALED(A1:A9)", "_xldudf_AB_SCALED(A1:A9)"],
    ["=Table1[@Rate]*2", "Table1[[#This Row],[Rate]]*2"],
    ['=IF(A1="_xlfn.LET(","STDEV.S(",1)', 'IF(A1="_xlfn.LET(","STDEV.S(",1)'],
    ["=@A1:A9", "_xlfn.SINGLE(A1:A9)"],
  ])("%s is stored as %s and read back", (shown, stored) => {
    expect(toFile(shown)).toBe(stored);
    expect(fromFile(stored)).toBe(shown);
  });

  test("a reference that leaves its table unsaid names it in the file", () => {
    expect(toFile("=[@[Net income]]+SUM([Rate])")).toBe("Table1[[#This Row],[Net income]]+SUM(Table1[Rate])");
  });
});

describe("a formula follows its table's names", () => {
  const columns = new Map([["rate", "Return [%]"], ["all", "Everything"]]); // prettier-ignore
  test.each([
    ["=SUM(Table1[Rate])", "=SUM(Scores[Return '[%']])"],
    ["=table1[@rate]*2+[@[Rate]]", "=Scores[@[Return '[%']]]*2+[@[Return '[%']]]"],
    ["=Table1[[#All],[Rate]:[Margin]]", "=Scores[[#All],[Return '[%']]:[Margin]]"],
    ["=ROWS(Table1[#All])+ROWS(Table1)", "=ROWS(Scores[#All])+ROWS(Scores)"],
    ['="Table1[Rate]"&Table2[Rate]&Margin', '="Table1[Rate]"&Table2[Rate]&Margin'],
  ])("%s becomes %s", (before, after) => {
    expect(renameInTables(before, { table: "Table1", newName: "Scores", columns, inside: true })).toBe(after);
  });

  test("a reference that leaves its table unsaid means another one outside the table", () => {
    expect(renameInTables("=[@Rate]", { table: "Table1", columns, inside: false })).toBe("=[@Rate]");
  });
});
