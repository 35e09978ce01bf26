import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, sep } from "node:path";
import ts from "typescript";

const ROOT = join(import.meta.dirname ?? __dirname, "..", "..");
/** Packages whose declarations are Office.js. */
const DECLARATIONS = ["@types/office-js", "@types/custom-functions-runtime"].map(
  (name) => `${sep}${join(...name.split("/"))}${sep}`,
);
/** Files that could name something of Office.js. */
const OF_OFFICE = /\b(?:Excel|Office|OfficeExtension|CustomFunctions)\./;

/** A member of Office.js that the add-in's code uses. */
export interface OfficeMember {
  /** without the namespace where that is Excel: "Range.values", "Office.onReady" */
  name: string;
  /** requirement sets as the declarations state them, such as "ExcelApi 1.13"; "" for members that are in no set */
  set: string;
  /** files of src/ in which it is used */
  files: string[];
}

/** All members of Office.js that are used in src/, sorted by name. */
export function officeMembers(): OfficeMember[] {
  const program = ts.createProgram(officeFiles(join(ROOT, "src")), compilerOptions());
  const found = new Map<string, { set: string; files: Set<string> }>();
  for (const source of program.getSourceFiles()) {
    if (!source.fileName.startsWith(join(ROOT, "src").replaceAll(sep, "/"))) continue;
    const file = source.fileName.slice(ROOT.length + 1);
    for (const [name, set] of membersIn(source, program.getTypeChecker())) {
      const entry = found.get(name) ?? { set, files: new Set() };
      entry.files.add(file);
      found.set(name, entry);
    }
  }
  return [...found]
    .map(([name, { set, files }]) => ({ name, set, files: [...files].sort() }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

const officeFiles = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => join(folder, path))
    .filter((path) => path.includes(`${sep}workbook${sep}`) || OF_OFFICE.test(readFileSync(path, "utf8")));

function compilerOptions(): ts.CompilerOptions {
  const path = join(ROOT, "src", "tsconfig.json");
  const { options } = ts.parseJsonConfigFileContent(
    ts.readConfigFile(path, (file) => ts.sys.readFile(file)).config,
    ts.sys,
    dirname(path),
  );
  return { ...options, incremental: false, tsBuildInfoFile: undefined };
}

function* membersIn(source: ts.SourceFile, checker: ts.TypeChecker): Generator<[string, string]> {
  const pending: ts.Node[] = [source];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    node.forEachChild((child) => void pending.push(child));
    if (ts.isPropertyAccessExpression(node))
      yield* describe(checker.getSymbolAtLocation(node.name), checker, callOf(node));
    // const { values, numberFormat } = range
    if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) {
      const name = node.propertyName ?? node.name;
      if (ts.isIdentifier(name))
        yield* describe(checker.getTypeAtLocation(node.parent).getProperty(name.text), checker);
    }
    // layout.zoom = { horizontalFitToPages: 1 }
    if (ts.isPropertyAssignment(node) && ts.isIdentifier(node.name))
      yield* describe(checker.getContextualType(node.parent)?.getProperty(node.name.text), checker);
    if (isLoad(node)) for (const path of loadedPaths(node, checker)) yield* describePath(path, node, checker);
  }
}

const callOf = (node: ts.Node): ts.CallExpression | undefined =>
  ts.isCallExpression(node.parent) && node.parent.expression === node ? node.parent : undefined;

interface LoadCall extends ts.CallExpression {
  expression: ts.PropertyAccessExpression;
}

const isLoad = (node: ts.Node): node is LoadCall =>
  ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression) && node.expression.name.text === "load";

/** "values" and "format/fill/color" of load("values, format/fill/color") or load(["values", …]). */
function loadedPaths({ arguments: [asked], expression }: LoadCall, checker: ts.TypeChecker): string[] {
  if (!isOffice(checker.getSymbolAtLocation(expression.name))) return [];
  const type = checker.getTypeAtLocation(asked);
  const texts = checker.isArrayType(type) ? checker.getTypeArguments(type as ts.TypeReference)[0] : type;
  const literals = texts.isUnion() ? texts.types : [texts];
  return literals.flatMap((literal) => {
    if (!literal.isStringLiteral())
      throw new Error(
        `${expression.getSourceFile().fileName}: write load(…) with texts whose type names the properties.`,
      );
    return literal.value.split(",").map((path) => path.trim());
  });
}

/** Follows a path of load from the object that is loaded; "items" stands for the members of a collection. */
function* describePath(path: string, { expression }: LoadCall, checker: ts.TypeChecker): Generator<[string, string]> {
  let type = checker.getTypeAtLocation(expression.expression);
  for (const step of path.split("/")) {
    const property = type.getProperty(step);
    if (property === undefined)
      throw new Error(`${expression.getSourceFile().fileName}: load("${path}") names nothing.`);
    yield* describe(property, checker);
    type = checker.getTypeOfSymbol(property);
    if (checker.isArrayType(type)) type = checker.getTypeArguments(type as ts.TypeReference)[0];
  }
}

function* describe(
  symbol: ts.Symbol | undefined,
  checker: ts.TypeChecker,
  call?: ts.CallExpression,
): Generator<[string, string]> {
  if (symbol === undefined || !isOffice(symbol)) return;
  const called = call && checker.getResolvedSignature(call)?.declaration;
  const declaration = called ?? symbol.declarations![0];
  const owner = declaration.parent as ts.Node & { name?: ts.Node };
  if (owner.name === undefined && !ts.isModuleBlock(owner)) return;
  const names = [symbol.name];
  for (let node: ts.Node = owner; !ts.isSourceFile(node); node = node.parent) {
    const { name } = node as { name?: ts.Identifier };
    if (name !== undefined) names.unshift(name.text);
  }
  if (names.length > 1) yield [names.join(".").replace(/^Excel\./, ""), setOf(declaration)];
}

const isOffice = (symbol: ts.Symbol | undefined): boolean =>
  symbol?.declarations?.some((each) => {
    const file = each.getSourceFile().fileName.replaceAll("/", sep);
    return DECLARATIONS.some((part) => file.includes(part));
  }) ?? false;

/** The set that a declaration states, or else the one of what it is in. */
function setOf(declaration: ts.Node): string {
  for (let node = declaration; !ts.isSourceFile(node); node = node.parent) {
    const [, set] = /\[Api set:\s*([^\]]*)\]/.exec(leadingComment(node)) ?? [];
    if (set !== undefined) return set.trim();
  }
  return "";
}

function leadingComment(node: ts.Node): string {
  const text = node.getSourceFile().text;
  const last = ts.getLeadingCommentRanges(text, node.pos)?.at(-1);
  return last === undefined ? "" : text.slice(last.pos, last.end);
}
