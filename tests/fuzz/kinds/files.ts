import fc from "fast-check";
import { unzipSync, zipSync } from "fflate";
import { cellsOfBook, difference, writeCells } from "../checks/workbook";
import { anyCell } from "../generators/cells";
import { withHost } from "../hosts";
import { must, type Kind } from "../kind";

type Cell = string | number | boolean;

interface Input {
  cells: Cell[][];
  file:
    | {
        kind: "csv";
        separator: string;
        quoted: boolean;
        lineEnd: string;
        encoding: "utf8" | "utf8 with mark" | "utf16le" | "utf16le with mark" | "latin1";
      }
    | { kind: "xlsx"; changes: PartChange[] };
  damages: Damage[];
}

/** A change to the bytes of a file. */
interface Damage {
  do: "cut" | "flip" | "insert" | "repeat";
  /** where, as a share of the file */
  at: number;
  bytes: number[];
}

/** A change to one of the texts that an .xlsx file is made of. */
interface PartChange {
  part: string;
  from: string;
  to: string;
}

const damage: fc.Arbitrary<Damage> = fc.record({
  do: fc.constantFrom("cut", "flip", "insert", "repeat"),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  bytes: fc.oneof(
    fc.constantFrom<number[][]>([34], [0], [13], [44, 44], [59], [10, 34], [0xff, 0xfe], [0xed, 0xa0, 0x80]),
    fc.array(fc.nat(255), { minLength: 1, maxLength: 6 }),
  ),
});

const SHEET = "xl/worksheets/sheet1.xml";
const partChange: fc.Arbitrary<PartChange> = fc.constantFrom<PartChange[]>(
  { part: SHEET, from: "<sheetData>", to: '<dimension ref="A1:XFD1048576"/><sheetData>' },
  {
    part: SHEET,
    from: "</sheetData>",
    to: '</sheetData><mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>',
  },
  {
    part: SHEET,
    from: "</sheetData>",
    to: '</sheetData><mergeCells count="1"><mergeCell ref="A1:nowhere"/></mergeCells>',
  },
  { part: SHEET, from: 'r="A1"', to: 'r="ZZZZ99999999"' },
  { part: SHEET, from: 'r="A1"', to: 'r="B1"' },
  { part: SHEET, from: 'r="1"', to: 'r="1048577"' },
  { part: SHEET, from: "</sheetData>", to: "" },
  { part: SHEET, from: "<sheetData>", to: "<sheetData><row r='7'><c r='A7'><f>1+</f><v>x</v></c></row>" },
  { part: SHEET, from: "<sheetData>", to: "<sheetData><row r='8'><c r='A8' t='s'><v>99999</v></c></row>" },
  { part: SHEET, from: "<sheetData>", to: "<sheetData><row r='9'><c r='A9' s='9999'><v>1e999</v></c></row>" },
  { part: "xl/workbook.xml", from: "<sheet ", to: '<sheet state="hidden" ' },
  { part: "xl/workbook.xml", from: "<sheets>", to: '<sheets><sheet name="sheet1" sheetId="77" r:id="rId1"/>' },
  {
    part: "xl/workbook.xml",
    from: "</sheets>",
    to: '</sheets><definedNames><definedName name="Bad">Nowhere!$A$1</definedName></definedNames>',
  },
  {
    part: "xl/workbook.xml",
    from: "<workbook",
    to: '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><workbook',
  },
  { part: "[Content_Types].xml", from: "</Types>", to: "" },
);

const csv = fc.record({
  kind: fc.constant("csv" as const),
  separator: fc.constantFrom(",", ";", "\t", "|"),
  quoted: fc.boolean(),
  lineEnd: fc.constantFrom("\n", "\r\n", "\r"),
  encoding: fc.constantFrom(
    "utf8" as const,
    "utf8" as const,
    "utf8 with mark" as const,
    "utf16le" as const,
    "utf16le with mark" as const,
    "latin1" as const,
  ),
});

