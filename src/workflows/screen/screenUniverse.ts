import type { Model } from "../../engine/models/schema";
import { settingsChanged, withSettings } from "../../engine/models/settings";
import { readReturnTable } from "../../engine/regression/readReturnTable";
import { survivorLoadings } from "../../engine/screening/survivorLoadings";
import type { ReadingOptions } from "../../engine/universe/reading";
import { checkCancelled, type Control } from "../../workbook/progress";
import { replaceSheets } from "../../workbook/replaceSheets";
import { readSources, type Source } from "../../workbook/source";
import { fitsOf } from "../models/fits";
import { modelChoices, modelFrom, openWorkbook } from "../models/library";
import type { UsedModel } from "../../engine/models/modelTitle";
import { updatingSettings, type SettingsChange, type WorkbookSettings } from "../settings";
import { screenSheets } from "../../sheets/screenSheets";
import { computeScreen, type ScreenOptions } from "./computeScreen";
import type { ScreenOutcome } from "../../sheets/screenOutcome";
import { readForScreen, type UniverseSources } from "./readForScreen";

export interface ScreenRequest extends UniverseSources {
  /** id of a published or saved model, or a model in full */
  model: string | Model;
  /** settings changed for this run, by path, for example `portfolio.count` */
  settings?: Readonly<Record<string, unknown>>;
  /** how the range is to be read; corrections given here are remembered in the workbook */
  reading?: ReadingOptions;
  /** returns of the companies and of the factors, for a funnel that asks how its survivors load on the factors */
  factorReturns?: { returns: Source; factors: Source };
}

export interface ScreenResult {
  outcome: ScreenOutcome;
  /** names of the sheets written */
  sheets: readonly string[];
  /** sheets of an earlier run that were kept under another name */
  kept: readonly string[];
  /** what of the sheets' looks could not be finished */
  notes: readonly string[];
}

/**
 * The main job: reads a universe, scores it with a model and writes the sheets. What cannot be done is said before anything is written; a failed or
 * cancelled run leaves the workbook as it was.
 */
export async function screenUniverse(request: ScreenRequest, control: Control = {}): Promise<ScreenResult> {
  const workbook = await openWorkbook();
  const used = modelFor(request, workbook);
  const options = { ...request.reading, lags: used.model.asOf, ownColumns: used.model.columns };
  const { address, reading } = await readForScreen(workbook, request, options, part(control, 0, 0.3));
  checkCancelled(control);
  control.onProgress?.({ message: `Scoring ${reading.universe.size} companies`, fraction: 0.3 });
  const outcome = computeScreen(reading, used, address, new Date(), {
    ...(await readFactorReturns(request.factorReturns, control)),
    fits: fitsOf(reading, modelChoices(workbook.library)),
    warnings: workbook.problems,
  });
  checkCancelled(control);
  const { names, kept, notes } = await updatingSettings(remembering(request, used), (alongside) =>
    replaceSheets(screenSheets(outcome), part(control, 0.4, 1), alongside),
  );
  control.onProgress?.({ message: "Done", fraction: 1 });
  return { outcome, sheets: names, kept, notes };
}

async function readFactorReturns(
  sources: ScreenRequest["factorReturns"],
  { signal }: Control,
): Promise<Pick<ScreenOptions, "loadingsOf" | "factorReturns">> {
  if (sources === undefined) return {};
  const [returns, factors] = await readSources([sources.returns, sources.factors], { signal });
  return {
    loadingsOf: survivorLoadings(
      readReturnTable(returns.address, returns.values),
      readReturnTable(factors.address, factors.values),
    ),
    factorReturns: [returns.address, factors.address],
  };
}

/** The model asked for, with the settings changed for this run. */
function modelFor({ model, settings = {} }: ScreenRequest, { library }: WorkbookSettings): UsedModel {
  const { model: before, origin } = modelFrom(library, model);
  const changed = withSettings(before, settings);
  return { model: changed, origin, changes: settingsChanged(before, changed, Object.keys(settings)) };
}

/** Corrections, and the choice of a model that the workbook will know again, are offered next time. */
function remembering({ reading }: ScreenRequest, { model, origin }: UsedModel): SettingsChange {
  return { corrections: reading?.mapping, ...(origin === "file" ? {} : { lastModel: model.id }) };
}

/** A stretch of the whole progress. */
function part(control: Control, from: number, to: number): Control {
  return {
    signal: control.signal,
    onProgress:
      control.onProgress &&
      (({ message, fraction }) => control.onProgress!({ message, fraction: from + (to - from) * fraction })),
  };
}
