import type { FunctionsFile } from "../customFunctions/metadata";
import { WorkbenchHost } from "../WorkbenchHost";
import { TopBar } from "./bar/TopBar";
import { openFile } from "./files";
import { drawBarsBelowText } from "./grid/BarsBelowText";
import { CellCanvas } from "./grid/CellCanvas";
import { fontsLoaded, measureText, standInForCalibri } from "./grid/fonts";
import { openGridOnPage } from "./grid/openGridOnPage";
import { paintCells } from "./grid/paintCells";
import { interpretTypedInput } from "./grid/typedInput";
import { OfficeDoors } from "./pane/OfficeDoors";
import { resizePane } from "./pane/resizePane";
import { showPane } from "./pane/showPane";
import { showChanges } from "./showChanges";
import { CellViews } from "./view/CellViews";

/** The workbench as the page's window holds it: tests and the curious look at the workbook through it. */
export interface PageWorkbench {
  readonly host: WorkbenchHost;
  readonly doors: OfficeDoors;
  /** Opens a file as the bar's button does. */
  open(name: string, content: Uint8Array): void;
}

const part = (id: string) => document.getElementById(id)!;

export async function openWorkbench(): Promise<void> {
  standInForCalibri();
  await fontsLoaded();
  drawBarsBelowText(() => views);
  const grid = openGridOnPage(part("grid"));
  const host: WorkbenchHost = new WorkbenchHost(grid, {}, (text) => doors.send(text));
  const { book } = host.workbook;
  const doors = new OfficeDoors(book, (text) => host.receive(text));
  grid.listen({ selectionChanged: () => doors.selectionChanged() });

  const views: CellViews = new CellViews(book, measureText);
  paintCells(grid.session, views);
  interpretTypedInput(grid);
  const canvas = new CellCanvas(grid.session, () => views.forget());
  showChanges(grid, book, canvas);

  const bar: TopBar = new TopBar(part("bar"), host, {
    open: (file) => void file.arrayBuffer().then((content) => open(file.name, new Uint8Array(content))),
    save: () => {},
    useTheme: (name) => {
      doors.useTheme(name);
      document.documentElement.dataset.theme = name;
    },
    showPane: (shown) => {
      document.documentElement.toggleAttribute("data-without-pane", !shown);
      window.dispatchEvent(new Event("resize"));
    },
  });
  const open = (name: string, content: Uint8Array): void => {
    try {
      openFile(host.workbook, name, content);
      bar.say("");
    } catch (error) {
      bar.say(error instanceof Error ? error.message : String(error), true);
    }
    bar.showName(book.name);
  };

  host.registerFunctions(await fetched<FunctionsFile>("/addin/functions.json"));
  const { name } = await fetched<{ name: string }>("/start.json");
  open(name, new Uint8Array(await (await fetch("/start/content")).arrayBuffer()));
  Object.assign(window, { workbench: { host, doors, open } satisfies PageWorkbench });
  showPane(part("pane"));
  resizePane(part("divider"), part("pane"), () => window.dispatchEvent(new Event("resize")));
}

const fetched = async <Content>(address: string): Promise<Content> => (await (await fetch(address)).json()) as Content;
