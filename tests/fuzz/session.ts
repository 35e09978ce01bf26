import fc from "fast-check";
import { CellError, type HeadlessHost } from "excel-host";
import { fill, sampleTable, sheetNames, snapshot } from "../support/addinHost";
import { must } from "./kind";
import { faultOfSentence, isRefusal } from "./refusals";

const MODELS = ["six-factor", "balance-sheet-quality", "small-cap-value"] as const;
/** The sheets that a session starts with. */
const OWN_SHEETS = ["Sheet1", "Universe", "Mine"];

/** Something that a user does, or that goes wrong. */
export type Step =
  | { do: "run"; model: number; companies: number }
  | { do: "fail"; model: number; request: number; actions: number }
  | { do: "cancel"; model: number; report: number }
  | { do: "type"; sheet: number; row: number; column: number }
  | { do: "refer"; sheet: number; table: boolean }
  | { do: "sort" }
  | { do: "rename"; sheet: number }
  | { do: "save"; during: boolean };

const small = (max: number) => fc.nat({ max });

export const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant("run" as const),
      model: small(2),
      companies: fc.integer({ min: 6, max: 14 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant("fail" as const),
      model: small(2),
      request: fc.integer({ min: 1, max: 70 }),
      actions: small(60),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("cancel" as const), model: small(2), report: small(12) }) },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant("type" as const), sheet: small(5), row: small(30), column: small(30) }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("refer" as const), sheet: small(5), table: fc.boolean() }) },
  { weight: 1, arbitrary: fc.constant<Step>({ do: "sort" }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("rename" as const), sheet: small(5) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("save" as const), during: fc.boolean() }) },
);

/** A workbook with a universe, and what of it the user has made. */
export class Session {
  readonly #typed: string[] = [];
  readonly #models: string[] = [];
  #count = 0;
  #formulas = 0;
  #renamed = 0;

  constructor(readonly host: HeadlessHost) {
    fill(host, "Universe", sampleTable(8));
    fill(host, "Mine", [[1]]);
  }

