import { withExcel } from "./workbookError";

/** Workbook settings are stored as JSON under this name; what they hold is checked by whoever reads them. */
const KEY = "FactorScores";

/** What the workbook remembers of the add-in, unchecked; undefined when nothing. */
export async function readSettings(): Promise<unknown> {
  return withExcel(async (context) => {
    const item = context.workbook.settings.getItemOrNullObject(KEY).load("value");
    await context.sync();
    if (item.isNullObject) return undefined;
    const text: unknown = item.value;
    return typeof text === "string" ? (JSON.parse(text) as unknown) : text;
  });
}

/** Remembers settings in the workbook; they are saved with it. */
export async function writeSettings(settings: unknown): Promise<void> {
  await withExcel(async (context) => {
    context.workbook.settings.add(KEY, JSON.stringify(settings));
    await context.sync();
  });
}
