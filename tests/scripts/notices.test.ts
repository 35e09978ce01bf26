import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { webpack, type Configuration, type Stats } from "webpack";
import { isAllowed, licenceOf } from "../../scripts/webpack/licences";
import { NoticesPlugin } from "../../scripts/webpack/notices";

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "notices-"))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const put = (path: string, content: string | object): string => {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, typeof content === "string" ? content : JSON.stringify(content));
  return dirname(file);
};

describe("licences", () => {
  test.each([
    "MIT",
    "ISC",
    "Apache-2.0",
    "MIT AND BSL-1.0",
    "(MIT OR GPL-3.0-only)",
    "GPL-3.0-only OR Apache-2.0 AND MIT",
  ])("%s is allowed", (licence) => expect(isAllowed(licence)).toBe(true));
  test.each([
    "GPL-3.0-only",
    "MIT AND GPL-3.0-only",
    "(MIT AND GPL-3.0-only) OR (GPL-2.0-only)",
    "UNLICENSED",
    "SEE LICENSE IN LICENSE.md",
    "mit-ish",
    "MIT OR",
    "",
  ])("%s is not", (licence) => expect(isAllowed(licence)).toBe(false));
});

describe("a package", () => {
  const of = (manifest: object, files: Record<string, string> = {}) => {
    for (const [file, text] of Object.entries(files)) put(`pack/${file}`, text);
    return licenceOf(
      put("pack/package.json", { name: "@some/pack", version: "1.2.3", ...manifest }),
      join(folder, "supplied"),
    );
  };

  test("brings its licence and its notices, and no code of that name", () => {
    const files = {
      "LICENSE.md": "\uFEFFLicence text  \r\nsecond line\r\n",
      NOTICE: "Notice text",
      "license.js": "code",
      "README.md": "read",
    };
    expect(of({ license: "MIT" }, files)).toEqual({
      name: "@some/pack",
      version: "1.2.3",
      licence: "MIT",
      texts: ["Licence text\nsecond line", "Notice text"],
    });
  });

  test("is refused without a licence, in one sentence", () => {
    expect(() => of({}, { LICENSE: "text" })).toThrow(
      /^@some\/pack 1\.2\.3 is in the bundles but names no licence: use another package\.$/,
    );
    expect(() => of({ license: { type: "MIT" } }, { LICENSE: "text" })).toThrow("names no licence");
  });

  test("is refused under a licence that is not allowed", () => {
    expect(() => of({ license: "GPL-3.0-only" }, { LICENSE: "text" })).toThrow(
      "under the licence GPL-3.0-only, which is not among those allowed",
    );
  });

  test("is refused without a licence text, and with an empty one", () => {
    expect(() => of({ license: "MIT" }, { "README.md": "MIT" })).toThrow("without a licence text");
    expect(() => of({ license: "MIT" }, { LICENSE: " \n" })).toThrow("without a licence text");
  });

  test("may be supplied with a text as long as it has none", () => {
    put("supplied/@some+pack.txt", "Supplied");
    expect(of({ license: "MIT" }).texts).toEqual(["Supplied"]);
    expect(() => of({ license: "MIT" }, { LICENSE: "text" })).toThrow(
      /brings its licence text by now: delete .*@some\+pack\.txt/,
    );
  });
});

describe("a build", () => {
  const bundle = async (source: string) => {
    put("package.json", { name: "ours", version: "0.0.1" });
    put("index.js", source);
    const configuration: Configuration = {
      mode: "production",
      context: folder,
      entry: "./index.js",
      output: { path: join(folder, "dist") },
      plugins: [new NoticesPlugin()],
    };
    const stats = await new Promise<Stats>((resolve, reject) =>
      webpack(configuration, (error, stats) => (stats ? resolve(stats) : reject(error ?? new Error("No stats.")))),
    );
    return {
      errors: stats.compilation.errors.map(({ message }) => message),
      notices: () => readFileSync(join(folder, "dist/THIRD-PARTY-NOTICES.txt"), "utf8"),
    };
  };
  const pack = (name: string, manifest: object, licence?: string) => {
    put(`node_modules/${name}/package.json`, { name, version: "1.0.0", ...manifest });
    put(`node_modules/${name}/lib/index.js`, "module.exports = Date.now();");
    put(`node_modules/${name}/lib/package.json`, { type: "commonjs" });
    if (licence !== undefined) put(`node_modules/${name}/LICENSE`, licence);
  };

  test("credits what is in the bundle, once for the same text, and not what is only installed", async () => {
    pack("one", { license: "MIT" }, "The common text");
    pack("two", { license: "MIT" }, "The common text");
    pack("unused", { license: "GPL-3.0-only" }, "The unused text");
    const { errors, notices } = await bundle('console.log(require("one/lib"), require("two/lib"));');
    expect(errors).toEqual([]);
    expect(notices()).toContain("one 1.0.0 (MIT)\ntwo 1.0.0 (MIT)\n\nThe common text\n");
    expect(notices().match(/The common text/g)).toHaveLength(1);
    expect(notices()).toMatch(/^webpack \d/m);
    expect(notices()).not.toContain("unused");
    expect(notices()).not.toContain("ours");
  });

  test("fails over each package that may not be shipped", async () => {
    pack("one", { license: "GPL-3.0-only" }, "text");
    pack("two", { license: "MIT" });
    const { errors } = await bundle('console.log(require("one/lib"), require("two/lib"));');
    expect(errors).toHaveLength(2);
    expect(errors[0]).toMatch(/^one 1\.0\.0 is in the bundles under the licence GPL-3\.0-only, .*\.$/);
    expect(errors[1]).toMatch(/^two 1\.0\.0 is in the bundles without a licence text: .*\.$/);
  });
});
