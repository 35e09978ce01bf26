/** Writes docs/functions.md, the help page and the pane's function browser from the doc comments of the functions: npm run docs. */
import { writeFileSync } from "node:fs";
import { readFunctionDocs } from "./readFunctionDocs";
import { browserData, helpPage, markdown } from "./render";

const docs = readFunctionDocs();
writeFileSync("docs/functions.md", markdown(docs));
writeFileSync("assets/functions.html", helpPage(docs));
writeFileSync("assets/functions-help.json", browserData(docs));
console.log(`${docs.length} functions documented.`);
