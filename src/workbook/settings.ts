import { withExcel } from "./workbookError";

/** Workbook settings are stored as JSON under this name; what they hold is checked by whoever reads them. */
const KEY = "FactorScores";

/** What the workbook remembers of the add-in, unchecked; undefined when nothing. */
export async function readSettings(): Promise<unknown> {
  return withExcel(async (context) => {
    const item = context.workbook.settings.getItemOrNullObject(KEY).load("value");
    await context.sync();
    if (item.isNullObject) return undefined;
    return parsed(item.value);
  });
}

/** Remembers settings in the workbook; they are saved with it. */
export async function writeSettings(settings: unknown): Promise<void> {
  await withExcel(async (context) => {
    putSettings(context, settings);
    await context.sync();
  });
}

/** The same as part of a request that does more. */
export function putSettings(context: Excel.RequestContext, settings: unknown): void {
  context.workbook.settings.add(KEY, JSON.stringify(settings));
}

/** What is no JSON is handed on as it is, for whoever checks it to say so. */
function parsed(stored: unknown): unknown {
  try {
    return typeof stored === "string" ? (JSON.parse(stored) as unknown) : stored;
  } catch {
    return stored;
  }
}
