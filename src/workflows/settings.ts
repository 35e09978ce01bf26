import { changeStored, putStored, readStored, type RequestPart } from "../workbook/settings";
import { inTurn } from "./stored/inTurn";
import { mergeSettings, type SettingsChange } from "./stored/mergeSettings";
import { readSettings, type WorkbookSettings } from "./stored/readSettings";

export type { SettingsChange, WorkbookSettings };

/** Reads the workbook's settings. What is broken is said, never used, and stays where it is. */
export async function loadSettings(): Promise<WorkbookSettings> {
  return readSettings(await readStored());
}

/** Changes some of the workbook's settings and keeps the rest; resolves to what they are then. */
export async function updateSettings(change: SettingsChange): Promise<WorkbookSettings> {
  return readSettings(await inTurn(() => changeStored((stored) => mergeSettings(stored, change))));
}

/**
 * Does work that changes settings along with something else, all or none.
 * @param work writes the change as part of its own request
 */
export async function updatingSettings<T>(change: SettingsChange, work: (write: RequestPart) => Promise<T>): Promise<T> {
  return inTurn(async () => {
    const entry = mergeSettings(await readStored(), change);
    return work((context) => putStored(context, entry));
  });
}
