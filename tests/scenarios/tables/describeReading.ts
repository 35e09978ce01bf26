import type { ColumnReading, Finding, UniverseReading } from "../../../src/engine/universe/reading";
import type { TableScenario } from "./tableScenario";
import { readUniverse } from "../../../src/engine/universe/readUniverse";

/** Reads a scenario's table as it would be read from a sheet, its first cell in A1. */
export function readScenario({
  cells,
  formats = {},
  firstRowFormat = "General",
  hidden,
  options,
}: TableScenario): UniverseReading {
  const width = Math.max(...cells.map((row) => row.length));
  const numberFormats = cells.map((_, row) =>
    Array.from({ length: width }, (_, column) => (row === 0 ? firstRowFormat : (formats[column] ?? "General"))),
  );
  return readUniverse(
    { values: cells, numberFormats, hiddenRows: hidden && cells.map((_, row) => hidden.includes(row)) },
    options,
  );
}

/** A column as scenarios describe it. */
export function describeColumn({ header, field, status, suggestions, unit }: ColumnReading): string {
  const name = header === "" ? "(no header)" : header;
  const others = suggestions.join(", ");
  switch (status) {
    case "recognised":
    case "ambiguous":
    case "corrected": {
      const scale = unit === null || unit.choice === "as is" ? "" : ` in ${unit.choice}`;
      return `${name} → ${field}${scale}${unit?.doubtful ? ", doubtful" : ""}${status === "ambiguous" ? `, or ${others || "something else"}` : ""}`;
    }
    case "duplicate":
      return `${name} → duplicate of ${others}`;
    case "unused period":
      return `${name} → period not used`;
    case "left out":
    case "another table":
      return `${name} → ${status}`;
    case "currency":
      return `${name} → currency of the column before`;
    case "unknown":
    case "empty header":
      return `${name} → not used${others === "" ? "" : `, perhaps ${others}`}`;
  }
}

export const describeFinding = ({ severity, code, cells, count }: Finding): string =>
  [severity, code, ...cells.slice(0, 4), ...(count > 4 ? [`(${count})`] : [])].join(" ");
