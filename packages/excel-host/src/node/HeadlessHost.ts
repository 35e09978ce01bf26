import { existsSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { FunctionsFile } from "../customFunctions/metadata";
import type { PayloadStatistics } from "../customFunctions/Payloads";
import { openWorkbookFile, saveWorkbookFile } from "../files/workbookFiles";
import type { FormulaSurvey, SheetInspector } from "../inspect";
import type { Workbook } from "../model/Workbook";
import type { TransportStatistics } from "../protocol/Endpoint";
import { REQUIREMENT_SETS } from "../protocol/requirementSets";
import { ExcelHost, type HostSwitches } from "../ExcelHost";
import { OfficeContext } from "./OfficeContext";
import { openGridInNode } from "./openGrid";
import { readInput } from "./readInput";

/** The host without a screen: workbook, client library and add-in in one process. */
export interface HeadlessHost {
  /** The workbook's objects, which may be read and changed directly as well. */
  readonly workbook: Workbook;
  readonly switches: HostSwitches;
  readonly stats: TransportStatistics;
  /** What the calls of custom functions would have weighed in Excel. */
  readonly payloads: PayloadStatistics;
  /** Opens a .csv or .xlsx file in place of what the workbook holds; resolves to what of the file is not kept. */
  openFile(path: string): Promise<readonly string[]>;
  /** The same with a file's content. */
  open(fileName: string, bytes: Uint8Array): Promise<readonly string[]>;
  /** The workbook as the bytes of an .xlsx file. */
  saveXlsx(): Promise<Uint8Array>;
  /**
   * Registers the functions of the add-in's functions.json, if there is one, and runs its scripts.
   * @param folder the built add-in
   * @param scripts in this order; functions.js when left out. Those that are not in the folder are an error.
   */
  loadAddin(folder: string, scripts?: readonly string[]): Promise<void>;
  /** Calls a function of the add-in by its global path, "MyAddin.refresh"; rejects with the add-in's error. */
  call<T>(globalPath: string, ...args: unknown[]): Promise<T>;
  /** Evaluates code in the add-in's world. */
  run<T>(code: string): Promise<T>;
  /** Every formula, until none waits for the add-in. */
  recalculate(): Promise<void>;
  /** Waits until none waits for the add-in. */
  settle(): Promise<void>;
  /** A sheet to look at, by its name. */
  sheet(name: string): SheetInspector;
  survey(): FormulaSurvey;
  dispose(): void;
}

export interface HeadlessOptions extends Partial<HostSwitches> {
  /** The name space of the add-in's functions; none, so that formulas call =DOUBLE(…), when left out. */
  readonly functionsPrefix?: string;
  /** The newest ExcelApi requirement set that the host says it has. */
  readonly excelApi?: number;
}

export async function openHeadlessHost({
  functionsPrefix = "",
  excelApi,
  ...switches
}: HeadlessOptions = {}): Promise<HeadlessHost> {
  const grid = await openGridInNode();
  // The world of the add-in and the host need one another: neither says a word before both are there.
  const toOffice = (text: string): void => office.send(text);
  const host = new ExcelHost(grid, switches, toOffice);
  const office = new OfficeContext(
    (text) => host.receive(text),
    excelApi === undefined ? REQUIREMENT_SETS : { ...REQUIREMENT_SETS, ExcelApi: excelApi },
  );
  const stop = grid.listen({ selectionChanged: () => office.raiseSelectionChanged() });

  return {
    workbook: host.workbook,
    switches: host.switches,
    stats: host.statistics,
    payloads: host.payloads,
    openFile: async (path) => openWorkbookFile(host, basename(path), readInput(path), functionsPrefix),
    open: (fileName, bytes) => openWorkbookFile(host, fileName, bytes, functionsPrefix),
    saveXlsx: () => saveWorkbookFile(host, functionsPrefix),
    loadAddin: (folder, scripts = ["functions.js"]) => {
      const metadata = join(folder, "functions.json");
      if (existsSync(metadata))
        host.registerFunctions(JSON.parse(readFileSync(metadata, "utf8")) as FunctionsFile, functionsPrefix);
      for (const script of scripts) office.runFile(join(folder, script));
      return Promise.resolve();
    },
    call: (path, ...args) => office.call(path, args),
    run: (code) => office.run(code),
    recalculate: () => host.recalculate(),
    settle: () => host.settle(),
    sheet: (name) => host.sheet(name),
    survey: () => host.survey(),
    dispose: () => {
      stop();
      grid.dispose();
    },
  };
}
