import type { Area } from "../../workbook/sheetContent";
import type { Section, Table } from "./sections";

/** Where each section of a sheet goes: the only place where rows and columns are counted. */
export class Places {
  readonly #areas = new Map<Section, Area>();
  /** sections beside an earlier one, which alone sets the heights of their common rows */
  readonly #besideOthers = new Set<Section>();
  /** widths of the sheet's columns in characters, where a section asks for one */
  readonly #widths: number[] = [];

  constructor(sheet: Section) {
    this.#place(sheet, { row: 0, column: 0, columns: Infinity, besideOthers: false });
  }

  /** All sections with their places, in reading order. */
  get all(): Iterable<[Section, Area]> {
    return this.#areas;
  }

  /** @throws Error when the section is not on the sheet */
  areaOf(section: Section): Area {
    const area = this.#areas.get(section);
    if (area === undefined) throw new Error(`This ${section.kind} is not on the sheet.`);
    return area;
  }

  /** Whether a section decides how high its rows are. */
  setsHeights(section: Section): boolean {
    return !this.#besideOthers.has(section);
  }

  /** Widths from column A on. Columns that nobody asks about keep Excel's standard width. */
  get widths(): number[] {
    return Array.from(this.#widths, (width) => width ?? STANDARD_WIDTH);
  }

  widthOf(column: number): number {
    return this.#widths[column] ?? STANDARD_WIDTH;
  }

  #place(section: Section, spot: Spot): Area {
    if (this.#areas.has(section)) throw new Error(`This ${section.kind} is on the sheet twice.`);
    const { row, column, columns, besideOthers } = spot;
    const area = { row, column, rows: 0, columns: 0 };
    this.#areas.set(section, area);
    if (besideOthers) this.#besideOthers.add(section);
    switch (section.kind) {
      case "stack":
        area.columns = widthOfStack(section.sections);
        for (const part of section.sections)
          area.rows += this.#place(part, { ...spot, row: row + area.rows, columns: area.columns }).rows;
        break;
      case "beside":
        for (const [k, part] of section.sections.entries()) {
          const placed = this.#place(part, {
            row,
            column: column + area.columns,
            columns: Infinity,
            besideOthers: besideOthers || k > 0,
          });
          area.columns += placed.columns;
          if (part.kind !== "gap") area.rows = Math.max(area.rows, placed.rows);
        }
        break;
      case "gap":
        area.rows = section.size;
        area.columns = section.size;
        if (section.width !== undefined) this.#widen(column, section.width);
        break;
      case "heading":
        area.rows = 1;
        area.columns = Number.isFinite(columns) ? columns : 1;
        break;
      default:
        area.rows = sizeOf(section).rows;
        area.columns = Math.min(sizeOf(section).columns, columns);
        if (section.kind === "table") this.#widenFor(section, column);
    }
    return area;
  }

  #widenFor(table: Table, column: number): void {
    table.columns.forEach(({ width }, k) => width !== undefined && this.#widen(column + k, width));
  }

  #widen(column: number, width: number): void {
    this.#widths[column] = Math.max(this.#widths[column] ?? 0, width);
  }
}

/** Where a section starts, and what is around it. */
interface Spot {
  row: number;
  column: number;
  /** width of the stack that the section is in */
  columns: number;
  besideOthers: boolean;
}

/** Excel's own width of a column: 64 pixels in the standard font. */
const STANDARD_WIDTH = 8.57;

type Leaf = Exclude<Section, { kind: "stack" | "beside" | "gap" }>;

function sizeOf(section: Leaf): { rows: number; columns: number } {
  switch (section.kind) {
    case "title":
      return { rows: 2, columns: 1 };
    case "heading":
      return { rows: 1, columns: 1 };
    case "notes":
      return { rows: section.lines.length, columns: 1 };
    case "table":
      return { rows: section.rows.length + (section.header ? 1 : 0), columns: section.columns.length };
    case "chart":
      return section.size;
  }
}

/** A stack is as wide as its widest part. Charts adapt to the rest; they count where there is nothing else. */
function widthOfStack(sections: readonly Section[]): number {
  const widths = (charts: boolean) =>
    sections.filter(({ kind }) => (kind === "chart") === charts && kind !== "gap").map(widthOf);
  return Math.max(...widths(false), 0) || Math.max(...widths(true), 0);
}

function widthOf(section: Section): number {
  switch (section.kind) {
    case "stack":
      return widthOfStack(section.sections);
    case "beside":
      return section.sections.map(widthOf).reduce((sum, width) => sum + width, 0);
    case "gap":
      return section.size;
    default:
      return sizeOf(section).columns;
  }
}
