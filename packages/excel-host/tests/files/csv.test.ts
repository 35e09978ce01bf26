import fc from "fast-check";
import { CellError } from "../../src/calculation/values";
import { readCsv } from "../../src/files/csv/readCsv";
import { decodeText } from "../../src/files/decodeText";
import { InputError } from "../../src/files/InputError";

/** The only cell of a file with one field. */
const cell = (field: string) => readCsv(`${field}\r\n`, "u.csv").rows[0][0];
const valuesOf = (text: string) =>
  readCsv(text, "u.csv").rows.map((row) => row.map(({ input }) => ("value" in input ? input.value : input.formula)));

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
    ["+1", 1, undefined],
    ["0.70", 0.7, undefined],
    ["2024-03-31", 45_382, "m/d/yyyy"],
    ["3/31/2024", 45_382, "m/d/yyyy"],
    ["12:30", 0.5208333333333334, "h:mm"],
  ])("%s is a number", (field, value, numberFormat) => {
    expect(cell(`"${field}"`)).toEqual({ input: { value }, numberFormat });
  });

  it.each([
    ["TRUE", true],
    ["false", false],
  ])("%s is a truth", (field, value) => {
    expect(cell(field).input).toEqual({ value });
  });

  it("knows errors and blanks", () => {
    expect(cell("#N/A").input).toEqual({ value: new CellError("#N/A") });
    expect(valuesOf("a,,b\n")).toEqual([["a", null, "b"]]);
  });

  it.each(["=SUM(A1:A9)/2", "=1+1", '=HYPERLINK("http://x","y")'])(
    "the formula %s stays a text, in a cell that keeps it one, and is counted",
    (field) => {
      expect(readCsv(`a\n"${field.replaceAll('"', '""')}"\n`, "u.csv")).toEqual({
        rows: [[{ input: { value: "a" } }], [{ input: { value: field }, numberFormat: "@" }]],
        formulas: 1,
      });
    },
  );

  it.each(["0700", "007", "000", "12345678901234567890"])(
    "the identifier %s stays a text, in a cell that keeps it one",
    (field) => {
      expect(cell(field)).toEqual({ input: { value: field }, numberFormat: "@" });
    },
  );

  it("1E5 is a code among texts, and a number among numbers", () => {
    expect(valuesOf("Code,Price\nAAPL,1E5\n0700,2\n1E5,3.5\nMAR1,n/a\nMSFT,-\nSHOP,4\n")).toEqual([
      ["Code", "Price"],
      ["AAPL", 100_000],
      ["0700", 2],
      ["1E5", 3.5],
      ["MAR1", "n/a"],
      ["MSFT", "-"],
      ["SHOP", 4],
    ]);
    expect(readCsv("Code\nAAPL\nMSFT\n1E5\n", "u.csv").rows[3]).toEqual([
      { input: { value: "1E5" }, numberFormat: "@" },
    ]);
  });

  it("a header makes no column of texts, and neither do words for missing", () => {
    expect(valuesOf("Revenue\n1E5\n")).toEqual([["Revenue"], [100_000]]);
    expect(valuesOf("Revenue\nn/a\nNM\n-\n1E5\n")[4]).toEqual([100_000]);
    expect(valuesOf("Since\n12-Mar-2024\n13-Mar-2024\n")).toEqual([["Since"], [45_363], [45_364]]);
    expect(valuesOf("Code\n1E5\n2E5\nAAPL\n")).toEqual([["Code"], [100_000], [200_000], ["AAPL"]]);
  });

  it("numbers without a letter stay numbers among texts", () =>
    expect(valuesOf("Code\nAAPL\nMSFT\n700\n12.5%\n")).toEqual([["Code"], ["AAPL"], ["MSFT"], [700], [0.125]]));

  it.each([
    "n/a",
    "-",
    "verify",
    "~$3.6B",
    "0% (debt-free)",
    "~large*",
    "MAR",
    "2024-13-01",
    "1E400",
    " padded ",
    " ",
    "=== total ===",
    "-x",
    "@SUM(A1)",
    "'quoted",
    "_x000D_",
    "\u{1F680}",
    "a\u0007b",
    "two\rlines",
    "x".repeat(32_767),
  ])("%j stays the text it is", (field) => {
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
        const [[{ input }]] = readCsv(`"${field.replaceAll('"', '""')}"\n`, "u.csv").rows;
        expect("value" in input ? input.value : input.formula).toBe(field);
      }),
    );
  });
});

