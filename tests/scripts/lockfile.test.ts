import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const ROOT = join(__dirname, "..", "..");

interface Entry {
  version?: string;
  integrity?: string;
  resolved?: string;
  [field: string]: unknown;
}
interface Lockfile {
  packages: Record<string, Entry>;
}

const lockfile = JSON.parse(readFileSync(join(ROOT, "package-lock.json"), "utf8")) as Lockfile;
const lockfileCopy = (): Lockfile => structuredClone(lockfile);

let folder: string;
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), "lockfile-"))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What the check says of a lockfile; nothing in its environment can reach a registry. */
function check(lock: Lockfile): { code: number | null; errors: string } {
  const file = join(folder, "package-lock.json");
  writeFileSync(file, JSON.stringify(lock, null, 2) + "\n");
  const { status, stderr } = spawnSync(process.execPath, ["scripts/portable-lockfile.mjs", "--check", file], {
    cwd: ROOT,
    env: {},
    encoding: "utf8",
  });
  return { code: status, errors: stderr };
}

test("every package of every platform has a checksum", () => {
  const packages = Object.entries(lockfile.packages).filter(
    ([path, { link }]) => path.includes("node_modules/") && !link,
  );
  expect(packages.length).toBeGreaterThan(100);
  expect(
    packages
      .filter(([, { integrity }]) => !/^sha(512|384|256)-[A-Za-z0-9+/]+=*$/.test(integrity ?? ""))
      .map(([path]) => path),
  ).toEqual([]);
});

test("binaries of other platforms are in it", () => {
  const packages = Object.keys(lockfile.packages);
  for (const platform of ["darwin-arm64", "darwin-x64", "win32-x64-msvc", "linux-x64-gnu"])
    expect(packages).toContain(`node_modules/@swc/core-${platform}`);
});

describe("the check", () => {
  test("accepts the lockfile as it is", () => {
    expect(check(lockfileCopy())).toEqual({ code: 0, errors: "" });
  });

  test("names the packages without a checksum", () => {
    const lock = lockfileCopy();
    delete lock.packages["node_modules/@swc/core-win32-x64-msvc"].integrity;
    delete lock.packages["node_modules/zod"].integrity;
    expect(check(lock)).toEqual({
      code: 1,
      errors:
        "package-lock.json has no checksum of @swc/core-win32-x64-msvc 1.16.22, zod 4.6.7: run node scripts/portable-lockfile.mjs.\n",
    });
  });

  test("names three of many, and counts the rest", () => {
    const lock = lockfileCopy();
    for (const path of Object.keys(lock.packages)
      .filter((path) => path.startsWith("node_modules/@swc/core-"))
      .slice(0, 8))
      delete lock.packages[path].integrity;
    expect(check(lock).errors).toMatch(/no checksum of (@swc\/core-[\w-]+ [\d.]+, ){3}5 more: run/);
  });

  test("workspaces and links to them need none; other packages cannot pass for links", () => {
    const lock = lockfileCopy();
    const links = Object.entries(lock.packages).filter(([, { link }]) => link);
    expect(links).toEqual([["node_modules/excel-host", { resolved: "packages/excel-host", link: true }]]);
    lock.packages["node_modules/zod"] = { version: lock.packages["node_modules/zod"].version, link: true };
    expect(check(lock)).toMatchObject({ code: 1, errors: expect.stringContaining("no checksum of zod") as string });
    lock.packages["node_modules/zod"].resolved = "node_modules/@swc/core";
    expect(check(lock).code).toBe(1);
    lock.packages["node_modules/zod"].resolved = "https://packages.example/zod.tgz";
    expect(check(lock).code).toBe(1);
  });

  test("a weak checksum is none", () => {
    const lock = lockfileCopy();
    lock.packages["node_modules/zod"].integrity = "sha1-2jmj7l5rSw0yVb/vlWAYkK/YBwk=";
    expect(check(lock)).toMatchObject({ code: 1, errors: expect.stringContaining("no checksum of zod") as string });
  });

  test("finds a download address", () => {
    const lock = lockfileCopy();
    lock.packages["node_modules/zod"].resolved = "https://packages.example/zod.tgz";
    expect(check(lock)).toMatchObject({ code: 1, errors: expect.stringContaining("names a registry") as string });
  });

  test("finds that a platform's binary is missing", () => {
    const lock = lockfileCopy();
    delete lock.packages["node_modules/@swc/core-darwin-arm64"];
    expect(check(lock)).toMatchObject({
      code: 1,
      errors: expect.stringContaining("lacks other platforms' packages") as string,
    });
  });
});
