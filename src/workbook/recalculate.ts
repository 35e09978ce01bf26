import { withExcel } from "./workbookError";

/** Recalculates every formula. Models are not in cells, so Excel cannot know which formulas depend on them. */
export async function recalculateAll(): Promise<void> {
  await withExcel(async (context) => {
    context.workbook.application.calculate("Full");
    await context.sync();
  });
}
