import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { hasDesktopExcel } from "../../scripts/excel/desktop";

const ROOT = join(__dirname, "..", "..");

test.each([
  ["win32", true],
  ["darwin", true],
  ["linux", false],
  ["freebsd", false],
] as const)("desktop Excel on %s: %s", (platform, expected) => {
  expect(hasDesktopExcel(platform)).toBe(expected);
});

const elsewhere = hasDesktopExcel(process.platform) ? test.skip : test;

elsewhere.each([
  ["start", /^Desktop Excel runs on Windows and Mac only: use npm start .*\n$/],
  ["stop", /^There is nothing to stop: .*\n$/],
])("where there is no desktop Excel, %s says in one line what to do", (command, expected) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--import", "tsx", `scripts/excel/${command}.ts`], {
    cwd: ROOT,
    encoding: "utf8",
  });
  expect([status, stdout]).toEqual([2, ""]);
  expect(stderr).toMatch(expected);
});
