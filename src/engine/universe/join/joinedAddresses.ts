import type { ReadTable } from "../readTable";
import { Addresses } from "../reading";

/** Addresses of the cells of a joined table, each in the table it comes from; those of further tables with their sheet. */
export class JoinedAddresses extends Addresses {
  private readonly parts: readonly Addresses[];
  /** for each row of the joined table, the row in each table */
  private readonly rowsOf = new Map<number, readonly number[]>();

  constructor(
    private readonly tables: readonly ReadTable[],
    private readonly offsets: readonly number[],
    rows: readonly (readonly number[])[],
    positions: readonly number[],
  ) {
    super(tables[0].layout.table.origin, tables[0].layout.transposed, tables[0].layout.table.pivot);
    this.parts = tables.map((table) => (table === tables[0] ? table.addresses : addressesOf(table, tables[0])));
    positions.forEach((position, k) =>
      this.rowsOf.set(
        position,
        tables.map(({ found }, part) => (rows[k][part] < 0 ? -1 : found.rows[rows[k][part]])),
      ),
    );
  }

  /** of a company that the table does not have: its ticker in the first table */
  override cell(row: number, column: number): string {
    const part = this.partOf(column);
    const rows = this.rowsOf.get(row);
    if (part === 0) return this.parts[0].cell(rows?.[0] ?? row, column);
    if (rows === undefined) return this.parts[part].cell(this.headerRow(part), column - this.offsets[part]);
    return rows[part] < 0
      ? this.parts[0].cell(rows[0], this.tables[0].tickerColumn)
      : this.parts[part].cell(rows[part], column - this.offsets[part]);
  }

  /** in a further table all its rows, whichever rows of the first are meant */
  override range(firstRow: number, lastRow: number, firstColumn: number, lastColumn = firstColumn): string {
    const part = this.partOf(firstColumn);
    const toOwn = (row: number) => this.rowsOf.get(row)?.[0] ?? row;
    if (part === 0)
      return this.parts[0].range(toOwn(firstRow), toOwn(lastRow), firstColumn, Math.min(lastColumn, this.lastOwn));
    const { rows } = this.tables[part].found;
    const [first, last] = [firstColumn, lastColumn].map((column) => column - this.offsets[part]);
    return this.parts[part].range(rows[0], rows[rows.length - 1], first, last);
  }

  override sheetRow(row: number): number {
    return this.parts[0].sheetRow(this.rowsOf.get(row)?.[0] ?? row);
  }

  private get lastOwn(): number {
    return this.offsets[1] - 1;
  }

  private headerRow(part: number): number {
    return Math.max(...this.tables[part].layout.rows);
  }

  private partOf(column: number): number {
    let part = this.offsets.length - 1;
    while (part > 0 && column < this.offsets[part]) part--;
    return part;
  }
}

/** Addresses in a further table, with its sheet where that is another than the first table's. */
export function addressesOf({ layout: { table, transposed } }: ReadTable, first: ReadTable): Addresses {
  const sheet = table.origin?.sheet;
  return new Addresses(
    table.origin,
    transposed,
    table.pivot,
    sheet === first.layout.table.origin?.sheet ? undefined : sheet,
  );
}
