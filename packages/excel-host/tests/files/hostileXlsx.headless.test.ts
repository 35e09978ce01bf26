import { ensureUniverForNode } from "../../src/build/univerForNode";
import { openHeadlessHost, type HeadlessHost } from "../../src/node/HeadlessHost";
import { describeBook } from "../support/describeBook";
import { put } from "../support/fullWorkbook";
import { cellsOf, rawWorkbook, type RawSheet } from "../support/rawWorkbook";

const cell = (address: string, value: number | string): string => `<c r="${address}"><v>${value}</v></c>`;
const row = (number: number, ...cells: string[]): string => `<row r="${number}">${cells.join("")}</row>`;
const DATA: RawSheet = { name: "Data", content: cellsOf(row(1, cell("A1", 1), cell("B1", 2))) };
const sheetWith = (content: string): Uint8Array => rawWorkbook({ sheets: [{ name: "Data", content }] });

/** An archive whose directory declares other sizes of its first large part than it has. */
function withDeclaredSize(bytes: Uint8Array, path: string, size: number): Uint8Array {
  const changed = Uint8Array.from(bytes);
  const view = new DataView(changed.buffer);
  const name = Buffer.from(path);
  for (let at = 0; at + 46 < changed.length; at++) {
    if (view.getUint32(at, true) === 0x02014b50 && Buffer.from(changed.buffer, at + 46, name.length).equals(name))
      view.setUint32(at + 24, size, true);
  }
  return changed;
}

function damaged(): Uint8Array {
  const bytes = rawWorkbook({
    sheets: [DATA],
    others: { "xl/noise.xml": `<a>${Array.from({ length: 5000 }, (_, at) => Math.sin(at)).join()}</a>` },
  });
  const at = Buffer.from(bytes).indexOf("xl/noise.xml") + 1000;
  bytes[at] ^= 0xff;
  return bytes;
}

let host: HeadlessHost;
beforeAll(async () => {
  await ensureUniverForNode();
  host = await openHeadlessHost();
});
afterAll(() => host.dispose());

const CANNOT_BE_READ =
  /^u\.xlsx cannot be read as an \.xlsx workbook: open it in Excel, save it again as \.xlsx, and give that file\.$/;
