import { mkdirSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { kindOf } from "./cases";

const ROOT = join(__dirname, "..", "..");

/** Writes a case's input under build/fuzz. @returns the folder, as seen from the project's */
export function writeInput(seed: number, number: number, input: unknown, name = "input"): string {
  const kind = kindOf(number);
  const folder = join(ROOT, "build", "fuzz", `${kind.name}-${seed}-${number}`);
  mkdirSync(folder, { recursive: true });
  const files = kind.files?.(input) ?? {};
  writeFileSync(join(folder, `${name}.json`), JSON.stringify(input, readable, 1) ?? "null");
  for (const [file, content] of Object.entries(files)) writeFileSync(join(folder, `${name}-${file}`), content);
  return relative(ROOT, folder);
}

/** Numbers that JSON has no word for are kept as texts, and bytes as base64. */
function readable(_key: string, value: unknown): unknown {
  if (value instanceof Uint8Array) return Buffer.from(value).toString("base64");
  return typeof value === "number" && !Number.isFinite(value) ? String(value) : value;
}
