import { signatureOf, type FunctionDoc } from "./readFunctionDocs";

const INTRODUCTION = [
  "Vectors are one column or one row, and the result keeps the orientation; a block of several columns is treated column by column. Blank, text, TRUE/FALSE and error cells are missing: they take no part, and their result is empty.",
  "Every function with one result per row takes a last argument `row`: the number of the row wanted alone, for use inside Excel tables, where arrays cannot spill: `ROW()-ROW(Table1[#Headers])`.",
  "`data, [headers]` is a table whose labels are its first row or first column (an Excel table with `[#All]`), or bare data with the labels given apart.",
  'Excel for Windows and Mac hands a blank cell to a function as 0, Excel on the web as an empty value. Where a range has blanks, write `IF(B2:B100="","",B2:B100)` in its place: it works in every Excel, and the function browser of the pane writes it for you.',
];

/** docs/functions.md */
export function markdown(docs: readonly FunctionDoc[]): string {
  const sections = docs.map((doc) =>
    [
      `## ${doc.name}`,
      "",
      doc.description,
      "",
      "```",
      `=${signatureOf(doc)}`,
      "```",
      "",
      "| argument | meaning |",
      "|---|---|",
      ...doc.parameters.map(
        ({ name, optional, description }) =>
          `| \`${optional ? `[${name}]` : name}\` | ${description.replace(/\|/g, "\\|")} |`,
      ),
      "",
      `**Result** ${doc.returns}`,
      "",
      `**Formula** ${doc.formula}`,
      "",
      `**Errors** ${doc.errors}`,
      "",
      `**Example** \`${doc.example.formula}\` gives \`${doc.example.result}\``,
      "",
      `**Source** ${doc.source}`,
      "",
    ].join("\n"),
  );
  return [
    "# Functions",
    "",
    "Made from the doc comments in `src/functions` by `npm run docs`; a test keeps it up to date and runs every example.",
    "",
    ...INTRODUCTION.flatMap((paragraph) => [paragraph, ""]),
    docs.map(({ name }) => `[${name}](#${name.toLowerCase()})`).join(" · "),
    "",
    ...sections,
  ].join("\n");
}

/** The help page that Excel's function wizard links to, served beside the add-in. */
export function helpPage(docs: readonly FunctionDoc[]): string {
  const sections = docs.map(
    (doc) => `    <section id="${doc.name.toLowerCase()}">
      <h2>${doc.name}</h2>
      <p>${text(doc.description)}</p>
      <pre>=${text(signatureOf(doc))}</pre>
      <dl>
${doc.parameters.map(({ name, optional, description }) => `        <dt>${optional ? `[${name}]` : name}</dt><dd>${text(description)}</dd>`).join("\n")}
      </dl>
      <p><b>Result</b> ${text(doc.returns)}</p>
      <p><b>Formula</b> ${text(doc.formula)}</p>
      <p><b>Errors</b> ${text(doc.errors)}</p>
      <p><b>Example</b> <code>${text(doc.example.formula)}</code> gives <code>${text(doc.example.result)}</code></p>
      <p><b>Source</b> ${text(doc.source)}</p>
    </section>`,
  );
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Factor Scores: functions</title>
    <style>
      :root { color-scheme: light dark; }
      body { font: 15px/1.5 "Segoe UI", system-ui, sans-serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; }
      h1, h2 { color: #2e75b6; }
      pre, code { font-family: Consolas, monospace; background: color-mix(in srgb, currentColor 8%, transparent); }
      pre { padding: 0.5rem; white-space: pre-wrap; }
      dt { font-weight: 600; }
      dd { margin: 0 0 0.5rem 1rem; }
      section { border-top: 1px solid color-mix(in srgb, currentColor 20%, transparent); }
    </style>
  </head>
  <body>
    <h1>Factor Scores: functions</h1>
${INTRODUCTION.map((paragraph) => `    <p>${text(paragraph).replace(/`([^`]*)`/g, "<code>$1</code>")}</p>`).join("\n")}
    <p>${docs.map(({ name }) => `<a href="#${name.toLowerCase()}">${name}</a>`).join(" · ")}</p>
${sections.join("\n")}
    <p><a href="THIRD-PARTY-NOTICES.txt">Third-party notices</a></p>
  </body>
</html>
`;
}

/** Data of the pane's function browser, fetched when it is first opened. */
export function browserData(docs: readonly FunctionDoc[]): string {
  return (
    JSON.stringify(
      docs.map((doc) => ({ ...doc, signature: signatureOf(doc) })),
      null,
      1,
    ) + "\n"
  );
}

const text = (raw: string) => raw.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
