import type { Alongside } from "../workbook/replaceSheets";
import { changeStored, loadStored, putStored, readStored } from "../workbook/settings";
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
 * Writes sheets and changes settings along with them, all or none. What stands in the workbook is read with the last request before, so that nothing
 * stored in the meantime is lost; changes of this page wait for their turn.
 */
export async function updatingSettings<T>(
  change: SettingsChange,
  write: (alongside: Alongside) => Promise<T>,
): Promise<T> {
  return inTurn(() => {
    let stored: ReturnType<typeof loadStored>;
    return write({
      load: (context) => (stored = loadStored(context)),
      change: (context) => putStored(context, mergeSettings(stored.value, change)),
    });
  });
}
