import { splitAddress } from "./source";
import { withExcel } from "./workbookError";

/** Shows and selects cells, for example those of a finding. */
export async function selectCells(sheet: string, address: string): Promise<void> {
  await withExcel(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    worksheet.activate();
    worksheet.getRange(address).select();
    await context.sync();
  });
}

/** The address of the selection, with its sheet. */
export async function selectionAddress(): Promise<string> {
  return withExcel(async (context) => {
    const range = context.workbook.getSelectedRange().load("address");
    await context.sync();
    return range.address;
  });
}

/** Writes a formula into the active cell, from which it may spill; the cell's address comes back. */
export async function insertFormula(formula: string): Promise<string> {
  return withExcel(async (context) => {
    const cell = context.workbook.getActiveCell().load("address");
    cell.formulas = [[formula]];
    await context.sync();
    return cell.address;
  });
}

/** Calls back with the sheet and address of each new selection; returns how to stop. */
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
