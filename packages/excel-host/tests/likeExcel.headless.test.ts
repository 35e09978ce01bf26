import type { UniverGrid } from "../src/grid/univer/UniverGrid";
import { openHeadlessHost, type HeadlessHost } from "../src/node/HeadlessHost";
import { errorOf, inExcel } from "../src/testing/inExcel";
import { makeFruits } from "./support/makeFruits";

let host: HeadlessHost;

beforeAll(async () => {
  host = await openHeadlessHost();
});
afterAll(() => host.dispose());
beforeEach(() => host.workbook.book.reset());

const sheet = () => host.sheet("Sheet1");

const makeTable = () => makeFruits(host);

describe("null objects", () => {
  test("have methods that do nothing", async () => {
    await inExcel(host, async (context) => {
      const { worksheets, names } = context.workbook;
      worksheets.getItemOrNullObject("Nowhere").delete();
      worksheets.getItemOrNullObject("Nowhere").getRange("A1").clear();
      names.getItemOrNullObject("nothing").delete();
      worksheets.add("Added");
      await context.sync();
    });
    expect(host.workbook.worksheets.items.map(({ name }) => name)).toEqual(["Sheet1", "Added"]);
  });

  test("may be loaded without naming a property", async () => {
    const found = await inExcel(host, async (context) => {
      const there = context.workbook.worksheets.getItemOrNullObject("Sheet1");
      there.load("no-properties-needed");
      context.workbook.worksheets.load("items");
      await context.sync();
      return [there.isNullObject, context.workbook.worksheets.items[0].name];
    });
    expect(found).toEqual([false, "Sheet1"]);
  });
});

describe("colours", () => {
  test.each([
    ["DarkMagenta", "#8B008B"],
    ["lightgreen", "#90EE90"],
    ["rebeccapurple", "#663399"],
    ["ff8000", "#FF8000"],
  ])("%s is %s", async (name, code) => {
    await inExcel(
      host,
      async (context, color) => {
        context.workbook.worksheets.getActiveWorksheet().getRange("A1").format.fill.color = color;
        await context.sync();
      },
      name,
    );
    expect(sheet().style("A1").fill).toBe(code);
  });

  test.each(["transparent", "constructor", "reddish", "#12345"])("%s is none", async (name) => {
    const error = await errorOf(
      inExcel(
        host,
        async (context, color) => {
          context.workbook.worksheets.getActiveWorksheet().getRange("A1").format.fill.color = color;
          await context.sync();
        },
        name,
      ),
    );
    expect(error.code).toBe("InvalidArgument");
  });
});

describe("what a cell refuses", () => {
  test.each([
    ["a text of 32,768 characters", "x".repeat(32_768)],
    ["a formula of 8,193 characters", `=${"1".repeat(8_192)}`],
    ["too many arguments", "=ABS(1,2)"],
    ["too few arguments", "=VLOOKUP(1,A1:B2)"],
    ["none where there has to be one", "=SUM()"],
    ["one where there may be none", "=1+PI(1)"],
    ["LET without a result", "=LET(x,1)"],
  ])("%s", async (_, written) => {
    const error = await errorOf(
      inExcel(
        host,
        async (context, value) => {
          context.workbook.worksheets.getActiveWorksheet().getRange("C1").values = [[value]];
          await context.sync();
        },
        written,
      ),
    );
    expect(error.code).toBe("InvalidArgument");
    expect(sheet().value("C1")).toBe("");
  });

  test.each(["x".repeat(32_767), "=SWITCH(1,1,2,3,4,5)", "=NOW()", '=CELL("row")', "=LET(x,1,x)", "=IF(TRUE,)"])(
    "but takes what is just allowed",
    async (written) => {
      await inExcel(
        host,
        async (context, value) => {
          context.workbook.worksheets.getActiveWorksheet().getRange("C1").values = [[value]];
          await context.sync();
        },
        written,
      );
      expect(sheet().value("C1")).not.toBe("");
    },
  );
});

describe("copies", () => {
  test("transposed, take relative references and borders along", async () => {
    const copied = await inExcel(host, async (context) => {
      const active = context.workbook.worksheets.getActiveWorksheet();
      active.getRange("C3:D3").formulas = [["=A2+$A$1", "=SUM(B2:C2)"]];
      active.getRange("C3").format.borders.getItem("EdgeBottom").style = "Continuous";
      active.getRange("F10").copyFrom("C3:D3", "All", false, true);
      const target = active.getRange("F10:F11").load("formulas");
      await context.sync();
      return target.formulas;
    });
    expect(copied).toEqual([["=E8+$A$1"], ["=SUM(E9:E10)"]]);
    expect(Object.keys(sheet().style("F10").borders ?? {})).toEqual(["right"]);
  });

  test("leave the target under skipped blanks as it is, its look too", async () => {
    await inExcel(host, async (context) => {
      const active = context.workbook.worksheets.getActiveWorksheet();
      active.getRange("A1:C1").values = [[1, "", 3]];
      active.getRange("A2:C2").values = [["old", "old", "old"]];
      active.getRange("B2").format.fill.color = "red";
      active.getRange("A2").copyFrom("A1:C1", "All", true);
      await context.sync();
    });
    expect(sheet().values("A2:C2")).toEqual([[1, "old", 3]]);
    expect(sheet().style("B2").fill).toBe("#FF0000");
  });
});

