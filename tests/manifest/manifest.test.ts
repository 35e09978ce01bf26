import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { lintManifest } from "../../scripts/manifest/lintManifest";
import { checkedPrefix, DEVELOPMENT_NAMESPACE, identityOf, manifestFor } from "../../scripts/webpack/manifest";
import { version } from "../../package.json";

const ROOT = join(__dirname, "../..");
const manifest = readFileSync(join(ROOT, "manifest.xml"), "utf8");

/** What the build puts beside the manifest; pages and scripts count as there. */
const file = (path: string): Uint8Array | undefined => {
  if (["taskpane.html", "functions.js", "functions.json", "functions.html", "support.html"].includes(path))
    return new Uint8Array();
  const found = join(ROOT, path);
  return existsSync(found) ? readFileSync(found) : undefined;
};

describe.each(["development", "production"] as const)("the %s manifest", (environment) => {
  const xml = manifestFor(environment, manifest);
  const { id, name, url: root } = identityOf(environment);
  const namespace = environment === "development" ? DEVELOPMENT_NAMESPACE : null;

  test("has no fault that the schema cannot see", () => {
    expect(lintManifest(xml, { file, root, namespace })).toEqual([]);
  });

  test("has its own identity", () => {
    expect(xml).toContain(`<Id>${id}</Id>`);
    expect(xml).toContain(`<DisplayName DefaultValue="${name}"/>`);
    if (environment === "production") expect(xml).not.toContain("localhost");
  });

  test("carries the version of the package", () => {
    expect(xml).toContain(`<Version>${version}.0</Version>`);
  });
});

test("the manifest in the root is that of development", () => {
  expect(manifestFor("development", manifest)).toBe(manifest);
});

test("help and support of each environment are its own pages", () => {
  for (const environment of ["development", "production"] as const) {
    const { url } = identityOf(environment);
    const xml = manifestFor(environment, manifest);
    expect(xml).toContain(`<SupportUrl DefaultValue="${url}support.html"/>`);
    expect(xml).toContain(`<bt:Url id="Help.Url" DefaultValue="${url}functions.html"/>`);
    expect(xml).toContain('<LearnMoreUrl resid="Help.Url"/>');
  }
});

describe("side by side in one Excel", () => {
  const production = identityOf("production", "");

  test("development, production and each prefix are add-ins of their own", () => {
    const all = [
      identityOf("development"),
      production,
      ...["FS_", "FSX_"].map((prefix) => identityOf("production", prefix)),
    ];
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
  });

  test("a prefix gives the same add-in in every build, and none leaves production what it is", () => {
    expect(identityOf("production", "FS_")).toEqual(identityOf("production", "FS_"));
    expect(production).toMatchObject({ id: "b4d1f3c2-7a86-4e59-8c0d-5e9a1b2c3d4f", name: "Factor Scores" });
  });

  test("development alone has a namespace", () => {
    expect(manifestFor("development", manifest)).toContain(`DefaultValue="${DEVELOPMENT_NAMESPACE}"`);
    expect(manifestFor("production", manifest)).not.toMatch(/Namespace|FSDEV|development/);
  });

  test("a prefix is in the manifest's id, its name and its example, and the manifest has no fault", () => {
    const xml = manifestFor("production", manifest, "FS_");
    const { id, name, url } = identityOf("production", "FS_");
    expect(xml).toContain(`<Id>${id}</Id>`);
    expect(name).toBe("Factor Scores (FS_)");
    expect(xml).toContain(`<DisplayName DefaultValue="${name}"/>`);
    expect(xml).toContain("such as =FS_QSCORE in a cell");
    expect(lintManifest(xml, { file, root: url, namespace: null })).toEqual([]);
  });

  test.each(["FS_", "A", "ACME.", ""])("the prefix %j is taken", (prefix) => {
    expect(checkedPrefix(prefix)).toBe(prefix);
  });

  test.each(["fs_", "1_", "_FS", "FS-", "FS ", "Ä_", "FS!", "A".repeat(17)])("the prefix %j is refused", (prefix) => {
    expect(() => checkedPrefix(prefix)).toThrow(/must begin with a capital letter/);
  });
});

test("icons are there at every size that Office asks for", () => {
  for (const size of [16, 32, 64, 80, 128]) {
    const png = readFileSync(join(ROOT, "assets", `icon-${size}.png`));
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([size, size]);
  }
});

describe("the lint", () => {
  const { url: root } = identityOf("development");
  const facts = { file, root, namespace: DEVELOPMENT_NAMESPACE };
  const faults = (from: string, to: string) => lintManifest(manifest.replace(from, to), facts);

  test.each([
    ["plain http", "https://localhost:3000/functions.js", "http://localhost:3000/functions.js", /is not https/],
    [
      "an address that leads nowhere",
      "https://localhost:3000/functions.js",
      "https://localhost:3000/function.js",
      /leads to no file/,
    ],
    [
      "a resource that is not defined",
      '<Runtime resid="Pane.Url"',
      '<Runtime resid="Pane.Link"',
      /Pane\.Link is not defined/,
    ],
    ["an id used twice", 'bt:Image id="Icon.32"', 'bt:Image id="Icon.16"', /Icon\.16 is used more than once/],
    ["an icon of another size", "assets/icon-16.png", "assets/icon-32.png", /32 pixels, where 16/],
    ["another namespace", 'DefaultValue="FSDEV"', 'DefaultValue="DEV"', /DEV, where FSDEV is expected/],
    ["no namespace", '<Namespace resid="Functions.Namespace"/>', "", /Namespace: undefined/],
    [
      "a text that is too long",
      'DefaultValue="Factor Scores is ready"',
      `DefaultValue="${"x".repeat(126)}"`,
      /126 characters/,
    ],
  ])("finds %s", (_, from, to, expected) => {
    expect(faults(from, to).join("\n")).toMatch(expected);
  });

  test("finds a namespace where there should be none", () => {
    expect(lintManifest(manifest, { ...facts, namespace: null }).join("\n")).toMatch(/must not be there at all/);
  });
});
