import { signatureOf, type FunctionDoc } from "./readFunctionDocs";

const INTRODUCTION = [
  "Vectors are one column or one row, and the result keeps the orientation; a block of several columns is treated column by column. Blank, text, TRUE/FALSE and error cells are missing: they take no part, and their result is empty.",
  "A result for every row spills from one formula. Inside an Excel table arrays cannot spill: put the formula beside the table, say in `H2`, as `=MODELSCORE(Table1[[#All],[Ticker]:[P/E]])`, and let the table's column take its row's result, `=INDEX($H$2#,ROW()-ROW(Table1[#Headers]))`. The formula names the columns that it reads, for with `Table1[#All]` it would read its own results.",
  "Every function with one result per row also takes a last argument `row`, the number of the row wanted alone. Excel hands each such formula all of its ranges again, so a column of them costs the square of the table's length: 100 rows of 20 columns are 200,000 cells, 3,000 rows 180 million, which Excel refuses. Use it in tables of a hundred rows or so.",
  "`data, [headers]` is a table whose labels are its first row or first column (an Excel table with `[#All]`), or bare data with the labels given apart.",
  "A blank cell is blank in every Excel, and a zero is a zero: write the range as it is. Excel for Windows and Mac hands a blank over as 0, so where a range holds a zero the function asks the workbook which of its zeros are blanks, once per calculation for all formulas. If Excel does not answer, the result is #N/A with the reason. A blank cell given for an optional number leaves it out. Ranges of other workbooks cannot be asked: their zeros are zeros.",
  "Excel on the web hands at most 5 MB to a function, some 500,000 cells. Refer to tables (`Table1[ROE]`) first, or to ranges that end where the data do (`B2:B501`). Whole columns (`B:B`) work in Excel for Windows and Mac alone.",
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
