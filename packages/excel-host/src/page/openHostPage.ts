import type { FunctionsFile } from "../customFunctions/metadata";
import { ExcelHost } from "../ExcelHost";
import { TopBar } from "./bar/TopBar";
import { openFile, saveFile } from "./files";
import { drawBarsBelowText } from "./grid/BarsBelowText";
import { CellCanvas } from "./grid/CellCanvas";
import { fontsLoaded, measureText } from "./grid/fonts";
import { openGridOnPage } from "./grid/openGridOnPage";
import { paintCells } from "./grid/paintCells";
import { interpretTypedInput } from "./grid/typedInput";
import { OfficeDoors } from "./pane/OfficeDoors";
import { Pane } from "./pane/Pane";
import { showChanges } from "./showChanges";
import { CellViews } from "./view/CellViews";

/** The host as the page's window holds it: tests and the curious look at the workbook through it. */
export interface HostPage {
  readonly host: ExcelHost;
  readonly doors: OfficeDoors;
  /** Opens a file as the bar's button does. */
  open(name: string, content: Uint8Array): Promise<void>;
}

const part = (id: string) => document.getElementById(id)!;

/** Opens the workbook that the server was started with, and the add-in's pane beside it. */
export async function openHostPage(): Promise<void> {
  await fontsLoaded();
  const { host, doors } = openHost(part("grid"));
  const { book } = host.workbook;
  const { name, addin } = await fetched<{ name: string; addin: string }>("/start.json");
  const pane = new Pane(part("pane"), addin, part("divider"));

  const attempt = async (work: () => Promise<string>): Promise<void> => {
    try {
      bar.say(await work());
    } catch (error) {
      bar.say(error instanceof Error ? error.message : String(error), true);
    }
    bar.showName(book.name);
  };
  const open = async (name: string, content: Uint8Array): Promise<void> => {
    await attempt(() => openFile(host, name, content));
    // As in Excel, where each workbook has a pane of its own.
    pane.load();
  };
  const bar: TopBar = new TopBar(part("bar"), addin, host, {
    open: (file) => void file.arrayBuffer().then((content) => open(file.name, new Uint8Array(content))),
    save: () => void attempt(async () => `Saved as ${await saveFile(host)}.`),
    useTheme: (name) => {
      doors.useTheme(name);
      document.documentElement.dataset.theme = name;
    },
    showPane: (shown) => pane.show(shown),
  });

  Object.assign(window, { workbench: { host, doors, open } satisfies HostPage });
  host.registerFunctions(await fetched<FunctionsFile>("/addin/functions.json"));
  await open(name, new Uint8Array(await (await fetch("/start/content")).arrayBuffer()));
}

/** The workbook on a grid that the user sees. */
function openHost(container: HTMLElement): { host: ExcelHost; doors: OfficeDoors } {
  drawBarsBelowText(() => views);
  const grid = openGridOnPage(container);
  const host: ExcelHost = new ExcelHost(grid, {}, (text) => doors.send(text));
  const { book } = host.workbook;
  const doors = new OfficeDoors(book, (text) => host.receive(text));
  grid.listen({ selectionChanged: () => doors.selectionChanged() });

  const views: CellViews = new CellViews(book, measureText);
  paintCells(grid.session, views);
  interpretTypedInput(grid);
  showChanges(grid, book, new CellCanvas(grid.session, () => views.forget()));
  return { host, doors };
}

const fetched = async <Content>(address: string): Promise<Content> => (await (await fetch(address)).json()) as Content;
