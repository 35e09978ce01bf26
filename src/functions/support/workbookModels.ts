import type { ModelLibrary } from "../../engine/models/modelLibrary";

let known: ModelLibrary | null = null;
let announce: (library: ModelLibrary) => void;
const first = new Promise<ModelLibrary>((resolve) => (announce = resolve));

/**
 * Tells the functions in cells which models there are, see sharedRuntime.ts.
 */
export function giveModelsToFunctions(library: ModelLibrary): void {
  known = library;
  announce(library);
}

/** The models that functions may use; a promise until they have been given for the first time. */
export function modelsForFunctions(): ModelLibrary | Promise<ModelLibrary> {
  return known ?? first;
}
