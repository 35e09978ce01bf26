import type { ReadingOptions, UniverseReading } from "../../engine/universe/reading";
import { readUniverse } from "../../engine/universe/readUniverse";
import type { Control } from "../../workbook/progress";
import { readSource, type Source } from "../../workbook/source";
import { correctionsFor } from "../corrections";
import { loadSettings, type WorkbookSettings } from "../settings";

export interface UniversePreview {
  address: string;
  sheet: string;
  reading: UniverseReading;
  /** headers whose corrections were remembered from before */
  remembered: readonly string[];
}

/**
 * Reads a source as a universe, with the corrections that the workbook remembers for its headers unless others are given.
 * @param options.mapping corrections made just now; they come before what is remembered
 */
export async function previewUniverse(
  source: Source,
  options: ReadingOptions = {},
  control: Control = {},
): Promise<UniversePreview> {
  return readForScreen(await loadSettings(), source, options, control);
}

/** The same with the workbook's settings as read before. */
export async function readForScreen(
  { mapping }: Pick<WorkbookSettings, "mapping">,
  source: Source,
  options: ReadingOptions = {},
  control: Control = {},
): Promise<UniversePreview> {
  const pasted = await readSource(source, control);
  const reading = readUniverse(pasted, { ...options, mapping: correctionsFor(mapping, options.mapping) });
  const keys = new Set(reading.columns.map(({ key }) => key));
  return {
    address: pasted.address,
    sheet: pasted.sheet,
    reading,
    remembered: Object.keys(mapping).filter((key) => keys.has(key)),
  };
}
