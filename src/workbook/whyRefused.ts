import { excelRun } from "./excelRun";

/** What a change needs: to add and delete sheets, to write to the active sheet, or neither. */
export type Needs = "structure" | "activeSheet" | null;

interface Obstacle {
  code: string;
  message: string;
}

/**
 * Asks Excel whether the workbook or the active sheet forbids a change that it refused: the code of the refusal does not always say.
 * @returns null when nothing is known to forbid it
 */
export async function whyRefused(code: string, needs: Needs): Promise<Obstacle | null> {
  const mayBeProtection =
    code === "AccessDenied" || (needs === "structure" && ["GeneralException", "InvalidOperation"].includes(code));
  if (!mayBeProtection) return null;
  try {
    return await excelRun(async (context) => {
      const workbook = context.workbook.load("readOnly");
      const structure = context.workbook.protection.load("protected");
      const sheet = context.workbook.worksheets.getActiveWorksheet().load("name");
      const ofSheet = sheet.protection.load("protected");
      await context.sync();
      if (workbook.readOnly)
        return {
          code: "ReadOnly",
          message: "The workbook is open for reading only: choose Enable Editing, or save a copy and work in that.",
        };
      if (needs === "structure" && structure.protected)
        return {
          code: "ProtectedStructure",
          message:
            "The structure of the workbook is protected, so no sheet can be added: turn off Review > Protect Workbook, or work in a copy.",
        };
      if (needs === "activeSheet" && ofSheet.protected)
        return {
          code: "ProtectedSheet",
          message: `The sheet "${sheet.name}" is protected: choose Review > Unprotect Sheet, or select a cell of another sheet.`,
        };
      return null;
    });
  } catch {
    // Excel does not say: the sentence for the code has to do
    return null;
  }
}
