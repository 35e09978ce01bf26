/**
 * npm run checklist: writes the workbooks of docs/release-checklist.md to build/checklist/. Their formulas call the production add-in's functions;
 * with `npm run checklist -- --development`, those of the development add-in.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { checklistBooks } from "./books";

const FOLDER = join("build", "checklist");

async function write(): Promise<void> {
  const books = await checklistBooks(process.argv.includes("--development"));
  mkdirSync(FOLDER, { recursive: true });
  for (const [file, bytes] of Object.entries(books)) {
    writeFileSync(join(FOLDER, file), bytes);
    console.log(join(FOLDER, file));
  }
}

void write();
