import { unzipSync, strFromU8 } from "fflate";
import { XMLParser } from "fast-xml-parser";
import type { HeadlessHost } from "excel-host";
import { fill, openAddinHost, sampleTable } from "../support/addinHost";

/** The order that the file format (ECMA-376 part 1, CT_Worksheet) prescribes for a worksheet's parts; Excel refuses a file that breaks it. */
const PARTS_OF_A_WORKSHEET =
  "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF picture oleObjects controls webPublishItems tableParts extLst".split(
    " ",
  );

describe.each(["six-factor", "balance-sheet-quality", "small-cap-value"])("the sheets of %s", (model) => {
  let host: HeadlessHost;
  beforeAll(async () => {
    host = await openAddinHost();
    fill(host, "Universe", sampleTable(120));
    await host.call("FactorScores.screen", { source: { kind: "sheet", sheet: "Universe" }, model });
  });
  afterAll(() => host.dispose());

  test("a chart of several series says which is which", () => {
    const { charts } = host.workbook.book;
    expect(charts.length).toBeGreaterThan(0);
    for (const { name, series, legend } of charts)
      expect({ name, legend: legend.visible }).toEqual({ name, legend: series.length > 1 });
  });

  test("texts beside numbers keep a distance", () => {
    const { grid, tables } = host.workbook.book;
    for (const { name, sheet, area, columns } of tables.all.filter(({ name }) =>
      /^(TopScores|ModelPortfolio|FactorScores)$/.test(name),
    )) {
      const styles = columns.map((_, k) => grid.styles.of(sheet, area.row + 1, area.column + k));
      columns.forEach((column, k) => {
        const followsNumber = k > 0 && styles[k].numberFormat === "@" && styles[k - 1].numberFormat !== "@";
        if (followsNumber)
          expect({ name, column: column.name, indent: styles[k].indent }).toEqual({
            name,
            column: column.name,
            indent: 1,
          });
      });
    }
  });

  test("the saved worksheets have their parts in the order that Excel demands", async () => {
    const parts = unzipSync(await host.saveXlsx());
    const worksheets = Object.keys(parts).filter((path) => /^xl\/worksheets\/sheet\d+\.xml$/.test(path));
    expect(worksheets.length).toBeGreaterThan(3);
    for (const path of worksheets) {
      const document = new XMLParser({ preserveOrder: true }).parse(strFromU8(parts[path])) as Record<
        string,
        Record<string, unknown>[]
      >[];
      const names = document.find((node) => "worksheet" in node)!.worksheet.map((node) => Object.keys(node)[0]);
      expect([...names].sort((a, b) => PARTS_OF_A_WORKSHEET.indexOf(a) - PARTS_OF_A_WORKSHEET.indexOf(b))).toEqual(
        names,
      );
    }
  });
});

test("the weights' bars are pale enough for the numbers on them", async () => {
  const host = await openAddinHost();
  fill(host, "Universe", sampleTable(120));
  await host.call("FactorScores.screen", { source: { kind: "sheet", sheet: "Universe" }, model: "six-factor" });
  const bars = host.workbook.book.conditionalFormats.flatMap(({ rule }) =>
    rule?.kind === "dataBar" ? [{ color: rule.color, gradient: rule.gradient }] : [],
  );
  expect(bars).toEqual([{ color: "#BFC8D6", gradient: false }]);
  host.dispose();
});
