import type { FormulaCell } from "../calculation/FormulaCell";
import type { Arity, SheetFunction } from "../calculation/evaluation";
import type { Scalar } from "../calculation/values";
import type { Box } from "../formula/address";
import type { CellStyle, StyleChange } from "./cellStyle";
import type { StructuralChange } from "./StructuralChange";
import type { TableShape } from "./tableReferences";

/** A sheet's key: given once, never shown, the same for as long as the sheet lives. */
export type SheetId = string;

/** What goes into a cell: a value as it is, or a formula with its equals sign. */
export type CellInput =
  | { readonly value: Scalar }
  | {
      readonly formula: string;
      /** The area of an old-style array formula. */
      readonly fixedArea?: Box;
    };

export type SheetVisibility = "visible" | "hidden" | "veryHidden";

export interface FrozenPanes {
  readonly rows: number;
  readonly columns: number;
}

export interface DefinedName {
  readonly name: string;
  /** null: known in the whole workbook. */
  readonly sheet: SheetId | null;
  /** With its equals sign. */
  readonly formula: string;
  readonly comment: string;
  readonly visible: boolean;
}

export interface FunctionDescription {
  readonly name: string;
  readonly description: string;
  readonly parameters: readonly {
    readonly name: string;
    readonly description: string;
    readonly optional: boolean;
    readonly repeating: boolean;
  }[];
}

/** What the grid has to know of the tables, which belong to the model. */
export interface TableDirectory {
  byName(name: string): TableShape | undefined;
  at(sheet: SheetId, row: number, column: number): TableShape | undefined;
  touching(sheet: SheetId, area: Box): boolean;
}

/** What a user did in the grid itself, or what a calculation changed. */
export interface GridListener {
  cellsEdited?(sheet: SheetId, area: Box): void;
  structureChanged?(change: StructuralChange): void;
  sheetAdded?(sheet: SheetId): void;
  sheetDeleted?(sheet: SheetId): void;
  sheetActivated?(sheet: SheetId, previous: SheetId): void;
  selectionChanged?(sheet: SheetId, area: Box): void;
  calculated?(changes: ReadonlyMap<SheetId, readonly Box[]>): void;
}

export interface GridSheets {
  /** In the order of their tabs. */
  readonly all: readonly SheetId[];
  find(name: string): SheetId | undefined;
  name(sheet: SheetId): string;
  add(name: string, index?: number): SheetId;
  rename(sheet: SheetId, name: string): void;
  move(sheet: SheetId, index: number): void;
  delete(sheet: SheetId): void;
  visibility(sheet: SheetId): SheetVisibility;
  setVisibility(sheet: SheetId, visibility: SheetVisibility): void;
  tabColor(sheet: SheetId): string;
  setTabColor(sheet: SheetId, color: string): void;
  showsGridlines(sheet: SheetId): boolean;
  showGridlines(sheet: SheetId, shown: boolean): void;
  frozenPanes(sheet: SheetId): FrozenPanes;
  freeze(sheet: SheetId, panes: FrozenPanes): void;
}

export interface GridCells {
  value(sheet: SheetId, row: number, column: number): Scalar;
  /** The formula written in the cell, not one whose array covers it. */
  formula(sheet: SheetId, row: number, column: number): FormulaCell | undefined;
  /** The formula whose array covers the cell. */
  array(sheet: SheetId, row: number, column: number): FormulaCell | undefined;
  formulasOn(sheet: SheetId): Iterable<FormulaCell>;
  /** @param input what goes into a cell, counted from the area's corner; undefined leaves the cell as it is */
  write(sheet: SheetId, area: Box, input: (row: number, column: number) => CellInput | undefined): void;
  /** The part of a sheet, or of an area, that has content; with `looks`, formatted empty cells count too. */
  usedArea(sheet: SheetId, within?: Box, looks?: boolean): Box | null;
}

export interface GridStyles {
  of(sheet: SheetId, row: number, column: number): CellStyle;
  ofColumn(sheet: SheetId, column: number): CellStyle;
  apply(sheet: SheetId, area: Box, change: StyleChange): void;
  applyEach(sheet: SheetId, area: Box, change: (row: number, column: number) => StyleChange | undefined): void;
  clear(sheet: SheetId, area: Box): void;
}

/** Widths and heights are in pixels. */
export interface GridLayout {
  columnWidth(sheet: SheetId, column: number): number;
  setColumnWidth(sheet: SheetId, from: number, count: number, pixels: number): void;
  rowHeight(sheet: SheetId, row: number): number;
  setRowHeight(sheet: SheetId, from: number, count: number, pixels: number): void;
  isColumnHidden(sheet: SheetId, column: number): boolean;
  hideColumns(sheet: SheetId, from: number, count: number, hidden: boolean): void;
  isRowHidden(sheet: SheetId, row: number): boolean;
  isRowFiltered(sheet: SheetId, row: number): boolean;
  hideRows(sheet: SheetId, from: number, count: number, hidden: boolean, byFilter?: boolean): void;
  /** The columns and rows that differ from the sheet's default in size or visibility. */
  ownColumns(sheet: SheetId): readonly number[];
  ownRows(sheet: SheetId): readonly number[];
  merges(sheet: SheetId): readonly Box[];
  merge(sheet: SheetId, area: Box): void;
  unmerge(sheet: SheetId, area: Box): void;
}

export interface GridNames {
  readonly all: readonly DefinedName[];
  define(name: DefinedName): void;
  delete(name: string, sheet: SheetId | null): void;
}

export interface GridCalculation {
  mode: "automatic" | "manual";
  readonly isNeeded: boolean;
  /** Brings every formula up to date that a change has touched; those that wait for an add-in stay #BUSY!. */
  run(): void;
  markAllDirty(): void;
  tablesChanged(): void;
  resume(callers: Iterable<{ readonly sheet: SheetId; readonly row: number; readonly column: number }>): void;
  /** Has formulas evaluated again, whether they wait or not. */
  renew(callers: Iterable<{ readonly sheet: SheetId; readonly row: number; readonly column: number }>): void;
  readonly circularFormulas: Iterable<FormulaCell>;
  /** What a formula gives that stands in no cell, such as a conditional format's, seen from a cell. */
  evaluate(formula: string, from: { readonly sheet: SheetId; readonly row: number; readonly column: number }): Scalar;
  /** How many arguments a function takes, by its name in capitals; undefined where that is not known. */
  arityOf(name: string): Arity | undefined;
  registerFunctions(functions: ReadonlyMap<string, SheetFunction>, descriptions: readonly FunctionDescription[]): void;
}

export interface GridSelection {
  readonly activeSheet: SheetId;
  readonly area: Box;
  /** Areas selected together with the first. */
  readonly others: readonly Box[];
  activate(sheet: SheetId): void;
  select(sheet: SheetId, area: Box, others?: readonly Box[]): void;
}

/**
 * All that the workbook model needs of a grid. The one adapter behind it is the only part of the host that knows the
 * grid's library.
 */
export interface Grid {
  readonly sheets: GridSheets;
  readonly cells: GridCells;
  readonly styles: GridStyles;
  readonly layout: GridLayout;
  readonly names: GridNames;
  readonly calculation: GridCalculation;
  readonly selection: GridSelection;
  useTables(tables: TableDirectory): void;
  /** Moves cells, their looks, sizes and merges, and rewrites every formula and name that refers to them. */
  restructure(change: StructuralChange): void;
  /** @returns how to stop listening */
  listen(listener: GridListener): () => void;
  /** Leaves one empty sheet and no names. */
  reset(): void;
  dispose(): void;
}
