import { halves } from "./chunks";
import { cannotBeAsked, sourcesOf, tellsSources } from "./chartFacts";
import type { EarlierResult, SheetState, WorkbookInventory } from "./inventory";
import { readCells } from "./readCells";

/**
 * Which results the rest of the workbook refers to, so that deleting them would break something: formulas in cells, defined names, conditional formats,
 * data validation, charts or pivot tables. If Excel does not report what one of these refers to, all results count as referred to.
 */
export async function referredTo(
  context: Excel.RequestContext,
  results: readonly EarlierResult[],
  { sheets, leftOvers, nameFormulas, results: all }: WorkbookInventory,
): Promise<Set<EarlierResult>> {
  const found = new Set<EarlierResult>();
  if (results.length === 0) return found;
  const tests = results.map((result) => [result, mentions(result)] as const);
  const look = (formula: unknown) => {
    if (typeof formula !== "string" || !formula.startsWith("=")) return;
    for (const [result, test] of tests) if (!found.has(result) && test(formula)) found.add(result);
  };
  nameFormulas.forEach(look);
  const gone = new Set([...results.map(({ sheet }) => sheet), ...leftOvers].map(({ id }) => id));
  const others = sheets.filter(({ id }) => !gone.has(id));
  const ours = new Set(all.map(({ sheet }) => sheet.id));
  if (!(await canLookBesideCells(context, others, ours, look))) return new Set(results);
  await lookIntoCells(context, others, look);
  return found;
}

/** Whether a formula names a sheet or one of its tables. */
function mentions({ sheet, tables }: EarlierResult): (formula: string) => boolean {
  const quoted = sheet.name.replace(/'/g, "''").toLowerCase();
  // the last two match references across several sheets
  const sheetTexts = [`${quoted}!`, `${quoted}'!`, `${quoted}:`, `:${quoted}`];
  const tableTests = tables.map(
    ({ name }) =>
      new RegExp(
        `(^|[^\\p{L}\\p{N}_.\\\\])${name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}($|[^\\p{L}\\p{N}_.\\\\])`,
        "iu",
      ),
  );
  return (formula) =>
    sheetTexts.some((text) => formula.toLowerCase().includes(text)) || tableTests.some((test) => test.test(formula));
}

async function lookIntoCells(
  context: Excel.RequestContext,
  sheets: readonly SheetState[],
  look: (formula: unknown) => void,
): Promise<void> {
  const used = sheets.map(({ id }) =>
    context.workbook.worksheets.getItem(id).getUsedRangeOrNullObject(true).load("rowCount,columnCount"),
  );
  await context.sync();
  for (const range of used) {
    if (!range.isNullObject)
      await readCells(context, range, range, ["formulas"], ({ formulas }) =>
        formulas.forEach((row) => row.forEach(look)),
      );
  }
}

/**
 * Looks for references outside cells: in data validation, conditional formats, charts and pivot tables.
 * @param ours sheets that a run has written; their colour scales and data bars refer to nothing
 * @returns false if Excel does not report what one of them refers to
 */
async function canLookBesideCells(
  context: Excel.RequestContext,
  sheets: readonly SheetState[],
  ours: ReadonlySet<string>,
  look: (formula: unknown) => void,
): Promise<boolean> {
  try {
    return await lookBesideCells(context, sheets, ours, look);
  } catch (error) {
    if (cannotBeAsked(error)) return false;
    throw error;
  }
}

async function lookBesideCells(
  context: Excel.RequestContext,
  sheets: readonly SheetState[],
  ours: ReadonlySet<string>,
  look: (formula: unknown) => void,
): Promise<boolean> {
  const worksheets = sheets.map(({ id }) => context.workbook.worksheets.getItem(id));
  const pivotTables = context.workbook.pivotTables.getCount();
  const rules = worksheets.map((sheet) => sheet.getRange().dataValidation.load("type"));
  const formats = worksheets.map((sheet) => sheet.getRange().conditionalFormats.load("items/type"));
  const charts = worksheets.map((sheet) => sheet.charts.load("items/name"));
  await context.sync();
  if (pivotTables.value > 0) return false;
  if (
    !(await lookIntoRules(
      context,
      worksheets.filter((_, k) => rules[k].type !== Excel.DataValidationType.none),
      look,
    ))
  )
    return false;
  const items = formats.flatMap((list) => list.items);
  const told = ["Custom", "CellValue"];
  if (formats.some((list, k) => !ours.has(sheets[k].id) && list.items.some(({ type }) => !told.includes(type))))
    return false;
  const custom = items
    .filter(({ type }) => type === Excel.ConditionalFormatType.custom)
    .map((format) => format.custom.rule.load("formula"));
  const cellValues = items
    .filter(({ type }) => type === Excel.ConditionalFormatType.cellValue)
    .map((format) => format.cellValue.load("rule"));
  const drawn = charts.flatMap((list) => list.items);
  if (drawn.length > 0 && !tellsSources()) return false;
  const series = drawn.map((chart) => chart.series.load("items/name"));
  if (custom.length + cellValues.length + drawn.length > 0) await context.sync();
  custom.forEach(({ formula }) => look(formula));
  cellValues.forEach(({ rule }) => textsIn(rule).forEach(look));
  const sources = series.flatMap((list) => list.items).flatMap(sourcesOf);
  if (sources.length > 0) await context.sync();
  sources.forEach(({ value }) => look(`=${value}`));
  return true;
}

/** Data validation of more areas than this is not analysed. */
const MOST_AREAS = 400;

/**
 * Excel reports the validation rule of an area only if all its cells share it, so mixed areas are halved until they do. Each round trip halves all mixed
 * areas, hence at most 34 round trips.
 * @returns false if there are too many areas
 */
async function lookIntoRules(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
  look: (formula: unknown) => void,
): Promise<boolean> {
  let areas = sheets.map((sheet) => ({ sheet, area: { row: 0, column: 0, rows: 1_048_576, columns: 16_384 } }));
  while (areas.length > 0) {
    if (areas.length > MOST_AREAS) return false;
    const rules = areas.map(({ sheet, area: { row, column, rows, columns } }) =>
      sheet.getRangeByIndexes(row, column, rows, columns).dataValidation.load("type,rule"),
    );
    await context.sync();
    const mixed = areas.filter((_, k) => isMixed(rules[k].type));
    rules.forEach(
      ({ type, rule }) => !isMixed(type) && type !== Excel.DataValidationType.none && textsIn(rule).forEach(look),
    );
    areas = mixed.flatMap(({ sheet, area }) => halves(area).map((half) => ({ sheet, area: half })));
  }
  return true;
}

const isMixed = (type: string) => ["Inconsistent", "MixedCriteria"].includes(type);

/** All texts within a rule. */
function textsIn(rule: unknown): string[] {
  if (typeof rule === "string") return [rule];
  return typeof rule === "object" && rule !== null ? Object.values(rule).flatMap(textsIn) : [];
}
