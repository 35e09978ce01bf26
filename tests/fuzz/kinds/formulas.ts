import fc from "fast-check";
import { CellError, type HeadlessHost } from "excel-host";
import { FUNCTIONS, type Parameter } from "../generators/calls";
import { anyCell, figure } from "../generators/cells";
import { writeCells } from "../checks/workbook";
import { withHost } from "../hosts";
import { must, type Kind } from "../kind";
import { faultOfSentence } from "../refusals";

interface Input {
  blankCell: 0 | null | "";
  cells: (string | number | boolean)[][];
  formulas: string[];
  /** what the user changes afterwards, and where */
  edit: { row: number; column: number; cell: string | number | boolean };
}

const HEADERS = [
  "Ticker",
  "Sector",
  "ROE",
  "FCF margin",
  "Debt/Assets",
  "Interest coverage",
  "Net Income",
  "Total Assets",
];
const ROWS = 16;

const line = fc.tuple(
  fc.stringMatching(/^[A-Z]{3}$/),
  fc.constantFrom("Energy", "Banks", ""),
  ...HEADERS.slice(2).map(() => figure),
);
const text = (value: string) => (value.length > 1000 ? value.slice(0, 1000) : value);
const cells = fc
  .tuple(
    fc.array(line, { minLength: ROWS, maxLength: ROWS }),
    fc.array(fc.tuple(fc.nat(ROWS), fc.nat(HEADERS.length - 1), anyCell), { maxLength: 4 }),
  )
  .map(([lines, spots]) => {
    const rows = [HEADERS, ...lines].map((row): (string | number | boolean)[] => [...row]);
    for (const [row, column, cell] of spots) rows[row][column] = cell;
    return rows.map((row) => row.map((cell) => (typeof cell === "string" ? text(cell) : cell)));
  });

const column = fc.constantFrom("C", "D", "E", "F", "G", "H");
const reference = fc.oneof(
  { weight: 10, arbitrary: column.map((letter) => `Data!${letter}2:${letter}17`) },
  { weight: 1, arbitrary: column.map((letter) => `Data!${letter}:${letter}`) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      "Data!C2:E17",
      "Data!A1:H17",
      "Data!C3:H3",
      "Data!3:3",
      "Data!Z1:Z16",
      "Data!C5",
      "Data!C2:C9",
      "{1;2;3}",
      "{1,2;3,4}",
      "Data!B2:B17",
      "Data!C2:C17*2",
      "IF(Data!C2:C17>0,Data!C2:C17)",
      "1/Data!C2:C17",
    ),
  },
);
const scalar: Readonly<Record<string, fc.Arbitrary<string>>> = {
  number: fc.constantFrom("0", "1", "5", "0.05", "-1", "1E+300", "Data!C5", "ROW()"),
  string: fc.constantFrom('"mean"', '"six-factor"', '"sample"', '"composite"', '"xyz"', '""', "Data!A5"),
  boolean: fc.constantFrom("TRUE", "FALSE"),
};

function argument({ name, optional, type }: Parameter): fc.Arbitrary<string> {
  const given =
    name === "data"
      ? fc.constantFrom("Data!A1:H17", "Data!A1:H17", "Data!A:H", "Data!A1:H1", "Data!C2:H17")
      : name === "headers"
        ? fc.constant("Data!A1:H1")
        : name === "sectors"
          ? fc.constantFrom("Data!B2:B17", "Data!B:B")
          : name === "name"
            ? fc.constantFrom('"ROE"', '"roic"', '"net margin"', '"?"')
            : type === "any[][]"
              ? reference
              : scalar[type];
  return optional ? fc.oneof({ weight: 3, arbitrary: fc.constant("") }, { weight: 1, arbitrary: given }) : given;
}

const formula = fc
  .constantFrom(...FUNCTIONS.keys())
  .chain((name) =>
    fc.tuple(...FUNCTIONS.get(name)!.map(argument)).map((args) => `=${name}(${args.join(",").replace(/,+$/, "")})`),
  );

/** Custom functions as formulas in cells: what the grid hands over and shows. */
export const formulas: Kind<Input> = {
  name: "formulas",
  tries: "formulas with custom functions on a sheet that is edited, whole columns and blanks among their ranges",
  share: 4,
  input: fc.record({
    blankCell: fc.constantFrom<(0 | null | "")[]>(0, null, ""),
    cells,
    formulas: fc.array(formula, { minLength: 1, maxLength: 3 }),
    edit: fc.record({
      row: fc.integer({ min: 1, max: ROWS }),
      column: fc.integer({ min: 2, max: HEADERS.length - 1 }),
      cell: anyCell.map((cell) => (typeof cell === "string" ? text(cell) : cell)),
    }),
  }),
  attempt: ({ blankCell, cells, formulas, edit }) =>
    withHost(
      async (host) => {
        writeCells(host, "Data", cells);
        const { grid } = host.workbook.book;
        const sheets = formulas.map((formula, k) => {
          const sheet = grid.sheets.add(`Formula ${k + 1}`);
          grid.cells.write(sheet, { row: 0, column: 0, rows: 1, columns: 1 }, () => ({ formula }));
          return sheet;
        });
        await host.settle();
        const before = sheets.map((sheet, k) => shown(host, sheet, formulas[k]));
        await host.recalculate();
        sheets.forEach((sheet, k) =>
          must(
            shown(host, sheet, formulas[k]) === before[k],
            `${formulas[k]} gives something else when it is calculated again`,
          ),
        );
        grid.cells.write(
          grid.sheets.find("Data")!,
          { row: edit.row, column: edit.column, rows: 1, columns: 1 },
          () => ({ value: edit.cell }),
        );
        await host.settle();
        const edited = sheets.map((sheet, k) => shown(host, sheet, formulas[k]));
        await host.recalculate();
        sheets.forEach((sheet, k) =>
          must(shown(host, sheet, formulas[k]) === edited[k], `${formulas[k]} did not follow an edit`),
        );
      },
      { blankCell },
    ),
};

/** All that a formula shows. An error says why, unless it is Excel's own about an argument. */
function shown({ workbook: { book } }: HeadlessHost, sheet: string, formula: string): string {
  const used = book.grid.cells.usedArea(sheet);
  must(used !== null, `${formula} shows nothing`);
  const cells: unknown[] = [];
  for (let row = 0; row < used.row + used.rows; row++) {
    for (let column = 0; column < used.column + used.columns; column++) {
      const value = book.grid.cells.value(sheet, row, column);
      must(typeof value !== "number" || Number.isFinite(value), `${formula} shows ${String(value)}`);
      must(value !== "negative equity" || formula.startsWith("=METRIC"), `${formula} speaks of negative equity`);
      if (value instanceof CellError) checkError(value, formula);
      cells.push(value instanceof CellError ? { code: value.code, message: value.message } : value);
    }
  }
  return JSON.stringify(cells);
}

/** A scalar that a reference gives may be of a type that Excel itself refuses. */
function checkError({ code, message }: CellError, formula: string): void {
  must(code !== "#BUSY!", `${formula} has no answer`);
  must(code !== "#NUM!" || /\*|\//.test(formula), `${formula} shows #NUM!`);
  if (message === null) must(/Data!C5|Data!A5|[*/]/.test(formula), `${formula} shows ${code} and does not say why`);
  else must(faultOfSentence(message) === null, `${formula}: ${faultOfSentence(message) ?? ""}`);
}
