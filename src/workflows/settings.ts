import { z } from "zod";
import { CATALOGUE } from "../engine/fields/catalogue";
import { registerModels } from "../engine/models/modelRegistry";
import { readModel } from "../engine/models/readModel";
import type { Model } from "../engine/models/schema";
import type { ColumnMapping } from "../engine/universe/reading";
import { UNIT_CHOICES } from "../engine/universe/units/columnUnit";
import { readSettings, writeSettings } from "../workbook/settings";

const unit = z.enum(UNIT_CHOICES);

/** What the add-in keeps in a workbook. */
const settingsSchema = z.strictObject({
  version: z.literal(1),
  /** models of the user's own; each is checked by itself, so that one that is broken does not take the others along */
  models: z.array(z.unknown()).default([]),
  /** corrections of columns, by header */
  mapping: z.record(z.string(), z.strictObject({ field: z.string().nullable().optional(), unit: unit.optional() })).default({}),
  /** the model last chosen */
  lastModel: z.string().optional(),
});

export interface WorkbookSettings {
  models: readonly Model[];
  mapping: ColumnMapping;
  lastModel?: string;
  /** what was found and could not be used */
  problems: readonly string[];
}

/** Reads and checks the workbook's settings, and makes its models known to the functions. What is broken is said, never used. */
export async function loadSettings(): Promise<WorkbookSettings> {
  const settings = await checkedSettings();
  registerModels(settings.models);
  return settings;
}

async function checkedSettings(): Promise<WorkbookSettings> {
  const stored = await readSettings().catch((error: unknown) => {
    // a workbook whose settings cannot be read still has the published models
    registerModels([]);
    throw error;
  });
  if (stored === undefined) return { models: [], mapping: {}, problems: [] };
  const parsed = settingsSchema.safeParse(stored);
  if (!parsed.success) return { models: [], mapping: {}, problems: ["The add-in's settings in this workbook are damaged and were left aside; saving new ones replaces them."] };
  const problems: string[] = [];
  const models = parsed.data.models.flatMap((model) => {
    try {
      return [readModel(model)];
    } catch (error) {
      problems.push(`A model saved in this workbook was left aside: ${(error as Error).message}`);
      return [];
    }
  });
  const mapping = Object.entries(parsed.data.mapping).filter(([header, { field }]) => {
    const exists = field === undefined || field === null || CATALOGUE.has(field);
    if (!exists) problems.push(`A correction saved in this workbook was left aside: "${header}" cannot serve as "${field}", which is no field.`);
    return exists;
  });
  return { models, mapping: Object.fromEntries(mapping), lastModel: parsed.data.lastModel, problems };
}

type SettingsChange = (current: WorkbookSettings) => Partial<Omit<WorkbookSettings, "problems">>;

/** Changes some of the workbook's settings and keeps the rest. */
export async function updateSettings(change: SettingsChange): Promise<void> {
  const settings = await changedSettings(change);
  await writeSettings(settings);
  registerModels(settings.models);
}

/** The settings as they will be stored, for a run that writes them along with its results. */
export async function changedSettings(change: SettingsChange) {
  const current = await checkedSettings();
  const { problems: _, ...settings } = { ...current, ...change(current) };
  return { version: 1, ...settings } as const;
}
