import type { CellSource } from "../../src/calculation/CellSource";
import { Recalculation } from "../../src/calculation/Recalculation";
import { CellError, Reference, type Scalar } from "../../src/calculation/values";
import { box, formatCell, parseBox } from "../../src/formula/address";

/** A sheet named Sheet1 as plain as can be: constants in a map, formulas in the calculation. */
export class TestSheet implements CellSource {
  readonly constants = new Map<string, Scalar>();
  readonly names = new Map<string, string>();
  readonly hidden = new Set<number>();
  readonly calculation = new Recalculation(this);

  findSheet = (name: string) => (name.toLowerCase() === "sheet1" ? "s1" : undefined);
  constantAt = (_: string, row: number, column: number) => this.constants.get(formatCell(row, column)) ?? null;
  usedSize = () => ({ rows: 50, columns: 20 });
  nameFormula = (name: string) => this.names.get(name.toLowerCase());
  refusesSpill = () => false;
  findFunction = () => undefined;
  isRowHidden = (_: string, row: number) => this.hidden.has(row);
  isRowFiltered = () => false;
  /** One table, Table1, with its headers in A1:B1 and its data in A2:B4. */
  resolveTable = (
    table: string | null,
    specifier: { sections: readonly string[]; columns: readonly [string, string] | null },
    caller: { row: number },
  ) => {
    if (table !== null && table.toLowerCase() !== "table1") return CellError.reference;
    const column = specifier.columns ? ["Name", "Rate"].indexOf(specifier.columns[0]) : 0;
    const width = specifier.columns ? 1 : 2;
    if (column < 0) return CellError.reference;
    const [row, rows] = { all: [0, 4], data: [1, 3], headers: [0, 1], thisRow: [caller.row, 1] }[
      specifier.sections[0]
    ] ?? [0, 0];
    return new Reference("s1", box(row, column, rows, width));
  };

  set(address: string, contents: Scalar | string): this {
    const { row, column } = parseBox(address)!;
    this.constants.delete(address);
    this.calculation.removeFormula("s1", row, column);
    if (typeof contents === "string" && contents.startsWith("="))
      this.calculation.setFormula("s1", row, column, contents);
    else {
      if (contents !== null) this.constants.set(address, contents);
      this.calculation.contentChanged("s1", box(row, column));
    }
    return this;
  }

  fill(address: string, rows: readonly (readonly Scalar[])[]): this {
    const from = parseBox(address)!;
    rows.forEach((line, r) => line.forEach((value, c) => this.set(formatCell(from.row + r, from.column + c), value)));
    return this;
  }

  values(address: string): unknown[][] {
    this.calculation.calculate();
    const area = parseBox(address)!;
    return Array.from({ length: area.rows }, (_, r) =>
      Array.from({ length: area.columns }, (_, c) =>
        shown(this.calculation.valueAt("s1", area.row + r, area.column + c)),
      ),
    );
  }

  value(address: string): unknown {
    return this.values(address)[0][0];
  }
}

const shown = (value: Scalar) => (value instanceof CellError ? value.code : value);
