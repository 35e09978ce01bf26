import type { ICellData, IRange, Nullable } from "@univerjs/core";
import { between, boundingBox, box as boxAt, MAX_COLUMNS, MAX_ROWS, type Box } from "../../formula/address";
import { StructuralChange } from "../StructuralChange";
import type { GridListener } from "../Grid";
import type { UniverCalculation } from "./UniverCalculation";
import type { UniverCells } from "./UniverCells";
import { boxOf, type UniverLayout } from "./UniverLayout";
import type { UniverSelection } from "./UniverSelection";
import { DEFAULT_STYLE, type UniverSession } from "./UniverSession";
import type { UniverSheets } from "./UniverSheets";

/** The parts of the grid that a user's edit concerns. */
interface EditedGrid {
  readonly session: UniverSession;
  readonly sheets: UniverSheets;
  readonly cells: UniverCells;
  readonly layout: UniverLayout;
  readonly selection: UniverSelection;
  readonly calculation: UniverCalculation;
  tell<Event extends keyof GridListener>(event: Event, ...details: Parameters<NonNullable<GridListener[Event]>>): void;
}

type Params = Record<string, unknown>;
type Handler = (grid: EditedGrid, params: Params) => void;

const sheetIn = (params: Params) => params.subUnitId as string;
const adoptEverySheet: Handler = (grid) => {
  for (const sheet of grid.sheets.all) grid.cells.adoptSheet(sheet);
  grid.calculation.markAllDirty();
};

/** The cells whose contents, and not their looks alone, a mutation has set. */
function* contentSet(cellValue: Record<string, Record<string, Nullable<ICellData>>>): Iterable<Box> {
  for (const [row, line] of Object.entries(cellValue)) {
    for (const [column, cell] of Object.entries(line)) {
      if (!cell || "v" in cell || "f" in cell || "p" in cell || "si" in cell) yield boxAt(Number(row), Number(column));
    }
  }
}

const valuesSet: Handler = (grid, params) => {
  const sheet = sheetIn(params);
  let touched: Box | null = null;
  for (const cell of contentSet((params.cellValue ?? {}) as Parameters<typeof contentSet>[0])) {
    grid.cells.adopt(sheet, cell);
    touched = touched ? boundingBox(touched, cell) : cell;
  }
  if (touched) grid.tell("cellsEdited", sheet, touched);
};

const restructured =
  (kind: "insert" | "delete", along: "rows" | "columns"): Handler =>
  (grid, params) => {
    const { startRow, endRow, startColumn, endColumn } = params.range as IRange;
    const area =
      along === "rows"
        ? between(startRow, 0, endRow, MAX_COLUMNS - 1)
        : between(0, startColumn, MAX_ROWS - 1, endColumn);
    const change = new StructuralChange(sheetIn(params), kind, area, along);
    if (along === "rows") grid.layout.moveFilteredRows(change.sheet, (row) => change.apply(boxAt(row, 0))?.row ?? null);
    grid.cells.adoptSheet(change.sheet);
    grid.calculation.markAllDirty();
    grid.tell("structureChanged", change);
  };

/** What the user's own commands do to the workbook, by the mutation that does it. */
const HANDLERS: Readonly<Record<string, Handler>> = {
  "sheet.mutation.set-range-values": valuesSet,
  "sheet.mutation.insert-row": restructured("insert", "rows"),
  "sheet.mutation.insert-col": restructured("insert", "columns"),
  "sheet.mutation.remove-rows": restructured("delete", "rows"),
  "sheet.mutation.remove-col": restructured("delete", "columns"),
  "sheet.mutation.move-range": adoptEverySheet,
  "sheet.mutation.move-rows": adoptEverySheet,
  "sheet.mutation.move-columns": adoptEverySheet,
  "sheet.mutation.reorder-range": adoptEverySheet,
  "sheet.mutation.set-worksheet-name": adoptEverySheet,
  "sheet.mutation.insert-sheet": (grid, params) => {
    const { id } = params.sheet as { id: string };
    grid.session.sheet(id).setDefaultCellStyle({ ...DEFAULT_STYLE });
    grid.cells.adoptSheet(id);
    grid.calculation.markAllDirty();
    grid.tell("sheetAdded", id);
  },
  "sheet.mutation.remove-sheet": (grid, params) => {
    const sheet = sheetIn(params);
    grid.calculation.engine.forgetSheet(sheet);
    grid.calculation.markAllDirty();
    grid.tell("sheetDeleted", sheet);
  },
  "sheet.mutation.set-row-hidden": (grid) => grid.calculation.markAllDirty(),
  "sheet.mutation.set-row-visible": (grid) => grid.calculation.markAllDirty(),
  "formula.mutation.set-defined-name": (grid) => grid.calculation.engine.namesChanged(),
  "formula.mutation.remove-defined-name": (grid) => grid.calculation.engine.namesChanged(),
  "sheet.operation.set-worksheet-active": (grid, params) => grid.selection.noteActive(sheetIn(params)),
  "sheet.operation.set-selections": (grid, params) => {
    const selections = params.selections as { range: IRange }[] | undefined;
    const last = selections?.[selections.length - 1];
    if (last) grid.selection.noteArea(sheetIn(params), selectedBox(last.range));
  },
};

/** The library's kinds of ranges that reach from edge to edge. */
const WHOLE_ROWS = 1;
const WHOLE_COLUMNS = 2;
const WHOLE_SHEET = 3;

function selectedBox(range: IRange): Box {
  const { startRow, endRow, startColumn, endColumn } = range;
  const kind = Number(range.rangeType);
  const area = boxOf({
    startRow: startRow || 0,
    endRow: endRow || 0,
    startColumn: startColumn || 0,
    endColumn: endColumn || 0,
  });
  const rows = kind === WHOLE_COLUMNS || kind === WHOLE_SHEET ? { row: 0, rows: MAX_ROWS } : {};
  const columns = kind === WHOLE_ROWS || kind === WHOLE_SHEET ? { column: 0, columns: MAX_COLUMNS } : {};
  return { ...area, ...rows, ...columns };
}

/** Keeps calculation and model up to date with what a user does in the grid. @returns how to stop */
export function followUserEdits(grid: EditedGrid): () => void {
  let scheduled = false;
  return grid.session.onForeignMutation((id, params) => {
    const handler = HANDLERS[id];
    if (!handler) return;
    handler(grid, params);
    if (scheduled || !grid.calculation.isNeeded) return;
    scheduled = true;
    setTimeout(() => {
      scheduled = false;
      grid.calculation.runIfAutomatic();
    }, 0);
  });
}
