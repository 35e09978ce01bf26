import type { ModelLibrary } from "../../engine/models/modelLibrary";

/** The models of the workbook; null when they could not be read. */
type Models = ModelLibrary | null;

let known: ModelLibrary | null = null;
let announce: (models: Models) => void;
let waiting = new Promise<Models>((resolve) => (announce = resolve));

/**
 * Tells the functions in cells which models there are, see sharedRuntime.ts.
 * @param models null when they could not be read: the models known before stay known
 */
export function giveModelsToFunctions(models: Models): void {
  known = models ?? known;
  announce(known);
  waiting = Promise.resolve(known);
}

/** The models that functions may use; until the workbook has been read, a promise, which gives null when that failed. */
export function modelsForFunctions(): ModelLibrary | Promise<Models> {
  return known ?? waiting;
}
