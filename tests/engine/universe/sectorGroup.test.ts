import type { CellValue } from "../../../src/engine/universe/cells/cellTable";
import { readUniverse } from "../../../src/engine/universe/readUniverse";

const read = (headers: string[], mapping = {}) =>
  readUniverse(
    {
      values: [
        ["Ticker", "P/E", ...headers],
        ...["ARB", "BLU"].map((ticker, k): CellValue[] => [ticker, 9 + k, ...headers.map((_, c) => `Group ${c}${k}`)]),
      ],
    },
    { mapping },
  );

describe("an industry group", () => {
  test("is the sector where nothing else is, and is asked about", () => {
    const { universe, findings } = read(["Industry Group"]);
    expect(universe.text.get("sector")).toEqual(["Group 00", "Group 01"]);
    expect(findings.filter(({ code }) => code === "ambiguous-column").map(({ message }) => message)).toEqual([
      '"Industry Group" is read as Sector. Is it Industry?',
    ]);
  });
  test("is so beside an industry too", () => {
    const { universe } = read(["Industry", "GICS Industry Group"]);
    expect(universe.text.get("industry")).toEqual(["Group 00", "Group 01"]);
    expect(universe.text.get("sector")).toEqual(["Group 10", "Group 11"]);
  });
  test("is an industry beside a sector, also beside one left out by the user", () => {
    expect(read(["Sector", "Industry Group"]).universe.text.get("sector")).toEqual(["Group 00", "Group 01"]);
    expect(read(["Sector", "Industry Group"], { sector: { field: null } }).universe.text.get("sector")).toBeUndefined();
  });
  test("stays the industry that the user chose", () => {
    const { universe } = read(["Industry Group"], { "industry group": { field: "industry" } });
    expect(universe.text.get("sector")).toBeUndefined();
    expect(universe.text.get("industry")).toEqual(["Group 00", "Group 01"]);
  });
  test("an industry is no sector", () => expect(read(["Industry"]).universe.text.get("sector")).toBeUndefined());
});
