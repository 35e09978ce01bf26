import { openHeadlessHost, type HeadlessHost } from "../src/node/HeadlessHost";
import { errorOf, inExcel } from "../src/testing/inExcel";

let host: HeadlessHost;

beforeAll(async () => {
  host = await openHeadlessHost();
});
afterAll(() => host.dispose());
beforeEach(() => {
  host.workbook.book.reset();
  Object.assign(host.switches, {
    payloadLimitBytes: 5 * 1024 * 1024,
    latencyMs: 0,
    failAtRequest: null,
    failAfterActions: 0,
  });
});

describe("loading", () => {
  test("properties, nested ones, all of them, and those of a collection's items", async () => {
    const loaded = await inExcel(host, async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const range = sheet.getRange("A1:B2");
      range.values = [[1, "a"], [true, ""]]; // prettier-ignore
      range.format.fill.color = "#FFFF00";
      range.load("values,address,format/fill/color,format/font/bold");
      sheet.load();
      context.workbook.worksheets.load("items/name,items/tables/items/name");
      context.workbook.names.load({ name: true });
      await context.sync();
      return {
        values: range.values,
        address: range.address,
        color: range.format.fill.color,
        bold: range.format.font.bold,
        sheet: [sheet.name, sheet.position, sheet.visibility],
        sheets: context.workbook.worksheets.items.map((each) => [each.name, each.tables.items.length]),
        names: context.workbook.names.items.length,
      };
    });
    expect(loaded).toEqual({
      values: [[1, "a"], [true, ""]], // prettier-ignore
      address: "Sheet1!A1:B2",
      color: "#FFFF00",
      bold: false,
      sheet: ["Sheet1", 0, "Visible"],
      sheets: [["Sheet1", 0]],
      names: 0,
    });
  });

  test("$top and $skip page through a collection; toJSON gives what was loaded", async () => {
    const loaded = await inExcel(host, async (context) => {
      for (const name of ["B", "C", "D"]) context.workbook.worksheets.add(name);
      await context.sync();
      const page = context.workbook.worksheets.load({ name: true, $top: 2, $skip: 1 });
      await context.sync();
      return page.toJSON();
    });
    expect(loaded.items).toMatchObject([{ name: "B" }, { name: "C" }]);
  });

  test("a property that was not loaded cannot be read", async () => {
    const running = inExcel(host, (context) => Promise.resolve(context.workbook.worksheets.getActiveWorksheet().name));
    expect((await errorOf(running)).code).toBe("PropertyNotLoaded");
  });

  test("set() changes several properties at once", async () => {
    await inExcel(host, async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1");
      range.set({ values: [[5]], format: { fill: { color: "#00FF00" }, font: { bold: true } } });
      await context.sync();
    });
    expect([host.sheet("Sheet1").value("A1"), host.sheet("Sheet1").style("A1")]).toEqual([
      5,
      { fill: "#00FF00", bold: true },
    ]);
  });
});

describe("null objects", () => {
  test("stand for what is not there, and so does what they lead to", async () => {
    const found = await inExcel(host, async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject("Nowhere");
      const range = sheet.getRange("A1");
      sheet.load("name");
      range.load("values");
      const used = context.workbook.worksheets.getActiveWorksheet().getUsedRangeOrNullObject();
      used.load("address");
      await context.sync();
      return [sheet.isNullObject, range.isNullObject, used.isNullObject];
    });
    expect(found).toEqual([true, true, true]);
  });

  test("cannot be changed", async () => {
    const running = inExcel(host, async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject("Nowhere");
      await context.sync();
      sheet.name = "Somewhere";
      await context.sync();
    });
    expect((await errorOf(running)).code).toBe("ItemNotFound");
  });
});

