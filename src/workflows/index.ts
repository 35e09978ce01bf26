/**
 * What a user can ask for, as functions: the pane calls them, and so does anyone who drives the add-in without its pane, through the global
 * `FactorScores`. Results handed out there are plain data.
 */
import type { Control } from "../workbook/progress";
import { deleteModel, importModel, openWorkbook, saveModel } from "./models/library";
import { screenReport } from "./screen/report";
import { readSource, type PastedRange, type Source } from "../workbook/source";
import { screenUniverse, type ScreenRequest } from "./screen/screenUniverse";

const automation = {
  /** Runs the screener; resolves to the report and the names of the sheets. */
  async screen(request: ScreenRequest, control?: Control) {
    const { outcome, sheets, kept, notes } = await screenUniverse(request, control);
    return { report: screenReport(outcome), sheets, kept, notes };
  },
  /** Reads a table with its cells, for a run in another workbook. */
  readTable: (source: Source): Promise<PastedRange> => readSource(source),
  /** Makes the workbook's own models known to the functions in cells. */
  async loadModels() {
    return (await openWorkbook()).library.own.map(({ id }) => id);
  },
  /** Saves a model of one's own in the workbook. */
  saveModel,
  /** Takes a model of one's own out of the workbook. */
  deleteModel,
  /** Checks a model file's text and gives the model; throws when it is not valid. */
  importModel,
  /** A model by id. */
  async modelNamed(id: string) {
    return (await openWorkbook()).library.find(id);
  },
};

export type Automation = typeof automation;

(globalThis as unknown as { FactorScores: Automation }).FactorScores = automation;
