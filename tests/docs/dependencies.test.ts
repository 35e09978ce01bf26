import { readFileSync } from "node:fs";
import { join } from "node:path";

const ROOT = join(__dirname, "..", "..");
const read = (path: string): string => readFileSync(join(ROOT, path), "utf8");

interface Manifest {
  readonly dependencies?: Record<string, string>;
  readonly devDependencies?: Record<string, string>;
}

/** The folders that have a package.json of their own, as the lockfile has them: "" is the project's. */
const workspaces = Object.keys((JSON.parse(read("package-lock.json")) as { packages: object }).packages).filter(
  (path) => !path.includes("node_modules/"),
);

const documented = [...read("docs/dependencies.md").matchAll(/^\| (\S+) \| (\S*\d\S*) \|(.*)$/gm)];

test("docs/dependencies.md names every direct dependency with its version, and no other", () => {
  const required = workspaces.flatMap((folder) => {
    const { dependencies, devDependencies } = JSON.parse(read(join(folder, "package.json"))) as Manifest;
    return Object.entries({ ...dependencies, ...devDependencies })
      .filter(([name]) => !workspaces.includes(`packages/${name}`))
      .map(([name, version]) => `${name} ${version}`);
  });
  expect(required.length).toBeGreaterThan(30);
  expect(new Set(documented.map(([, name, version]) => `${name} ${version}`))).toEqual(new Set(required));
});

test.each(documented.map(([, name, , rest]) => [name, rest]))("%s has a purpose, licence, size and date", (_, rest) => {
  expect(rest).toMatch(/^ [^|]{3,} \| [^|]{3,} \| \d[\d.]* (?:kB|MB) \| \d{4}-\d\d-\d\d \| [^|]{3,} \|$/);
});

test("every dependency behind its latest version has a reason", () => {
  const reasons = read("docs/dependencies.md").split("## Behind the latest version, and why")[1];
  for (const [, name, , rest] of documented) {
    if (rest.endsWith("| current |")) continue;
    const family = name.startsWith("@univerjs/") ? "@univerjs packages" : name;
    expect(reasons).toContain(family);
  }
});
