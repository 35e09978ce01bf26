import { openHeadlessHost, type HeadlessHost } from "../src/node/HeadlessHost";
import { errorOf, inExcel } from "../src/testing/inExcel";

let host: HeadlessHost;
beforeAll(async () => {
  host = await openHeadlessHost();
});
afterAll(() => host.dispose());
beforeEach(() => {
  host.workbook.book.reset();
  Object.assign(host.switches, { failAtRequest: null, failWith: "GeneralException", cellEdit: null });
});

const codeOf = async (running: Promise<unknown>) => (await errorOf(running)).code;

test("a request fails with the code that it is told", async () => {
  Object.assign(host.switches, { failAtRequest: 1, failWith: "InactiveWorkbook" });
  expect(
    await codeOf(
      inExcel(host, (context) => context.sync().then(() => context.workbook.load("name") && context.sync())),
    ),
  ).toBe("InactiveWorkbook");
});

describe("while a cell is being edited", () => {
  const name = (options: string) =>
    host.run<string>(`Excel.run(${options} async (context) => {
      const workbook = context.workbook.load("name");
      await context.sync();
      return workbook.name;
    })`);

  test("requests fail", async () => {
    host.switches.cellEdit = new Promise(() => {});
    expect(await codeOf(name(""))).toBe("InvalidOperationInCellEditMode");
  });

  test("requests wait that ask to", async () => {
    let leave = () => {};
    host.switches.cellEdit = new Promise((resolve) => (leave = resolve));
    let ended = false;
    const waiting = name("{ delayForCellEdit: true },").then((text) => ((ended = true), text));
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(ended).toBe(false);
    host.switches.cellEdit = null;
    leave();
    expect(await waiting).toBe("Book1.xlsx");
  });
});

describe("protection", () => {
  test.each([
    ["adding", `worksheets.add("New")`],
    ["renaming", `worksheets.getItem("Other").name = "New"`],
    ["hiding", `worksheets.getItem("Other").visibility = "Hidden"`],
    ["deleting", `worksheets.getItem("Other").delete()`],
    ["moving", `worksheets.getItem("Other").position = 0`],
  ])("of the structure forbids %s sheets", async (_, change) => {
    const attempt = () =>
      host.run(
        `Excel.run((context) => { const { worksheets } = context.workbook; ${change}; return context.sync(); })`,
      );
    host.workbook.book.grid.sheets.add("Other");
    await inExcel(host, (context) => {
      context.workbook.protection.protect();
      return context.sync();
    });
    expect(await codeOf(attempt())).toBe("AccessDenied");
    await inExcel(host, (context) => {
      context.workbook.protection.unprotect();
      return context.sync();
    });
    await attempt();
  });

  test.each([
    ["values", `range.values = [[1]]`],
    ["formulas", `range.formulas = [["=1"]]`],
    ["number formats", `range.numberFormat = [["0"]]`],
    ["clearing", `range.clear()`],
  ])("of a sheet forbids %s, and reading goes on", async (_, change) => {
    await inExcel(host, (context) => {
      context.workbook.worksheets.getItem("Sheet1").protection.protect();
      return context.sync();
    });
    const attempt = host.run(
      `Excel.run((context) => { const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1"); ${change}; return context.sync(); })`,
    );
    expect(await codeOf(attempt)).toBe("AccessDenied");
    const seen = await inExcel(host, async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      const protection = sheet.protection.load("protected");
      const range = sheet.getRange("A1").load("values");
      await context.sync();
      return [protection.protected, range.values[0][0] as unknown];
    });
    expect(seen).toEqual([true, ""]);
  });

  test("a workbook open for reading only says so and refuses changes", async () => {
    host.workbook.book.readOnly = true;
    expect(
      await inExcel(host, async (context) => {
        const workbook = context.workbook.load("readOnly");
        await context.sync();
        return workbook.readOnly;
      }),
    ).toBe(true);
    const adding = inExcel(host, (context) => {
      context.workbook.worksheets.add("New");
      return context.sync();
    });
    expect(await codeOf(adding)).toBe("AccessDenied");
  });
});

test.each([0, -1, 1.5])("a print of %d pages in height is refused", async (pages) => {
  const setting = inExcel(
    host,
    (context, count) => {
      const { pageLayout } = context.workbook.worksheets.getActiveWorksheet();
      pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: count };
      return context.sync();
    },
    pages,
  );
  expect(await codeOf(setting)).toBe("InvalidArgument");
});

test("a print of one page in width takes as many in height as it needs", async () => {
  const zoom = await inExcel(host, async (context) => {
    const { pageLayout } = context.workbook.worksheets.getActiveWorksheet();
    pageLayout.zoom = { horizontalFitToPages: 1 };
    await context.sync();
    pageLayout.load("zoom");
    await context.sync();
    return pageLayout.zoom;
  });
  expect(zoom).toEqual({ horizontalFitToPages: 1 });
});

test("panes of a hidden sheet cannot be frozen", async () => {
  const freezing = inExcel(host, async (context) => {
    const sheet = context.workbook.worksheets.add("Hidden");
    sheet.visibility = "Hidden";
    await context.sync();
    sheet.freezePanes.freezeRows(1);
    await context.sync();
  });
  expect(await codeOf(freezing)).toBe("GeneralException");
});
