import { readFileSync } from "node:fs";
import { join } from "node:path";
import { runInThisContext } from "node:vm";
import { DEFAULT_SWITCHES } from "../src/ExcelHost";
import { openHeadlessHost } from "../src/index";

const README = readFileSync(join(__dirname, "..", "README.md"), "utf8");

test("the example of the README gives what it says", async () => {
  const [, example] = /```ts\nimport \{ openHeadlessHost \} from "excel-host";\n\n(.*?)```/s.exec(README)!;
  const source = `(async (openHeadlessHost, addin, TextEncoder) => {${example}; return { doubled, file }; })`;
  const run = runInThisContext(source) as (...given: unknown[]) => Promise<unknown>;
  const result = await run(openHeadlessHost, join(__dirname, "fixtures", "addin"), TextEncoder);
  expect(result).toEqual({
    doubled: 25,
    file: expect.objectContaining({ length: expect.any(Number) as unknown }) as unknown,
  });
});

test("the README names every switch", () => {
  const [, table] = /## Switches\n(.*?)\n## /s.exec(README)!;
  const names = [...table.matchAll(/^\| `(\w+)` \|/gm)].map(([, name]) => name);
  expect(names.sort()).toEqual(Object.keys(DEFAULT_SWITCHES).sort());
});
