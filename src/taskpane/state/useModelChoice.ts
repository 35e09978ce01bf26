import { useEffect, useMemo, useState } from "react";
import type { Model } from "../../engine/models/schema";
import { modelChoices, openWorkbook, type ModelChoice, type Source, type WorkbookSettings } from "../../workflows/pane";
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
  /** the workbook has been read, or could not be */
  loaded: boolean;
  /** what of the workbook's settings is not used, and why */
  problems: readonly string[];
  /** settings changed for the next run, by path */
  settings: Readonly<Record<string, string | number>>;
  factorReturns: FactorReturns;
  chooseModel: (id: string) => void;
  changeSetting: (path: string, value: string | number) => void;
  chooseReturns: (changes: Partial<FactorReturns>) => void;
  /** reads the workbook's models again */
  reload: () => Promise<unknown>;
}

/** Which model runs, and what is changed or given for this run. The model of the workbook's last run is chosen at first. */
export function useModelChoice(): ModelChoiceState {
  const [modelId, setModelId] = useState("six-factor");
  const [settings, setSettings] = useState<Record<string, string | number>>({});
  const [factorReturns, setFactorReturns] = useState<FactorReturns>({ returns: null, factors: null });
  const workbook = useTask<WorkbookSettings, []>(openWorkbook);
  const library = workbook.result?.library;
  const models = useMemo(() => modelChoices(library), [library]);

  const { run: reload } = workbook;
  useEffect(() => {
    void reload().then((opened) => opened?.lastModel && setModelId(opened.lastModel));
  }, [reload]);

  return {
    models,
    modelId,
    model: models.find(({ id }) => id === modelId)?.model ?? null,
    loaded: workbook.status !== "idle" && !workbook.running,
    problems: workbook.result?.problems ?? [],
    settings,
    factorReturns,
    chooseModel: (id) => {
      setModelId(id);
      setSettings({});
    },
    changeSetting: (path, value) => setSettings((current) => ({ ...current, [path]: value })),
    chooseReturns: (changes) => setFactorReturns((current) => ({ ...current, ...changes })),
    reload,
  };
}
