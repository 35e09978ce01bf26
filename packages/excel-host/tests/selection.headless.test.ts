import { openHeadlessHost, type HeadlessHost } from "../src/node/HeadlessHost";
import { errorOf, inExcel } from "../src/testing/inExcel";
import { clientWithSelectionOfAreas } from "../src/testing/selectionOfAreas";

let host: HeadlessHost;

beforeAll(async () => {
  host = await openHeadlessHost();
  await host.run(clientWithSelectionOfAreas);
});
afterAll(() => host.dispose());
beforeEach(() => host.workbook.book.reset());

test("several areas are selected together; the first holds the active cell", async () => {
  const seen = await inExcel(host, async (context) => {
    const { workbook } = context;
    const sheet = workbook.worksheets.getActiveWorksheet();
    sheet.getRanges("B2:C5, E7;A1").select();
    const selected = workbook.getSelectedRanges().load("address,areaCount,cellCount");
    const active = workbook.getActiveCell().load("address");
    await context.sync();
    return [selected.address, selected.areaCount, selected.cellCount, active.address];
  });
  expect(seen).toEqual(["Sheet1!B2:C5,Sheet1!E7,Sheet1!A1", 3, 10, "Sheet1!B2"]);
});

test("one area after several is the selection alone", async () => {
  const seen = await inExcel(host, async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRanges("B2,D4").select();
    sheet.getRange("F6").select();
    const range = context.workbook.getSelectedRange().load("address");
    const areas = context.workbook.getSelectedRanges().load("address");
    await context.sync();
    return [range.address, areas.address];
  });
  expect(seen).toEqual(["Sheet1!F6", "Sheet1!F6"]);
});

test("the selection is no single range while it has several areas", async () => {
  const error = await errorOf(
    inExcel(host, async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRanges("B2,D4").select();
      context.workbook.getSelectedRange().load("address");
      await context.sync();
    }),
  );
  expect(error.code).toBe("InvalidSelection");
});

test.each(["B2,nowhere", "B2,,C3", "Other!B2", Array<string>(3000).fill("B2").join(",")])(
  "areas that are none are refused: %.20s",
  async (address) => {
    const error = await errorOf(
      inExcel(
        host,
        async (context, wanted) => {
          context.workbook.worksheets.getActiveWorksheet().getRanges(wanted).select();
          await context.sync();
        },
        address,
      ),
    );
    expect(error.code).toBe("InvalidArgument");
  },
);
