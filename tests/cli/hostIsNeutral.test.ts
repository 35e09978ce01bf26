import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";

const ROOT = join(__dirname, "..", "..");
const HOST = join(ROOT, "packages", "excel-host");

const files = ["src", "tests"]
  .flatMap((folder) =>
    readdirSync(join(HOST, folder), { recursive: true, encoding: "utf8" }).map((f) => join(folder, f)),
  )
  .concat(["README.md", "package.json", "test.ts", "jest.config.js", "jest.projects.js", "tsconfig.json"])
  .filter((file) => /\.(tsx?|jsx?|json|css|html|md)$/.test(file));

const functions = readdirSync(join(ROOT, "src", "functions"))
  .filter((file) => file.endsWith(".ts") && file !== "index.ts")
  .map((file) => basename(file, ".ts").toUpperCase());

test("the host's package speaks of no add-in in particular", () => {
  const product = /factor.?scores|screener|ticker|six-factor|winsor/i;
  const ourFunctions = new RegExp(`\\b(?:${functions.join("|")})\\b`);
  const speaking = files.filter((file) => {
    const text = readFileSync(join(HOST, file), "utf8");
    return product.test(text) || ourFunctions.test(text);
  });
  expect(files.length).toBeGreaterThan(200);
  expect(functions.length).toBeGreaterThan(20);
  expect(speaking).toEqual([]);
});
