import fc from "fast-check";
import { CellError, type HeadlessHost } from "excel-host";
import { presetModel } from "../../../src/engine/models/presets";
import { sampleTable, sheetNames } from "../../support/addinHost";
import { EXHAUSTIVE } from "../../support/exhaustive";
import { hostWithUniverse, RESULTS, screen } from "./screenOnHost";

/** Texts that Excel would take for something else. */
const HOSTILE = [
  "=1+1",
  '=HYPERLINK("http://x.example","y")',
  "=1+",
  "+1",
  "-x",
  "@SUM(A1)",
  "1/2",
  "Mar 5",
  "TRUE",
  "FALSE",
  "1E5",
  "0700",
  "12%",
  "'quoted",
  "#N/A",
  "2024-01-31",
  "=",
  "  padded  ",
];
const [HEADER, ...ROWS] = sampleTable(30);
const COLUMN = {
  ticker: HEADER.indexOf("Ticker"),
  company: HEADER.indexOf("Company"),
  sector: HEADER.indexOf("Sector"),
  industry: HEADER.indexOf("Industry"),
};

/** A universe whose texts are written as text, as an import writes them. */
async function hostWithTexts(
  change: (row: (string | number | boolean)[], k: number) => void,
  companies = ROWS.length,
): Promise<HeadlessHost> {
  const host = await hostWithUniverse(sampleTable(1));
  const { grid } = host.workbook.book;
  const sheet = grid.sheets.find("Universe")!;
  const table = [HEADER, ...Array.from({ length: companies }, (_, k) => [...ROWS[k % ROWS.length]])];
  table.slice(1).forEach((row, k) => change(row as (string | number | boolean)[], k));
  const area = { row: 0, column: 0, rows: table.length, columns: HEADER.length };
  grid.styles.applyEach(sheet, area, (row, column) =>
    typeof table[row][column] === "string" ? { numberFormat: "@" } : undefined,
  );
  grid.cells.write(sheet, area, (row, column) => ({ value: table[row][column] === "" ? null : table[row][column] }));
  return host;
}

/** No cell of a result is a formula, an error or a boolean, but for the settings in the Run Log that are TRUE or FALSE themselves. */
function expectPlainCells(host: HeadlessHost): void {
  const { grid } = host.workbook.book;
  for (const name of sheetNames(host).filter((each) => each !== "Universe")) {
    const sheet = grid.sheets.find(name)!;
    expect([...grid.cells.formulasOn(sheet)]).toEqual([]);
    const used = grid.cells.usedArea(sheet);
    if (!used) continue;
    for (let row = used.row; row < used.row + used.rows; row++) {
      for (let column = used.column; column < used.column + used.columns; column++) {
        const value = grid.cells.value(sheet, row, column);
        if (
          (typeof value === "boolean" &&
            !(
              name === "Run Log" &&
              /^(piotroski\.normalize|valueTrap\.exclude)$/.test(String(grid.cells.value(sheet, row, 0)))
            )) ||
          value instanceof CellError
        )
          throw new Error(`${name}!R${row + 1}C${column + 1} is ${String(value)}`);
      }
    }
  }
}

