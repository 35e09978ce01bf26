import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { writeXlsx } from "hucre/xlsx";
import { openHeadlessHost, type HeadlessHost } from "../../src/node/HeadlessHost";
import { describeBook } from "../support/describeBook";
import { put } from "../support/fullWorkbook";

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const utf16 = (text: string) => [...Buffer.from(text, "utf16le")];

let host: HeadlessHost;
let folder: string;
beforeAll(async () => {
  host = await openHeadlessHost();
  folder = mkdtempSync(join(tmpdir(), "files-"));
  const put = (name: string, content: string | Uint8Array) => writeFileSync(join(folder, name), content);
  const workbook = new Uint8Array(await writeXlsx({ sheets: [{ name: "Data", rows: [["Code"]] }] }));
  mkdirSync(join(folder, "folder.xlsx"));
  put("notes.pdf", "%PDF");
  put("text.xlsx", "Code,Rate");
  put("cut.xlsx", workbook.subarray(0, workbook.length / 2));
  put("zip.xlsx", zipSync({ "readme.txt": strToU8("no workbook") }));
  put(
    "damaged.xlsx",
    zipSync({
      "_rels/.rels": strToU8(
        '<Relationships><Relationship Id="rId1" Type="http://x/officeDocument" Target="xl/workbook.xml"/></Relationships>',
      ),
      "xl/workbook.xml": strToU8("<workbook"),
    }),
  );
  put("secret.xlsx", Uint8Array.from([...OLE, ...utf16("EncryptedPackage")]));
  put("old.xlsx", Uint8Array.from([...OLE, ...utf16("Workbook")]));
  put("nothing.xlsx", new Uint8Array());
  put("empty.xlsx", new Uint8Array(await writeXlsx({ sheets: [{ name: "Data", rows: [] }] })));
  put("empty.csv", "");
});
afterAll(() => {
  host.dispose();
  rmSync(folder, { recursive: true, force: true });
});

describe("a file that cannot be opened", () => {
  test.each([
    ["nowhere.xlsx", /^There is no file nowhere\.xlsx: check the path .+\.$/],
    ["folder.xlsx", /^folder\.xlsx is a folder: give a \.csv or an \.xlsx file\.$/],
    ["notes.pdf", /^notes\.pdf is of a kind that cannot be opened: give a \.csv or an \.xlsx file\.$/],
    ["text.xlsx", /^text\.xlsx cannot be read as an \.xlsx workbook: open it in Excel/],
    ["cut.xlsx", /^cut\.xlsx cannot be read as an \.xlsx workbook: open it in Excel/],
    ["zip.xlsx", /^zip\.xlsx cannot be read as an \.xlsx workbook: open it in Excel/],
    ["damaged.xlsx", /^damaged\.xlsx cannot be read as an \.xlsx workbook: open it in Excel/],
    ["nothing.xlsx", /^nothing\.xlsx (is empty|cannot be read)/],
    ["secret.xlsx", /^secret\.xlsx is protected with a password: remove it in Excel/],
    ["old.xlsx", /^old\.xlsx is in the format of Excel 97–2003: save it as an \.xlsx workbook/],
    ["empty.xlsx", /^empty\.xlsx is empty: give a workbook with values or formulas/],
    ["empty.csv", /^empty\.csv is empty/],
  ])("%s: one sentence says so, and the open workbook stays as it is", async (name, sentence) => {
    const { book } = host.workbook;
    put(book, book.grid.sheets.all[0], "A1", [["kept", "=1+1"]]);
    const before = describeBook(book);
    await expect(host.openFile(join(folder, name))).rejects.toMatchObject({
      name: "InputError",
      message: expect.stringMatching(sentence) as string,
    });
    await expect(host.openFile(join(folder, name))).rejects.toThrow(/^[^\n]+\.$/);
    expect(describeBook(book)).toEqual(before);
  });
});
