import { CustomFunctions } from "./customFunctions/CustomFunctions";
import type { FunctionsFile } from "./customFunctions/metadata";
import type { BlankCell } from "./customFunctions/parameters";
import type { PayloadStatistics } from "./customFunctions/Payloads";
import {
  AddinInternalService,
  CustomFunctionsContainer,
  CustomFunctionsEndpoint,
} from "./customFunctions/runtimeObjects";
import type { Grid } from "./grid/Grid";
import { SheetInspector, surveyFormulas, type FormulaSurvey } from "./inspect";
import { callsAny } from "./formula/calls";
import { Workbook } from "./model/Workbook";
import { Endpoint, type TransportStatistics, type TransportSwitches } from "./protocol/Endpoint";
import type { HostObject } from "./protocol/HostObject";
import { Interpreter } from "./protocol/Interpreter";

/** What in Excel differs from place to place, or goes wrong: each may be changed at any time. */
export interface HostSwitches extends TransportSwitches {
  /** What a blank cell arrives as in a custom function. */
  blankCell: BlankCell;
  /** The most bytes that the arguments of one call of a custom function may have; null for no limit. */
  callLimitBytes: number | null;
  /** The most that all the calls of one calculation may have together, each counted in full; null for no limit. */
  batchLimitBytes: number | null;
}

export const DEFAULT_SWITCHES: HostSwitches = {
  blankCell: 0,
  callLimitBytes: 5 * 1024 * 1024,
  batchLimitBytes: 16 * 1024 * 1024,
  payloadLimitBytes: 5 * 1024 * 1024,
  latencyMs: 0,
  failAtRequest: null,
  failAfterActions: 0,
  failWith: "GeneralException",
  cellEdit: null,
  beforeRequest: null,
};

/** The stand-in for Excel: a workbook on a grid, and the bridge over which office.js talks to it. The same in Node and in the page. */
export class ExcelHost {
  readonly workbook: Workbook;
  readonly customFunctions: CustomFunctions;
  readonly switches: HostSwitches;
  readonly #endpoint: Endpoint;
  readonly #settled = new Set<() => void>();
  #eventsScheduled = false;

  /** @param send hands a text to office.js */
  constructor(
    readonly grid: Grid,
    switches: Partial<HostSwitches>,
    send: (text: string) => void,
  ) {
    this.switches = { ...DEFAULT_SWITCHES, ...switches };
    this.workbook = new Workbook(grid);
    this.customFunctions = new CustomFunctions(
      grid,
      this.switches,
      (entries, shared) => this.#endpoint.push(entries, shared.texts),
      () => this.#afterChange(),
    );
    this.workbook.book.waitsForFunctions = () => this.customFunctions.isWaiting;
    const interpreter = new Interpreter(this.workbook, this.#topLevelObjects(), (_object, _event, on) =>
      this.workbook.book.events.register(on),
    );
    this.#endpoint = new Endpoint(interpreter, this.switches, send, () => this.#afterChange());
    grid.listen({
      calculated: () => this.customFunctions.flush(),
      cellsEdited: () => this.#afterChange(),
      selectionChanged: () => this.#sendEventsSoon(),
    });
  }

  get statistics(): TransportStatistics {
    return this.#endpoint.statistics;
  }

  /** What the calls of custom functions would have weighed in Excel. */
  get payloads(): PayloadStatistics {
    return this.customFunctions.payloads;
  }

  /** A sheet by its name, to be looked at. */
  sheet(name: string): SheetInspector {
    const id = this.grid.sheets.find(name);
    if (id === undefined) throw new Error(`There is no sheet named ${name}.`);
    return new SheetInspector(this.workbook.book, id);
  }

  survey(): FormulaSurvey {
    const names = new Set(this.customFunctions.names);
    return surveyFormulas(this.workbook.book, (formula) => callsAny(formula, names));
  }

  /** A message from office.js. */
  receive(text: string): void {
    this.#endpoint.receive(text);
  }

  registerFunctions(file: FunctionsFile, prefix = ""): void {
    this.customFunctions.register(file, prefix);
  }

  /** Resolves when every formula has its value and the add-in owes no answer. */
  async settle(): Promise<void> {
    this.workbook.book.calculate();
    this.customFunctions.flush();
    if (this.customFunctions.isWaiting) await new Promise<void>((resolve) => this.#settled.add(resolve));
  }

  /** Every formula, whether something has changed or not. */
  async recalculate(): Promise<void> {
    this.grid.calculation.markAllDirty();
    this.grid.calculation.run();
    await this.settle();
  }

  /** Formulas are brought up to date, the add-in is asked what it is to compute, and hears what has happened. */
  #afterChange(): void {
    this.workbook.book.calculate();
    this.customFunctions.flush();
    if (!this.customFunctions.isWaiting) {
      for (const resolve of this.#settled) resolve();
      this.#settled.clear();
    }
    this.#sendEventsSoon();
  }

  /** After the answer to the request that caused them. */
  #sendEventsSoon(): void {
    if (this.#eventsScheduled) return;
    this.#eventsScheduled = true;
    setTimeout(() => {
      this.#eventsScheduled = false;
      const events = this.workbook.book.events.take();
      if (events.length) this.#endpoint.push(events);
    }, 0);
  }

  #topLevelObjects(): (name: string) => HostObject | undefined {
    const endpoint = new CustomFunctionsEndpoint(
      (results) => this.customFunctions.receiveResults(results),
      () => this.customFunctions.askAgain(),
    );
    const objects: readonly (readonly [ending: string, object: HostObject])[] = [
      ["CustomFunctionsContainer", new CustomFunctionsContainer(endpoint)],
      ["CustomFunctions", endpoint],
      ["AddinInternalService", new AddinInternalService()],
    ];
    return (name) => objects.find(([ending]) => name.endsWith(ending))?.[1];
  }
}