const cells = fc
  .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 8 }))
  .chain(([columns, rows]) =>
    fc.array(fc.array(anyCell, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
  );

/** Files as exports write them, and as disks, mail programs and enemies leave them. */
export const files: Kind<Input> = {
  name: "files",
  tries: "delimited texts and .xlsx files, sound, damaged or hostile: opened, saved and opened again",
  share: 20,
  input: fc.record({
    cells,
    file: fc.oneof(
      csv,
      fc.record({ kind: fc.constant("xlsx" as const), changes: fc.array(partChange, { maxLength: 2 }) }),
    ),
    damages: fc.oneof(
      { weight: 2, arbitrary: fc.constant<Damage[]>([]) },
      { weight: 1, arbitrary: fc.array(damage, { minLength: 1, maxLength: 3 }) },
    ),
  }),
  attempt: ({ cells, file, damages }) =>
    withHost(
      async (host) => {
        const sound = file.kind === "csv" ? textFile(cells, file) : await workbookFile(cells, file.changes);
        const bytes = damages.reduce(damaged, sound);
        const before = cellsOfBook(host);
        try {
          await host.open(`input.${file.kind}`, bytes);
        } catch (error) {
          const change = difference(before, cellsOfBook(host));
          must(change === null, `a file that could not be opened has changed the workbook: ${change ?? ""}`);
          throw error;
        }
        const opened = cellsOfBook(host);
        await withHost(
          async (again) => {
            await again.open("again.xlsx", await host.saveXlsx());
            const change = difference(opened, cellsOfBook(again));
            must(change === null, `saved and opened again, ${change ?? ""}`);
          },
          { addin: false },
        );
      },
      { addin: false },
    ),
};

function textFile(
  cells: readonly (readonly Cell[])[],
  { separator, quoted, lineEnd, encoding }: Extract<Input["file"], { kind: "csv" }>,
): Uint8Array {
  const written = (cell: Cell) =>
    quoted || /["\r\n]/.test(String(cell)) || String(cell).includes(separator)
      ? `"${String(cell).replaceAll('"', '""')}"`
      : String(cell);
  const text = cells.map((row) => row.map(written).join(separator)).join(lineEnd);
  if (encoding === "latin1") return Buffer.from(text, "latin1");
  if (encoding.startsWith("utf16le")) return Buffer.from((encoding.endsWith("mark") ? "\ufeff" : "") + text, "utf16le");
  return Buffer.from((encoding.endsWith("mark") ? "\ufeff" : "") + text, "utf8");
}

/** The cells as our own .xlsx file, with some of its texts changed. */
async function workbookFile(cells: readonly (readonly Cell[])[], changes: readonly PartChange[]): Promise<Uint8Array> {
  const bytes = await withHost(
    (host) => {
      writeCells(host, "Sheet1", cells);
      return host.saveXlsx();
    },
    { addin: false },
  );
  if (changes.length === 0) return bytes;
  const parts = unzipSync(bytes);
  for (const { part, from, to } of changes)
    if (parts[part]) parts[part] = Buffer.from(Buffer.from(parts[part]).toString("utf8").replace(from, to), "utf8");
  return zipSync(parts);
}

function damaged(file: Uint8Array, { do: what, at, bytes }: Damage): Uint8Array {
  const place = Math.floor(at * file.length);
  const [before, after] = [file.slice(0, place), file.slice(place)];
  if (what === "cut") return before;
  if (what === "insert") return Buffer.concat([before, Buffer.from(bytes), after]);
  if (what === "repeat")
    return Buffer.concat([before, ...Array.from({ length: 50 }, () => after.slice(0, 400)), after]);
  const flipped = Uint8Array.from(file);
  bytes.forEach((byte, k) => place + k < flipped.length && (flipped[place + k] ^= byte));
  return flipped;
}
