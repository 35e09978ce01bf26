import { cellAddress } from "../../cellAddress";

/** Excel takes addresses of up to this many characters. */
export const LONGEST_ADDRESS = 8192;

interface Area {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/**
 * All cells of a finding as one address that Excel can select: cells below or beside each other become ranges, ranges are separated by
 * commas. Ranges beyond the 8,192 characters that Excel takes are left out, the last ones first.
 * Cells on several sheets cannot be selected together: those on the first one's sheet are.
 * @param cells A1 addresses of cells and ranges, with or without their sheet
 * @example selectionOf(["Ratios!B2", "Ratios!B3", "Ratios!B5"]) // "Ratios!B2:B3,B5"
 */
export function selectionOf(cells: readonly string[]): string {
  const sheet = sheetOf(cells[0] ?? "");
  const own = cells.filter((cell) => sheetOf(cell) === sheet).map((cell) => cell.slice(sheet.length));
  const columns = joined(own.map(areaOf), below, ({ left, right, top }) => [left, right, top]);
  const areas = joined(columns, beside, ({ top, bottom, left }) => [top, bottom, left]);
  areas.sort((a, b) => a.left - b.left || a.top - b.top);
  let address = "";
  for (const area of areas) {
    const longer = address === "" ? addressOf(area) : `${address},${addressOf(area)}`;
    if (longer.length > LONGEST_ADDRESS) break;
    address = longer;
  }
  return address === "" ? "" : sheet + address;
}

/** "'My sheet'!" of "'My sheet'!A1"; "" without a sheet. */
const sheetOf = (cell: string) => cell.slice(0, cell.lastIndexOf("!") + 1);

/** Whether an area starts within another of the same columns, or right below it. */
const below = (a: Area, b: Area) => a.left === b.left && a.right === b.right && b.top <= a.bottom + 1;
/** Whether an area starts within another of the same rows, or right beside it. */
const beside = (a: Area, b: Area) => a.top === b.top && a.bottom === b.bottom && b.left <= a.right + 1;

/** Joins areas that follow each other once sorted. */
function joined(
  areas: readonly Area[],
  meet: (a: Area, b: Area) => boolean,
  order: (area: Area) => readonly [number, number, number],
): Area[] {
  const keyed = areas.map((area) => ({ area, key: order(area) }));
  keyed.sort((a, b) => a.key[0] - b.key[0] || a.key[1] - b.key[1] || a.key[2] - b.key[2]);
  const result: Area[] = [];
  for (const { area } of keyed) {
    const last = result.at(-1);
    if (last !== undefined && meet(last, area)) {
      last.bottom = Math.max(last.bottom, area.bottom);
      last.right = Math.max(last.right, area.right);
    } else result.push({ ...area });
  }
  return result;
}

function areaOf(address: string): Area {
  const [start, end = start] = address.split(":");
  const [first, last] = [positionOf(start), positionOf(end)];
  return {
    top: Math.min(first.row, last.row),
    left: Math.min(first.column, last.column),
    bottom: Math.max(first.row, last.row),
    right: Math.max(first.column, last.column),
  };
}

const A = "A".charCodeAt(0);

function positionOf(cell: string): { row: number; column: number } {
  const digits = cell.search(/\d/);
  let column = 0;
  for (let k = 0; k < digits; k++) column = 26 * column + cell.charCodeAt(k) - A + 1;
  return { row: Number(cell.slice(digits)) - 1, column: column - 1 };
}

function addressOf({ top, left, bottom, right }: Area): string {
  const start = cellAddress(top, left);
  const end = cellAddress(bottom, right);
  return start === end ? start : `${start}:${end}`;
}
