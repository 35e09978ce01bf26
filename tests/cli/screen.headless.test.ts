import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ScreenReport } from "../../src/workflows/screen/report";
import { ensureAddin } from "../../cli/build/addin";
import { ensureUniverForNode, openHeadlessHost } from "excel-host";
import { generateSampleUniverse } from "../../cli/sample/generateSampleUniverse";
import { modelInput } from "../engine/support/models";
import { sheetNames } from "../support/addinHost";
import { runHere, runInFolder } from "../support/commandLine";
import { program } from "../../cli/screen";

/** What lets the small universe through. */
const THIN = ["--set", "missing.minCoverage=0", "--set", "missing.minFit=0"];

/** A model of one's own that calls itself as a published one does. */
const OWN = modelInput({
  id: "own",
  name: "Six-factor screener",
  categories: [{ id: "quality", label: "Quality", weight: 1, metrics: [{ metric: "roic", weight: 1 }] }],
});

let folder: string;
beforeAll(async () => {
  await ensureUniverForNode();
  await ensureAddin();
  folder = mkdtempSync(join(tmpdir(), "screen-"));
  const put = (name: string, text: string) => writeFileSync(join(folder, name), text);
  put("sample.csv", generateSampleUniverse().csv);
  put("good.csv", "Ticker,Sector,FCF Yield,ROIC\nAAA,Energy,0.1,12%\nBBB,Energy,0.2,10%\nCCC,Energy,0.15,9%\n");
  put("empty.csv", "");
  put("no-ticker.csv", "Company,Sector,ROIC\nAlpha,Energy,12%\nBeta,Energy,10%\n");
  put("no-sector.csv", "Ticker,ROIC\nAAA,12%\nBBB,10%\n");
  put("no-metric.csv", "Ticker,Sector,Colour\nAAA,Energy,red\nBBB,Energy,blue\n");
  put("one-row.csv", "Ticker,Sector,ROIC\n");
  put("thin.csv", "Ticker,Sector,ROIC\nAAA,Energy,12%\nBBB,Energy,10%\n");
  put("future.json", '{"formatVersion": 99}');
  put("text.json", "no JSON");
  put("posing.json", JSON.stringify({ ...OWN, id: "Six-Factor" }));
  put("own.json", JSON.stringify(OWN));
  put(
    "many.json",
    JSON.stringify({ ...OWN, filters: Array.from({ length: 20_000 }, () => ({ column: "roe", above: 0 })) }),
  );
  put(
    "huge.json",
    JSON.stringify({ ...OWN, filters: Array.from({ length: 100_000 }, () => ({ column: "roe", above: 0 })) }),
  );
  put(
    "panel.csv",
    `Ticker,Sector,Period End,Filed,ROIC\n${["AAA", "BBB", "CCC"]
      .map(
        (ticker, k) =>
          `${ticker},Energy,2023-12-31,2024-02-20,${10 + k}%\n${ticker},Energy,2024-12-31,2025-02-20,${20 - k}%`,
      )
      .join("\n")}\n`,
  );
  mkdirSync(join(folder, "folder.json"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("bad input is told in one line, with exit code 2 and no file", () => {
  test.each([
    ["a missing file", ["nowhere.csv"], /^There is no file nowhere\.csv: check the path/],
    ["an empty file", ["empty.csv"], /^empty\.csv is empty/],
    ["no ticker column", ["no-ticker.csv"], /^No column was recognised as the ticker: name one "Ticker"/],
    [
      "no sector column for a model that needs one",
      ["no-sector.csv", "--set", "sector.fallback=neutral"],
      /^No column was recognised as the sector, and Six-factor screener compares within sectors: name a column "Sector"\.$/,
    ],
    [
      "no metric",
      ["no-metric.csv"],
      /^No column was recognised as a metric of Six-factor screener .*: add columns such as FCF yield/,
    ],
    ["one row", ["one-row.csv"], /^The range has only one row/],
    [
      "too little of each company",
      ["thin.csv"],
      /^Six-factor screener finds 1 of 20 metrics, 8 % of the weight here and needs 40 %: add FCF yield \(\+10 %\), .*, or choose a model that fits better\.$/,
    ],
    ["an unknown model", ["good.csv", "--model", "nope"], /^There is no model "nope": choose six-factor/],
    ["a missing model file", ["good.csv", "--model", "nope.json"], /^There is no model file nope\.json/],
    ["a model file that is none", ["good.csv", "--model", "text.json"], /^text\.json: The file is not JSON/],
    [
      "a model file of the future",
      ["good.csv", "--model", "future.json"],
      /^future\.json: The model is not valid at formatVersion/,
    ],
    [
      "a model file that poses as a published model",
      ["good.csv", "--model", "posing.json"],
      /^posing\.json: The model is not valid at id: "Six-Factor" is the id of a published model: give yours another/,
    ],
    [
      "a model file of many filters",
      ["good.csv", "--model", "many.json"],
      /^many\.json: The model is not valid at filters: must have at most 100 entries\.$/,
    ],
    [
      "a model file larger than any model",
      ["good.csv", "--model", "huge.json"],
      /^huge\.json: The file is too large for a model: it has more than 1,000,000 characters\.$/,
    ],
    ["another id for a model", ["good.csv", "--set", "id=mine"], /^id is no setting but says which model it is/],
    ["a folder as model file", ["good.csv", "--model", "folder.json"], /^There is no model file folder\.json/],
    [
      "an as-of date that is none",
      ["good.csv", "--as-of", "rubbish"],
      /^"rubbish" is not a date: write it as 2024-12-31, or as a fiscal year/,
    ],
    [
      "one file for two outputs",
      ["good.csv", ...THIN, "--out", "a.xlsx", "--json", "a.xlsx"],
      /^a\.xlsx is named for two outputs/,
    ],
    [
      "the universe as output",
      ["good.csv", ...THIN, "--json", "./good.csv"],
      /^\.\/good\.csv is the file good\.csv, which is read and is never written over: give the output another name\.$/,
    ],
    [
      "the model file as output",
      ["good.csv", "--model", "text.json", "--json", "text.json"],
      /^text\.json is read and is never written over/,
    ],
    ["a folder as output", ["good.csv", ...THIN, "--json", "folder.json"], /^folder\.json is a folder/],
    ["an unknown setting", ["good.csv", "--set", "portfolio.cuont=20"], /^There is no setting portfolio\.cuont/],
    [
      "a setting of the wrong type",
      ["good.csv", "--set", "portfolio.count=many"],
      /^portfolio\.count=many is not allowed: it must be a number\.$/,
    ],
    ["a setting without a value", ["good.csv", "--set", "portfolio.count"], /PATH=VALUE/],
    [
      "a sheet that is not there",
      ["good.csv", "--sheet", "Universe 2"],
      /^There is no sheet "Universe 2": choose good\.$/,
    ],
    [
      "an unwritable place",
      ["good.csv", ...THIN, "--out", "nowhere/out.xlsx"],
      /^out\.xlsx could not be written \(ENOENT\)/,
    ],
    ["another kind of file", ["good.csv", "--out", "out.pdf"], /^--out out\.pdf must end in \.xlsx\.$/],
    ["returns without factors", ["good.csv", "--returns", "Returns"], /^--returns and --factors go together/],
  ])("%s", async (_, args, line) => {
    const before = readdirSync(folder);
    const { code, output, errors } = await runHere(folder, program, ...args);
    expect(errors).toEqual([expect.stringMatching(line)]);
    expect({ code, output, files: readdirSync(folder) }).toEqual({ code: 2, output: "", files: before });
  });
});

test("a process ends with that line and that code", () => {
  const { code, output, errors } = runInFolder(folder, "screen", "nowhere.csv");
  expect({ code, output, errors }).toEqual({
    code: 2,
    output: "",
    errors: [expect.stringMatching(/^There is no file/)],
  });
});

test("the sample's run is saved as a workbook and as JSON, with the same numbers", async () => {
  const { code, output, errors } = runInFolder(
    folder,
    "screen",
    "sample.csv",
    "--set",
    "portfolio.count=20",
    "--json",
    "scores.json",
  );
  expect({ code, errors }).toEqual({ code: 0, errors: [] });
  expect(output).toMatch(/^Companies read +505$/m);
  expect(output).toMatch(/^Held in the model portfolio +20$/m);
  expect(output).toMatch(/^Written: factor_output\.xlsx, scores\.json$/m);

  const report = JSON.parse(readFileSync(join(folder, "scores.json"), "utf8")) as ScreenReport;
  const host = await openHeadlessHost();
  try {
    await host.openFile(join(folder, "factor_output.xlsx"));
    expect(sheetNames(host)).toEqual(
      expect.arrayContaining(["Factor Scores", "Screener Dashboard", "Model Portfolio", "Data Check", "Run Log"]),
    );
    const table = host.workbook.book.tables.all.find(
      ({ sheet }) => host.workbook.book.grid.sheets.name(sheet) === "Factor Scores",
    );
    expect(table).toBeDefined();
    const cells = host.sheet("Factor Scores").values("A1:BZ600") as unknown[][];
    const headerRow = cells.findIndex((row) => row.includes("Ticker") && row.includes("Composite"));
    const [ticker, composite] = ["Ticker", "Composite"].map((header) => cells[headerRow].indexOf(header));
    const inSheet = cells.slice(headerRow + 1).flatMap((row) => (row[ticker] ? [[row[ticker], row[composite]]] : []));
    expect(Object.fromEntries(inSheet)).toEqual(
      Object.fromEntries(report.rows.map((row) => [row.ticker, row.composite])),
    );
  } finally {
    host.dispose();
  }
});

test("a model file's run says in its JSON where the model comes from and what was changed", async () => {
  const { code, errors } = await runHere(
    folder,
    program,
    "good.csv",
    "--model",
    "own.json",
    "--set",
    "winsorize.lower=0.05",
    "--out",
    "own.xlsx",
    "--json",
    "own-scores.json",
  );
  expect({ code, errors }).toEqual({ code: 0, errors: [] });
  expect(JSON.parse(readFileSync(join(folder, "own-scores.json"), "utf8"))).toMatchObject({
    modelOrigin: "file",
    settingsChanged: { "winsorize.lower": 0.05 },
    model: { id: "own" },
  });
});

test("with an as-of date only what was filed by then counts, and the Run Log and the JSON say so", async () => {
  const run = async (...args: string[]) => {
    const out = ["--out", "panel.xlsx", "--json", "panel.json"];
    const { code, errors } = await runHere(folder, program, "panel.csv", "--model", "own.json", ...out, ...args);
    expect({ code, errors }).toEqual({ code: 0, errors: [] });
    const report = JSON.parse(readFileSync(join(folder, "panel.json"), "utf8")) as ScreenReport;
    return { asOf: report.log.asOf, roic: report.rows.map(({ ticker, raw }) => [ticker, raw.roic]) };
  };
  expect(await run()).toMatchObject({
    asOf: { date: null, latestPeriod: "2024-12-31", notYetKnown: 0 },
    roic: [
      ["AAA", 0.2],
      ["BBB", 0.19],
      ["CCC", 0.18],
    ],
  });
  expect(await run("--as-of", "2025-01-15", "--set", "asOf.lagAnnual=30")).toEqual({
    asOf: { date: "2025-01-15", rule: "by filing date", latestPeriod: "2023-12-31", notYetKnown: 3 },
    roic: [
      ["AAA", 0.1],
      ["BBB", 0.11],
      ["CCC", 0.12],
    ],
  });
  const host = await openHeadlessHost();
  try {
    await host.openFile(join(folder, "panel.xlsx"));
    const log = (host.sheet("Run Log").values("A1:B90") as unknown[][]).map(([fact, value]) => [fact, value]);
    expect(log).toEqual(
      expect.arrayContaining([
        ["As of", "2025-01-15"],
        ["What was known", "by filing date; rows not yet known: 3"],
        ["Latest period used", "2023-12-31"],
        ["Days until annual figures are known", 30],
      ]),
    );
  } finally {
    host.dispose();
  }
});

test.each(["six-factor", "six-factor-banks", "small-cap-multi-factor", "balance-sheet-quality"])(
  "%s: the report's contributions and offset are the composite",
  async (model) => {
    const done = await runHere(
      folder,
      program,
      ...["sample.csv", "--model", model, "--out", "points.xlsx", "--json", "points.json"],
    );
    expect(done.code).toBe(0);
    const { rows } = JSON.parse(readFileSync(join(folder, "points.json"), "utf8")) as ScreenReport;
    const scored = rows.filter(({ composite }) => composite !== null);
    expect(scored.length).toBeGreaterThan(10);
    for (const { contributions, offset, composite } of scored) {
      const points = Object.values(contributions!).reduce((sum, value) => sum + value, offset!);
      expect(Math.abs(points - composite!)).toBeLessThan(1e-10);
    }
  },
);
