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
