import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import vm from "node:vm";
import ts from "typescript";
import { presetModel } from "../../src/engine/models/presets";
import { groupBy } from "../../src/engine/statistics/groups";
import { close } from "./support/columns";

const ENGINE = join(__dirname, "../../src/engine");
/** Names that examples may use besides those of their own file. */
const SURROUNDINGS = { Array, Float64Array, Math, groupBy, presetModel };

interface Example {
  where: string;
  file: string;
  code: string;
  result: string;
}

const files = readdirSync(ENGINE, { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".ts"))
  .map((path) => join(ENGINE, path));
const examples = files.flatMap(examplesIn);

/** The examples in the doc comments of a file, each "expression // result". */
function examplesIn(file: string): Example[] {
  const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.ES2022, true);
  return source.statements.flatMap((statement) =>
    ts
      .getJSDocTags(statement)
      .filter(({ tagName }) => tagName.text === "example")
      .map((tag) => {
        const [code, result] = (ts.getTextOfJSDocComment(tag.comment) ?? "").trim().split(" // ");
        return { where: relative(ENGINE, file), file, code, result };
      }),
  );
}

const scopeOf = (file: string) => ({ ...SURROUNDINGS, ...jest.requireActual<Record<string, unknown>>(file) });

/** Typed arrays become arrays, and objects of another realm objects of this one. */
const plain = (value: unknown): unknown =>
  value === undefined
    ? undefined
    : (JSON.parse(
        JSON.stringify(value, (_, part: unknown) =>
          ArrayBuffer.isView(part) ? Array.from(part as Float64Array) : part,
        ),
      ) as unknown);

function expectSame(actual: unknown, expected: unknown): void {
  if (typeof actual === "number" && typeof expected === "number")
    expect(close(actual, expected, 1e-12) ? expected : actual).toBe(expected);
  else if (Array.isArray(actual) && Array.isArray(expected)) {
    expect(actual).toHaveLength(expected.length);
    actual.forEach((part, k) => expectSame(part, expected[k]));
  } else expect(actual).toEqual(expected);
}

test.each(examples)("$where: $code", ({ file, code, result }) => {
  const scope = scopeOf(file);
  expectSame(plain(vm.runInNewContext(code, scope)), plain(vm.runInNewContext(`(${result})`, scope)));
});

test("the examples are found, and each says what it gives", () => {
  expect(examples.length).toBeGreaterThan(40);
  expect(examples.filter(({ result }) => result === undefined)).toEqual([]);
  const written = files.reduce((sum, file) => sum + (readFileSync(file, "utf8").match(/@example/g)?.length ?? 0), 0);
  expect(examples.length).toBe(written);
});
