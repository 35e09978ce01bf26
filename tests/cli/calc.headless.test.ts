import {
  copyFileSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readXlsx, writeXlsx } from "hucre/xlsx";
import { ensureAddin } from "../../cli/build/addin";
import { ensureUniverForNode } from "excel-host";
import { runHere, runInFolder } from "../support/commandLine";
import { program } from "../../cli/calc";

const GOLDEN = join(__dirname, "..", "golden", "workbooks", "functions.xlsx");

let folder: string;
beforeAll(async () => {
  await ensureUniverForNode();
  await ensureAddin();
  folder = mkdtempSync(join(tmpdir(), "calc-"));
  const put = (name: string, content: string | Uint8Array) => writeFileSync(join(folder, name), content);
  const workbook = async (rows: (string | number)[][], formulas: Record<string, string>) =>
    new Uint8Array(
      await writeXlsx({
        sheets: [
          { name: "Data", rows, cells: new Map(Object.entries(formulas).map(([key, formula]) => [key, { formula }])) },
        ],
      }),
    );
  copyFileSync(GOLDEN, join(folder, "golden.xlsx"));
  put(
    "small.xlsx",
    await workbook(
      [
        [1, 2],
        [3, 4],
      ],
      { "0,3": "PCTILE(A1:A2)", "0,4": "SUM(A1:B2)", "0,5": "1/0", "0,6": 'PCTILE(A1:A2,,"nope")' },
    ),
  );
  put("cut.xlsx", (await workbook([[1]], {})).subarray(0, 700));
  put("empty.xlsx", await workbook([], {}));
  put(
    "secret.xlsx",
    Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.from("EncryptedPackage", "utf16le")]),
  );
  put("notes.txt", "Ticker,ROE\nAAA,0.1\n");
  mkdirSync(join(folder, "folder.xlsx"));
  linkSync(join(folder, "small.xlsx"), join(folder, "link.xlsx"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("bad input is told in one line, with exit code 2 and no file", () => {
  test.each([
    ["a missing file", ["nowhere.xlsx", "out.xlsx"], /^There is no file nowhere\.xlsx: check the path/],
    ["a folder", ["folder.xlsx", "out.xlsx"], /^folder\.xlsx is a folder/],
    [
      "a text file",
      ["notes.txt", "out.xlsx"],
      /^notes\.txt is no workbook that can be calculated: give an \.xlsx file\.$/,
    ],
    ["half a workbook", ["cut.xlsx", "out.xlsx"], /^cut\.xlsx cannot be read as an \.xlsx workbook/],
    ["an empty workbook", ["empty.xlsx", "out.xlsx"], /^empty\.xlsx is empty/],
    ["a protected workbook", ["secret.xlsx", "out.xlsx"], /^secret\.xlsx is protected with a password/],
    ["an unwritable place", ["small.xlsx", "nowhere/out.xlsx"], /^out\.xlsx could not be written \(ENOENT\)/],
    ["a folder to write over", ["small.xlsx", "folder.xlsx"], /^folder\.xlsx is a folder: give the name/],
    ["another kind of file to write", ["small.xlsx", "out.csv"], /^out\.csv must end in \.xlsx\.$/],
    [
      "the workbook itself to write",
      ["small.xlsx", "small.xlsx"],
      /^small\.xlsx is read and is never written over: give the output another name\.$/,
    ],
    [
      "the workbook itself by a link",
      ["small.xlsx", "link.xlsx"],
      /^link\.xlsx is the file small\.xlsx, which is read and is never written over: give the output another name\.$/,
    ],
    [
      "no file to write",
      ["small.xlsx"],
      /^missing required argument 'output': npm run calc -- --help tells what it takes\.$/,
    ],
  ])("%s", async (_, args, line) => {
    const before = readdirSync(folder);
    const { code, output, errors } = await runHere(folder, program, ...args);
    expect(errors).toEqual([expect.stringMatching(line)]);
    expect({ code, output, files: readdirSync(folder) }).toEqual({ code: 2, output: "", files: before });
  });
});

test("every formula is calculated and saved with its value; the summary names those that fail", async () => {
  const { code, output, errors } = runInFolder(folder, "calc", "small.xlsx", "calculated.xlsx");
  expect({ code, errors }).toEqual({ code: 0, errors: [] });
  expect(output).toMatch(
    /^4 formulas, 2 with functions of the add-in, 2 errors: Data!F1 #DIV\/0!; Data!G1 #VALUE! \(kind must be .+ not "nope"\.\)\. Written: calculated\.xlsx\n$/,
  );
  const { sheets } = await readXlsx(readFileSync(join(folder, "calculated.xlsx")));
  expect(sheets[0].rows.map((row) => row.slice(3))).toEqual([
    [25, 10, "#DIV/0!", "#VALUE!"],
    [75, null, null, null],
  ]);
});

test("what was calculated can be calculated again", async () => {
  for (const [from, to] of [
    ["golden.xlsx", "once.xlsx"],
    ["once.xlsx", "twice.xlsx"],
  ])
    expect(await runHere(folder, program, from, to)).toEqual({
      code: 0,
      errors: [],
      output: `177 formulas, 134 with functions of the add-in, no errors. Written: ${to}\n`,
    });
});
