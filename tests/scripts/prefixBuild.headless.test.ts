import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensureUniverForNode, type HeadlessHost, openHeadlessHost } from "excel-host";
import { buildAddin } from "../../cli/build/addin";
import { manifestFaults } from "../../scripts/manifest/manifestFaults";
import { fill } from "../support/addinHost";

let folder: string;
let host: HeadlessHost;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "prefix-"));
  buildAddin(folder, {
    FACTOR_SCORES_PREFIX: "FS_",
    FACTOR_SCORES_OFFICE_JS: "onecdn",
    FACTOR_SCORES_SUPPORT: "help@example.com",
  });
  await ensureUniverForNode();
  host = await openHeadlessHost();
  await host.loadAddin(folder, ["functions.js", "workflows.js"]);
});
afterAll(() => {
  host.dispose();
  rmSync(folder, { recursive: true, force: true });
});

const built = (name: string) => readFileSync(join(folder, name), "utf8");

test("functions go by their names with the prefix, and by no other", async () => {
  fill(host, "Data", [
    [1, "=FS_ZSCORE(A1:A3)", "=ZSCORE(A1:A3)"],
    [2, "", ""],
    [3, "", ""],
  ]);
  await host.settle();
  expect(host.sheet("Data").values("B1:B3")).toEqual([[-1], [0], [1]]);
  expect(JSON.stringify(host.sheet("Data").value("C1"))).toContain("#NAME?");
});

test("no id is that of another build, in the metadata or in the script", () => {
  const { functions } = JSON.parse(built("functions.json")) as { functions: { id: string; name: string }[] };
  const registered = [...built("functions.js").matchAll(/CustomFunctions\.associate\("([^"]+)"/g)].map(([, id]) => id);
  expect(functions.length).toBeGreaterThan(20);
  expect(functions.filter(({ id, name }) => id !== name || !id.startsWith("FS_"))).toEqual([]);
  expect(registered.sort()).toEqual(functions.map(({ id }) => id).sort());
});

test("its manifests have no fault, and that of production is another add-in", () => {
  expect(manifestFaults(folder)).toEqual([]);
  const xml = built("manifest.xml");
  expect(xml).toContain('<DisplayName DefaultValue="Factor Scores (FS_)"/>');
  expect(xml).not.toContain("b4d1f3c2-7a86-4e59-8c0d-5e9a1b2c3d4f");
});

test("the pane loads office.js from the address that is set, and the pages name the prefix and the contact", () => {
  expect(built("taskpane.html")).toMatch(
    /<script src="?https:\/\/officeapis\.public\.onecdn\.static\.microsoft\/1\/office\.js"?>/,
  );
  expect(built("functions-help.json")).toContain('"signature": "FS_ZSCORE(');
  expect(built("functions.html")).toContain("<h2>FS_ZSCORE</h2>");
  expect(built("support.html")).toContain("mailto:help@example.com");
});