describe("texts from outside stay texts on every sheet", () => {
  test.each([
    ["six-factor", RESULTS],
    ["small-cap-value", ["Factor Scores", "Screener Dashboard", "Scorecards", "Data Check", "Run Log"]],
  ])("in every field, with %s", async (model, sheets) => {
    const host = await hostWithTexts((row, k) => {
      row[COLUMN.ticker] = k < HOSTILE.length ? `${HOSTILE[k]}` : row[COLUMN.ticker];
      row[COLUMN.company] = HOSTILE[(k + 3) % HOSTILE.length];
      row[COLUMN.sector] = HOSTILE[k % 4];
      row[COLUMN.industry] = HOSTILE[(k + 5) % HOSTILE.length];
    });
    const done = await screen(host, { model, settings: {} });
    expect(done.sheets).toEqual(sheets);
    expectPlainCells(host);
    const scores = host.sheet("Factor Scores").values();
    const sectorColumn = scores[0].indexOf("Sector");
    expect(new Set(scores.slice(1).map((row) => row[sectorColumn]))).toEqual(
      new Set(done.report.rows.map(({ sector }) => sector)),
    );
    // the same in the saved file
    const bytes = await host.saveXlsx();
    const again = await hostWithUniverse([["x"]]);
    await again.open("again.xlsx", bytes);
    expectPlainCells(again);
    expect(again.sheet("Factor Scores").values()).toEqual(scores);
    // and nothing of it counts as a change of the user's
    expect((await screen(host, { model, settings: {} })).kept).toEqual([]);
    again.dispose();
    host.dispose();
  });

  test("in a model's name, description, labels and source", async () => {
    const host = await hostWithUniverse(sampleTable(20));
    const model = {
      formatVersion: 1,
      id: "mine",
      name: '=HYPERLINK("http://x.example")',
      description: "=1+1",
      source: "+1",
      standardize: "percentile",
      categories: [
        { id: "a", label: "=1+", weight: 1, metrics: [{ metric: "roic", weight: 1 }] },
        { id: "b", label: "Rank", weight: 1, metrics: [{ metric: "earnings_yield", weight: 1 }] },
        { id: "c", label: "TRUE", weight: 1, metrics: [{ metric: "beta", weight: 1 }] },
      ],
      portfolio: { count: 5 },
    };
    await host.call("FactorScores.saveModel", model);
    await screen(host, { model: "mine", settings: {} });
    expectPlainCells(host);
    expect(host.sheet("Factor Scores").values()[0]).toEqual(expect.arrayContaining(["=1+", "Rank", "Rank 2", "TRUE"]));
    expect(host.sheet("Run Log").values("A1:B400")).toContainEqual(["Name of category 3", "TRUE"]);
    expect((await screen(host, { model: "mine", settings: {} })).kept).toEqual([]);
    host.dispose();
  });

  test("in the titles of charts, where a text that begins with = would be a reference", async () => {
    const host = await hostWithUniverse(sampleTable(30));
    const { id: _, ...published } = presetModel("balance-sheet-quality");
    const own = (metric: string, label: string) => ({ id: metric, label, formula: "roe * 1", unit: "fraction" });
    await host.call("FactorScores.saveModel", {
      ...published,
      id: "mine",
      name: "=1+1",
      filters: [],
      metrics: [own("first", "=A1"), own("second", "=1/2")],
      categories: [
        {
          ...published.categories[0],
          metrics: ["first", "second"].map((metric) => ({ metric, weight: 1 })),
          bySector: [],
        },
      ],
    });
    await screen(host, { model: "mine", settings: {} });
    expectPlainCells(host);
    const texts = host.workbook.book.charts.flatMap(({ title, categoryAxis, valueAxis, series }) => [
      title.text,
      categoryAxis.title.text,
      valueAxis.title.text,
      ...series.flatMap(({ name }) => (typeof name === "string" ? [name] : [])),
    ]);
    expect(texts).toEqual(expect.arrayContaining([" =A1", " =1/2"]));
    expect(texts.filter((text) => text.startsWith("="))).toEqual([]);
    expect((await screen(host, { model: "mine", settings: {} })).kept).toEqual([]);
    host.dispose();
  });

  test("whatever they are", async () => {
    const text = fc.oneof(
      fc.constantFrom(...HOSTILE),
      fc.string({ unit: "binary", maxLength: 30 }),
      fc.constantFrom("a\nb", "😀", "x".repeat(33_000)),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(text, text, text), { minLength: 12, maxLength: 12 }), async (texts) => {
        const host = await hostWithTexts((row, k) => {
          row[COLUMN.company] = texts[k % 12][0].slice(0, 32_767);
          row[COLUMN.sector] = texts[k % 12][1].slice(0, 32_767);
          row[COLUMN.industry] = texts[k % 12][2].slice(0, 32_767);
        }, 14);
        await screen(host, { settings: {} });
        expectPlainCells(host);
        expect((await screen(host, { settings: {} })).kept).toEqual([]);
        host.dispose();
      }),
      { numRuns: EXHAUSTIVE ? 40 : 4, seed: 11 },
    );
  });
});

describe("no run is refused by its own look", () => {
  test("not by hundreds of rows of one company", async () => {
    const host = await hostWithTexts(
      (row) => (row[COLUMN.company] = "The same company under one name, again and again"),
      600,
    );
    await expect(screen(host, { settings: {} })).resolves.toMatchObject({ notes: [] });
    host.dispose();
  });

  test("not by a header of 3,000 characters or texts as long as a cell", async () => {
    const host = await hostWithTexts((row, k) => (row[COLUMN.company] = "long ".repeat(k === 3 ? 6_553 : 1)));
    const { grid } = host.workbook.book;
    grid.cells.write(
      grid.sheets.find("Universe")!,
      { row: 0, column: HEADER.length + 1, rows: 2, columns: 1 },
      (row) => ({ value: row === 0 ? "header ".repeat(430) : 1 }),
    );
    for (const model of ["six-factor", "small-cap-value"])
      await expect(screen(host, { model, settings: {} })).resolves.toMatchObject({ notes: [] });
    host.dispose();
  });

  test("not by a name of a single sheet that is called as one of its tables", async () => {
    const host = await hostWithUniverse(sampleTable(12));
    const { grid } = host.workbook.book;
    grid.names.define({
      name: "FactorScores",
      sheet: grid.sheets.find("Universe")!,
      formula: "=Universe!$A$1",
      comment: "",
      visible: true,
    });
    await screen(host, { settings: {} });
    expect(host.sheet("Factor Scores").tables.map(({ name }) => name)).toEqual(["FactorScores2"]);
    host.dispose();
  });

  test("not by a large sheet of long texts elsewhere, which has to be looked through", async () => {
    const host = await hostWithUniverse(sampleTable(12));
    const { grid } = host.workbook.book;
    const notes = grid.sheets.add("Notes");
    grid.cells.write(notes, { row: 0, column: 0, rows: 8_000, columns: 10 }, (row, column) => ({
      value: `${row} ${column} ${"some long text ".repeat(12)}`,
    }));
    await screen(host, { settings: {} });
    await expect(screen(host, { model: "balance-sheet-quality", settings: {} })).resolves.toMatchObject({ kept: [] });
    host.dispose();
  });
});