describe("the layout of a .csv file", () => {
  it.each([[","], [";"], ["\t"]])("finds the delimiter %j", (delimiter) => {
    expect(
      valuesOf(
        [
          ["Code", "Rate"],
          ["AAA", "0.1"],
          ["BBB", "0.2"],
        ]
          .map((row) => row.join(delimiter))
          .join("\n"),
      ),
    ).toEqual([
      ["Code", "Rate"],
      ["AAA", 0.1],
      ["BBB", 0.2],
    ]);
  });

  it("believes a line that says what the delimiter is", () => {
    expect(valuesOf("sep=|\na,b|c,d\n")).toEqual([["a,b", "c,d"]]);
  });

  it("keeps delimiters, quotes and line breaks inside quotes", () => {
    expect(valuesOf('name,note\n"Smith, ""Jo""","two\nlines"\n')).toEqual([
      ["name", "note"],
      ['Smith, "Jo"', "two\nlines"],
    ]);
  });

  it.each([["\r\n"], ["\n"], ["\r"]])("knows lines that end in %j", (end) => {
    expect(valuesOf(["sep=;", "a;b", "1;2"].join(end))).toEqual([
      ["a", "b"],
      [1, 2],
    ]);
  });

  it.each([
    ["to the end of the file", 'Code,Name\nA,"Alpha\nB,Beta\nC,Gamma\n', 2],
    ["to the next quote", 'Code,Name,Region\nA,"Alpha Inc,Energy\nB,"Beta Inc",Energy\nC,"Gamma Inc",Energy\n', 2],
    ["to the next quote of its line", 'sep=,\r\n"Code","Name"\r\n"A","Alpha, Inc\r\n"B","Beta"\r\n', 3],
    ["behind fields of several lines", 'a,"two\nlines"\rb,"three\r\nmore\nlines"\r\nc,"open', 6],
  ])("refuses a quote that swallows what follows %s", (_, text, line) => {
    expect(() => readCsv(text, "u.csv")).toThrow(
      new InputError(
        `u.csv: the quote that opens in line ${line} is not closed at the end of its field: close it there, or take it away.`,
      ),
    );
  });

  it("leaves alone quotes that swallow nothing", () => {
    expect(valuesOf('a,"Smith" Jones,5" pipe,""\n"""x""",y"z"\n')).toEqual([
      ["a", "Smith Jones", '5" pipe', null],
      ['"x"', 'y"z"'],
    ]);
  });

  it("reads decimal commas where the file has them", () => {
    expect(valuesOf("a;b;c\n1.234,56;12,5%;31.12.x\n2.000;1;text, more\n")).toEqual([
      ["a", "b", "c"],
      [1234.56, 0.125, "31.12.x"],
      [2000, 1, "text, more"],
    ]);
  });

  it("does not take a thousands separator for a decimal comma", () => {
    expect(valuesOf("a;b\n1,234;2.5\n")).toEqual([
      ["a", "b"],
      [1234, 2.5],
    ]);
  });
});

describe("the encoding of a text file", () => {
  it.each<[string, Uint8Array]>([
    ["UTF-8", new TextEncoder().encode("Zürich")],
    ["UTF-8 with its mark", new TextEncoder().encode("\uFEFFZürich")],
    ["UTF-16 without a mark", Uint8Array.from(Buffer.from("Zürich", "utf16le"))],
    ["UTF-16 the other way round", Uint8Array.from([0xfe, 0xff, ...Buffer.from("Zürich", "utf16le").swap16()])],
    ["the same without a mark", Uint8Array.from(Buffer.from("Zürich", "utf16le").swap16())],
    ["UTF-16", Uint8Array.from([0xff, 0xfe, ...Buffer.from("Zürich", "utf16le")])],
    ["Windows-1252", Uint8Array.from([0x5a, 0xfc, 0x72, 0x69, 0x63, 0x68])],
  ])("is told: %s", (_, bytes) => {
    expect(decodeText(bytes, "u.csv")).toBe("Zürich");
  });

  it("is no encoding where there are zero characters", () => {
    expect(() => decodeText(new TextEncoder().encode("Code\0,Rate"), "u.csv")).toThrow(
      new InputError("u.csv is no text file: save it again as .csv, and give that file."),
    );
  });
});
