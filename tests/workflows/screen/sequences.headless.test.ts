import fc from "fast-check";
import { CellError } from "../../../workbench/calculation/values";
import type { HeadlessHost } from "../../../workbench/node/HeadlessHost";
import { fill, sampleTable, sheetNames, snapshot } from "../../support/addinHost";
import { hostWithUniverse, screen } from "./screenOnHost";

const MODELS = ["six-factor", "balance-sheet-quality", "small-cap-value"] as const;

const RUNS = process.env.EXHAUSTIVE ? 200 : 8;

type Step =
  | { do: "run"; model: number; companies: number }
  | { do: "fail"; model: number; request: number; actions: number }
  | { do: "type"; sheet: number; row: number; column: number }
  | { do: "refer"; sheet: number; table: boolean }
  | { do: "sort" }
  | { do: "rename"; sheet: number }
  | { do: "save" };

const small = (max: number) => fc.nat({ max });
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constant("run" as const), model: small(2), companies: fc.integer({ min: 6, max: 14 }) }),
  fc.record({ do: fc.constant("fail" as const), model: small(2), request: fc.integer({ min: 1, max: 70 }), actions: small(60) }),
  fc.record({ do: fc.constant("type" as const), sheet: small(5), row: small(30), column: small(30) }),
  fc.record({ do: fc.constant("refer" as const), sheet: small(5), table: fc.boolean() }),
  fc.constant<Step>({ do: "sort" }),
  fc.record({ do: fc.constant("rename" as const), sheet: small(5) }),
  fc.constant<Step>({ do: "save" }),
);

/** A workbook, and what of it the user has made. */
class Session {
  readonly #typed: string[] = [];
  readonly #models: string[] = [];
  #count = 0;
  #formulas = 0;
  #renamed = 0;
  constructor(readonly host: HeadlessHost) {}

  get #results(): string[] {
    return sheetNames(this.host).filter((name) => !["Sheet1", "Universe", "Mine"].includes(name));
  }
  #result(k: number): string | undefined {
    return this.#results[k % Math.max(this.#results.length, 1)];
  }

  async take(step: Step): Promise<void> {
    const { host } = this;
    const { book } = host.workbook;
    switch (step.do) {
      case "run": {
        fill(host, "Universe", Array.from({ length: 16 }, () => Array.from({ length: 80 }, () => "")));
        fill(host, "Universe", sampleTable(step.companies));
        const { sheets } = await screen(host, { model: MODELS[step.model], settings: {} });
        expect(sheetNames(host)).toEqual(expect.arrayContaining(sheets));
        expect(sheetNames(host).filter((name) => name.startsWith("~fs"))).toEqual([]);
        return;
      }
      case "fail": {
        const before = snapshot(host);
        Object.assign(host.switches, { failAtRequest: step.request, failAfterActions: step.actions });
        const failed = await screen(host, { model: MODELS[step.model], settings: {} }).then(
          () => false,
          (error: unknown) => /^[A-Z].*\.$/.test((error as Error).message) || Promise.reject(error as Error),
        );
        Object.assign(host.switches, { failAtRequest: null, failAfterActions: 0 });
        if (failed) expect(snapshot(host)).toEqual(before);
        return;
      }
      case "type": {
        const sheet = this.#result(step.sheet);
        if (sheet === undefined) return;
        const text = `typed ${++this.#count}`;
        // what is typed over is the user's own loss
        const over = this.#typed.indexOf(String(book.grid.cells.value(book.grid.sheets.find(sheet)!, step.row, step.column)));
        if (over >= 0) this.#typed.splice(over, 1);
        this.#typed.push(text);
        fillCell(host, sheet, step.row, step.column, text);
        return;
      }
      case "refer": {
        const sheet = this.#result(step.sheet);
        if (sheet === undefined) return;
        const table = book.tables.on(book.grid.sheets.find(sheet)!)[0];
        fillCell(host, "Mine", this.#formulas++, 0, step.table && table ? `=ROWS(${table.name})` : `='${sheet}'!A1&""`);
        return;
      }
      case "sort": {
        const table = book.tables.all.find(({ name }) => name.startsWith("FactorScores"));
        if (table) await host.run(`Excel.run(async (context) => { context.workbook.tables.getItem(${JSON.stringify(table.name)}).sort.apply([{ key: 0, ascending: false }]); await context.sync(); })`);
        return;
      }
      case "rename": {
        const sheet = this.#result(step.sheet);
        if (sheet !== undefined) book.grid.sheets.rename(book.grid.sheets.find(sheet)!, `Renamed ${++this.#renamed}`);
        return;
      }
      case "save": {
        const id = `model-${this.#models.length}`;
        await host.call("FactorScores.saveModel", { formatVersion: 1, id, name: id, description: id, source: "own", categories: [{ id: "a", label: "A", weight: 1, metrics: [{ metric: "roic", weight: 1 }] }] });
        this.#models.push(id);
      }
    }
  }

  /** Nothing of the user's is gone. */
  async check(): Promise<void> {
    const { host } = this;
    await host.recalculate();
    const texts = new Set(sheetNames(host).filter((name) => name !== "Sheet1").flatMap((name) => host.sheet(name).values().flat()));
    for (const text of this.#typed) expect(texts).toContain(text);
    const mine = host.workbook.book.grid.sheets.find("Mine")!;
    for (let row = 0; row < this.#formulas; row++) {
      const { cells } = host.workbook.book.grid;
      expect(cells.formula(mine, row, 0)).toBeDefined();
      expect(cells.value(mine, row, 0)).not.toBeInstanceOf(CellError);
    }
    expect(await host.call("FactorScores.loadModels")).toEqual(expect.arrayContaining(this.#models));
  }
}

function fillCell(host: HeadlessHost, sheet: string, row: number, column: number, text: string): void {
  const { grid } = host.workbook.book;
  grid.cells.write(grid.sheets.find(sheet)!, { row, column, rows: 1, columns: 1 }, () => (text.startsWith("=") ? { formula: text } : { value: text }));
}

test("no sequence of runs, failures, edits, references and saved models loses anything of the user's", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 9 }), async (steps) => {
      const host = await hostWithUniverse(sampleTable(8));
      fill(host, "Mine", [[1]]);
      const session = new Session(host);
      await screen(host, { settings: {} });
      for (const each of steps) {
        await session.take(each);
        await session.check();
      }
      host.dispose();
    }),
    { numRuns: RUNS, seed: 7 },
  );
}, 60_000 * RUNS);
