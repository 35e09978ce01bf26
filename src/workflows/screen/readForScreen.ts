import type { ReadingOptions, TableToJoin, UniverseReading } from "../../engine/universe/reading";
import { readUniverse } from "../../engine/universe/readUniverse";
import type { Control } from "../../workbook/progress";
import { readSources, type Source } from "../../workbook/source";
import { correctionsFor } from "../corrections";
import { loadSettings, type WorkbookSettings } from "../settings";

/** Where a universe is read. */
export interface UniverseSources {
  /** the table that gives the companies */
  source: Source;
  /** tables joined to it by ticker: those that add columns, and lists that limit the universe */
  joins?: readonly SourceToJoin[];
  /** limits the universe to these tickers */
  tickers?: readonly string[];
}

/** Without a role, a list of members limits the universe and any other table adds columns. */
export type SourceToJoin = Source & Pick<TableToJoin, "role">;

export interface UniversePreview {
  address: string;
  sheet: string;
  reading: UniverseReading;
  /** headers whose corrections were remembered from before */
  remembered: readonly string[];
}

/**
 * Reads sources as a universe, with the corrections that the workbook remembers for its headers unless others are given.
 * @param options.mapping corrections made just now; they come before what is remembered
 */
export async function previewUniverse(
  from: UniverseSources,
  options: ReadingOptions = {},
  control: Control = {},
): Promise<UniversePreview> {
  return readForScreen(await loadSettings(), from, options, control);
}

/** The same with the workbook's settings as read before. */
export async function readForScreen(
  { mapping }: Pick<WorkbookSettings, "mapping">,
  { source, joins = [], tickers }: UniverseSources,
  options: ReadingOptions = {},
  control: Control = {},
): Promise<UniversePreview> {
  const [pasted, ...further] = await readSources([source, ...joins], control);
  const reading = readUniverse(pasted, {
    ...options,
    joins: further.map((table, k) => ({ name: sourceName(joins[k]), table, role: joins[k].role })),
    tickers,
    mapping: correctionsFor(mapping, options.mapping),
  });
  const keys = new Set(reading.columns.map(({ key }) => key));
  return {
    address: pasted.address,
    sheet: pasted.sheet,
    reading,
    remembered: Object.keys(mapping).filter((key) => keys.has(key)),
  };
}

/** What the user calls a source. */
export function sourceName(source: Source): string {
  switch (source.kind) {
    case "sheet":
      return source.sheet ?? "the active sheet";
    case "table":
      return source.table;
    case "cells":
      return source.name;
    case "range":
      return source.address;
    case "selection":
      return "the selection";
  }
}
