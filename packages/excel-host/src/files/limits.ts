import { MAX_COLUMNS, MAX_ROWS, type Box } from "../formula/address";
import { InputError } from "./InputError";

/** What a file may hold at most. Excel's own limits, and for the rest what is opened within about two gigabytes of memory. */
export const LIMITS = {
  /** of a file, and of a part of an .xlsx file once it is unpacked */
  bytes: 256 * 2 ** 20,
  /** of all parts of an .xlsx file */
  unpackedBytes: 512 * 2 ** 20,
  /** How many times as large as in the file a part may become; repetitive sheets come to 100. Parts that stay small are not measured. */
  ratio: 250,
  smallPart: 8 * 2 ** 20,
  parts: 10_000,
  /** filled or formatted */
  cells: 4_000_000,
  /** of the rectangle around a sheet's cells */
  area: 10_000_000,
  /** in a cell */
  characters: 32_767,
  /** of all merged areas of a sheet */
  mergedCells: 1_000_000,
} as const;

/** @throws InputError when a file is larger than can be opened */
export function checkFileSize(fileName: string, bytes: number): void {
  if (bytes > LIMITS.bytes)
    throw tooLarge(
      fileName,
      `has ${Math.ceil(bytes / 2 ** 20)} MB, and at most ${LIMITS.bytes / 2 ** 20} MB can be opened`,
    );
}

/** @param used the rectangle around all cells @param cells how many of them are filled @throws InputError when a sheet is larger than can be opened */
export function checkSheetSize(place: string, { rows, columns }: Pick<Box, "rows" | "columns">, cells: number): void {
  const number = (count: number) => count.toLocaleString("en-US");
  if (rows > MAX_ROWS) throw tooLarge(place, `has ${number(rows)} rows, and a sheet of Excel has ${number(MAX_ROWS)}`);
  if (columns > MAX_COLUMNS)
    throw tooLarge(place, `has ${number(columns)} columns, and a sheet of Excel has ${number(MAX_COLUMNS)}`);
  if (cells > LIMITS.cells)
    throw tooLarge(place, `has ${number(cells)} cells, and at most ${number(LIMITS.cells)} can be opened`);
  if (rows * columns > LIMITS.area)
    throw new InputError(
      `${place} reaches over ${number(rows)} rows and ${number(columns)} columns, too many to open: delete what is far away from the data.`,
    );
}

export const textTooLong = (cell: string): InputError =>
  new InputError(
    `The text in ${cell} is longer than the ${LIMITS.characters.toLocaleString("en-US")} characters that a cell holds: shorten it.`,
  );

const tooLarge = (place: string, how: string) =>
  new InputError(`${place} ${how}: keep only the rows and columns that are needed.`);
