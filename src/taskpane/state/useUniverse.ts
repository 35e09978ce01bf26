import { useCallback, useEffect, useState } from "react";
import type { PublicationLags } from "../../engine/universe/dates/asOf";
import type { ColumnCorrection, ColumnMapping } from "../../engine/universe/reading";
import {
  listSources,
  previewUniverse,
  type Source,
  type SourceChoices,
  type UniversePreview,
} from "../../workflows/pane";
import { useTask, type Task } from "./useTask";

/** How the range is to be read, where the user may choose. */
export interface ReadingChoices {
  includeHidden: boolean;
  /** what was known on this date; empty for the latest of all */
  asOf: string;
  /** the chosen model's days until a report counts as published */
  lags?: PublicationLags;
}

export interface UniverseState {
  source: Source;
  /** the sheets and tables of the workbook */
  sources: Task<SourceChoices, []>;
  /** the universe as read */
  preview: Task<UniversePreview, [Source, ColumnMapping, ReadingChoices]>;
  reading: ReadingChoices;
  /** corrections made to this source's columns, by header */
  corrections: ColumnMapping;
  chooseSource: (source: Source) => void;
  correctColumn: (header: string, correction: ColumnCorrection) => void;
  changeReading: (changes: Partial<ReadingChoices>) => void;
  /** reads the workbook again: its sheets and tables, and the chosen source */
  refresh: () => void;
}

const READ_ALL: ReadingChoices = { includeHidden: true, asOf: "" };

/** Which range is the universe, and how it is read. Every change reads it again. */
export function useUniverse(): UniverseState {
  const [source, setSource] = useState<Source>({ kind: "sheet" });
  const [reading, setReading] = useState(READ_ALL);
  const [corrections, setCorrections] = useState<ColumnMapping>({});
  const sources = useTask<SourceChoices, []>(listSources);
  const preview = useTask((control, from: Source, mapping: ColumnMapping, choices: ReadingChoices) =>
    previewUniverse(from, readingOptions(mapping, choices), control),
  );
  const { run: listAgain } = sources;
  const { run: readOnce } = preview;

  /** The sheet that was active when it was read stays the source, whichever is active later. */
  const read = useCallback(
    async (from: Source, mapping: ColumnMapping, choices: ReadingChoices) => {
      setSource(from);
      setCorrections(mapping);
      setReading(choices);
      const result = await readOnce(from, mapping, choices);
      if (result && from.kind === "sheet" && from.sheet === undefined)
        setSource({ kind: "sheet", sheet: result.sheet });
    },
    [readOnce],
  );

  useEffect(() => {
    void listAgain().then(() => read({ kind: "sheet" }, {}, READ_ALL));
  }, [listAgain, read]);

  return {
    source,
    sources,
    preview,
    reading,
    corrections,
    chooseSource: (next) => void read(next, {}, reading),
    correctColumn: (header, correction) =>
      void read(source, { ...corrections, [header]: { ...corrections[header], ...correction } }, reading),
    changeReading: (changes) => void read(source, corrections, { ...reading, ...changes }),
    refresh: () => {
      void listAgain();
      void read(source, corrections, reading);
    },
  };
}

/** The same as the workflows take it. */
export function readingOptions(mapping: ColumnMapping, { includeHidden, asOf, lags }: ReadingChoices) {
  return { mapping, includeHidden, ...(lags && { lags }), ...(asOf.trim() === "" ? {} : { asOf: asOf.trim() }) };
}
