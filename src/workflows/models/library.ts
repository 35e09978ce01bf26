import { ScoringError } from "../../engine/errors";
import { LIMITS } from "../../engine/models/limits";
import { modelLibrary, type ModelLibrary } from "../../engine/models/modelLibrary";
import { isPublished } from "../../engine/models/presets";
import { readOwnModel } from "../../engine/models/readOwnModel";
import type { Model } from "../../engine/models/schema";
import { recalculateAll } from "../../workbook/recalculate";
import { WorkbookError } from "../../workbook/workbookError";
import { loadSettings, updateSettings, type SettingsChange, type WorkbookSettings } from "../settings";
import { slug } from "./slug";
import { modelTitle, type UsedModel } from "../../engine/models/modelTitle";

export interface ModelChoice {
  id: string;
  model: Model;
  /** its name, with a mark unless it is published */
  title: string;
  /** published, or the workbook's own */
  published: boolean;
}

type Listener = (library: ModelLibrary | null) => void;
const listeners = new Set<Listener>();
/** the workbook's models could not be read, and cells that name one have said so */
let unread = false;
let everRead = false;

function announce(library: ModelLibrary | null): void {
  everRead ||= library !== null;
  unread = !everRead;
  listeners.forEach((listener) => listener(library));
}

/** Calls a listener with the workbook's models whenever they have been read or changed, and with null when they could not be read. */
export function onModels(listener: Listener): void {
  listeners.add(listener);
}

/** Reads the workbook's settings and announces its models. Cells that had to do without are recalculated. */
export async function openWorkbook(): Promise<WorkbookSettings> {
  const settings = await loadSettings().catch((error: unknown) => {
    announce(null);
    throw error;
  });
  const recovered = unread;
  announce(settings.library);
  // if Excel refuses, it is left to the next reading
  if (recovered) await recalculateAll().catch(() => (unread = true));
  return settings;
}

/** The models of a library to choose from, the published ones first. */
export function modelChoices(library: ModelLibrary = modelLibrary()): ModelChoice[] {
  return library.ids.map((id) => {
    const used = modelFrom(library, id);
    return { id, model: used.model, title: modelTitle(used), published: used.origin === "published" };
  });
}

/**
 * A model by its id, or one given in full, with where it comes from.
 * @throws ScoringError "unknown-model" or "invalid-model"
 */
export function modelFrom(library: ModelLibrary, model: string | Model): UsedModel {
  if (typeof model !== "string") return { model: readOwnModel(model), origin: "file" };
  const found = library.find(model);
  return { model: found, origin: isPublished(found.id) ? "published" : "workbook" };
}

/**
 * A copy of a model under a new name, ready to be changed.
 * @param taken ids of the models that the workbook has already
 */
export function copyModel(source: Model, name: string, taken: readonly string[] = []): Model {
  const id = idFor(name);
  if (!isPublished(id) && taken.includes(id))
    throw new ScoringError(
      "invalid-model",
      "name",
      `This workbook already has a model "${id}": give the copy another name, or edit that model.`,
    );
  return readOwnModel({ ...source, id, name, source: `Changed from ${source.name}. ${source.source}`.slice(0, 2000) });
}

/** Saves one of the user's models in the workbook; a model of the same id is replaced. Formulas that name it are recalculated. */
export async function saveModel(model: Model): Promise<void> {
  await changeModels({ save: readOwnModel(model) });
}

/** Takes one of the user's models out of the workbook. Formulas that name it say so. */
export async function deleteModel(id: string): Promise<void> {
  await changeModels({ remove: id });
}

async function changeModels(change: SettingsChange): Promise<void> {
  const { library } = await updateSettings(change);
  announce(library);
  await recalculateAll()
    .catch(recalculateAll)
    .catch((error: unknown) => {
      throw new WorkbookError(
        "NotRecalculated",
        "The models of the workbook are changed, but Excel did not recalculate the formulas: press Ctrl+Alt+F9.",
        { cause: error },
      );
    });
}

/** A model as a file's text. */
export function exportModel(model: Model): string {
  return JSON.stringify(model, null, 2) + "\n";
}

/**
 * A model from a file's text.
 * @throws ScoringError "invalid-model" saying what is wrong and where
 */
export function importModel(text: string): Model {
  if (text.length > LIMITS.model)
    throw new ScoringError(
      "invalid-model",
      "file",
      `The file is too large for a model: it has more than ${LIMITS.model.toLocaleString("en-US")} characters.`,
    );
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (error) {
    throw new ScoringError("invalid-model", "file", `The file is not JSON: ${(error as Error).message}.`);
  }
  return readOwnModel(parsed);
}

/** The id of a model by its name. */
function idFor(name: string): string {
  const id = slug(name);
  if (id === "") throw new ScoringError("invalid-model", "name", "The model's name needs at least one letter.");
  return id;
}
