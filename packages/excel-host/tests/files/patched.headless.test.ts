import * as hucre from "hucre/xlsx";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { openHeadlessHost, type HeadlessHost } from "../../src/node/HeadlessHost";
import { patched } from "../../src/files/xlsx/patched";
import { fillWithEverything } from "../support/fullWorkbook";

jest.mock("hucre/xlsx", () => ({ __esModule: true, ...jest.requireActual<object>("hucre/xlsx") }));

let host: HeadlessHost;
beforeEach(async () => {
  host = await openHeadlessHost();
  fillWithEverything(host.workbook.book);
});
afterEach(() => {
  jest.restoreAllMocks();
  host.dispose();
});

/** As if another version of the library wrote a part otherwise. */
function writesOtherwise(change: (path: string, text: string) => string | null): void {
  const { writeXlsx } = jest.requireActual<typeof hucre>("hucre/xlsx");
  jest.spyOn(hucre, "writeXlsx").mockImplementation(async (options) => {
    const parts = Object.entries(unzipSync(new Uint8Array(await writeXlsx(options)))).flatMap(([path, content]) => {
      if (!/\.(xml|rels)$/.test(path)) return [[path, content] as const];
      const changed = change(path, strFromU8(content));
      return changed === null ? [] : [[path, strToU8(changed)] as const];
    });
    return zipSync(Object.fromEntries(parts));
  });
}

const without = (part: RegExp, place: RegExp) => (path: string, text: string) =>
  part.test(path) ? text.replace(place, "") : text;

test("a workbook with everything in it is saved", async () => {
  writesOtherwise((_, text) => text);
  await expect(host.saveXlsx()).resolves.toBeInstanceOf(Uint8Array);
});

test.each([
  ["the application's name", without(/app\.xml$/, /<Application>.*<\/Application>/)],
  ["how the workbook calculates", without(/workbook\.xml$/, /<calcPr [^>]*\/>/)],
  ["the hidden name", without(/workbook\.xml$/, /<definedNames>.*<\/definedNames>/s)],
  ["the errors of formulas", without(/sheet\d\.xml$/, /\uE000/g)],
  ["conditional formats", without(/sheet\d\.xml$/, /<\/conditionalFormatting>/g)],
  ["the looks of conditional formats", without(/sheet\d\.xml$/, / dxfId="\d+"/)],
  ["xl/tables/table1.xml", (path: string, text: string) => (path === "xl/tables/table1.xml" ? null : text)],
  ["xl/charts/chart1.xml", (path: string, text: string) => (path === "xl/charts/chart1.xml" ? null : text)],
])("saving fails when the library does not write %s as expected", async (what, change) => {
  writesOtherwise(change);
  await expect(host.saveXlsx()).rejects.toThrow(
    new RegExp(`^The workbook cannot be saved: the library hucre has not written ${what}.* where it is expected\\.`),
  );
});

test("what is put in is taken as it is", () => {
  expect(patched("a<b/>", "<b/>", () => "$& $1", "b")).toBe("a$& $1");
});
