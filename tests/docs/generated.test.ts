import { readFileSync } from "node:fs";
import { join } from "node:path";
import { generatedDocuments } from "../../scripts/docs/write";
import { VERSION } from "../../src/engine/version";
import { version } from "../../package.json";

const ROOT = join(__dirname, "../..");

describe("generated documents", () => {
  test.each(Object.entries(generatedDocuments()))("%s is up to date (run npm run docs)", (file, content) => {
    expect(readFileSync(join(ROOT, file), "utf8")).toBe(content);
  });
});

test("the version in the run log is that of the package", () => {
  expect(VERSION).toBe(version);
});
