import { box as boxAt, without, type Box } from "../formula/address";
import type { Grid, SheetId } from "../grid/Grid";
import type { StructuralChange } from "../grid/StructuralChange";
import type { HostObject } from "../protocol/HostObject";
import type { WireValue } from "../protocol/wire";
import type { ChartSource, ChartState } from "./chartState";
import type { ConditionalFormatState } from "./conditionalFormatState";
import type { InputRule } from "./inputRule";
import { EventQueue } from "./EventQueue";
import { newSheetState, type SheetState } from "./sheetState";
import { TableRegistry } from "./TableRegistry";
import { nextColumnId, unusedColumnName, type TableColumnState, type TableState } from "./tableState";

/** What in the book has changed, for whoever draws it. */
export type BookTopic = "tables" | "charts" | "conditionalFormats";

export interface DocumentProperties {
  title: string;
  author: string;
  subject: string;
  keywords: string;
  comments: string;
  category: string;
  manager: string;
  company: string;
  readonly custom: Map<string, string | number | boolean>;
}

/** Objects that a range leads to, but that are built upon ranges themselves. */
export interface ObjectLinks {
  worksheet(sheet: SheetId): HostObject;
  conditionalFormats(sheet: SheetId, area: Box): HostObject;
  tablesTouching(sheet: SheetId, area: Box, fullyContained: boolean): HostObject;
  visibleView(sheet: SheetId, area: Box): HostObject;
  rangeAreas(sheet: SheetId, areas: readonly Box[]): HostObject;
}

export const emptyProperties = (): DocumentProperties => ({
  title: "",
  author: "",
  subject: "",
  keywords: "",
  comments: "",
  category: "",
  manager: "",
  company: "",
  custom: new Map<string, string | number | boolean>(),
});

/**
 * The workbook's contents: the grid, and all that a grid does not know of. The objects that office.js reaches are views of
 * this, made when they are asked for; files are read into it and written from it.
 */
export class Book {
  name = "Book1.xlsx";
  /** Whether sheets may not be added, deleted, renamed, moved, hidden or shown. */
  structureProtected = false;
  /** Whether the workbook is open for reading only, and every change of cells and sheets is refused. */
  readOnly = false;
  readonly tables = new TableRegistry();
  readonly events = new EventQueue();
  readonly settings = new Map<string, WireValue>();
  properties = emptyProperties();
  /** Set by the workbook's root object. */
  links!: ObjectLinks;
  /** Whether formulas wait for an add-in's function at this moment. */
  waitsForFunctions: () => boolean = () => false;
  charts: ChartState[] = [];
  conditionalFormats: ConditionalFormatState[] = [];
  inputRules: InputRule[] = [];
  readonly #sheets = new Map<SheetId, SheetState>();
  readonly #watchers = new Set<(topic: BookTopic, sheet: SheetId) => void>();
  #lastId = 0;

  constructor(readonly grid: Grid) {
    grid.useTables(this.tables);
    grid.listen({
      structureChanged: (change) => this.#restructured(change),
      sheetDeleted: (sheet) => this.#sheetDeleted(sheet),
    });
  }

  sheet(sheet: SheetId): SheetState {
    let state = this.#sheets.get(sheet);
    if (!state) this.#sheets.set(sheet, (state = newSheetState()));
    return state;
  }

  newId(): number {
    return ++this.#lastId;
  }

  /** In the manner of Excel's ids: {00000000-0000-0000-0000-000000000001}. */
  newGuid(): string {
    return `{00000000-0000-0000-0000-${String(this.newId()).padStart(12, "0")}}`;
  }

  /** Formulas are brought up to date before anything is read, if the user does not want to say when. */
  calculate(): void {
    if (this.grid.calculation.mode === "automatic") this.grid.calculation.run();
  }

  watch(changed: (topic: BookTopic, sheet: SheetId) => void): () => void {
    this.#watchers.add(changed);
    return () => this.#watchers.delete(changed);
  }