  /** @throws Loss when the step loses something or leaves the workbook between two states */
  async take(step: Step): Promise<void> {
    const { host } = this;
    switch (step.do) {
      case "run": {
        fill(
          host,
          "Universe",
          Array.from({ length: 16 }, () => Array.from({ length: 80 }, () => "")),
        );
        fill(host, "Universe", sampleTable(step.companies));
        const { sheets } = await this.#screen(step.model);
        for (const name of sheets)
          must(sheetNames(host).includes(name), `the run says that it has written ${name}, and there is no such sheet`);
        must(!sheetNames(host).some((name) => name.startsWith("~fs")), `the run left ${sheetNames(host).join(", ")}`);
        return;
      }
      case "fail":
        await this.#unfinished(
          () => Object.assign(host.switches, { failAtRequest: step.request, failAfterActions: step.actions }),
          step.model,
        );
        Object.assign(host.switches, { failAtRequest: null, failAfterActions: 0 });
        return;
      case "cancel": {
        const cancelling = new AbortController();
        let reports = 0;
        await this.#unfinished(() => undefined, step.model, {
          signal: cancelling.signal,
          onProgress: () => reports++ === step.report && cancelling.abort(),
        });
        return;
      }
      case "type":
        return this.#type(step.sheet, step.row, step.column);
      case "refer":
        return this.#refer(step.sheet, step.table);
      case "sort": {
        const table = host.workbook.book.tables.all.find(({ name }) => name.startsWith("FactorScores"));
        if (table)
          await host.run(
            `Excel.run(async (context) => { context.workbook.tables.getItem(${JSON.stringify(table.name)}).sort.apply([{ key: 0, ascending: false }]); await context.sync(); })`,
          );
        return;
      }
      case "rename": {
        const { sheets } = host.workbook.book.grid;
        const name = this.#result(step.sheet);
        if (name !== undefined) sheets.rename(sheets.find(name)!, `Renamed ${++this.#renamed}`);
        return;
      }
      case "save": {
        const run = step.during ? this.#screen(0) : undefined;
        await this.#saveModel();
        await run;
      }
    }
  }

  /** Nothing of the user's is gone. @throws Loss otherwise */
  async check(): Promise<void> {
    const { host } = this;
    await host.recalculate();
    const { grid } = host.workbook.book;
    const texts = new Set<unknown>();
    for (const id of grid.sheets.all) {
      const used = grid.cells.usedArea(id);
      if (used)
        for (let row = 0; row < used.row + used.rows; row++)
          for (let column = 0; column < used.column + used.columns; column++)
            texts.add(grid.cells.value(id, row, column));
    }
    for (const text of this.#typed) must(texts.has(text), `what the user typed is gone: ${text}`);
    const mine = grid.sheets.find("Mine")!;
    for (let row = 0; row < this.#formulas; row++) {
      const value = grid.cells.value(mine, row, 0);
      must(grid.cells.formula(mine, row, 0) !== undefined, `formula ${row} of the user's is gone`);
      must(
        !(value instanceof CellError),
        () => `${grid.cells.formula(mine, row, 0)!.text} of the user's shows ${(value as CellError).code}`,
      );
    }
    const models = await host.call<string[]>("FactorScores.loadModels");
    for (const id of this.#models) must(models.includes(id), `the saved model ${id} is gone`);
  }

  #screen(model: number, control?: object) {
    return this.host.call<{ sheets: string[] }>(
      "FactorScores.screen",
      { source: { kind: "sheet", sheet: "Universe" }, model: MODELS[model], settings: {} },
      control,
    );
  }

  /** A run that may be stopped on its way: then the workbook is as it was. */
  async #unfinished(prepare: () => void, model: number, control?: object): Promise<void> {
    const before = JSON.stringify(snapshot(this.host));
    prepare();
    try {
      await this.#screen(model, control);
    } catch (error) {
      const { name, message } = error as Error;
      if (!isRefusal(error) && name !== "Cancelled" && (error as { code?: unknown }).code !== "GeneralException")
        throw error;
      must(faultOfSentence(message) === null, () => faultOfSentence(message)!);
      must(
        JSON.stringify(snapshot(this.host)) === before,
        `a run that ended with "${message}" has changed the workbook`,
      );
    }
  }

  #result(k: number): string | undefined {
    const results = sheetNames(this.host).filter((name) => !OWN_SHEETS.includes(name));
    return results[k % Math.max(results.length, 1)];
  }

  #type(sheet: number, row: number, column: number): void {
    const name = this.#result(sheet);
    if (name === undefined) return;
    const { grid } = this.host.workbook.book;
    // what is typed over is the user's own loss
    const over = this.#typed.indexOf(String(grid.cells.value(grid.sheets.find(name)!, row, column)));
    if (over >= 0) this.#typed.splice(over, 1);
    const text = `typed ${++this.#count}`;
    this.#typed.push(text);
    this.#put(name, row, column, text);
  }

  #refer(sheet: number, toTable: boolean): void {
    const name = this.#result(sheet);
    if (name === undefined) return;
    const { book } = this.host.workbook;
    const table = book.tables.on(book.grid.sheets.find(name)!)[0];
    this.#put("Mine", this.#formulas++, 0, toTable && table ? `=ROWS(${table.name})` : `='${name}'!A1&""`);
  }

  async #saveModel(): Promise<void> {
    const id = `model-${++this.#count}`;
    await this.host.call("FactorScores.saveModel", {
      formatVersion: 1,
      id,
      name: id,
      description: id,
      source: "own",
      categories: [{ id: "a", label: "A", weight: 1, metrics: [{ metric: "roic", weight: 1 }] }],
    });
    this.#models.push(id);
  }

  #put(sheet: string, row: number, column: number, text: string): void {
    const { grid } = this.host.workbook.book;
    grid.cells.write(grid.sheets.find(sheet)!, { row, column, rows: 1, columns: 1 }, () =>
      text.startsWith("=") ? { formula: text } : { value: text },
    );
  }
}
