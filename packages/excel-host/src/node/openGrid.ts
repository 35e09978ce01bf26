import { createRequire } from "node:module";
import { ensureUniverForNode } from "../build/univerForNode";
import { createUniver } from "../grid/univer/createUniver";
import { UniverGrid } from "../grid/univer/UniverGrid";
import { UniverSession, type Library } from "../grid/univer/UniverSession";

/** A grid without a screen. */
export async function openGridInNode(): Promise<UniverGrid> {
  const bundle = await ensureUniverForNode();
  const library = createRequire(bundle)(bundle) as Library;
  const univer = createUniver(library, [
    library.UniverDocsPlugin,
    library.UniverFormulaEnginePlugin,
    library.UniverSheetsPlugin,
  ]);
  return new UniverGrid(new UniverSession(library, univer));
}
