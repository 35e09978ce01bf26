/** npm run docs: writes the documents generated from the source: functions, metrics, settings, the tables of the models' pages, members of Office.js. */
import { writeFileSync } from "node:fs";
import { metricsPage, settingsPage } from "./catalogueDocs";
import { modelPages } from "./modelDocs";
import { officeMembers } from "./officeMembers";
import { OFFICE_MEMBERS_PAGE, officeMembersPage } from "./officeMembersPage";
import { readFunctionDocs } from "./readFunctionDocs";
import { browserData, helpPage, markdown } from "./render";

/** The generated documents by file name; a test compares them with the committed files. That of Office.js, which takes a compilation, has a test of its own. */
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
  for (const [file, content] of Object.entries({
    ...generatedDocuments(),
    [OFFICE_MEMBERS_PAGE]: officeMembersPage(officeMembers()),
  }))
    writeFileSync(file, content);
}
