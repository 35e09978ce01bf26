import { ensureUniverForNode } from "../../src/build/univerForNode";
import { openHeadlessHost, type HeadlessHost } from "../../src/node/HeadlessHost";

const bytes = (text: string) => new TextEncoder().encode(text);

describe("a large file", () => {
  let host: HeadlessHost;
  beforeAll(async () => {
    await ensureUniverForNode();
    host = await openHeadlessHost();
  });
  afterAll(() => host.dispose());

  test("of 150,000 rows opens", async () => {
    await host.open("long.csv", bytes(Array.from({ length: 150_000 }, (_, row) => `T${row},${row}`).join("\n")));
    expect(host.sheet("long").usedRange).toBe("A1:B150000");
    expect(host.sheet("long").values("A150000:B150000")).toEqual([["T149999", 149_999]]);
  });

  test.each([
    [
      "rows",
      "a\n".repeat(1_048_577),
      /^big\.csv has 1,048,577 rows, and a sheet of Excel has 1,048,576: keep only the rows and columns that are needed\.$/,
    ],
    [
      "filled columns",
      `${"a,".repeat(16_384)}a`,
      /^big\.csv has 16,385 columns, and a sheet of Excel has 16,384: keep/,
    ],
    [
      "cells",
      `${"1,".repeat(2000)}\n`.repeat(2001),
      /^big\.csv has 4,002,000 cells, and at most 4,000,000 can be opened: keep/,
    ],
    [
      "characters in a cell",
      `a,b\nc,${"x".repeat(32_768)}`,
      /^The text in B2 of big\.csv is longer than the 32,767 characters that a cell holds: shorten it\.$/,
    ],
  ])("of too many %s is refused", async (_, text, sentence) => {
    await expect(host.open("big.csv", bytes(text))).rejects.toMatchObject({
      name: "InputError",
      message: expect.stringMatching(sentence) as string,
    });
  });

  test("says that formulas are texts now", async () => {
    expect(await host.open("f.csv", bytes('a,b\n=1+1,"=A1"\n'))).toEqual(["2 formulas, which are now texts"]);
    expect(await host.open("f.csv", bytes("a\n=1+1\n"))).toEqual(["a formula, which is now a text"]);
    expect([host.survey().formulas, host.sheet("f").formulas("A2"), host.sheet("f").numberFormat("A2")]).toEqual([
      0,
      [["=1+1"]],
      [["@"]],
    ]);
  });
});

test("columns open as wide as their texts need, up to a limit; a title counts for none", async () => {
  await ensureUniverForNode();
  const host = await openHeadlessHost();
  const rows = [
    "A title that is a good deal longer than any of the codes below it,,",
    "Code,Company,Market Cap",
    `AAA,${"Long Name ".repeat(20)},3399215880`,
    "BB,Short,7",
  ];
  await host.open("peers.csv", new TextEncoder().encode(rows.join("\n")));
  const { grid } = host.workbook.book;
  const [code, company, marketCap] = [0, 1, 2].map((column) => grid.layout.columnWidth(grid.sheets.all[0], column));
  expect(code).toBeLessThan(80);
  expect(company).toBe(260);
  expect(marketCap).toBeGreaterThan(80);
  host.dispose();
});
