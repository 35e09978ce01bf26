import { useEffect, useMemo, useState } from "react";
import type { Model } from "../../engine/models/schema";
import {
  bestModel,
  columnsToRead,
  fitsOf,
  modelChoices,
  openWorkbook,
  type FitOfModel,
  type ModelChoice,
  type OwnColumn,
  type Source,
  type UniversePreview,
  type WorkbookSettings,
} from "../../workflows/pane";
import { useRetries } from "./useRetries";
import { useTask } from "./useTask";

/** Where the returns for a funnel's factor regression are. */
export interface FactorReturns {
  /** of the companies */
  returns: Source | null;
  factors: Source | null;
}

export interface ModelChoiceState {
  /** the published models and the workbook's own */
  models: readonly ModelChoice[];
  modelId: string;
  /** null while the workbook is read, and for a model that is no longer in it */
  model: Model | null;
  /** the workbook has been read */
  loaded: boolean;
  /** no run has been made in this workbook */
  isFirstRun: boolean;
  /** what of the workbook's settings is not used or not known yet, and why */
  problems: readonly string[];
  /** how well each model fits the universe, in the order of the models; empty before one has been read */
  fits: readonly FitOfModel[];
  /** settings changed for the next run, by path */
  settings: Readonly<Record<string, string | number>>;
  factorReturns: FactorReturns;
  chooseModel: (id: string) => void;
  changeSetting: (path: string, value: string | number) => void;
  chooseReturns: (changes: Partial<FactorReturns>) => void;
  /** columns that the models declare, to read the universe with */
  ownColumns: readonly OwnColumn[];
  /** reads the workbook's models again */
  reload: () => Promise<unknown>;
}

const FIRST = "six-factor";

/**
 * Which model runs, and what is changed or given for this run. Until the user chooses one, it is the model of the workbook's last run where that fits the
 * universe, else the one that fits best.
 * @param universe as read; null before
 */
export function useModelChoice(universe: UniversePreview["reading"] | null): ModelChoiceState {
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [settings, setSettings] = useState<Record<string, string | number>>({});
  const [factorReturns, setFactorReturns] = useState<FactorReturns>({ returns: null, factors: null });
  const workbook = useTask<WorkbookSettings, []>(openWorkbook);
  const library = workbook.result?.library;
  const models = useMemo(() => modelChoices(library), [library]);

  const fits = useMemo(() => (universe === null ? [] : fitsOf(universe, models)), [universe, models]);
  const lastModel = workbook.result?.lastModel;
  const modelId = chosenId ?? (fits.length > 0 ? bestModel(fits, models, lastModel) : null) ?? lastModel ?? FIRST;

  const first = chosenId ?? lastModel ?? FIRST;
  const ownColumns = useMemo(() => columnsToRead(models, first), [models, first]);

  const { run: reload } = workbook;
  useEffect(() => {
    void reload();
  }, [reload]);

  useRetries(workbook.status === "failed", reload);

  return {
    models,
    modelId,
    model: models.find(({ id }) => id === modelId)?.model ?? null,
    loaded: workbook.result !== null && !workbook.running,
    isFirstRun: workbook.result !== null && lastModel === undefined,
    problems: workbook.error
      ? [`The models saved in this workbook are not known yet. ${workbook.error.text}`]
      : (workbook.result?.problems ?? []),
    fits,
    settings,
    factorReturns,
    ownColumns,
    chooseModel: (id) => {
      setChosenId(id);
      setSettings({});
    },
    changeSetting: (path, value) => setSettings((current) => ({ ...current, [path]: value })),
    chooseReturns: (changes) => setFactorReturns((current) => ({ ...current, ...changes })),
    reload,
  };
}