describe("tables", () => {
  const areaAfter = (address: string, values: unknown[][]) =>
    inExcel(
      host,
      async (context, where, written) => {
        const active = context.workbook.worksheets.getActiveWorksheet();
        active.getRange(where).values = written;
        const range = active.tables.getItem("Fruits").getRange().load("address");
        await context.sync();
        return range.address;
      },
      address,
      values,
    );

  test.each<[string, string, unknown[][], string]>([
    ["a cell below", "A6", [["Lemon"]], "A1:B6"],
    ["rows below", "A6:B7", [["Lemon", 1], ["Plum", 2]], "A1:B7"], // prettier-ignore
    ["a cell to the right", "C1", [["Farm"]], "A1:C5"],
    ["a column to the right", "C1:C5", [["Farm"], ["A"], ["B"], ["C"], ["=1+1"]], "A1:C5"],
    ["not a formula below", "B6", [["=SUM(Fruits[Crates])"]], "A1:B5"],
    ["not a blank", "A6", [[""]], "A1:B5"],
    ["not what lies beyond", "B6:C6", [[1, 2]], "A1:B5"],
    ["not a cell apart", "A7", [["Lemon"]], "A1:B5"],
  ])("take in %s", async (_, address, values, expected) => {
    await makeTable();
    expect(await areaAfter(address, values)).toBe(`Sheet1!${expected}`);
  });

  test("take in what a user types below them", async () => {
    await makeTable();
    const { session } = host.workbook.book.grid as UniverGrid;
    const [first] = session.workbook.getSheetOrders();
    session.injector.get(session.library.ICommandService).syncExecuteCommand("sheet.mutation.set-range-values", {
      unitId: session.workbook.getUnitId(),
      subUnitId: first,
      cellValue: { 5: { 0: { v: "Lemon", t: 1 } } },
    });
    expect(host.workbook.book.tables.all[0].area).toEqual({ row: 0, column: 0, rows: 6, columns: 2 });
  });

  test("hear what is selected in them, and that the selection has left", async () => {
    await makeTable();
    const heard = await inExcel(host, async (context) => {
      const seen: unknown[] = [];
      const active = context.workbook.worksheets.getActiveWorksheet();
      active.tables.getItem("Fruits").onSelectionChanged.add((event) => {
        seen.push([event.isInsideTable, event.address]);
        return Promise.resolve();
      });
      await context.sync();
      for (const address of ["E9", "B2:C3", "E9", "F9"]) {
        active.getRange(address).select();
        await context.sync();
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      return seen;
    });
    expect(heard).toEqual([[true, "B2:C3"], [false, ""]]); // prettier-ignore
  });

  test("do not take in a row in which something stands", async () => {
    await makeTable();
    await areaAfter("A7", [["apart"]]);
    expect(await areaAfter("A6:A7", [["Lemon"], ["Plum"]])).toBe("Sheet1!A1:B7");
    await makeTableElsewhere();
    expect(await areaAfter("A8", [["Fig"]])).toBe("Sheet1!A1:B7");
  });
  const makeTableElsewhere = () =>
    inExcel(host, async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("B8").values = [[99]];
      context.workbook.worksheets.getActiveWorksheet().tables.getItem("Fruits").resize("A1:B7");
      await context.sync();
    });

  test.each<[string, Excel.FilterCriteria, string[]]>([
    ["values", { filterOn: "Values", values: ["kiwi", "Lime"] }, ["Lime", "Kiwi"]],
    ["a pattern", { filterOn: "Custom", criterion1: "=*e" }, ["Lime", "Apple", "Orange"]],
    ["one of two", { filterOn: "Custom", criterion1: "=?iwi", operator: "Or", criterion2: "=Lime" }, ["Lime", "Kiwi"]],
    ["another than", { filterOn: "Custom", criterion1: "<>Kiwi" }, ["Lime", "Apple", "Orange"]],
  ])("are filtered by %s of texts", async (_, criteria, shown) => {
    await makeTable();
    expect(await filtered("Fruit", criteria)).toEqual(shown);
  });

  test.each<[string, Excel.FilterCriteria, string[]]>([
    ["the largest", { filterOn: "TopItems", criterion1: "1" }, ["Apple"]],
    ["the smallest half", { filterOn: "BottomPercent", criterion1: "50" }, ["Lime", "Kiwi"]],
    ["what is below average", { filterOn: "Dynamic", dynamicCriteria: "BelowAverage" }, ["Lime", "Kiwi"]],
    ["two conditions", { filterOn: "Custom", criterion1: ">10", operator: "And", criterion2: "<=30" }, ["Kiwi", "Orange"]], // prettier-ignore
  ])("are filtered by %s of numbers", async (_, criteria, shown) => {
    await makeTable();
    expect(await filtered("Crates", criteria)).toEqual(shown);
  });

  test("say what they are filtered by, and forget it when it is cleared", async () => {
    await makeTable();
    const criteria = { filterOn: "TopPercent", criterion1: "25" } as const;
    await filtered("Crates", criteria);
    const before = await inExcel(host, async (context) => {
      const table = context.workbook.tables.getItem("Fruits");
      const filter = table.columns.getItem("Crates").filter.load("criteria");
      table.autoFilter.load("isDataFiltered");
      await context.sync();
      const held = [filter.criteria, table.autoFilter.isDataFiltered];
      table.clearFilters();
      filter.load("criteria");
      await context.sync();
      return [...held, filter.criteria];
    });
    expect(before).toEqual([criteria, true, null]);
  });

  test("have no filters by colour", async () => {
    await makeTable();
    const error = await errorOf(filtered("Crates", { filterOn: "CellColor", color: "red" }));
    expect(error.code).toBe("ApiNotFound");
  });

  const filtered = (column: string, criteria: Excel.FilterCriteria) =>
    inExcel(
      host,
      async (context, name, wanted) => {
        const table = context.workbook.tables.getItem("Fruits");
        table.columns.getItem(name).filter.apply(wanted);
        const view = table.columns.getItem("Fruit").getDataBodyRange().getVisibleView().load("values");
        await context.sync();
        return view.values.map((line) => String(line[0]));
      },
      column,
      criteria,
    );
});

