import { writeFileSync } from "node:fs";
import { inExcel } from "../support/inExcel";
import { openAddinHost } from "../../support/addinHost";
import { openHeadlessHost } from "../../../workbench/node/HeadlessHost";
import { generateSampleUniverse } from "../../../workbench/sample/generateSampleUniverse";

test("screen with formulas as texts", async () => {
  const host = await openAddinHost();
  const { csv } = generateSampleUniverse();
  const lines = csv.split("\n");
  console.log(lines[0].slice(0, 200), lines[1].slice(0, 200));
  const evil = '"=HYPERLINK(""http://x"",""y"")"';
  const out = lines.map((l) => l.replace(/Information Technology|Technology/g, evil));
  await host.open("evil.csv", new TextEncoder().encode(out.join("\n")));
  await host.settle();
  console.log(host.survey().formulas, host.sheet("evil").values("A1:D4"));
  const { book } = host.workbook;
  // As text
  await host.open("sample.csv", new TextEncoder().encode(csv));
  const s = book.grid.sheets.all[0];
  const used = book.grid.cells.usedArea(s)!;
  book.grid.cells.write(s, used, (r, c) => {
    const v = book.grid.cells.value(s, used.row + r, used.column + c);
    return typeof v === "string" && /Technology/.test(v) ? { value: '=HYPERLINK("http://x","y")' } : undefined;
  });
  await host.call("FactorScores.loadModels");
  const screened = await host.call<{ sheets: string[] }>("FactorScores.screen", { source: { kind: "sheet" }, model: "six-factor", settings: {}, reading: {} });
  await host.settle();
  console.log(screened.sheets, host.survey().formulas);
  for (const sheet of book.grid.sheets.all) for (const f of book.grid.cells.formulasOn(sheet)) console.log(book.grid.sheets.name(sheet), f.row, f.column, f.text);
  const bytes = await host.saveXlsx();
  writeFileSync("/tmp/evil.xlsx", bytes);
  host.dispose();
});
test("typed", async () => {
  const host = await openHeadlessHost();
  const got = await inExcel(host, async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const r = sheet.getRange("A1:A8");
    r.numberFormat = [["@"],["@"],["@"],["@"],["@"],["@"],["@"],["@"]];
    r.values = [["TRUE"],["=1+1"],["2024-01-01"],["#N/A"],["007"],["'x"],["1/2"],["5%"]];
    const g = sheet.getRange("B1:B8");
    g.values = [["TRUE"],["'=1+1"],["2024-01-01"],["#N/A"],["007"],["'x"],["1/2"],["5%"]];
    r.load("values,valueTypes,formulas,text"); g.load("values,valueTypes,formulas,text,numberFormat");
    await context.sync();
    return [r.values, r.valueTypes, r.formulas, r.text, g.values, g.valueTypes, g.formulas, g.text, g.numberFormat];
  });
  console.log(JSON.stringify(got));
  host.dispose();
});
