import type { StartFile } from "excel-host";
import { generateSampleUniverse } from "./generateSampleUniverse";

/** The synthetic universe as the file that a workbook opens with. */
export function sampleFile(): StartFile {
  const { name, csv } = generateSampleUniverse();
  return { name: `${name}.csv`, content: csv };
}
