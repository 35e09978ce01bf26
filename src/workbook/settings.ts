import { withExcel } from "./workbookError";

/** What a workbook remembers of the add-in: values by their keys, unchecked. */
export type StoredSettings = ReadonlyMap<string, unknown>;

/** One setting to store. */
export interface SettingEntry {
  key: string;
  text: string;
}

/** Asks for all that the workbook remembers; `value` can be read after the next sync of the context. */
export function loadStored(context: Excel.RequestContext): { readonly value: StoredSettings } {
  const settings = context.workbook.settings.load("items/key,items/value");
  return {
    get value() {
      return new Map(settings.items.map(({ key, value }) => [key, value as unknown]));
    },
  };
}

/** Stores a setting, as part of a request that may do more. It is saved with the workbook. */
export function putStored(context: Excel.RequestContext, { key, text }: SettingEntry): void {
  context.workbook.settings.add(key, text);
}

/** What the workbook remembers at this moment. */
export async function readStored(): Promise<StoredSettings> {
  return withExcel(async (context) => {
    const stored = loadStored(context);
    await context.sync();
    return stored.value;
  });
}

/** Changes what the workbook remembers, starting from what stands there at this moment; resolves to what stands there then. */
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
