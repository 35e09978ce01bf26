import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

/** The doc comment of a custom function: the single source of the function wizard, docs/functions.md and the help page. */
export interface FunctionDoc {
  name: string;
  description: string;
  parameters: { name: string; optional: boolean; description: string }[];
  returns: string;
  formula: string;
  errors: string;
  source: string;
  /** a formula and its result, in Excel array notation */
  example: { formula: string; result: string };
}

/** Reads the doc comments of all functions, sorted by name. */
export function readFunctionDocs(
  folder = join(import.meta.dirname ?? __dirname, "..", "..", "src", "functions"),
): FunctionDoc[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".ts") && file !== "index.ts")
    .map((file) => readDoc(file, readFileSync(join(folder, file), "utf8")))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function readDoc(file: string, text: string): FunctionDoc {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true);
  const declaration = source.statements.find(
    (node) => ts.isFunctionDeclaration(node) && tagOf(node, "customfunction") !== undefined,
  );
  if (declaration === undefined) throw new Error(`${file} does not declare a custom function.`);
  const required = (tag: string) => {
    const found = tagOf(declaration, tag);
    if (found === undefined || found === "") throw new Error(`${file} lacks @${tag}.`);
    return found;
  };
  const [formula, result] = required("example").split(" → ");
  if (result === undefined) throw new Error(`${file}: write @example =FORMULA → {result}.`);
  const comment = ts.getJSDocCommentsAndTags(declaration).find(ts.isJSDoc);
  return {
    name: required("customfunction"),
    description: plain(comment?.comment),
    parameters: ts
      .getJSDocTags(declaration)
      .filter(ts.isJSDocParameterTag)
      // Excel fills it in
      .filter((tag) => tag.name.getText() !== "invocation")
      .map((tag) => ({
        name: tag.name.getText(),
        optional: tag.isBracketed,
        description: plain(tag.comment),
      })),
    returns: plain(ts.getJSDocReturnTag(declaration)?.comment),
    formula: required("formula"),
    errors: required("errors"),
    source: required("source"),
    example: { formula, result },
  };
}

function tagOf(node: ts.Node, name: string): string | undefined {
  const tag = ts.getJSDocTags(node).find((candidate) => candidate.tagName.text === name);
  return tag && plain(tag.comment);
}

function plain(comment: string | ts.NodeArray<ts.JSDocComment> | undefined): string {
  return (ts.getTextOfJSDocComment(comment) ?? "").replace(/\s+/g, " ").trim();
}

/** "WINSORIZE(values, [lower], …)". */
export function signatureOf({ name, parameters }: FunctionDoc): string {
  return `${name}(${parameters.map((parameter) => (parameter.optional ? `[${parameter.name}]` : parameter.name)).join(", ")})`;
}
