import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type OfficeMember, officeMembers } from "../../scripts/docs/officeMembers";
import { beyond, declaredSets, OFFICE_MEMBERS_PAGE, officeMembersPage } from "../../scripts/docs/officeMembersPage";
import { NEWER_MEMBERS } from "../../src/workbook/newerMembers";

const ROOT = join(__dirname, "..", "..");
const read = (file: string) => readFileSync(join(ROOT, file), "utf8");

let members: OfficeMember[];
beforeAll(() => {
  members = officeMembers();
});

test("the members of Office.js in use are known", () => {
  const of = new Map(members.map(({ name, set }) => [name, set]));
  // called, read, assigned, loaded, destructured, written in an object
  expect(of.get("Worksheet.getRangeByIndexes")).toBe("ExcelApi 1.7");
  expect(of.get("Range.text")).toBe("ExcelApi 1.1");
  expect(of.get("Worksheet.showGridlines")).toBe("ExcelApi 1.8");
  expect(of.get("RangeView.cellAddresses")).toBe("ExcelApi 1.3");
  expect(of.get("PageLayoutZoomOptions.horizontalFitToPages")).toBe("ExcelApi 1.9");
  expect(of.get("Office.onReady")).toBe("");
  expect(members.length).toBeGreaterThan(150);
});

test(`${OFFICE_MEMBERS_PAGE} is up to date (run npm run docs)`, () => {
  expect(read(OFFICE_MEMBERS_PAGE)).toBe(officeMembersPage(members));
});

test("members beyond the manifest's sets are those of the table, with its sets, and each is asked for where it is used", () => {
  const newer = beyond(members, declaredSets());
  expect(Object.fromEntries(newer.map(({ name, set }) => [name, set]))).toEqual(
    Object.fromEntries(Object.entries(NEWER_MEMBERS).map(([name, { set }]) => [name, set])),
  );
  for (const { name, files } of newer)
    for (const file of files)
      expect([file, read(file)]).toEqual([file, expect.stringContaining(`supports("${name}")`)]);
});

test.each([
  ["ExcelApi 1.13", true],
  ["ExcelApi 1.12", false],
  ["ExcelApi 1.9", false],
  ["ExcelApi 1.1 for reading visibility; 1.2 for setting it.", false],
  ["ExcelApi 1.1 for get, 1.14 for set", true],
  ["ExcelApiDesktop 1.1", true],
  ["ExcelApiOnline 1.1", true],
  ["ExcelApi BETA (PREVIEW ONLY)", true],
  ["CustomFunctionsRuntime 1.3", false],
  ["CustomFunctionsRuntime 1.4", true],
  ["", false],
])("a member of the set %j is beyond ExcelApi 1.12: %s", (set, expected) => {
  expect(beyond([{ name: "X.y", set, files: [] }], ["SharedRuntime 1.1", "ExcelApi 1.12"])).toHaveLength(
    expected ? 1 : 0,
  );
});

test("the manifest declares what the page says", () => {
  expect(declaredSets()).toEqual(["SharedRuntime 1.1", "ExcelApi 1.12"]);
});