describe("errors", () => {
  test.each<[string, (context: Excel.RequestContext) => Promise<unknown>, string, string]>([
    ["an unknown sheet", (context) => (context.workbook.worksheets.getItem("Nowhere").load("name"), context.sync()), "ItemNotFound", "WorksheetCollection.getItem"],
    ["a bad address", (context) => (context.workbook.worksheets.getActiveWorksheet().getRange("ZZZZ9").load("values"), context.sync()), "InvalidArgument", "Worksheet.getRange"],
    ["a sheet's name taken", (context) => (context.workbook.worksheets.add("sheet1"), context.sync()), "ItemAlreadyExists", "WorksheetCollection.add"],
    ["a sheet's name not allowed", (context) => ((context.workbook.worksheets.getActiveWorksheet().name = "a/b"), context.sync()), "InvalidArgument", "Worksheet.name"],
    ["values of another shape", (context) => ((context.workbook.worksheets.getActiveWorksheet().getRange("A1:B2").values = [[1, 2, 3]]), context.sync()), "InvalidArgument", "Range.values"],
    ["the last sheet deleted", (context) => (context.workbook.worksheets.getActiveWorksheet().delete(), context.sync()), "InvalidOperation", "Worksheet.delete"],
    ["a member that the host lacks", (context) => (context.workbook.worksheets.getActiveWorksheet().comments.load("items"), context.sync()), "ApiNotFound", "Worksheet.comments"],
    ["a property that the host lacks", (context) => (context.workbook.load("autoSave"), context.sync()), "ApiNotFound", "Workbook"],
  ])("%s", async (_, body, code, location) => {
    const error = await errorOf(inExcel(host, body));
    expect([error.code, error.debugInfo.errorLocation]).toEqual([code, location]);
  }); // prettier-ignore

  test("end a batch where they occur; what came before stays", async () => {
    const running = inExcel(host, async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A1").values = [[1]];
      sheet.getRange("A2:B2").values = [[1, 2, 3]];
      sheet.getRange("A3").values = [[3]];
      await context.sync();
    });
    expect((await errorOf(running)).code).toBe("InvalidArgument");
    expect(host.sheet("Sheet1").values("A1:A3")).toEqual([[1], [""], [""]]);
  });

  test("a member that is missing names its class and itself", async () => {
    const error = await errorOf(
      inExcel(
        host,
        (context) => (context.workbook.worksheets.getActiveWorksheet().comments.load("items"), context.sync()),
      ),
    );
    expect(error.message).toContain("Worksheet.comments");
  });
});

describe("objects over several batches", () => {
  test("a sheet, a table, a name and a chart are added once, whatever is done with them later", async () => {
    await inExcel(host, async (context) => {
      const sheet = context.workbook.worksheets.add("Out");
      const range = sheet.getRange("A1:B3");
      range.values = [["T", "Q"], ["a", 1], ["b", 2]]; // prettier-ignore
      const table = sheet.tables.add(range, true);
      const name = context.workbook.names.add("scores", range);
      const chart = sheet.charts.add("ColumnClustered", range);
      const series = chart.series.add("more");
      const format = range.conditionalFormats.add("ColorScale");
      await context.sync();
      table.name = "Scores1";
      name.comment = "the scores";
      chart.title.text = "Quality";
      series.name = "even more";
      format.stopIfTrue = true;
      await context.sync();
      table.style = "TableStyleLight1";
      await context.sync();
    });
    const sheet = host.sheet("Out");
    expect(host.workbook.worksheets.items.map((each) => each.name)).toEqual(["Sheet1", "Out"]);
    expect(sheet.tables.map(({ name, style }) => [name, style])).toEqual([["Scores1", "TableStyleLight1"]]);
    expect(host.workbook.names.items.map(({ name, comment }) => [name, comment])).toEqual([["scores", "the scores"]]);
    expect(sheet.charts.map((chart) => [chart.title.text, chart.series.map((series) => typeof series.name)])).toEqual([
      ["Quality", ["object", "string"]],
    ]);
    expect(sheet.conditionalFormats).toHaveLength(1);
  });

  test("a tracked range is the same cells however the sheet has changed", async () => {
    const address = await inExcel(host, async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A1:A2").values = [[1], [2]];
      const used = sheet.getUsedRange();
      context.trackedObjects.add(used);
      await context.sync();
      sheet.getRange("C9").values = [[3]];
      await context.sync();
      used.load("address");
      await context.sync();
      context.trackedObjects.remove(used);
      await context.sync();
      return used.address;
    });
    expect(address).toBe("Sheet1!A1:A2");
  });
});

