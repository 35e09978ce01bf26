import { readFileSync } from "node:fs";
import { join } from "node:path";
import { sources } from "webpack";
import { helpDataAs, namesIn, withNamesAs } from "../../../scripts/webpack/functionNames";
import { finished, withRegisteredIds } from "../../../scripts/webpack/functionsJson";

const asset = (name: string) => readFileSync(join(__dirname, "../../../assets", name), "utf8");
const help = asset("functions-help.json");
const names = namesIn(help);

interface Entry {
  name: string;
  prefix: string;
  signature: string;
  example: { formula: string };
}

test.each(["FS_", "FSDEV.", ""])("the pane's help calls every function with %j before its name", (before) => {
  const entries = JSON.parse(helpDataAs(help, before)) as Entry[];
  expect(entries.map(({ name }) => name)).toEqual(names.map((name) => before + name));
  for (const { name, prefix, signature, example } of entries) {
    expect(prefix).toBe(before);
    expect(signature.startsWith(`${name}(`)).toBe(true);
    expect(example.formula).toContain(`${name}(`);
  }
});

test("the help page does too, under the same anchors, and says nothing twice", () => {
  const page = withNamesAs(asset("functions.html"), names, "FS_");
  for (const name of names) {
    expect(page).toContain(`<section id="${name.toLowerCase()}">`);
    expect(page).toContain(`<h2>FS_${name}</h2>`);
    expect(page).toContain(`<pre>=FS_${name}(`);
  }
  expect(page).not.toMatch(/FS_FS_/);
});

test("names within other names and words are left alone", () => {
  expect(
    withNamesAs(
      "SECTORZSCORE(A) + MYZSCORE(B) + X.ZSCORE(C) + zscore(D), ZSCORE of",
      ["ZSCORE", "SECTORZSCORE"],
      "FS_",
    ),
  ).toBe("FS_SECTORZSCORE(A) + MYZSCORE(B) + X.ZSCORE(C) + zscore(D), ZSCORE of");
});

test("functions.json has ids and names with the prefix, and the help's anchors", () => {
  const metadata = { functions: ["ZSCORE", "METRIC"].map((name) => ({ id: name, name })) };
  const options = { prefix: "FS_", helpUrl: "https://example.com/functions.html" };
  expect(finished(metadata, options).functions).toEqual(
    ["METRIC", "ZSCORE"].map((name) => ({
      id: `FS_${name}`,
      name: `FS_${name}`,
      helpUrl: `https://example.com/functions.html#${name.toLowerCase()}`,
    })),
  );
});

describe("functions.js", () => {
  const script = new sources.RawSource('CustomFunctions.associate("METRIC",m);CustomFunctions.associate("ZSCORE", z);');

  test("registers the functions under ids with the prefix", () => {
    const functions = [{ id: "METRIC" }, { id: "ZSCORE" }];
    expect(withRegisteredIds(script, functions, "FS_").source()).toBe(
      'CustomFunctions.associate("FS_METRIC",m);CustomFunctions.associate("FS_ZSCORE", z);',
    );
  });

  test("must register every function", () => {
    expect(() => withRegisteredIds(script, [{ id: "METRIC" }, { id: "PCTILE" }], "FS_")).toThrow(
      "functions.js does not register PCTILE.",
    );
  });
});
