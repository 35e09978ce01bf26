import { readFileSync } from "node:fs";
import { join } from "node:path";
import { DEFAULT_SWITCHES } from "../src/ExcelHost";
import { openHeadlessHost } from "../src/index";

const README = readFileSync(join(__dirname, "..", "README.md"), "utf8");

test("the example of the README gives what it says", async () => {
  const [, example] = /```ts\nimport \{ openHeadlessHost \} from "excel-host";\n\n(.*?)```/s.exec(README)!;
  const run = new Function(
    "openHeadlessHost",
    "addin",
    `return (async () => {${example}; return { doubled, file }; })()`,
  );
  const result = (await run(openHeadlessHost, join(__dirname, "fixtures", "addin"))) as Record<string, unknown>;
  expect(result).toEqual({ doubled: 25, file: expect.any(Uint8Array) as unknown });
});

test("the README names every switch", () => {
  const [, table] = /## Switches\n(.*?)\n## /s.exec(README)!;
  const names = [...table.matchAll(/^\| `(\w+)` \|/gm)].map(([, name]) => name);
  expect(names.sort()).toEqual(Object.keys(DEFAULT_SWITCHES).sort());
});