describe("the transport", () => {
  const write = (context: Excel.RequestContext, rows: number) => {
    const values = Array.from({ length: rows }, (_, row) =>
      Array.from({ length: 30 }, (_, column) => row * 30 + column + 0.123456),
    );
    context.workbook.worksheets.getActiveWorksheet().getRangeByIndexes(0, 0, rows, 30).values = values;
    return context.sync();
  };

  test("refuses a request over 5 MB whole, and takes it when the limit is off", async () => {
    const error = await errorOf(inExcel(host, write, 20_000));
    expect(error.code).toBe("RequestPayloadSizeLimitExceeded");
    expect(host.sheet("Sheet1").usedRange).toBeNull();
    host.switches.payloadLimitBytes = null;
    await inExcel(host, write, 20_000);
    expect(host.sheet("Sheet1").usedRange).toBe("A1:AD20000");
  });

  test("refuses an answer over 5 MB", async () => {
    host.switches.payloadLimitBytes = null;
    await inExcel(host, write, 20_000);
    host.switches.payloadLimitBytes = 5 * 1024 * 1024;
    const error = await errorOf(
      inExcel(
        host,
        (context) => (context.workbook.worksheets.getActiveWorksheet().getUsedRange().load("values"), context.sync()),
      ),
    );
    expect(error.code).toBe("ResponsePayloadSizeLimitExceeded");
  });

  test("fails at the n-th request, once", async () => {
    host.switches.failAtRequest = 2;
    await inExcel(host, write, 1);
    expect((await errorOf(inExcel(host, write, 2))).code).toBe("GeneralException");
    expect(host.sheet("Sheet1").usedRange).toBe("A1:AD1");
    await inExcel(host, write, 2);
    expect(host.switches.failAtRequest).toBeNull();
  });

  test("fails in the midst of a request: what came before stays done", async () => {
    const writeTwo = (context: Excel.RequestContext) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A1").values = [[1]];
      sheet.getRange("A2").values = [[2]];
      return context.sync();
    };
    const seen = new Set<string | null>();
    for (let actions = 1; actions < 20; actions++) {
      Object.assign(host.switches, { failAtRequest: 1, failAfterActions: actions });
      const failed = await inExcel(host, writeTwo).then(
        () => false,
        () => true,
      );
      seen.add(host.sheet("Sheet1").usedRange);
      if (!failed) break;
    }
    expect([...seen]).toEqual([null, "A1", "A1:A2"]);
  });

  test("answers late, and counts requests and bytes", async () => {
    const before = { ...host.stats };
    host.switches.latencyMs = 60;
    const order: string[] = [];
    setTimeout(() => order.push("a timer of 40 ms"), 40);
    await inExcel(host, write, 1);
    order.push("the answer");
    expect(order).toEqual(["a timer of 40 ms", "the answer"]);
    expect(host.stats.requests).toBe(before.requests + 1);
    expect(host.stats.bytesSent).toBeGreaterThan(before.bytesSent + 500);
    expect(host.stats.bytesReceived).toBeGreaterThan(before.bytesReceived);
  });

  // it takes a second; what looks at all cells for each of them takes many minutes
  test("a table of 5,000 × 60 is written and read", async () => {
    const before = host.stats.requests;
    const [rows, last] = await inExcel(host, async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      for (let from = 0; from < 5000; from += 1000) {
        sheet.getRangeByIndexes(from, 0, 1000, 60).values = Array.from({ length: 1000 }, (_, row) =>
          Array.from({ length: 60 }, (_, column) => (from + row) * 60 + column),
        );
        await context.sync();
      }
      const used = sheet.getUsedRange();
      used.load("values");
      await context.sync();
      return [used.values.length, used.values[4999][59] as number];
    });
    expect([rows, last]).toEqual([5000, 299_999]);
    expect(host.stats.requests - before).toBe(6);
  }, 60_000);
});
