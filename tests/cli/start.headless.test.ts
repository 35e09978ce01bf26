import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensureAddin } from "../../cli/build/addin";
import { ensureUniverForNode, readStartFile } from "excel-host";
import { runInFolder } from "../support/commandLine";

let folder: string;
beforeAll(async () => {
  await ensureUniverForNode();
  await ensureAddin();
  folder = mkdtempSync(join(tmpdir(), "start-"));
  mkdirSync(join(folder, "folder.csv"));
  writeFileSync(join(folder, "model.pdf"), "%PDF");
  writeFileSync(join(folder, "empty.csv"), "");
  writeFileSync(join(folder, "text.xlsx"), "Ticker,ROE");
  writeFileSync(join(folder, "universe.csv"), "Ticker,ROE\nA,0.1\n");
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each([
  [["nowhere.csv"], /^There is no file nowhere\.csv: check the path .+\.$/],
  [["folder.csv"], /^folder\.csv is a folder: give a \.csv or an \.xlsx file\.$/],
  [["model.pdf"], /^model\.pdf is of a kind that cannot be opened: give a \.csv or an \.xlsx file\.$/],
  [["empty.csv"], /^empty\.csv is empty.*\.$/],
  [["text.xlsx"], /^text\.xlsx cannot be read as an \.xlsx workbook.*\.$/],
  [
    ["--port", "abc"],
    /^option '--port <number>' argument 'abc' is invalid\. A port is a whole number from 0 to 65535: npm start -- --help tells what it takes\.$/,
  ],
  [["universe.csv", "another.csv"], /^too many arguments.*npm start -- --help tells what it takes\.$/],
])("npm start -- %j is refused in one line, and nothing is served", (args, line) => {
  const { code, output, errors } = runInFolder(folder, "start", ...args);
  expect(errors).toEqual([expect.stringMatching(line)]);
  expect({ code, output }).toEqual({ code: 2, output: "" });
});

test("a file that can be opened is served as it is", async () => {
  expect(await readStartFile(join(folder, "universe.csv"))).toMatchObject({
    name: "universe.csv",
    content: Buffer.from("Ticker,ROE\nA,0.1\n"),
  });
});
