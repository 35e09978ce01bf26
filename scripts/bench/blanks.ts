import { loadBuiltAddin } from "../../cli/loadBuiltAddin";
import { ensureUniverForNode, openHeadlessHost } from "excel-host";
import { settled, timed, write, type Cells } from "./host";
import { inMilliseconds, printTable } from "./measure";

/** What the cells of the data are, in turn. */
const DATA: Readonly<Record<string, readonly (string | number)[]>> = {
  "numbers alone": [1, 2, 3],
  "and zeros": [1, 0, 3],
  "and blanks": [1, "", 3],
  "zeros and blanks": [0, "", 3],
};
const COLUMNS = 20;
const FORMULAS = 200;

/** Where blanks arrive as 0: the requests and the time that it takes to tell them from zeros, next to the same formulas over numbers alone. */
export async function benchmarkBlanks(): Promise<void> {
  await ensureUniverForNode();
  const rows: string[][] = [];
  for (const size of [1_000, 3_000]) {
    let plain: number | undefined;
    for (const [name, kinds] of Object.entries(DATA)) {
      const { requests, time } = await measured(size, kinds);
      plain ??= time;
      rows.push([
        `${size.toLocaleString("en-US")} rows, ${name}`,
        String(requests),
        inMilliseconds(time),
        `${(time / plain).toFixed(1)}×`,
      ]);
    }
  }
  printTable(
    `Blanks: ${FORMULAS} formulas over ${COLUMNS} columns, each spilled, where Excel hands a blank over as 0`,
    ["", "requests", "time", "of numbers alone"],
    rows,
  );
}

async function measured(
  size: number,
  kinds: readonly (string | number)[],
): Promise<{ requests: number; time: number }> {
  const host = await openHeadlessHost({ callLimitBytes: null, batchLimitBytes: null });
  await loadBuiltAddin(host);
  await host.call("FactorScores.loadModels");
  const cells: Cells = Array.from({ length: size }, (_, row) =>
    Array.from({ length: COLUMNS }, (_, column) => {
      const kind = kinds[(row + column) % kinds.length];
      return typeof kind === "number" && kind !== 0 ? kind + ((row * 7919) % 10_007) : kind;
    }),
  );
  write(host, "Data", cells);
  // a different part of the data for each, so that none can reuse the result of another
  const formulas: Cells = [
    Array.from({ length: FORMULAS }, (_, k) => {
      const letter = String.fromCharCode(65 + (k % COLUMNS));
      return `=PCTILE(Data!${letter}${1 + Math.floor(k / COLUMNS)}:${letter}${size})`;
    }),
  ];
  const before = host.stats.requests;
  const time = await timed(() => settled(host, "Formulas", formulas));
  const requests = host.stats.requests - before;
  host.dispose();
  return { requests, time };
}