test.each([
  ["in the middle", "B", "C"],
  ["at the end", "C", "B"],
  ["beside a hidden one", "Sheet1", "C"],
])("in place of a deleted sheet %s its neighbour is shown", async (_, deleted, shown) => {
  const active = await inExcel(
    host,
    async (context, name, hide) => {
      const { worksheets } = context.workbook;
      for (const each of ["B", "C"]) worksheets.add(each);
      if (hide) worksheets.getItem("B").visibility = "Hidden";
      worksheets.getItem(name).activate();
      worksheets.getItem(name).delete();
      const current = worksheets.getActiveWorksheet().load("name");
      await context.sync();
      return current.name;
    },
    deleted,
    deleted === "Sheet1",
  );
  expect(active).toBe(shown);
});

test("worksheet functions are called without a cell, one within the other", async () => {
  await makeTable();
  const results = await inExcel(host, async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:B5");
    const { functions } = context.workbook;
    const kiwi = functions.vlookup("Kiwi", range, 2, false);
    const asked = [
      functions.sum(kiwi, 1, 2),
      functions.vlookup("Fig", range, 2, false),
      functions.norm_S_Dist(0, true),
    ];
    for (const each of asked) each.load("value,error");
    await context.sync();
    return asked.map(({ value, error }) => error ?? value);
  });
  expect(results).toEqual([23, "#N/A", 0.5]);
});

test("a chart's legend, units and categories are set", async () => {
  await makeTable();
  const read = await inExcel(host, async (context) => {
    const active = context.workbook.worksheets.getActiveWorksheet();
    const chart = active.charts.add("ColumnClustered", active.getRange("B1:B5"), "Columns");
    chart.legend.format.fill.setSolidColor("white");
    chart.legend.format.font.underline = "Single";
    chart.axes.valueAxis.displayUnit = "Thousands";
    chart.axes.categoryAxis.setCategoryNames(active.getRange("A2:A5"));
    const names = chart.series.getItemAt(0).getDimensionValues("Categories");
    chart.legend.format.font.load("underline");
    chart.axes.valueAxis.load("displayUnit,showDisplayUnitLabel");
    await context.sync();
    const { displayUnit, showDisplayUnitLabel } = chart.axes.valueAxis;
    return [names.value, chart.legend.format.font.underline, displayUnit, showDisplayUnitLabel];
  });
  expect(read).toEqual([["Lime", "Apple", "Kiwi", "Orange"], "Single", "Thousands", true]);
  expect(host.workbook.book.charts[0].legend.fill).toBe("#FFFFFF");
});
