/** npm run docs: writes the documents generated from the source: functions, metrics, settings, and the tables of the models' pages. */
import { writeFileSync } from "node:fs";
import { metricsPage, settingsPage } from "./catalogueDocs";
import { modelPages } from "./modelDocs";
import { readFunctionDocs } from "./readFunctionDocs";
import { browserData, helpPage, markdown } from "./render";

/** All generated documents by file name; a test compares them with the committed files. */
export function generatedDocuments(): Record<string, string> {
  const docs = readFunctionDocs();
  return {
    "docs/functions.md": markdown(docs),
    "docs/metrics.md": metricsPage(),
    "docs/settings.md": settingsPage(),
    ...modelPages(),
    "assets/functions.html": helpPage(docs),
    "assets/functions-help.json": browserData(docs),
  };
}

if (process.argv[1]?.endsWith("write.ts")) {
  for (const [file, content] of Object.entries(generatedDocuments())) writeFileSync(file, content);
}
