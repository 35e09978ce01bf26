import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensureUniverForNode, openHeadlessHost } from "excel-host";
import type { ScreenReport } from "../../src/workflows/screen/report";
import { ensureAddin } from "../../cli/build/addin";
import { program } from "../../cli/screen";
import { fill, sheetNames } from "../support/addinHost";
import { runHere } from "../support/commandLine";

const WHOLE = [
  ["Ticker", "Sector", "FCF Yield", "ROIC", "Revenue Growth"],
  ["AAA", "Energy", 0.1, 0.12, 0.03],
  ["BBB", "Energy", 0.2, 0.1, -0.02],
  ["CCC", "Energy", 0.15, 0.09, 0.11],
];
const csv = (rows: readonly (readonly (string | number)[])[]) => rows.map((row) => row.join(",")).join("\n") + "\n";
const columns = (rows: typeof WHOLE, ...wanted: number[]) => rows.map((row) => wanted.map((column) => row[column]));
const THIN = ["--set", "missing.minCoverage=0", "--set", "missing.minFit=0"];

let folder: string;
beforeAll(async () => {
  await ensureUniverForNode();
  await ensureAddin();
  folder = mkdtempSync(join(tmpdir(), "join-"));
  const put = (name: string, text: string) => writeFileSync(join(folder, name), text);
  put("whole.csv", csv(WHOLE));
  put("first.csv", csv(columns(WHOLE, 0, 1, 2)));
  put("roic.csv", csv([["Symbol", "ROIC"], ...columns(WHOLE, 0, 3).slice(1).reverse(), ["ZZZ", 0.5]]));
  put("list.txt", "AAA US Equity\nCCC.N\n");
  put("list.csv", "AAA\nBBB\n");
  put("none.txt", "\n\n");
  put("bare.csv", "Company,ROIC\nAlpha,0.1\nBeta,0.2\n");
  const host = await openHeadlessHost();
  fill(host, "Notes", [["nothing here"]]);
  fill(host, "Growth", columns(WHOLE, 0, 4));
  writeFileSync(join(folder, "growth.xlsx"), await host.saveXlsx());
  const [own] = sheetNames(host);
  fill(host, own, columns(WHOLE, 0, 1, 2));
  writeFileSync(join(folder, "book.xlsx"), await host.saveXlsx());
  host.dispose();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function run(...args: string[]): Promise<ScreenReport> {
  const { code, errors } = await runHere(folder, program, ...args, ...THIN, "--json", "out.json");
  expect({ code, errors }).toEqual({ code: 0, errors: [] });
  return JSON.parse(readFileSync(join(folder, "out.json"), "utf8")) as ScreenReport;
}

test("files joined give the rows of the whole, and none of their sheets is left in the workbook", async () => {
  const whole = await run("whole.csv");
  const joined = await run("first.csv", "--join", "roic.csv", "--join", "growth.xlsx#Growth", "--out", "joined.xlsx");
  expect(joined.rows).toEqual(whole.rows);
  expect(joined.log.join).toEqual({
    sources: [
      {
        name: "roic.csv",
        role: "join",
        matched: 3,
        absent: [],
        unmatched: ["ZZZ"],
        ambiguous: [],
        repeated: [],
        guessedTicker: null,
        members: null,
      },
      {
        name: "growth.xlsx#Growth",
        role: "join",
        matched: 3,
        absent: [],
        unmatched: [],
        ambiguous: [],
        repeated: [],
        guessedTicker: null,
        members: null,
      },
    ],
    disagreements: [],
  });
  const host = await openHeadlessHost();
  await host.openFile(join(folder, "joined.xlsx"));
  expect(sheetNames(host)).toContain("Run Log");
  expect(sheetNames(host).filter((name) => /roic|growth|notes/i.test(name))).toEqual([]);
  host.dispose();
});

test("a sheet of the input is joined by #SHEET", async () => {
  const { log, rows } = await run("book.xlsx", "--sheet", "Sheet1", "--join", "#Growth");
  expect(log.join?.sources).toMatchObject([{ name: "Growth", matched: 3 }]);
  expect(rows.map(({ ticker }) => ticker).sort()).toEqual(["AAA", "BBB", "CCC"]);
});

test.each([
  ["a list", "aaa,CCC", ["AAA", "CCC"]],
  ["a text file", "list.txt", ["AAA", "CCC"]],
  ["a file of one column", "list.csv", ["AAA", "BBB"]],
])("--tickers takes %s", async (_, tickers, left) => {
  const { rows } = await run("whole.csv", "--tickers", tickers);
  expect(rows.map(({ ticker }) => ticker).sort()).toEqual(left);
});

test("unknown tickers are named in a warning", async () => {
  const { log } = await run("whole.csv", "--tickers", "AAA,BBB,QQQ");
  expect(log.warnings).toContainEqual("1 ticker of the list of tickers is not in the universe: QQQ.");
});

describe("bad input is told in one line, with exit code 2 and no file", () => {
  test.each<[string, string[], RegExp]>([
    ["a missing file", ["--join", "nowhere.csv"], /^There is no file nowhere\.csv/],
    ["a missing sheet", ["--join", "growth.xlsx#Nope"], /^growth\.xlsx: There is no sheet "Nope": choose /],
    ["a missing sheet of the input", ["--join", "#Nope"], /^There is no sheet "Nope": choose first\.$/],
    ["no sheet after the #", ["--join", "growth.xlsx#"], /^growth\.xlsx# names no sheet after the #/],
    ["no ticker column", ["--join", "bare.csv"], /^bare\.csv: No column was recognised as the ticker/],
    ["an empty list", ["--tickers", "none.txt"], /^--tickers none\.txt names no ticker/],
    ["a missing list", ["--tickers", "nowhere.txt"], /^There is no file nowhere\.txt/],
    ["no ticker in the list", ["--tickers", ","], /^--tickers , names no ticker/],
    ["a list of others", ["--tickers", "QQQ"], /^No company of the universe is in the list of tickers/],
    [
      "a joined file as output",
      ["--join", "roic.csv", "--json", "roic.csv"],
      /^roic\.csv is read and is never written/,
    ],
  ])("%s", async (_, args, line) => {
    const before = readdirSync(folder);
    const { code, output, errors } = await runHere(
      folder,
      program,
      "first.csv",
      ...THIN,
      "--out",
      "never.xlsx",
      ...args,
    );
    expect(errors).toEqual([expect.stringMatching(line)]);
    expect({ code, output, files: readdirSync(folder) }).toEqual({ code: 2, output: "", files: before });
  });
});
