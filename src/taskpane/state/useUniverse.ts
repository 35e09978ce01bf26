import { useCallback, useEffect, useRef, useState } from "react";
import type { PublicationLags } from "../../engine/universe/dates/asOf";
import type { ColumnCorrection, ColumnMapping } from "../../engine/universe/reading";
import {
  listSources,
  previewUniverse,
  type Source,
  type SourceChoices,
  type OwnColumn,
  type SourceToJoin,
  type UniversePreview,
  type UniverseSources,
  sourceName,
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
  /** tables joined by ticker */
  joins: readonly SourceToJoin[];
  /** the tickers that the universe is limited to, as typed; empty for all */
  tickers: string;
  /** the universe as read */
  preview: Task<UniversePreview, [UniverseSources, ColumnMapping, ReadingChoices, readonly OwnColumn[]]>;
  reading: ReadingChoices;
  /** corrections made to this source's columns, by header */
  corrections: ColumnMapping;
  chooseSource: (source: Source) => void;
  addJoin: (source: Source) => void;
  changeJoin: (join: SourceToJoin, changes: Pick<SourceToJoin, "role">) => void;
  removeJoin: (join: SourceToJoin) => void;
  limitTo: (tickers: string) => void;
  correctColumn: (header: string, correction: ColumnCorrection) => void;
  changeReading: (changes: Partial<ReadingChoices>) => void;
  /** reads the source with columns that models declare, where they are others than before */
  declareColumns: (columns: readonly OwnColumn[]) => void;
  /** reads the workbook again: its sheets and tables, and the chosen source */
  refresh: () => void;
}

const READ_ALL: ReadingChoices = { includeHidden: true, asOf: "" };

/** What the universe is read from. */
interface Chosen {
  source: Source;
  joins: readonly SourceToJoin[];
  tickers: string;
}

const ACTIVE_SHEET: Chosen = { source: { kind: "sheet" }, joins: [], tickers: "" };

/** Which range is the universe, what is joined to it, and how it is read. Every change reads it again. */
export function useUniverse(): UniverseState {
  const [chosen, setChosen] = useState(ACTIVE_SHEET);
  const [reading, setReading] = useState(READ_ALL);
  const [corrections, setCorrections] = useState<ColumnMapping>({});
  const sources = useTask<SourceChoices, []>(listSources);
  const preview = useTask(
    (control, from: UniverseSources, mapping: ColumnMapping, choices: ReadingChoices, own: readonly OwnColumn[]) =>
      previewUniverse(from, { ...readingOptions(mapping, choices), ownColumns: own }, control),
  );
  /** the own columns of the last reading, as text: models are new objects whenever the workbook is read */
  const declared = useRef("[]");
  const { run: listAgain } = sources;
  const { run: readOnce } = preview;

  /** The sheet that was active when it was read stays the source, whichever is active later. */
  const read = useCallback(
    async (from: Chosen, mapping: ColumnMapping, choices: ReadingChoices) => {
      setChosen(from);
      setCorrections(mapping);
      setReading(choices);
      const own = JSON.parse(declared.current) as OwnColumn[];
      const result = await readOnce(sourcesOf(from), mapping, choices, own);
      if (result && from.source.kind === "sheet" && from.source.sheet === undefined)
        setChosen({ ...from, source: { kind: "sheet", sheet: result.sheet } });
    },
    [readOnce],
  );

  useEffect(() => {
    void listAgain().then(() => read(ACTIVE_SHEET, {}, READ_ALL));
  }, [listAgain, read]);

  const { source, joins, tickers } = chosen;
  const change = (changes: Partial<Chosen>) => void read({ ...chosen, ...changes }, corrections, reading);
  const isOther = (one: Source) => (other: Source) => sourceName(one) !== sourceName(other);

  const declareColumns = useCallback(
    (columns: readonly OwnColumn[]) => {
      const text = JSON.stringify(columns);
      if (text === declared.current) return;
      declared.current = text;
      void readOnce(sourcesOf(chosen), corrections, reading, columns);
    },
    [readOnce, chosen, corrections, reading],
  );

  return {
    source,
    joins,
    tickers,
    sources,
    preview,
    reading,
    corrections,
    chooseSource: (next) => void read({ ...chosen, source: next, joins: joins.filter(isOther(next)) }, {}, reading),
    addJoin: (join) => {
      if ([source, ...joins].every(isOther(join))) change({ joins: [...joins, join] });
    },
    changeJoin: (join, changes) =>
      change({ joins: joins.map((other) => (isOther(join)(other) ? other : { ...other, ...changes })) }),
    removeJoin: (join) => change({ joins: joins.filter(isOther(join)) }),
    limitTo: (text) => change({ tickers: text }),
    correctColumn: (header, correction) =>
      void read(chosen, { ...corrections, [header]: { ...corrections[header], ...correction } }, reading),
    changeReading: (changes) => void read(chosen, corrections, { ...reading, ...changes }),
    declareColumns,
    refresh: () => {
      void listAgain();
      void read(chosen, corrections, reading);
    },
  };
}

/** The same as the workflows take it. */
export function sourcesOf({ source, joins, tickers }: Chosen): UniverseSources {
  const listed = tickers
    .split(/[,;\r\n\t]+/)
    .map((ticker) => ticker.trim())
    .filter((ticker) => ticker !== "");
  return { source, ...(joins.length > 0 ? { joins } : {}), ...(listed.length > 0 ? { tickers: listed } : {}) };
}

/** The same as the workflows take it. */
export function readingOptions(mapping: ColumnMapping, { includeHidden, asOf, lags }: ReadingChoices) {
  return { mapping, includeHidden, ...(lags && { lags }), ...(asOf.trim() === "" ? {} : { asOf: asOf.trim() }) };
}
