import { writeValues } from "../src/model/rangeContents";
import { openHeadlessHost } from "../src/node/HeadlessHost";
import { openGridInNode } from "../src/node/openGrid";

const FORMULAS = ["=1/3", "=2/3", "=0.1+0.2", "=1.23456789012345*1"];

/** The formulas by Univer's own calculation: the values of the cells as Univer hands them out. */
async function byUniver(): Promise<unknown[]> {
  const grid = await openGridInNode();
  try {
    const { session } = grid;
    const { library, workbook, injector } = session;
    const sheet = library.mergeWorksheetSnapshotWithDefault({
      id: "formulas",
      name: "Formulas",
      cellData: { 0: Object.fromEntries(FORMULAS.map((f, column) => [column, { f }])) },
    });
    const commands = injector.get(library.ICommandService);
    commands.syncExecuteCommand("sheet.mutation.insert-sheet", { unitId: workbook.getUnitId(), index: 1, sheet });
    const calculated = new Promise<void>((resolve) => {
      commands.onCommandExecuted(({ id }) => {
        if (id === "formula.mutation.set-formula-calculation-result") setTimeout(resolve, 0);
      });
    });
    commands.syncExecuteCommand("formula.mutation.set-formula-calculation-start", {
      forceCalculation: true,
      dirtyRanges: [],
      dirtyNameMap: {},
      dirtyDefinedNameMap: {},
      dirtyUnitFeatureMap: {},
      dirtyUnitOtherFormulaMap: {},
      clearDependencyTreeCache: {},
      maxIteration: 1,
      rowData: {},
    });
    await calculated;
    return FORMULAS.map((_, column) => workbook.getSheetBySheetId("formulas")?.getCell(0, column)?.v);
  } finally {
    grid.dispose();
  }
}

async function byTheHost(): Promise<unknown[]> {
  const host = await openHeadlessHost();
  try {
    const { book } = host.workbook;
    const row = { row: 0, column: 0, rows: 1, columns: FORMULAS.length };
    writeValues(book, book.grid.sheets.all[0], row, [FORMULAS]);
    return host.sheet("Sheet1").values()[0];
  } finally {
    host.dispose();
  }
}

test("Univer hands out results with 12 digits and adds decimals; the host keeps the doubles that Excel computes", async () => {
  expect(await byUniver()).toEqual([0.333333333333, 0.666666666667, 0.3, 1.23456789012]);
  expect(await byTheHost()).toEqual([1 / 3, 2 / 3, 0.1 + 0.2, 1.23456789012345]);
});
