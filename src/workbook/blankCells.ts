import { excelRun } from "./excelRun";
import { CELLS_PER_REQUEST } from "./chunks";
import { readBlock } from "./readCells";
import { splitAddress } from "./source";
import { translated, WorkbookError } from "./workbookError";

/** Whether a cell of a range is blank. Rows and columns count from the range's corner. */
export type BlankTest = (row: number, column: number) => boolean;

/** Rows and columns from `top` and `left` to before `bottom` and `right`, counted from 0. */
interface Box {
  top: number;
  left: number;
  bottom: number;
  right: number;
}
interface Place extends Box {
  sheet: string;
}

interface Question {
  address: string;
  answer: Promise<BlankTest>;
  resolve: (test: BlankTest) => void;
  reject: (error: unknown) => void;
}

const ROWS = 1_048_576;
const COLUMNS = 16_384;
/** Cells whose types one answer holds, at up to twelve bytes each. */
const CELLS_PER_ANSWER = 3 * CELLS_PER_REQUEST;
/** At about a thousand bytes each. */
const BLOCKS_PER_REQUEST = 1_000;

/** Questions for the next reading, by address. */
let waiting = new Map<string, Question>();
let reading = false;

/**
 * Which cells of a range are blank now. All that is asked while formulas are calculated is read together, each address once; one reading is under way at
 * a time, for hundreds at once fail. A reading starts after its questions, so it never tells less than what they were asked about.
 * @param address one range with its sheet, such as 'My data'!B2:B501 or Data!B:B
 * @throws WorkbookError in words for the user
 */
export function blankCells(address: string): Promise<BlankTest> {
  let question = waiting.get(address);
  if (question === undefined) {
    waiting.set(address, (question = newQuestion(address)));
    if (!reading) {
      reading = true;
      // the other formulas of this calculation ask first
      setTimeout(() => void readWaiting(), 0);
    }
  }
  return question.answer;
}

function newQuestion(address: string): Question {
  const question = { address } as Question;
  question.answer = new Promise((resolve, reject) => Object.assign(question, { resolve, reject }));
  return question;
}

async function readWaiting(): Promise<void> {
  while (waiting.size > 0) {
    const asked = [...waiting.values()];
    waiting = new Map();
    await answer(asked);
  }
  reading = false;
}

async function answer(asked: readonly Question[]): Promise<void> {
  const placed = asked.flatMap((question) => {
    const place = placeOf(question.address);
    if (place === null) question.reject(new WorkbookError("InvalidReference", "It is not one range of one sheet."));
    return place === null ? [] : [{ question, place }];
  });
  const sheets = [...new Set(placed.map(({ place }) => place.sheet))];
  try {
    const isBlank = await readTypes(blocksOf(placed.map(({ place }) => place)));
    for (const { question, place } of placed) {
      const test = isBlank(place);
      if (test === null) question.reject(new WorkbookError("ItemNotFound", `The sheet ${place.sheet} is gone.`));
      else question.resolve(test);
    }
  } catch (error) {
    if (sheets.length === 1) {
      const reason = await translated(error);
      for (const { question } of placed) question.reject(reason);
    }
    // what is wrong with one sheet is no reason for the others
    else
      for (const sheet of sheets)
        await answer(placed.filter(({ place }) => place.sheet === sheet).map(({ question }) => question));
  }
}

/** "Data!B2:C9", with or without dollar signs; null for anything else, such as a range of several sheets. */
function placeOf(address: string): Place | null {
  const [sheet, cells] = splitAddress(address);
  const found = /^\$?([A-Z]{0,3})\$?(\d*)(?::\$?([A-Z]{0,3})\$?(\d*))?$/.exec(cells);
  if (sheet === null || sheet.includes(":") || cells === "" || found === null) return null;
  const [, firstColumn, firstRow, lastColumn = firstColumn, lastRow = firstRow] = found;
  return {
    sheet,
    top: firstRow === "" ? 0 : Number(firstRow) - 1,
    left: firstColumn === "" ? 0 : columnNumber(firstColumn) - 1,
    bottom: lastRow === "" ? ROWS : Number(lastRow),
    right: lastColumn === "" ? COLUMNS : columnNumber(lastColumn),
  };
}

