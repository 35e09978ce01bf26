import { CellError } from "../../calculation/values";
import { box as boxAt, MAX_COLUMNS, overlaps, type Box } from "../../formula/address";
import { moveReferences } from "../../formula/moveReferences";
import type { DefinedName, Grid, GridListener, GridNames, TableDirectory } from "../Grid";
import type { StructuralChange } from "../StructuralChange";
import { resolveTableReference } from "../tableReferences";
import { UniverFunctions } from "./functions";
import { UniverNames } from "./names";
import { moveCells } from "./restructure";
import { UniverCalculation } from "./UniverCalculation";
import { UniverCells } from "./UniverCells";
import { UniverLayout } from "./UniverLayout";
import { UniverSelection } from "./UniverSelection";
import type { UniverSession } from "./UniverSession";
import { UniverSheets } from "./UniverSheets";
import { UniverStyles } from "./UniverStyles";
import { followUserEdits } from "./userEdits";

const NO_TABLES: TableDirectory = { byName: () => undefined, at: () => undefined, touching: () => false };

/** What the page adds: a view to move, and functions to offer while a formula is typed. */
export interface UniverGridOptions {
  reveal?(sheet: string, area: Box): void;
  describeFunctions?(descriptions: Parameters<UniverCalculation["registerFunctions"]>[1]): void;
}

export class UniverGrid implements Grid {
  readonly calculation: UniverCalculation;
  readonly cells: UniverCells;
  readonly sheets: UniverSheets;
  readonly styles: UniverStyles;
  readonly layout: UniverLayout;
  readonly selection: UniverSelection;
  readonly names: GridNames;
  readonly #names: UniverNames;
  readonly #listeners = new Set<GridListener>();
  readonly #stopFollowing: () => void;
  #tables = NO_TABLES;

  constructor(
    readonly session: UniverSession,
    options: UniverGridOptions = {},
  ) {
    const functions = new UniverFunctions(session);
    this.#names = new UniverNames(session);
    this.layout = new UniverLayout(session, (sheet, row, rows) =>
      this.calculation.engine.contentChanged(sheet, { row, rows, column: 0, columns: MAX_COLUMNS }),
    );
    this.calculation = new UniverCalculation(
      this.#cellSource(),
      (name) => functions.find(name),
      (changes) => this.tell("calculated", changes),
      (descriptions) => options.describeFunctions?.(descriptions),
    );
    this.cells = new UniverCells(session, this.calculation.engine);
    this.sheets = new UniverSheets(session, {
      added: (sheet) => this.#sheetAdded(sheet),
      renamed: (from, to) => this.#sheetRenamed(from, to),
      deleted: (sheet, name, position) => this.#sheetDeleted(sheet, name, position),
    });
    this.styles = new UniverStyles(session, this.cells);
    this.selection = new UniverSelection(
      session,
      (sheet, area) => this.tell("selectionChanged", sheet, area),
      (sheet, previous) => this.tell("sheetActivated", sheet, previous),
      (sheet, area) => options.reveal?.(sheet, area),
    );
    this.names = this.#gridNames();
    this.#stopFollowing = followUserEdits(this);
  }

