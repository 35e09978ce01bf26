import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

const ROOT = join(__dirname, "..", "..");
const inFolder = (folder: string, recursive: boolean): string[] =>
  readdirSync(join(ROOT, folder), { recursive, encoding: "utf8" }).map((path) => join(folder, path));
const documents = [
  ...inFolder("", false),
  ...inFolder("docs", true),
  ...inFolder(join("packages", "excel-host"), true),
].filter((path) => path.endsWith(".md") && !path.includes("node_modules"));

/** The anchor under which a heading is found on the usual hosts: lower case, no punctuation, hyphens for spaces. */
const anchorOf = (heading: string): string =>
  heading
    .replace(/`/g, "")
    .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, "")
    .replace(/\s/g, "-");

const headingsOf = (text: string): string[] =>
  [...text.replace(/```[\s\S]*?```/g, "").matchAll(/^#{1,6}\s+(.*)$/gm)].map(([, heading]) => anchorOf(heading));

test("there are documents", () => {
  expect(documents).toEqual(
    expect.arrayContaining(["README.md", "docs/methodology.md", "docs/functions.md", "packages/excel-host/README.md"]),
  );
});

test.each(documents)("every link of %s leads somewhere", (document) => {
  const text = readFileSync(join(ROOT, document), "utf8");
  const targets = [...text.replace(/```[\s\S]*?```/g, "").matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target]) => target)
    .filter((target) => !/^[a-z]+:/.test(target));
  const broken = targets.filter((target) => {
    const [path, anchor] = target.split("#");
    const file = path === "" ? join(ROOT, document) : join(ROOT, dirname(document), path);
    if (!existsSync(file)) return true;
    return anchor !== undefined && !headingsOf(readFileSync(file, "utf8")).includes(anchor);
  });
  expect(broken).toEqual([]);
});