const columnNumber = (letters: string): number =>
  [...letters].reduce((number, letter) => 26 * number + letter.charCodeAt(0) - 64, 0);

const cellsIn = ({ top, left, bottom, right }: Box): number => (bottom - top) * (right - left);

/**
 * What to read for some ranges: on each sheet the area that holds them all, so that a thousand rows are one question, unless they lie so far apart that
 * it would be mostly other cells.
 */
function blocksOf(places: readonly Place[]): Place[] {
  const bySheet = new Map<string, Place[]>();
  for (const place of places) {
    const others = bySheet.get(place.sheet);
    if (others) others.push(place);
    else bySheet.set(place.sheet, [place]);
  }
  return [...bySheet.values()].flatMap((onSheet) => {
    const around = onSheet.reduce((all, { sheet, top, left, bottom, right }) => ({
      sheet,
      top: Math.min(all.top, top),
      left: Math.min(all.left, left),
      bottom: Math.max(all.bottom, bottom),
      right: Math.max(all.right, right),
    }));
    const wanted = onSheet.reduce((sum, each) => sum + cellsIn(each), 0);
    return cellsIn(around) <= 4 * wanted + 10_000 ? [around] : onSheet;
  });
}

/** The types of the cells of a block that are not blank, and where they begin. */
interface Filled {
  block: Place;
  top: number;
  left: number;
  types: readonly (readonly unknown[])[];
}

/** Reads what is filled of each block. Gives the test of a place; null where its sheet is gone. */
async function readTypes(blocks: readonly Place[]): Promise<(place: Place) => BlankTest | null> {
  if (blocks.length === 0) return () => null;
  const filled = await excelRun(async (context) => {
    const found: Filled[] = [];
    for (let start = 0; start < blocks.length; start += BLOCKS_PER_REQUEST)
      found.push(...(await readBlocks(context, blocks.slice(start, start + BLOCKS_PER_REQUEST))));
    return found;
  });
  return (place) => {
    const part = filled.find(({ block }) => holds(block, place));
    if (part === undefined) return null;
    const [down, right] = [place.top - part.top, place.left - part.left];
    return (row, column) => (part.types[row + down]?.[column + right] ?? "Empty") === "Empty";
  };
}

/** The blocks of sheets that exist: in one round trip, and one more per chunk of those too large for it. */
async function readBlocks(context: Excel.RequestContext, blocks: readonly Place[]): Promise<Filled[]> {
  let room = CELLS_PER_ANSWER;
  const parts = blocks.map((block) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(block.sheet).load("name");
    const atOnce = cellsIn(block) <= room;
    if (atOnce) room -= cellsIn(block);
    const used = sheet
      .getRangeByIndexes(block.top, block.left, block.bottom - block.top, block.right - block.left)
      .getUsedRangeOrNullObject(true)
      .load(
        atOnce ? "rowIndex,columnIndex,rowCount,columnCount,valueTypes" : "rowIndex,columnIndex,rowCount,columnCount",
      );
    return { block, sheet, used, atOnce };
  });
  await context.sync();
  const found: Filled[] = [];
  for (const { block, sheet, used, atOnce } of parts) {
    if (sheet.isNullObject) continue;
    if (used.isNullObject) found.push({ block, top: 0, left: 0, types: [] });
    else {
      const { valueTypes } = atOnce ? used : await readBlock(context, used, used, ["valueTypes"]);
      found.push({ block, top: used.rowIndex, left: used.columnIndex, types: valueTypes });
    }
  }
  return found;
}

const holds = (block: Place, place: Place): boolean =>
  block.sheet === place.sheet &&
  block.top <= place.top &&
  block.left <= place.left &&
  block.bottom >= place.bottom &&
  block.right >= place.right;
