import { supports } from "./newerMembers";
import { splitAddress } from "./source";
import { withExcel, WorkbookError } from "./workbookError";

/**
 * Activates a sheet and selects cells, for example those of a finding.
 * @param address one range, or several on one sheet separated by commas, of at most 8,192 characters; it may name another sheet before them
 */
export async function selectCells(sheet: string, address: string): Promise<void> {
  const [named, cells] = splitAddress(address);
  await withExcel(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(named ?? sheet);
    worksheet.activate();
    if (cells.includes(",") && supports("RangeAreas.select")) worksheet.getRanges(cells).select();
    else worksheet.getRange(cells.split(",")[0]).select();
    await context.sync();
  });
}

/** Everything before the first comma that is not in a sheet's quoted name. */
const FIRST_AREA = /^(?:'(?:[^']|'')*'|[^,'])*/;

/** The address of the selection, with its sheet; of several areas the first. */
export async function selectionAddress(): Promise<string> {
  return withExcel(async (context) => {
    const areas = context.workbook.getSelectedRanges().load("address");
    await context.sync();
    return FIRST_AREA.exec(areas.address)![0];
  });
}

/** The active cell is not empty, and a formula would overwrite it. */
export class OccupiedCell extends WorkbookError {
  constructor(
    readonly address: string,
    content: unknown,
  ) {
    super(
      "OccupiedCell",
      `${address} holds ${JSON.stringify(content)}: select an empty cell, or replace what is there.`,
    );
  }
}

/**
 * Writes a formula into the active cell, from which it may spill.
 * @param replace address of a cell that may be overwritten
 * @returns the cell's address
 * @throws OccupiedCell when the active cell is not empty and not `replace`
 * @throws WorkbookError when Excel does not accept the formula
 */
export async function insertFormula(formula: string, replace?: string): Promise<string> {
  return withExcel(async (context) => {
    const cell = context.workbook.getActiveCell().load("address, formulas");
    await context.sync();
    const { address, formulas } = cell;
    if (formulas[0][0] !== "" && address !== replace) throw new OccupiedCell(address, formulas[0][0]);
    cell.formulas = [[formula]];
    await context.sync();
    return address;
  }, "activeSheet").catch((error: unknown) => {
    if (!(error instanceof WorkbookError && error.code === "InvalidArgument")) throw error;
    throw new WorkbookError(
      error.code,
      "Excel does not take this formula: check its brackets, and write it with commas and English function names.",
      {
        cause: error,
      },
    );
  });
}

/** Calls the listener with the sheet and address of each new selection; returns a function that stops it. */
export async function onSelection(listener: (sheet: string, address: string) => void): Promise<() => void> {
  return withExcel(async (context) => {
    const handler = context.workbook.onSelectionChanged.add(async () => {
      const [sheet, address] = splitAddress(await selectionAddress());
      listener(sheet ?? "", address);
    });
    await context.sync();
    return () => {
      void withExcel(async () => {
        handler.remove();
        await handler.context.sync();
      });
    };
  });
}
