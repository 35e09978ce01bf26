import { withExcel } from "./workbookError";

/** Recalculates every formula: what has changed is not in a cell, so Excel cannot know which depend on it. */
export async function recalculateAll(): Promise<void> {
  await withExcel(async (context) => {
    context.workbook.application.calculate("Full");
    await context.sync();
  });
}
