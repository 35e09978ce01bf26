import fc from "fast-check";
import { CellError } from "../../../workbench/calculation/values";
import { readCsv } from "../../../workbench/files/csv/readCsv";
import { decodeText } from "../../../workbench/files/decodeText";

/** The only cell of a file with one field. */
const cell = (field: string) => readCsv(`${field}\r\n`)[0][0];
const valuesOf = (text: string) => readCsv(text).map((row) => row.map(({ input }) => ("value" in input ? input.value : input.formula)));

describe("cells of a .csv file", () => {
  it.each<[string, number, string | undefined]>([
    ["12.7", 12.7, undefined],
    ["-0.5", -0.5, undefined],
    ["12.7%", 0.127, "0.00%"],
    ["14.3%", 0.143, "0.00%"],
    ["-5%", -0.05, "0%"],
    ["$1,234.50", 1234.5, "$#,##0.00"],
    ["-$5", -5, "$#,##0"],
    ["1,234", 1234, "#,##0"],
    ["(1,234)", -1234, "#,##0"],
    ["1E5", 100_000, "0.00E+00"],
    ["007", 7, undefined],
    ["2024-03-31", 45_382, "yyyy-mm-dd"],
    ["3/31/2024", 45_382, "m/d/yyyy"],
    ["12:30", 0.5208333333333334, "hh:mm"],
  ])("%s is a number", (field, value, numberFormat) => {
    expect(cell(`"${field}"`)).toEqual({ input: { value }, numberFormat });
  });

  it.each([["TRUE", true], ["false", false]])("%s is a truth", (field, value) => {
    expect(cell(field).input).toEqual({ value });
  });

  it("knows errors and blanks", () => {
    expect(cell("#N/A").input).toEqual({ value: new CellError("#N/A") });
    expect(valuesOf("a,,b\n")).toEqual([["a", null, "b"]]);
  });

  it("knows formulas, and leaves alone what only begins like one", () => {
    expect(cell('"=SUM(A1:A9)/2"').input).toEqual({ formula: "=SUM(A1:A9)/2" });
    expect(cell("=== total ===").input).toEqual({ value: "=== total ===" });
  });

  it.each(["n/a", "-", "verify", "~$3.6B", "0% (debt-free)", "~large*", "MAR", "2024-13-01", "1E400", " padded ", " ", "12345678901234567890"])("%j stays the text it is", (field) => {
    expect(cell(`"${field}"`)).toEqual({ input: { value: field } });
  });

  it("reads numbers as exactly as they are written", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 }), (number) => {
        expect(cell(`"${number}"`).input).toEqual({ value: number === 0 ? 0 : number });
      }),
    );
  });

  it("loses no text", () => {
    const text = fc.string({ minLength: 1 }).filter((each) => /[a-z]{4}/.test(each));
    fc.assert(
      fc.property(text, (field) => {
        const [[{ input }]] = readCsv(`"${field.replaceAll('"', '""')}"\n`);
        expect("value" in input ? input.value : input.formula).toBe(field);
      }),
    );
  });
});

describe("the layout of a .csv file", () => {
  it.each([[","], [";"], ["\t"]])("finds the delimiter %j", (delimiter) => {
    expect(valuesOf([["Ticker", "ROE"], ["AAA", "0.1"], ["BBB", "0.2"]].map((row) => row.join(delimiter)).join("\n"))).toEqual([["Ticker", "ROE"], ["AAA", 0.1], ["BBB", 0.2]]);
  });

  it("believes a line that says what the delimiter is", () => {
    expect(valuesOf("sep=|\na,b|c,d\n")).toEqual([["a,b", "c,d"]]);
  });

  it("keeps delimiters, quotes and line breaks inside quotes", () => {
    expect(valuesOf('name,note\n"Smith, ""Jo""","two\nlines"\n')).toEqual([["name", "note"], ['Smith, "Jo"', "two\nlines"]]);
  });

  it("reads decimal commas where the file has them", () => {
    expect(valuesOf("a;b;c\n1.234,56;12,5%;31.12.x\n2.000;1;text, more\n")).toEqual([["a", "b", "c"], [1234.56, 0.125, "31.12.x"], [2000, 1, "text, more"]]);
  });

  it("does not take a thousands separator for a decimal comma", () => {
    expect(valuesOf("a;b\n1,234;2.5\n")).toEqual([["a", "b"], [1234, 2.5]]);
  });
});

describe("the encoding of a text file", () => {
  it.each<[string, Uint8Array]>([
    ["UTF-8", new TextEncoder().encode("Zürich")],
    ["UTF-8 with its mark", new TextEncoder().encode("\uFEFFZürich")],
    ["UTF-16", Uint8Array.from([0xff, 0xfe, ...Buffer.from("Zürich", "utf16le")])],
    ["Windows-1252", Uint8Array.from([0x5a, 0xfc, 0x72, 0x69, 0x63, 0x68])],
  ])("is told: %s", (_, bytes) => {
    expect(decodeText(bytes)).toBe("Zürich");
  });
});
