import { kindOf } from "./cases";
import { KINDS } from "./kinds";
import type { Fate } from "./supervise";

const COLUMNS = ["kind", "cases", "results", "refusals", "crashes", "hangs", "memory", "losses", "slowest"] as const;

/** The table that a run ends with: a line per kind. */
export function summaryTable(fates: ReadonlyMap<number, Fate>): string {
  const lines = KINDS.flatMap(({ name }) => {
    const own = [...fates].filter(([number]) => kindOf(number).name === name);
    return own.length === 0 ? [] : [lineOf(name, own)];
  });
  const rows = [COLUMNS as readonly string[], ...lines, lineOf("all", [...fates])];
  const widths = COLUMNS.map((_, k) => Math.max(...rows.map((row) => row[k].length)));
  return rows
    .map((row) => row.map((cell, k) => (k === 0 ? cell.padEnd(widths[k]) : cell.padStart(widths[k]))).join("  "))
    .join("\n");
}

function lineOf(name: string, fates: readonly [number, Fate][]): string[] {
  const count = (result: Fate["result"]) =>
    fates.filter(([, fate]) => fate.result === result).length.toLocaleString("en-US");
  const [slowest, { milliseconds }] = fates.reduce((a, b) => (b[1].milliseconds > a[1].milliseconds ? b : a));
  return [
    name,
    fates.length.toLocaleString("en-US"),
    count("result"),
    count("refusal"),
    count("crash"),
    count("hang"),
    count("memory"),
    count("loss"),
    `${(milliseconds / 1000).toFixed(1)} s (${slowest})`,
  ];
}
