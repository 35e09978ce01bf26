import { useCallback, useEffect, useMemo, useState } from "react";
import type { ColumnCorrection, ColumnMapping } from "../../engine/universe/reading";
import {
  asksForLoadings,
  listSources,
  modelChoices,
  openWorkbook,
  previewUniverse,
  screenUniverse,
  type Source,
  type SourceChoices,
  type WorkbookSettings,
} from "../../workflows/pane";
import type { Model } from "../../engine/models/schema";
import { useTask } from "../common/useTask";

/** Everything that the Screen tab shows and can do. */
export type Screen = ReturnType<typeof useScreen>;

/** Where a funnel's factor regression finds its returns. */
export interface EvidenceChoices {
  returns: Source | null;
  factors: Source | null;
}

/** How the range is to be read; other than the defaults where the user says so. */
export interface ReadingChoices {
  includeHidden: boolean;
  asOf: string;
}

export function useScreen() {
  const [source, setSource] = useState<Source>({ kind: "sheet" });
  const [choices, setChoices] = useState<ReadingChoices>({ includeHidden: true, asOf: "" });
  const [corrections, setCorrections] = useState<ColumnMapping>({});
  const [modelId, setModelId] = useState("six-factor");
  const [settings, setSettings] = useState<Record<string, string | number>>({});

  const [evidence, setEvidence] = useState<EvidenceChoices>({ returns: null, factors: null });

  const sources = useTask<SourceChoices, []>(() => listSources());
  const workbook = useTask<WorkbookSettings, []>(() => openWorkbook());
  const library = workbook.result?.library;
  const models = useMemo(() => modelChoices(library), [library]);
  const chosen = models.find(({ id }) => id === modelId) ?? null;
  const model = chosen?.model ?? null;
  const preview = useTask((control, from: Source, mapping: ColumnMapping, reading: ReadingChoices) =>
    previewUniverse(from, readingOptions(mapping, reading), control),
  );
  const run = useTask((control) =>
    screenUniverse(
      {
        source: fixed(source, preview.result),
        model: modelId,
        settings,
        reading: readingOptions(corrections, choices),
        evidence: evidenceOf(evidence, model),
      },
      control,
    ),
  );

  const { run: listAgain } = sources;
  const { run: openAgain } = workbook;
  const { run: readOnce } = preview;
  /** The sheet that was active when it was read stays the source, whichever is active later. */
  const readAgain = useCallback(
    async (from: Source, mapping: ColumnMapping, reading: ReadingChoices) => {
      const read = await readOnce(from, mapping, reading);
      if (read && from.kind === "sheet" && from.sheet === undefined) setSource({ kind: "sheet", sheet: read.sheet });
    },
    [readOnce],
  );
  /** Looks at the workbook again: its sheets and tables, and the chosen source. */
  const refresh = useCallback(() => {
    void listAgain();
    void readAgain(source, corrections, choices);
  }, [listAgain, readAgain, source, corrections, choices]);

  useEffect(() => {
    void (async () => {
      const [, opened] = await Promise.all([listAgain(), openAgain()]);
      if (opened?.lastModel) setModelId(opened.lastModel);
      await readAgain({ kind: "sheet" }, {}, { includeHidden: true, asOf: "" });
    })();
  }, [listAgain, openAgain, readAgain]);

  const choose = useCallback(
    (next: Source) => {
      setSource(next);
      setCorrections({});
      void readAgain(next, {}, choices);
    },
    [choices, readAgain],
  );
  const correct = useCallback(
    (header: string, correction: ColumnCorrection) => {
      const next = { ...corrections, [header]: { ...corrections[header], ...correction } };
      setCorrections(next);
      void readAgain(source, next, choices);
    },
    [choices, corrections, readAgain, source],
  );
  const change = useCallback(
    (next: Partial<ReadingChoices>) => {
      const all = { ...choices, ...next };
      setChoices(all);
      void readAgain(source, corrections, all);
    },
    [choices, corrections, readAgain, source],
  );
  const chooseModel = useCallback((id: string) => {
    setModelId(id);
    setSettings({});
  }, []);
  const set = useCallback(
    (path: string, value: string | number) => setSettings((current) => ({ ...current, [path]: value })),
    [],
  );

  const giveEvidence = useCallback(
    (next: Partial<EvidenceChoices>) => setEvidence((current) => ({ ...current, ...next })),
    [],
  );
  return {
    source,
    choose,
    sources,
    refresh,
    preview,
    correct,
    choices,
    change,
    workbook,
    models,
    modelId,
    chosen,
    model,
    chooseModel,
    settings,
    set,
    evidence,
    giveEvidence,
    run,
  };
}

function evidenceOf({ returns, factors }: EvidenceChoices, model: Model | null) {
  return returns && factors && model && asksForLoadings(model) ? { returns, factors } : undefined;
}

function readingOptions(mapping: ColumnMapping, { includeHidden, asOf }: ReadingChoices) {
  return { mapping, includeHidden, ...(asOf.trim() === "" ? {} : { asOf: asOf.trim() }) };
}

/** The range that was shown, even if the selection or the active sheet has changed since. */
function fixed(source: Source, preview: { address: string } | null): Source {
  return (source.kind === "selection" || (source.kind === "sheet" && source.sheet === undefined)) && preview
    ? { kind: "range", address: preview.address }
    : source;
}
