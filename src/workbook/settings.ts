import { withExcel } from "./workbookError";

/** The add-in's settings in a workbook, by key and not validated. */
export type StoredSettings = ReadonlyMap<string, unknown>;

/** One setting to store. */
export interface SettingEntry {
  key: string;
  text: string;
}

/** Loads all settings of the workbook; `value` is available after the next sync. */
export function loadStored(context: Excel.RequestContext): { readonly value: StoredSettings } {
  const settings = context.workbook.settings.load("items/key,items/value");
  return {
    get value() {
      return new Map(settings.items.map(({ key, value }) => [key, value as unknown]));
    },
  };
}

/** Adds a setting to the pending request. It is saved with the workbook. */
export function putStored(context: Excel.RequestContext, { key, text }: SettingEntry): void {
  context.workbook.settings.add(key, text);
}

/** The settings in the workbook now. */
export async function readStored(): Promise<StoredSettings> {
  return withExcel(async (context) => {
    const stored = loadStored(context);
    await context.sync();
    return stored.value;
  });
}

/** Changes the settings, starting from those in the workbook now; resolves to the settings after the change. */
export async function changeStored(change: (stored: StoredSettings) => SettingEntry): Promise<StoredSettings> {
  return withExcel(async (context) => {
    const stored = loadStored(context);
    await context.sync();
    const entry = change(stored.value);
    putStored(context, entry);
    await context.sync();
    return new Map([...stored.value, [entry.key, entry.text]]);
  });
}
