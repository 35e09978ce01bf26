import { existsSync, linkSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { checkOutputs } from "../../cli/checkOutputs";
import { writeTogether } from "../../cli/writeTogether";

let folder: string;
const calledIn = process.env.INIT_CWD;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "outputs-"));
  process.env.INIT_CWD = folder;
  writeFileSync(join(folder, "in.csv"), "Ticker\nAAA\n");
  linkSync(join(folder, "in.csv"), join(folder, "hard.csv"));
  symlinkSync(join(folder, "in.csv"), join(folder, "soft.csv"));
  mkdirSync(join(folder, "sub"));
  symlinkSync(folder, join(folder, "sub", "back"));
});
afterAll(() => {
  if (calledIn === undefined) delete process.env.INIT_CWD;
  else process.env.INIT_CWD = calledIn;
  rmSync(folder, { recursive: true, force: true });
});

describe("an input is never written over", () => {
  test.each([["in.csv"], ["./in.csv"], ["sub/../in.csv"], ["hard.csv"], ["soft.csv"], ["sub/back/in.csv"]])(
    "as %s",
    (output) => {
      const line = output === "in.csv" ? "in.csv is read" : `${output} is the file in.csv, which is read`;
      expect(() => checkOutputs(["out.xlsx", output], ["other.csv", "in.csv"])).toThrow(
        `${line} and is never written over: give the output another name.`,
      );
    },
  );

  test("as an absolute path", () => {
    expect(() => checkOutputs([join(folder, "in.csv")], ["in.csv"])).toThrow(/is the file in\.csv, which is read/);
  });

  test("in other case, where the file system takes that for the same file", () => {
    const ignoresCase = existsSync(join(folder, "IN.CSV"));
    const check = () => checkOutputs(["IN.CSV"], ["in.csv"]);
    if (ignoresCase) expect(check).toThrow(/is the file in\.csv/);
    else expect(check).not.toThrow();
  });

  test("nor by what writes the files", () => {
    expect(() => writeTogether([{ path: "soft.csv", content: "" }], ["in.csv"])).toThrow(/never written over/);
  });
});

describe("two outputs are two files", () => {
  test.each([
    ["a.xlsx", "a.xlsx", "a.xlsx is named for two outputs"],
    ["a.xlsx", "./a.xlsx", "./a.xlsx and a.xlsx are one file"],
    ["sub/back/a.xlsx", "a.xlsx", "a.xlsx and sub/back/a.xlsx are one file"],
    ["a.xlsx", "A.XLSX", "A.XLSX and a.xlsx are one file"],
    ["hard.csv", "soft.csv", "soft.csv and hard.csv are one file"],
    ["nowhere/a.xlsx", "nowhere/./a.xlsx", "nowhere/./a.xlsx and nowhere/a.xlsx are one file"],
  ])("%s and %s are refused", (first, second, what) => {
    expect(() => checkOutputs([first, second], [])).toThrow(`${what}: give each output a file of its own.`);
  });

  test("of the same name in different folders", () => {
    expect(() => checkOutputs(["a.xlsx", "sub/a.xlsx", "b.xlsx"], ["in.csv", "nowhere.csv"])).not.toThrow();
  });

  test("and no folders", () => {
    expect(() => checkOutputs(["sub"], [])).toThrow(
      `${basename("sub")} is a folder: give the name of a file to write.`,
    );
  });
});
