import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { checkSettings } from "../../../scripts/webpack/checkSettings";

const ROOT = join(__dirname, "../../..");

test.each([
  ["FACTOR_SCORES_PREFIX", "fs_", 'The prefix "fs_" must begin with a capital letter'],
  ["FACTOR_SCORES_OFFICE_JS", "elsewhere", 'office.js cannot be loaded from "elsewhere"'],
  ["FACTOR_SCORES_SUPPORT", "the desk", 'The support contact "the desk" is neither'],
])("a build with an invalid %s ends with one sentence", (variable, value, expected) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["scripts/run.mjs", "scripts/build.ts"], {
    cwd: ROOT,
    encoding: "utf8",
    env: { ...process.env, [variable]: value },
  });
  expect([status, stdout]).toEqual([1, ""]);
  expect(stderr.startsWith(expected)).toBe(true);
  expect(stderr.trim().split("\n")).toHaveLength(1);
});

test.each([
  [{ officeJs: "elsewhere" }, /set FACTOR_SCORES_OFFICE_JS .* or config\.officeJs in package\.json/],
  [{ supportContact: "the desk" }, /correct FACTOR_SCORES_SUPPORT or config\.supportContact in package\.json/],
  [{ functionPrefix: "1X" }, /set FACTOR_SCORES_PREFIX/],
])("%j is refused", (invalid, expected) => {
  const valid = { productionUrl: "https://example.com/", functionPrefix: "", supportContact: "", officeJs: "onecdn" };
  expect(() => checkSettings(valid)).not.toThrow();
  expect(() => checkSettings({ ...valid, ...invalid })).toThrow(expected);
});
