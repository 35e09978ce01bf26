import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { lintManifest } from "../../scripts/manifest/lintManifest";
import { IDENTITY, manifestFor } from "../../scripts/webpack/manifest";
import { version } from "../../package.json";

const ROOT = join(__dirname, "../..");
const manifest = readFileSync(join(ROOT, "manifest.xml"), "utf8");

/** What the build puts beside the manifest; pages and scripts count as there. */
const file = (path: string): Uint8Array | undefined => {
  if (["taskpane.html", "functions.js", "functions.json", "functions.html"].includes(path)) return new Uint8Array();
  const found = join(ROOT, path);
  return existsSync(found) ? readFileSync(found) : undefined;
};

describe.each(["development", "production"] as const)("the %s manifest", (environment) => {
  const xml = manifestFor(environment, manifest);
  const root = IDENTITY[environment].url;

  test("has no fault that the schema cannot see", () => {
    expect(lintManifest(xml, { file, root })).toEqual([]);
  });

  test("has its own identity", () => {
    expect(xml).toContain(`<Id>${IDENTITY[environment].id}</Id>`);
    expect(xml).toContain(`<DisplayName DefaultValue="${IDENTITY[environment].name}"/>`);
    if (environment === "production") expect(xml).not.toContain("localhost");
  });

  test("carries the version of the package", () => {
    expect(xml).toContain(`<Version>${version}.0</Version>`);
  });
});

test("development and production are two add-ins", () => {
  expect(IDENTITY.development.id).not.toBe(IDENTITY.production.id);
});

test("icons are there at every size that Office asks for", () => {
  for (const size of [16, 32, 64, 80, 128]) {
    const png = readFileSync(join(ROOT, "assets", `icon-${size}.png`));
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([size, size]);
  }
});

describe("the lint", () => {
  const root = IDENTITY.development.url;
  const faults = (from: string, to: string) => lintManifest(manifest.replace(from, to), { file, root });

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
    ["a namespace", "<!-- no Namespace", '<Namespace resid="Group.Label"/><!-- no Namespace', /Namespace/],
    [
      "a text that is too long",
      'DefaultValue="Factor Scores is ready"',
      `DefaultValue="${"x".repeat(126)}"`,
      /126 characters/,
    ],
  ])("finds %s", (_, from, to, expected) => {
    expect(faults(from, to).join("\n")).toMatch(expected);
  });
});