  changed(topic: BookTopic, sheet: SheetId): void {
    if (topic === "tables") this.grid.calculation.tablesChanged();
    for (const watcher of this.#watchers) watcher(topic, sheet);
  }

  /** Takes the area out of every conditional format that covers it. */
  clearConditionalFormats(sheet: SheetId, area: Box): void {
    for (const format of this.conditionalFormats.filter((each) => each.sheet === sheet))
      format.areas = format.areas.flatMap((each) => without(each, area));
    this.conditionalFormats = this.conditionalFormats.filter((format) => format.areas.length > 0);
    this.changed("conditionalFormats", sheet);
  }

  /** Back to an empty workbook, as before a file is read. */
  reset(): void {
    this.tables.clear();
    this.charts = [];
    this.conditionalFormats = [];
    this.inputRules = [];
    this.settings.clear();
    this.structureProtected = false;
    this.readOnly = false;
    this.properties = emptyProperties();
    this.#sheets.clear();
    this.grid.reset();
  }

  #sheetDeleted(sheet: SheetId): void {
    for (const table of this.tables.on(sheet)) this.tables.remove(table);
    this.charts = this.charts.filter((chart) => chart.sheet !== sheet);
    this.conditionalFormats = this.conditionalFormats.filter((format) => format.sheet !== sheet);
    this.inputRules = this.inputRules.filter((rule) => rule.sheet !== sheet);
    this.#sheets.delete(sheet);
    this.changed("tables", sheet);
  }

  /** What lies on the sheet moves with its cells. */
  #restructured(change: StructuralChange): void {
    const { sheet } = change;
    for (const table of this.tables.on(sheet)) {
      if (!moveTable(table, change)) this.tables.remove(table);
    }
    for (const format of this.conditionalFormats.filter((each) => each.sheet === sheet))
      format.areas = format.areas.flatMap((area) => change.apply(area) ?? []);
    this.conditionalFormats = this.conditionalFormats.filter((format) => format.areas.length > 0);
    for (const rule of this.inputRules.filter((each) => each.sheet === sheet))
      rule.areas = rule.areas.flatMap((area) => change.apply(area) ?? []);
    this.inputRules = this.inputRules.filter((rule) => rule.areas.length > 0);
    for (const chart of this.charts) moveSources(chart, change);
    this.sheet(sheet).hyperlinks = movedKeys(this.sheet(sheet).hyperlinks, change);
    for (const topic of ["tables", "charts", "conditionalFormats"] as const) this.changed(topic, sheet);
  }
}

/** @returns false when nothing of the table is left */
function moveTable(table: TableState, change: StructuralChange): boolean {
  const before = table.area;
  const area = change.apply(before);
  if (!area) return false;
  table.area = area;
  if (area.columns > before.columns) {
    const added = Array.from({ length: area.columns - before.columns }, (_, at): TableColumnState => ({
      id: nextColumnId(table) + at,
      name: unusedColumnName(table, at),
      filter: null,
      total: null,
    }));
    table.columns.splice(change.area.column - before.column, 0, ...added);
  } else if (area.columns < before.columns) {
    table.columns = table.columns.filter((_, at) => change.apply(boxAt(before.row, before.column + at)) !== null);
  }
  return true;
}

function moveSources(chart: ChartState, change: StructuralChange): void {
  const moved = (source: ChartSource | null): ChartSource | null => {
    if (source?.sheet !== change.sheet) return source;
    const area: Box | null = change.apply(source.area);
    return area && { ...source, area };
  };
  for (const series of chart.series) {
    series.values = moved(series.values);
    series.categories = moved(series.categories);
    if (series.name && typeof series.name !== "string") series.name = moved(series.name);
  }
}

function movedKeys<Item>(items: Map<string, Item>, change: StructuralChange): Map<string, Item> {
  return new Map(
    [...items].flatMap(([key, item]) => {
      const [row, column] = key.split(",").map(Number);
      const area = change.apply({ row, column, rows: 1, columns: 1 });
      return area ? [[`${area.row},${area.column}`, item] as const] : [];
    }),
  );
}
