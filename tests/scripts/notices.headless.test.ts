import { build } from "esbuild";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ensureAddin } from "../../cli/build/addin";
import { startServer } from "excel-host";

const ROOT = join(__dirname, "..", "..");
const FILE = "THIRD-PARTY-NOTICES.txt";
/** Their code is in bundles, but no module of theirs. */
const COMPILERS = ["webpack", "@swc/core"];

let dist: string;
let notices: string;
/** Package → bytes that it has in bundles, as another bundler finds them; folders relative to the project. */
let bundled: Map<string, number>;

beforeAll(async () => {
  dist = await ensureAddin();
  notices = readFileSync(join(dist, FILE), "utf8");
  const { metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints: ["src/functions/index.ts", "src/sharedRuntime.ts", "src/taskpane/index.tsx"],
    outdir: "unwritten",
    bundle: true,
    minify: true,
    metafile: true,
    write: false,
    jsx: "automatic",
    define: { "process.env.NODE_ENV": '"production"' },
  });
  bundled = new Map();
  for (const { inputs } of Object.values(metafile.outputs)) {
    for (const [file, { bytesInOutput }] of Object.entries(inputs)) {
      const [folder] = /^.*node_modules\/(@[^/]+\/)?[^/]+/.exec(file) ?? [];
      if (folder) bundled.set(folder, (bundled.get(folder) ?? 0) + bytesInOutput);
    }
  }
});

interface Package {
  name: string;
  version: string;
  license: string;
}
const packageIn = (folder: string): Package =>
  JSON.parse(readFileSync(join(ROOT, folder, "package.json"), "utf8")) as Package;
const heading = (folder: string): string => {
  const { name, version, license } = packageIn(folder);
  return `${name} ${version} (${license})`;
};
const withCode = (): string[] => [...bundled].filter(([, bytes]) => bytes > 0).map(([folder]) => folder);
const lines = (text: string): string[] =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "");

test("every package with code in the bundles is named with its version and licence", () => {
  const folders = withCode();
  expect(folders).toEqual(
    expect.arrayContaining(
      [
        "zod",
        "ml-matrix",
        "simple-statistics",
        "react",
        "react-dom",
        "tabster",
        "@griffel/react",
        "@floating-ui/dom",
        "@fluentui/react-icons",
      ].map((name) => `node_modules/${name}`),
    ),
  );
  const named = new Set(notices.split("\n"));
  expect(folders.map(heading).filter((line) => !named.has(line))).toEqual([]);
});

test("nothing is named that is not in the bundles", () => {
  const known = new Set([...bundled.keys(), ...COMPILERS.map((name) => `node_modules/${name}`)].map(heading));
  const named = notices.split("\n").filter((line) => /^@?[\w./-]+ \d+\.\d+\.\d+\S* \(.+\)$/.test(line));
  expect(named.length).toBeGreaterThan(100);
  expect(named.filter((line) => !known.has(line))).toEqual([]);
});

test("every licence and notice that a package brings is there in full", () => {
  const there = lines(notices).join("\n");
  const files = withCode().flatMap((folder) =>
    readdirSync(join(ROOT, folder))
      .filter((file) => /^(licen[cs]e|notice)/i.test(file))
      .map((file) => join(folder, file)),
  );
  expect(files.length).toBeGreaterThan(100);
  expect(files.filter((file) => !there.includes(lines(readFileSync(join(ROOT, file), "utf8")).join("\n")))).toEqual([]);
});

test("notices of single source files are in the same file, to which the bundles refer", () => {
  for (const owner of ["Sun Microsystems", "Stephen L. Moshier", "John Maddock", "Meta Platforms, Inc."])
    expect(notices).toContain(owner);
  expect(readdirSync(dist).filter((file) => file.endsWith(".LICENSE.txt"))).toEqual([]);
  for (const bundle of ["functions.js", "taskpane.js"])
    expect(readFileSync(join(dist, bundle), "utf8").slice(0, 200)).toContain(FILE);
});

test("no font or other foreign file is shipped beside the bundles", () => {
  const ours = [
    "functions-help.json",
    "functions.html",
    "functions.js",
    "functions.json",
    "manifest.development.xml",
    "manifest.xml",
    "support.html",
    "taskpane.html",
    "taskpane.js",
    "workflows.js",
    FILE,
  ];
  const assets = readdirSync(join(ROOT, "assets"))
    .filter((file) => file.endsWith(".png"))
    .map((file) => join("assets", file));
  expect(
    readdirSync(dist, { recursive: true, encoding: "utf8" })
      .filter((file) => file !== "assets")
      .sort(),
  ).toEqual([...ours, ...assets].sort());
});

test("it is served with the add-in and linked from the help page", async () => {
  const nothing = { page: dist, office: dist, addinName: "Factor Scores", start: { name: "a.csv", content: "" } };
  const server = await startServer({ addin: dist, ...nothing }, 0);
  try {
    const reply = await fetch(`${server.address}addin/${FILE}`);
    expect([reply.status, reply.headers.get("content-type")]).toEqual([200, "text/plain; charset=utf-8"]);
    expect(await reply.text()).toBe(notices);
  } finally {
    await server.close();
  }
  expect(readFileSync(join(dist, "functions.html"), "utf8")).toContain(`href="${FILE}"`);
});
