import type * as library from "./library";
import type { IExecutionOptions, IWorksheetData, Univer, Workbook, Worksheet } from "@univerjs/core";
import { DEFAULT_COLUMN_WIDTH, DEFAULT_FONT, DEFAULT_ROW_HEIGHT } from "../cellStyle";

export type Library = typeof library;
type Injector = ReturnType<Univer["__getInjector"]>;

/** Tells what the adapter does itself from what a user does in the grid. */
const OURS = { onlyLocal: true, fromAdapter: true } as const;

/** Sheets start small and grow with their content: the grid draws what there is. */
export const SMALLEST_SHEET = { rows: 200, columns: 40 } as const;

/** The library looks for it in each sheet. */
export const DEFAULT_STYLE = { ff: DEFAULT_FONT.name, fs: DEFAULT_FONT.size } as const;

/** Caches within the library are shared by all its instances and keyed by the workbook's id. */
let opened = 0;

/** One workbook in the grid's library, and the few doors to it. */
export class UniverSession {
  readonly workbook: Workbook;
  readonly injector: Injector;
  #sheets = 0;

  constructor(
    readonly library: Library,
    readonly univer: Univer,
  ) {
    const first = this.newSheet("Sheet1");
    const id = `workbook-${++opened}-${Date.now().toString(36)}`;
    this.workbook = univer.createUnit(library.UniverInstanceType.UNIVER_SHEET, {
      id,
      name: "Book1",
      sheetOrder: [first.id],
      sheets: { [first.id]: first },
    });
    this.injector = univer.__getInjector();
  }

  /** An empty sheet with a key that no sheet of this workbook had before. */
  newSheet(name: string): IWorksheetData {
    return this.library.mergeWorksheetSnapshotWithDefault({
      id: `sheet-${++this.#sheets}`,
      name,
      rowCount: SMALLEST_SHEET.rows,
      columnCount: SMALLEST_SHEET.columns,
      defaultColumnWidth: DEFAULT_COLUMN_WIDTH,
      defaultRowHeight: DEFAULT_ROW_HEIGHT,
      defaultStyle: { ...DEFAULT_STYLE },
      cellData: {},
    });
  }

  sheet(id: string): Worksheet {
    const sheet = this.workbook.getSheetBySheetId(id);
    if (!sheet) throw new Error(`There is no sheet with the key ${id}.`);
    return sheet;
  }

  /** Changes the workbook by one of the library's mutations, so that the page shows it. */
  mutate(id: string, params: object, options: IExecutionOptions = OURS): void {
    const commands = this.injector.get(this.library.ICommandService);
    if (!commands.syncExecuteCommand(id, { unitId: this.workbook.getUnitId(), ...params }, options))
      throw new Error(`The grid refused ${id}.`);
  }

  /** The same for mutations after which the library would show the sheet: as if somebody else had made them, they leave the user where they are. */
  mutateUnseen(id: string, params: object): void {
    this.mutate(id, params, { ...OURS, fromCollab: true });
  }

  mutateSheet(sheet: string, id: string, params: object): void {
    this.mutate(id, { subUnitId: sheet, ...params });
  }

  /** Calls back with every mutation that is not the adapter's own. */
  onForeignMutation(seen: (id: string, params: Record<string, unknown>) => void): () => void {
    const commands = this.injector.get(this.library.ICommandService);
    const listener = commands.onCommandExecuted((command, options) => {
      if ((options as { fromAdapter?: boolean } | undefined)?.fromAdapter) return;
      const params = (command.params ?? {}) as Record<string, unknown>;
      if (params.unitId === undefined || params.unitId === this.workbook.getUnitId()) seen(command.id, params);
    });
    return () => listener.dispose();
  }

  get<T>(service: { (...args: never[]): unknown; type: T } | (new (...args: never[]) => T)): T {
    return this.injector.get(service as never);
  }
}