const TOO_LARGE = /^u\.xlsx becomes too large when it is unpacked: open it in Excel/;
const bomb = (): Uint8Array => rawWorkbook({ sheets: [DATA], others: { "xl/part.xml": new Uint8Array(20 * 2 ** 20) } });
const entities = Array.from({ length: 9 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`).join("");

describe("is refused in one line, and the open workbook stays as it is:", () => {
  test.each<[string, () => Uint8Array, RegExp]>([
    ["a part that grows a thousandfold", bomb, TOO_LARGE],
    ["the same that declares to be small", () => withDeclaredSize(bomb(), "xl/part.xml", 1000), TOO_LARGE],
    ["a part that is damaged", damaged, CANNOT_BE_READ],
    [
      "entities that stand for one another",
      () =>
        rawWorkbook({
          sheets: [DATA],
          others: {
            "xl/worksheets/_rels/sheet1.xml.rels": `<!DOCTYPE r [<!ENTITY l0 "lol">${entities}]><Relationships>&l9;</Relationships>`,
          },
        }),
      CANNOT_BE_READ,
    ],
    [
      "elements in one another",
      () =>
        rawWorkbook({
          sheets: [DATA],
          others: { "xl/worksheets/_rels/sheet1.xml.rels": "<a>".repeat(100_000) + "</a>".repeat(100_000) },
        }),
      CANNOT_BE_READ,
    ],
    [
      "shared texts in one another",
      () =>
        rawWorkbook({
          sheets: [{ name: "Data", content: cellsOf('<row r="1"><c r="A1" t="s"><v>0</v></c></row>') }],
          texts: `<si>${"<r>".repeat(100_000)}`,
        }),
      CANNOT_BE_READ,
    ],
    [
      "a row behind the last",
      () => sheetWith(cellsOf(row(1_048_577, cell("A1048577", 1)))),
      /^Data in u\.xlsx has row 1048577, which no sheet of Excel has/,
    ],
    [
      "a column behind the last",
      () => sheetWith(cellsOf(row(1, cell("XFE1", 1)))),
      /^Data in u\.xlsx has the cell XFE1, which no sheet of Excel has/,
    ],
    [
      "a cell without an address after the last column",
      () => sheetWith(cellsOf(row(1, cell("XFD1", 1), "<c><v>2</v></c>"))),
      /^Data in u\.xlsx has 16,385 columns/,
    ],
    [
      "cells in opposite corners",
      () => sheetWith(cellsOf(row(1, cell("A1", 1)) + row(1_048_576, cell("XFD1048576", 1)))),
      /^Data in u\.xlsx reaches over 1,048,576 rows and 16,384 columns, too many to open/,
    ],
    [
      "a merged area that is none",
      () => sheetWith(`${DATA.content}<mergeCells><mergeCell ref="A1:ZZZ9"/></mergeCells>`),
      CANNOT_BE_READ,
    ],
    [
      "a text that no cell can hold",
      () =>
        rawWorkbook({
          sheets: [{ name: "Data", content: cellsOf('<row r="1"><c r="B1" t="s"><v>0</v></c></row>') }],
          texts: `<si><t>${"x".repeat(32_768)}</t></si>`,
        }),
      /^The text in Data!B1 of u\.xlsx is longer than the 32,767 characters that a cell holds: shorten it\.$/,
    ],
    [
      "two sheets of one name",
      () => rawWorkbook({ sheets: [DATA, DATA] }),
      /^u\.xlsx has two sheets with the name "Data"/,
    ],
    [
      "two sheets whose names differ in case",
      () => rawWorkbook({ sheets: [DATA, { ...DATA, name: "DATA" }] }),
      /^u\.xlsx has two sheets with the name "DATA"/,
    ],
    [
      "a sheet with a name that Excel does not allow",
      () => rawWorkbook({ sheets: [{ ...DATA, name: "a/b" }] }),
      /^u\.xlsx has a sheet with the name "a\/b", which Excel does not allow/,
    ],
    ["a PDF", () => Buffer.from("%PDF-1.7\n"), /^u\.xlsx is a PDF document and no \.xlsx workbook/],
    ["a web page", () => Buffer.from("\n<html><table><tr><td>Code"), /^u\.xlsx is a web page and no \.xlsx workbook/],
    [
      "XML",
      () => Buffer.from('<?xml version="1.0"?><Workbook/>'),
      /^u\.xlsx is an XML document and no \.xlsx workbook/,
    ],
    ["an empty file", () => new Uint8Array(), /^u\.xlsx is empty/],
    ["a workbook in a .zip that was cut off", () => rawWorkbook({ sheets: [DATA] }).subarray(0, -30), CANNOT_BE_READ],
  ])("%s", async (_, make, sentence) => {
    const { book } = host.workbook;
    put(book, book.grid.sheets.all[0], "A1", [["kept", "=1+1"]]);
    const before = describeBook(book);
    const opening = host.open("u.xlsx", make());
    await expect(opening).rejects.toMatchObject({
      name: "InputError",
      message: expect.stringMatching(sentence) as string,
    });
    await expect(opening).rejects.toThrow(/^[^\n]+\.$/);
    expect(describeBook(book)).toEqual(before);
  });
});

describe("opens:", () => {
  test("a sheet merged from corner to corner, without the merge", async () => {
    const merges =
      '<mergeCells><mergeCell ref="A3:B3"/><mergeCell ref="A1:XFD1048576"/><mergeCell ref="D1:D9"/></mergeCells>';
    expect(await host.open("u.xlsx", sheetWith(DATA.content + merges))).toEqual(["the merged area A:XFD on Data"]);
    expect(host.workbook.book.grid.layout.merges(host.sheet("Data").id)).toHaveLength(2);
  });

  test("cells out of order, twice, or without an address, whatever the dimension says", async () => {
    const rows = `${row(3, cell("B3", 32), cell("A3", 31))}${row(1, cell("A1", 0), cell("A1", 11))}<row><c><v>21</v></c><c><v>22</v></c></row>`;
    await host.open("u.xlsx", sheetWith(`<dimension ref="A1:XFD1048576"/>${cellsOf(rows)}`));
    expect(host.sheet("Data").values("A1:B3")).toEqual([
      [11, ""],
      [21, 22],
      [31, 32],
    ]);
  });

  test("a number beyond the largest, which is none", async () => {
    await host.open("u.xlsx", sheetWith(cellsOf(row(1, cell("A1", "1e999"), cell("B1", "-1e999"), cell("C1", 5)))));
    expect(host.sheet("Data").values("A1:C1")).toEqual([["#NUM!", "#NUM!", 5]]);
  });

  test("a table of 500,000 shared texts", async () => {
    const texts = Array.from({ length: 500_000 }, (_, at) => `<si><t>text ${at}</t></si>`).join("");
    await host.open(
      "u.xlsx",
      rawWorkbook({
        sheets: [
          {
            name: "Data",
            content: cellsOf('<row r="1"><c r="A1" t="s"><v>499999</v></c><c r="B1" t="s"><v>500000</v></c></row>'),
          },
        ],
        texts,
      }),
    );
    expect(host.sheet("Data").values("A1:B1")).toEqual([["text 499999", ""]]);
  });

  test("a workbook of hidden sheets, and shows one", async () => {
    const opened = await host.open(
      "u.xlsx",
      rawWorkbook({
        sheets: [
          { ...DATA, name: "Deep", state: "veryHidden" },
          { ...DATA, state: "hidden" },
        ],
      }),
    );
    expect(opened).toEqual(["that all sheets are hidden (Data is shown now)"]);
    const { sheets, selection } = host.workbook.book.grid;
    expect(sheets.all.map((sheet) => sheets.visibility(sheet))).toEqual(["veryHidden", "visible"]);
    expect(sheets.name(selection.activeSheet)).toBe("Data");
  });

  test("names that refer to nothing, links to other workbooks and a protected structure", async () => {
    const names =
      '<definedNames><definedName name="Gone">#REF!</definedName><definedName name="Away">[1]Prices!$A$1</definedName><definedName name="Nowhere">Missing!$A$1</definedName></definedNames>';
    const texts = ["Gone", "Away+1", "SUM([1]Prices!A1,1)", "'[2]My Prices'!A1", "[1]!Rate", "Nowhere", "A1+1"];
    const formulas = row(2, ...texts.map((text, at) => `<c r="${"ABCDEFG"[at]}2"><f>${text}</f><v>7</v></c>`));
    const opened = await host.open(
      "u.xlsx",
      rawWorkbook({
        sheets: [{ name: "Data", content: cellsOf(row(1, cell("A1", 1)) + formulas) }],
        workbook: `<workbookProtection lockStructure="1" lockWindows="1"/>${names}`,
      }),
    );
    await host.recalculate();
    expect(opened).toEqual([
      "3 formulas that refer to other workbooks (their values are kept) on Data",
      "the name Away, which refers to another workbook",
      "the protection of the workbook's structure",
    ]);
    expect(host.sheet("Data").values("A2:G2")).toEqual([["#REF!", "#NAME?", 7, 7, 7, "#REF!", 2]]);
    await host.open("again.xlsx", await host.saveXlsx());
    expect(host.sheet("Data").formulas("A2:G2")).toEqual([["=Gone", "=Away+1", 7, 7, 7, "=Nowhere", "=A1+1"]]);
  });
});
