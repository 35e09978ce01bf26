import { ensureUniverForNode, type HeadlessHost, openHeadlessHost } from "excel-host";
import { loadBuiltAddin } from "../../cli/loadBuiltAddin";
import { DEVELOPMENT_NAMESPACE } from "../webpack/manifest";
import { fillFunctionsBook } from "./functionsBook";
import { compositesOf, fillExpected, openUniverse, runScreen, writeHostileNames } from "./screenBook";

/**
 * The workbooks of docs/release-checklist.md, by file name.
 * @param development whether formulas call the functions of the development add-in, =FSDEV.QSCORE
 */
export async function checklistBooks(development: boolean): Promise<Record<string, Uint8Array>> {
  await ensureUniverForNode();
  const functionsPrefix = development ? DEVELOPMENT_NAMESPACE : "";
  const open = async (blankCell: 0 | "" = 0): Promise<HeadlessHost> => {
    const host = await openHeadlessHost({
      blankCell,
      functionsPrefix,
      callLimitBytes: null,
      batchLimitBytes: null,
    });
    await loadBuiltAddin(host);
    return host;
  };
  const book = async (make: (host: HeadlessHost) => Promise<void>): Promise<Uint8Array> => {
    const host = await open();
    try {
      await make(host);
      return await host.saveXlsx();
    } finally {
      host.dispose();
    }
  };
  const before = development ? `${DEVELOPMENT_NAMESPACE}.` : "";
  let composites: [string, number][] = [];
  const results = await book(async (host) => {
    await openUniverse(host);
    await runScreen(host);
    composites = compositesOf(host);
  });
  return {
    "functions.xlsx": await book((host) => fillFunctionsBook(host, before, open)),
    "screen.xlsx": await book(async (host) => {
      await openUniverse(host);
      fillExpected(host, composites);
    }),
    "results.xlsx": results,
    "texts.xlsx": await book(async (host) => {
      await openUniverse(host);
      await writeHostileNames(host);
    }),
  };
}
