import type { HeadlessHost } from "excel-host";
import { fillSheet } from "./fillSheet";

/** Rows of the sheet with one formula per row. */
export const ROWS = 3000;

const BLANK_EVERY = 4;
const VALUES = Array.from({ length: 20 }, (_, k) => (k % BLANK_EVERY === 2 ? "" : k + 1));
const LAST = VALUES.length + 1;
/** Functions whose results show how a blank arrives. */
const SHOWN = ["PCTILE", "ZSCORE", "MINMAX"];

/** Opens a host with the add-in, to which a blank arrives in one way or the other. */
export type OpenHost = (blankCell: 0 | "") => Promise<HeadlessHost>;

/**
 * Fills the sheets Blanks, Rows and Names, which compare functions in real Excel with what the embedded host has computed.
 * @param before what stands before function names
 */
export async function fillFunctionsBook(host: HeadlessHost, before: string, open: OpenHost): Promise<void> {
  const [asZero, asEmpty] = [await rawResults(await open(0), before), await rawResults(await open(""), before)];
  fillSheet(host, "Blanks", [
    [
      "Value",
      ...SHOWN.flatMap((name) => [
        name,
        `${name}, if blanks arrive as 0`,
        `${name}, if blanks arrive as empty`,
        `${name}, guarded`,
      ]),
      "Guarded agrees",
      "Blanks arrive as",
    ],
    ...VALUES.map((value, k) => [
      value,
      ...SHOWN.flatMap((name, f) => [
        k === 0 ? raw(before, name) : "",
        asZero[f][k],
        asEmpty[f][k],
        k === 0 ? guarded(before, name) : "",
      ]),
    ]),
  ]);
  // beside the first row of values, once the results have spilled
  fillSheet(
    host,
    "Blanks",
    [[`=IF(SUMPRODUCT(--(E2:E${LAST}<>D2:D${LAST}))=0,"yes","no")`, tells()]],
    1,
    1 + 4 * SHOWN.length,
  );
  fillSheet(host, "Rows", [
    ["Value", "One row each", "All rows at once", "Differences"],
    ...Array.from({ length: ROWS }, (_, k) => [
      (k * 7919) % ROWS,
      `=${before}PCTILE($A$2:$A$${ROWS + 1},,,ROW()-1)`,
      k === 0 ? `=${before}PCTILE($A$2:$A$${ROWS + 1})` : "",
      k === 0 ? `=SUMPRODUCT(--(B2:B${ROWS + 1}<>C2:C${ROWS + 1}))` : "",
    ]),
  ]);
  fillSheet(host, "Names", [
    ["Formula", "Expected"],
    [`=SUM(${before}MINMAX({2;4;6}))`, 100 * 1.5],
    [`=INDEX(${before}ZSCORE({1;2;3}),3)`, 1],
  ]);
  await host.settle();
}

const raw = (before: string, name: string): string => `=${before}${name}(A2:A${LAST})`;
const guarded = (before: string, name: string): string => `=${before}${name}(IF(A2:A${LAST}="","",A2:A${LAST}))`;

/** A cell that says which of the two columns of expectations the first function's results are. */
function tells(): string {
  const same = (column: string) => `SUMPRODUCT(--(B2:B${LAST}<>${column}2:${column}${LAST}))=0`;
  return `=IF(AND(${same("C")},${same("D")}),"either: both agree",IF(${same("C")},"0",IF(${same("D")},"empty","neither: report it")))`;
}

/** Results of the functions on the values as they are, by function. */
async function rawResults(host: HeadlessHost, before: string): Promise<(string | number)[][]> {
  fillSheet(
    host,
    "Blanks",
    VALUES.map((value) => [value]),
    1,
  );
  fillSheet(host, "Blanks", [SHOWN.map((name) => raw(before, name))], 1, 1);
  await host.settle();
  const results = SHOWN.map((_, f) =>
    host
      .sheet("Blanks")
      .values(`${"BCD"[f]}2:${"BCD"[f]}${LAST}`)
      .map(([value]) => value as string | number),
  );
  host.dispose();
  return results;
}
