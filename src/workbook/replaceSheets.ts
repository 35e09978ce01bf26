import { RESULT_MARK } from "./earlierResults";
import { checkCancelled, Cancelled, type Control } from "./progress";
import type { SheetContent } from "./sheetContent";
import { fingerprintOf } from "./sheetFingerprint";
import { takeStock, type Stock } from "./stock";
import { restore, swapIn, temporaryNames, type BuiltSheet, type WrittenSheets } from "./swap";
import { translated, WorkbookError } from "./workbookError";
import { writeSheet } from "./writeSheet";

/** What a swap concerns besides the sheets themselves. */
export interface Swap {
  /** what else is to change if and only if the sheets are swapped in */
  alongside?: (context: Excel.RequestContext) => void;
  /** all names that sheets of a run may have: an earlier run's that this one does not replace go too, lest two runs stand side by side */
  allNames?: readonly string[];
}

/**
 * Writes a run's sheets and puts them in the place of the earlier run's, all or none.
 *
 * They are built hidden under temporary names and swapped in at the end. Nothing of the user's is lost: a sheet of the same name that is not
 * ours stays, and so does an earlier result that was changed since or that formulas elsewhere refer to (under a new name). A failed or cancelled run
 * leaves the workbook as it was.
 */
export async function replaceSheets(contents: readonly SheetContent[], control: Control = {}, { alongside = () => {}, allNames = [] }: Swap = {}): Promise<WrittenSheets> {
  const built: BuiltSheet[] = [];
  let before: Stock | null = null;
  try {
    return await Excel.run(async (context) => {
      before = await takeStock(context, [...contents.map(({ name }) => name), ...allNames]);
      const names = temporaryNames(before);
      for (const [k, content] of contents.entries()) {
        checkCancelled(control);
        control.onProgress?.({ message: `Writing ${content.name}`, fraction: k / contents.length });
        const tables = (content.tables ?? []).map(({ name }) => ({ temporaryName: names.table(), wantedName: name }));
        const entry: BuiltSheet = { temporaryName: names.sheet(), wantedName: content.name, tables };
        built.push(entry);
        const sheet = context.workbook.worksheets.add(entry.temporaryName).load("id");
        sheet.visibility = Excel.SheetVisibility.hidden;
        sheet.customProperties.add(RESULT_MARK, fingerprintOf(content.blocks, content.charts?.length));
        await writeSheet(context, sheet, content, tables.map(({ temporaryName }) => temporaryName), control);
        entry.id = sheet.id;
      }
      checkCancelled(control);
      return await swapIn(context, built, before, alongside);
    });
  } catch (error) {
    if (before !== null) await undo(built, before);
    throw error instanceof Cancelled ? error : translated(error);
  }
}

async function undo(built: readonly BuiltSheet[], before: Stock): Promise<void> {
  await Excel.run((context) => restore(context, built, before)).catch((error: unknown) => {
    const hidden = built.map(({ temporaryName }) => `"${temporaryName}"`).join(", ");
    throw new WorkbookError("CleanUp", `The run failed, and Excel would not undo it: see whether there are sheets named ${hidden}, and delete them.`, { cause: error });
  });
}
