import type { HeadlessHost } from "../../src/node/HeadlessHost";
import { inExcel } from "../../src/testing/inExcel";

/** A table of four kinds of fruit in A1:B5 of the active sheet, made by the add-in. */
export const makeFruits = (host: HeadlessHost): Promise<void> =>
  inExcel(host, async (context) => {
    const active = context.workbook.worksheets.getActiveWorksheet();
    active.getRange("A1:B5").values = [["Fruit", "Crates"], ["Lime", 10], ["Apple", 40], ["Kiwi", 20], ["Orange", 30]]; // prettier-ignore
    active.tables.add("A1:B5", true).name = "Fruits";
    await context.sync();
  });
