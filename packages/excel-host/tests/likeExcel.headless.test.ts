import { openHeadlessHost, type HeadlessHost } from "../src/node/HeadlessHost";
import { errorOf, inExcel } from "../src/testing/inExcel";

let host: HeadlessHost;

beforeAll(async () => {
  host = await openHeadlessHost();
});
afterAll(() => host.dispose());
beforeEach(() => host.workbook.book.reset());

const sheet = () => host.sheet("Sheet1");

/** A table of four kinds of fruit in A1:B5, made by the add-in. */
const makeTable = () =>
  inExcel(host, async (context) => {
    const active = context.workbook.worksheets.getActiveWorksheet();
    active.getRange("A1:B5").values = [["Fruit", "Crates"], ["Lime", 10], ["Apple", 40], ["Kiwi", 20], ["Orange", 30]]; // prettier-ignore
    active.tables.add("A1:B5", true).name = "Fruits";
    await context.sync();
  });

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

describe("ranges", () => {
  test("speak R1C1", async () => {
    const read = await inExcel(host, async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("C3:C4");
      range.formulasR1C1 = [['=R[-1]C*2+R1C1+SUM(R[-2]C[-1]:RC[-1])&"RC"'], [7]];
      range.load("formulas,formulasR1C1");
      await context.sync();
      return [range.formulas, range.formulasR1C1];
    });
    expect(read).toEqual([
      [['=C2*2+$A$1+SUM(B1:B3)&"RC"'], [7]],
      [['=R[-1]C*2+R1C1+SUM(R[-2]C[-1]:RC[-1])&"RC"'], [7]],
    ]);
    const error = await errorOf(
      inExcel(host, async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange("A1").formulasR1C1 = [["=R[-1]C"]];
        await context.sync();
      }),
    );
    expect(error.code).toBe("InvalidArgument");
  });

  test("are searched, from the cell after the first", async () => {
    await makeTable();
    const found = await inExcel(host, async (context) => {
      const active = context.workbook.worksheets.getActiveWorksheet();
      const all = active.getRange("A1:B5");
      const addresses = [
        all.find("i", {}),
        all.find("LIME", { completeMatch: true, searchDirection: "Backwards" }),
        all.findOrNullObject("lime", { matchCase: true }),
        all.find("40", { completeMatch: true }),
      ].map((each) => each.load("address"));
      const several = active.findAll("i", {}).load("address,cellCount");
      await context.sync();
      return [
        ...addresses.map((each) => (each.isNullObject ? null : each.address)),
        several.address,
        several.cellCount,
      ];
    });
    expect(found).toEqual(["Sheet1!A2", "Sheet1!A2", null, "Sheet1!B3", "Sheet1!A1:A2,Sheet1!A4", 3]);
  });

  test("give their special cells, which are formatted together", async () => {
    await makeTable();
    const colors = await inExcel(host, async (context) => {
      const active = context.workbook.worksheets.getActiveWorksheet();
      active.getRange("D1:D3").values = [["=1+1"], [true], ["=1/0"]];
      active.getRange("A1:D5").getSpecialCells("Formulas").format.fill.color = "yellow";
      active.getRange("A1:D5").getSpecialCells("Constants", "LogicalText").format.font.bold = true;
      const errors = active.getRange("A1:D5").getSpecialCells("Formulas", "Errors").load("address");
      const none = active.getRange("A1:B5").getSpecialCellsOrNullObject("Formulas");
      const mixed = active.getRanges("D1,D2").load("format/fill/color,isEntireColumn");
      const same = active.getRanges("D1,D3").load("format/fill/color");
      await context.sync();
      return [errors.address, none.isNullObject, mixed.format.fill.color, mixed.isEntireColumn, same.format.fill.color];
    });
    expect(colors).toEqual(["Sheet1!D3", true, null, false, "#FFFF00"]);
    expect([sheet().style("A2").bold, sheet().style("B2").bold, sheet().style("D2").bold]).toEqual([
      true,
      undefined,
      true,
    ]);
  });

  test("lose their duplicates, and blank rows are left at the end", async () => {
    const result = await inExcel(host, async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:B6");
      range.values = [["Name", "No"], ["a", 1], ["B", 2], ["A", 3], ["b", 4], ["c", 5]]; // prettier-ignore
      const removed = range.removeDuplicates([0], true).load();
      await context.sync();
      return [removed.removed, removed.uniqueRemaining];
    });
    expect(result).toEqual([2, 3]);
    expect(sheet().values("A1:B6")).toEqual([["Name", "No"], ["a", 1], ["B", 2], ["c", 5], ["", ""], ["", ""]]); // prettier-ignore
  });

  test("fill others: formulas move along, numbers go on as a line", async () => {
    await inExcel(host, async (context) => {
      const active = context.workbook.worksheets.getActiveWorksheet();
      active.getRange("A5:C6").values = [[1, "x", "=A5*2"], [3, "y", "=A6*2"]]; // prettier-ignore
      active.getRange("A5:C6").autoFill("A5:C9");
      active.getRange("A5:A6").autoFill("A3:A6");
      active.getRange("E1").values = [[5]];
      active.getRange("E1").autoFill("E1:G1", "FillDefault");
      active.getRange("E2:F2").values = [[1, 2]];
      active.getRange("E2:F2").autoFill("E2:H2", "FillCopy");
      await context.sync();
    });
    expect(sheet().values("A3:A9").flat()).toEqual([-3, -1, 1, 3, 5, 7, 9]);
    expect(sheet().values("B5:C9")).toEqual([["x", 2], ["y", 6], ["x", 10], ["y", 14], ["x", 18]]); // prettier-ignore
    expect(sheet().values("E1:H2")).toEqual([[5, 5, 5, ""], [1, 2, 1, 2]]); // prettier-ignore
  });

  test.each(["Q1", "Monday", "1/2/2024"])("do not count on from %s", async (text) => {
    const error = await errorOf(
      inExcel(
        host,
        async (context, written) => {
          const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1");
          range.values = [[written]];
          range.autoFill("A1:A3");
          await context.sync();
        },
        text,
      ),
    );
    expect(error.code).toBe("ApiNotFound");
  });

  test("keep the messages of their input rules", async () => {
    const kept = await inExcel(host, async (context) => {
      const { dataValidation } = context.workbook.worksheets.getActiveWorksheet().getRange("A1:A3");
      dataValidation.rule = { wholeNumber: { formula1: 0, operator: "GreaterThan" } };
      dataValidation.prompt = { message: "A number.", showPrompt: true, title: "Crates" };
      dataValidation.load("prompt,errorAlert");
      await context.sync();
      return [dataValidation.prompt.message, dataValidation.errorAlert.style];
    });
    expect(kept).toEqual(["A number.", "Stop"]);
  });
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