  listen(listener: GridListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  tell<Event extends keyof GridListener>(event: Event, ...details: Parameters<NonNullable<GridListener[Event]>>): void {
    for (const listener of this.#listeners)
      (listener[event] as ((...args: typeof details) => void) | undefined)?.call(listener, ...details);
  }

  useTables(tables: TableDirectory): void {
    this.#tables = tables;
  }

  restructure(change: StructuralChange): void {
    moveCells(this.session, this.cells, this.layout, change);
    this.cells.adoptSheet(change.sheet);
    this.#rewriteFormulas({ sheet: this.sheets.name(change.sheet), move: (area) => change.apply(area) });
    this.calculation.markAllDirty();
    this.tell("structureChanged", change);
  }

  reset(): void {
    for (const { name, sheet } of this.names.all) this.names.delete(name, sheet);
    const fresh = this.sheets.add(this.#unusedSheetName());
    this.selection.activate(fresh);
    for (const sheet of this.sheets.all) if (sheet !== fresh) this.sheets.delete(sheet);
    this.sheets.rename(fresh, "Sheet1");
    this.calculation.mode = "automatic";
  }

  dispose(): void {
    this.#stopFollowing();
    this.session.univer.dispose();
  }

  #unusedSheetName(): string {
    let number = 1;
    while (this.sheets.find(`Sheet${number}`)) number++;
    return `Sheet${number}`;
  }

  /** The cells as the calculation reads them. */
  #cellSource(): ConstructorParameters<typeof UniverCalculation>[0] {
    return {
      findSheet: (name) => this.sheets.find(name),
      constantAt: (sheet, row, column) => this.cells.constant(sheet, row, column),
      usedSize: (sheet) => {
        const used = this.cells.usedArea(sheet);
        return used ? { rows: used.row + used.rows, columns: used.column + used.columns } : { rows: 1, columns: 1 };
      },
      nameFormula: (name, sheet) => this.#names.formulaOf(name, sheet),
      resolveTable: (name, specifier, caller) => {
        const table =
          name === null ? this.#tables.at(caller.sheet, caller.row, caller.column) : this.#tables.byName(name);
        return table ? resolveTableReference(table, specifier, caller) : CellError.reference;
      },
      refusesSpill: (sheet, area) =>
        this.#tables.touching(sheet, area) || this.layout.merges(sheet).some((merged) => overlaps(merged, area)),
      isRowHidden: (sheet, row) => this.layout.isRowHidden(sheet, row),
      isRowFiltered: (sheet, row) => this.layout.isRowFiltered(sheet, row),
    };
  }

  #gridNames(): GridNames {
    const names = this.#names;
    const changed = () => this.calculation.engine.namesChanged();
    return {
      get all() {
        return names.all;
      },
      define(name: DefinedName) {
        names.define(name);
        changed();
      },
      delete(name: string, sheet: string | null) {
        names.delete(name, sheet);
        changed();
      },
    };
  }

  #sheetAdded(sheet: string): void {
    // A formula may have named this sheet before it was there.
    this.calculation.markAllDirty();
    this.tell("sheetAdded", sheet);
  }

  #sheetRenamed(from: string, to: string): void {
    this.#rewriteFormulas({ sheet: from, move: (area) => area, newName: to });
    this.calculation.markAllDirty();
  }

  #sheetDeleted(sheet: string, name: string, position: number): void {
    for (const own of this.names.all) if (own.sheet === sheet) this.#names.delete(own.name, sheet);
    this.calculation.engine.forgetSheet(sheet);
    this.#rewriteFormulas({ sheet: name, move: () => null, newName: null });
    this.calculation.markAllDirty();
    this.selection.forget(sheet, this.#nextInSight(position));
    this.tell("sheetDeleted", sheet);
  }

  /** What is shown in place of a sheet that stood here: its neighbour to the right, or else to the left. */
  #nextInSight(position: number): string {
    const inSight = (sheet: string) => this.sheets.visibility(sheet) === "visible";
    const { all } = this.sheets;
    return all.slice(position).find(inSight) ?? all.slice(0, position).reverse().find(inSight) ?? all[0];
  }

  /** Formulas and names follow what they refer to. */
  #rewriteFormulas(rewriting: Omit<Parameters<typeof moveReferences>[1], "formulaSheet">): void {
    for (const sheet of this.sheets.all) {
      const formulaSheet = this.sheets.name(sheet);
      for (const { row, column, text, fixedArea } of [...this.cells.formulasOn(sheet)]) {
        const moved = moveReferences(text, { ...rewriting, formulaSheet });
        const area = fixedArea ?? undefined;
        if (moved !== text) this.cells.write(sheet, boxAt(row, column), () => ({ formula: moved, fixedArea: area }));
      }
    }
    for (const name of this.#names.all) {
      const formula = moveReferences(name.formula, {
        ...rewriting,
        formulaSheet: name.sheet ? this.sheets.name(name.sheet) : "",
      });
      if (formula !== name.formula) this.#names.define({ ...name, formula });
    }
  }
}
