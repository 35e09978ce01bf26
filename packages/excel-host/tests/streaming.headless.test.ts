import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openHeadlessHost, type HeadlessHost } from "../src/node/HeadlessHost";
import { errorOf, inExcel } from "../src/testing/inExcel";
import { until } from "./support/until";

const FUNCTIONS = `
globalThis.open = new Map();
globalThis.cancelled = [];
CustomFunctions.associate("TICK", (name, invocation) => {
  open.set(name, invocation);
  invocation.onCanceled = () => cancelled.push(name);
});
CustomFunctions.associate("LATER", (value) => new Promise((resolve) => (globalThis.answer = () => resolve(value * 2))));
`;
const METADATA = {
  functions: [
    {
      id: "TICK",
      name: "TICK",
      parameters: [{ name: "name", type: "string" }],
      result: { type: "any" },
      options: { stream: true, cancelable: true },
    },
    { id: "LATER", name: "LATER", parameters: [{ name: "value", type: "number" }], result: { type: "number" } },
  ],
};

let host: HeadlessHost;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "streaming-"));
  writeFileSync(join(folder, "functions.json"), JSON.stringify(METADATA));
  writeFileSync(join(folder, "functions.js"), FUNCTIONS);
  host = await openHeadlessHost();
  await host.loadAddin(folder);
});
afterAll(() => {
  host.dispose();
  rmSync(folder, { recursive: true });
});

const write = (address: string, formula: string) =>
  inExcel(
    host,
    async (context, where, written) => {
      context.workbook.worksheets.getActiveWorksheet().getRange(where).formulas = [[written]];
      await context.sync();
    },
    address,
    formula,
  );
const value = (address: string) => host.sheet("Sheet1").value(address);
const tick = (name: string, result: unknown) =>
  host.run(`open.get(${JSON.stringify(name)}).setResult(${JSON.stringify(result)})`);
const cancelled = () => host.run<string[]>("[...cancelled]");

test("a formula is #BUSY! until its function has answered", async () => {
  await write("A1", "=LATER(21)");
  await until(() => host.run<boolean>("typeof answer === 'function'"));
  expect(value("A1")).toBe("#BUSY!");
  await host.run("answer()");
  await host.settle();
  expect(value("A1")).toBe(42);
  await write("A1", "done");
});

test("a streaming function gives one result after the other, and formulas follow", async () => {
  await write("B1", '=TICK("one")');
  await write("B2", '=TICK("one")');
  await write("B3", "=B1+1");
  expect(value("B1")).toBe("#BUSY!");
  await until(() => host.run<boolean>("open.has('one')"));
  await tick("one", 1);
  await until(() => value("B3") === 2);
  await tick("one", 5);
  await until(() => value("B3") === 6);
  expect([value("B1"), value("B2")]).toEqual([5, 5]);
  await host.recalculate();
  expect([value("B1"), await cancelled()]).toEqual([5, []]);
});

test("the function is told when no formula calls it any more, and what it says then is passed over", async () => {
  await write("B1", "=1");
  await host.settle();
  expect(await cancelled()).toEqual([]);
  await write("B2", '=TICK("two")');
  await until(async () => (await cancelled()).length === 1);
  expect(await cancelled()).toEqual(["one"]);
  await tick("one", 9);
  await until(() => host.run<boolean>("open.has('two')"));
  await tick("two", "here");
  await until(() => value("B2") === "here");
  expect(value("B3")).toBe(2);
});

test("a changed argument opens another stream and closes the old one", async () => {
  await write("C1", "a");
  await write("C2", "=TICK(C1)");
  await until(() => host.run<boolean>("open.has('a')"));
  await write("C1", "b");
  await until(async () => (await cancelled()).includes("a"));
  await until(() => host.run<boolean>("open.has('b')"));
  await tick("b", 3);
  await until(() => value("C2") === 3);
});

test.each(["=TICK()", '=TICK("a","b")', "=LATER()"])("%s is refused as it is written", async (formula) => {
  expect((await errorOf(write("D1", formula))).code).toBe("InvalidArgument");
});
