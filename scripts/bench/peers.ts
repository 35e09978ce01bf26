import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const NEEDS = "import numpy, pandas, scipy, statsmodels.api";
let interpreter: string | null | undefined;

/** A Python that has the libraries to compare with; null without one. */
export function peerInterpreter(): string | null {
  interpreter ??=
    ["python3", "/usr/bin/python3", "python"].find((name) => spawnSync(name, ["-c", NEEDS]).status === 0) ?? null;
  return interpreter;
}

/** Milliseconds of each task of a subject in peers.py on these columns, by name; undefined without such a Python. */
export function askPeers(
  subject: string,
  columns: Readonly<Record<string, Float64Array>>,
): Record<string, number> | undefined {
  const python = peerInterpreter();
  if (python === null) return undefined;
  const folder = mkdtempSync(join(tmpdir(), "factor-scores-bench-"));
  try {
    for (const [name, values] of Object.entries(columns)) writeFileSync(join(folder, `${name}.f64`), values);
    const { status, stdout, stderr } = spawnSync(python, [join(import.meta.dirname, "peers.py"), subject, folder], {
      encoding: "utf8",
    });
    if (status !== 0) throw new Error(`The peers failed: ${stderr}`);
    return JSON.parse(stdout) as Record<string, number>;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
