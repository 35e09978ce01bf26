import type { CellValue } from "../../../../src/engine/universe/cells/cellTable";
import { joining, read } from "../../support/joins";

describe("findings of a joined table", () => {
  const ratios: CellValue[][] = [
    ["Symbol", "ROE %", "Gross Margin"],
    ["BLU", 9e9, 0.3],
    ["ARB", 8e9, 0.2],
    ["BRK.B", 12, 0.4],
  ];

  test.each([
    ["Ratios", "Ratios!B2:B3"],
    ["More ratios, '24", "'More ratios, ''24'!B2:B3"],
  ])("select its cells on its own sheet %s", (name, selection) => {
    const found = read([joining(name, ratios)]).findings.find(({ code }) => code === "impossible")!;
    const start = selection.slice(0, selection.indexOf("!") + 1);
    expect(found.cells).toEqual([`${start}B3`, `${start}B2`]);
    expect([found.count, found.selection]).toEqual([2, selection]);
  });

  test("own columns of a model are recognised in any table", () => {
    const esg: CellValue[][] = [
      ["Symbol", "ESG"],
      ["ARB", 55],
      ["BRK.B", 61],
    ];
    const own = { id: "esg", label: "ESG score", headers: ["ESG"], unit: "multiple" as const, better: "high" as const };
    const reading = read([joining("Own", esg)], { ownColumns: [own] });
    expect(Array.from(reading.universe.given.get("esg")!)).toEqual([55, NaN, 61]);
  });
});
