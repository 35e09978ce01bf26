import type { ICellData, Nullable } from "@univerjs/core";
import type { FormulaCell } from "../../calculation/FormulaCell";
import type { Recalculation } from "../../calculation/Recalculation";
import type { Scalar } from "../../calculation/values";
import { formatBox, lastColumn, lastRow, parseBox, type Box } from "../../formula/address";
import type { CellInput, GridCells } from "../Grid";
import { cellWith, constantOf, hasContent, usedArea } from "./contents";
import type { UniverSession } from "./UniverSession";

/** Beyond the last cell in use there is always some room to type into. */
const ROOM = { rows: 50, columns: 10 } as const;

export class UniverCells implements GridCells {
  constructor(
    private readonly session: UniverSession,
    private readonly calculation: Recalculation,
  ) {}

  value(sheet: string, row: number, column: number): Scalar {
    return this.calculation.valueAt(sheet, row, column);
  }

  constant(sheet: string, row: number, column: number): Scalar {
    const cell = this.session.sheet(sheet).getCellMatrix().getValue(row, column);
    return cell?.f || cell?.si ? null : constantOf(cell);
  }

  formula(sheet: string, row: number, column: number): FormulaCell | undefined {
    return this.calculation.formulaCellAt(sheet, row, column);
  }

  array(sheet: string, row: number, column: number): FormulaCell | undefined {
    return this.calculation.arrayAt(sheet, row, column);
  }

  formulasOn(sheet: string): Iterable<FormulaCell> {
    return this.calculation.formulasOn(sheet);
  }

  usedArea(sheet: string, within?: Box, looks = false): Box | null {
    const counts = looks ? (cell: ICellData) => hasContent(cell) || Boolean(cell.s) : hasContent;
    return usedArea(this.session.sheet(sheet), this.calculation.arraysOn(sheet), counts, within);
  }

  write(sheet: string, area: Box, input: (row: number, column: number) => CellInput | undefined): void {
    this.makeRoom(sheet, area);
    const cellValue: Record<number, Record<number, ICellData>> = {};
    const formulas: { row: number; column: number; text: string; fixedArea?: Box }[] = [];
    for (let row = area.row; row <= lastRow(area); row++) {
      const line: Record<number, ICellData> = {};
      for (let column = area.column; column <= lastColumn(area); column++) {
        const entry = input(row - area.row, column - area.column);
        if (!entry) continue;
        if (this.calculation.formulaCellAt(sheet, row, column)) this.calculation.removeFormula(sheet, row, column);
        if ("formula" in entry) formulas.push({ row, column, text: entry.formula, fixedArea: entry.fixedArea });
        line[column] = "formula" in entry ? formulaCell(entry.formula, entry.fixedArea) : cellWith(entry.value);
      }
      cellValue[row] = line;
    }
    this.session.mutateSheet(sheet, "sheet.mutation.set-range-values", { cellValue });
    this.calculation.contentChanged(sheet, area);
    for (const { row, column, text, fixedArea } of formulas)
      this.calculation.setFormula(sheet, row, column, text, fixedArea ?? null);
  }

  /** Makes the sheet as large as its content needs it. */
  makeRoom(sheet: string, { row, rows, column, columns }: Box): void {
    const worksheet = this.session.sheet(sheet);
    if (worksheet.getRowCount() < row + rows)
      this.session.mutateSheet(sheet, "sheet.mutation.set-worksheet-row-count", { rowCount: row + rows + ROOM.rows });
    if (worksheet.getColumnCount() < column + columns)
      this.session.mutateSheet(sheet, "sheet.mutation.set-worksheet-column-count", {
        columnCount: column + columns + ROOM.columns,
      });
  }

  /** Takes over what the library's cells of an area say, after somebody else has changed them. */
  adopt(sheet: string, area: Box): void {
    const matrix = this.session.sheet(sheet).getCellMatrix();
    this.calculation.contentChanged(sheet, area);
    for (let row = area.row; row <= lastRow(area); row++) {
      for (let column = area.column; column <= lastColumn(area); column++)
        this.#adoptCell(sheet, row, column, matrix.getValue(row, column));
    }
  }

  adoptSheet(sheet: string): void {
    this.calculation.forgetSheet(sheet);
    this.session
      .sheet(sheet)
      .getCellMatrix()
      .forValue((row, column, cell) => this.#adoptCell(sheet, row, column, cell));
  }

  #adoptCell(sheet: string, row: number, column: number, cell: Nullable<ICellData>): void {
    const text = this.#formulaText(sheet, row, column, cell);
    const known = this.calculation.formulaCellAt(sheet, row, column);
    if (text === undefined) {
      if (known) this.calculation.removeFormula(sheet, row, column);
    } else if (known?.text !== text) {
      this.calculation.setFormula(sheet, row, column, text, fixedAreaOf(cell));
    }
  }

  /** The library shares one text among cells that were filled from one. */
  #formulaText(sheet: string, row: number, column: number, cell: Nullable<ICellData>): string | undefined {
    if (cell?.f) return cell.f;
    if (!cell?.si) return undefined;
    const { library, workbook } = this.session;
    return (
      this.session.get(library.FormulaDataModel).getFormulaStringByCell(row, column, sheet, workbook.getUnitId()) ??
      undefined
    );
  }
}

function formulaCell(text: string, fixedArea?: Box): ICellData {
  const cell = {
    f: text,
    v: null,
    t: null,
    si: null,
    p: null,
    custom: fixedArea ? { array: formatBox(fixedArea) } : null,
  };
  return cell;
}

const fixedAreaOf = (cell: Nullable<ICellData>): Box | null => {
  const area: unknown = cell?.custom?.array;
  return typeof area === "string" ? parseBox(area) : null;
};
