import { chromium, type BrowserContext, type Frame, type FrameLocator, type Page } from "playwright-core";
import { ensureAddin } from "../../cli/build/addin";
import { findBrowser } from "excel-host/testing";
import {
  DEFAULT_SWITCHES,
  ensurePage,
  officePackage,
  type HostPage,
  type RunningServer,
  type StartFile,
  startServer,
} from "excel-host";
import { sampleFile } from "../../cli/sample/sampleFile";
import { pageState } from "./pageState";

declare global {
  interface Window {
    workbench: HostPage;
  }
}

const ARGUMENTS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];

/** Room for the pane and some cells: drawing them takes most of a browser test's time. */
const VIEWPORT = { width: 1000, height: 600 };

export interface OpenedWorkbench {
  readonly page: Page;
  readonly pane: FrameLocator;
  /** What must not happen and did: requests that leave the machine, errors on the console. */
  readonly faults: string[];
  close(): Promise<void>;
}

/**
 * The workbench as a newcomer meets it: the server on a port of its own, and the page in a browser. Its pages share the browser's
 * cache, so that scripts are compiled once; the workbench stores nothing in a browser.
 */
export class WorkbenchInBrowser {
  #used: { readonly opened: OpenedWorkbench; readonly atFirst: string } | null = null;

  private constructor(
    private readonly server: RunningServer,
    private readonly context: BrowserContext,
    private readonly startName: string,
  ) {}

  static async start(start: StartFile = sampleFile()): Promise<WorkbenchInBrowser> {
    const served = {
      addin: await ensureAddin(),
      addinName: "Factor Scores",
      page: await ensurePage(),
      office: officePackage(),
      start,
    };
    const server = await startServer(served, 0);
    const browser = await chromium.launch({ executablePath: findBrowser(), args: ARGUMENTS });
    return new WorkbenchInBrowser(server, await browser.newContext({ viewport: VIEWPORT }), start.name);
  }

  get address(): string {
    return this.server.address;
  }

  /** Opens the page, and waits until the pane has read the workbook. */
  async open(): Promise<OpenedWorkbench> {
    const page = await this.context.newPage();
    const faults = faultsOf(page);
    await page.goto(this.address);
    const pane = page.frameLocator("#pane iframe");
    await paneHasRead(pane).catch(async (error: unknown) => {
      await page.close();
      throw new Error(
        `The pane has not read the workbook. What went wrong on the page: ${faults.join("; ") || "nothing that it told of"}.`,
        { cause: error },
      );
    });
    return { page, pane, faults, close: () => page.close() };
  }

  /** A page as a newcomer meets it: the one used before as it was at first, or a new one when something of it would stay. */
  async openAgain(): Promise<OpenedWorkbench> {
    if (this.#used) {
      const { opened, atFirst } = this.#used;
      await this.#putBack(opened);
      if ((await pageState(opened.page)) === atFirst) return opened;
      this.#used = null;
      await opened.close();
    }
    const opened = await this.open();
    this.#used = { opened, atFirst: await pageState(opened.page) };
    return opened;
  }

  /** The workbook that the page opened with in place of the one that is there, the host's switches as they come, and a new pane. */
  async #putBack({ page, pane }: OpenedWorkbench): Promise<void> {
    await page.evaluate(
      async ([name, switches]) => {
        Object.assign(window.workbench.host.switches, switches);
        (document.activeElement as HTMLElement | null)?.blur();
        await window.workbench.open(name, new Uint8Array(await (await fetch("/start/content")).arrayBuffer()));
      },
      [this.startName, DEFAULT_SWITCHES] as const,
    );
    await paneHasRead(pane);
  }

  async stop(): Promise<void> {
    await this.context.browser()?.close();
    await this.server.close();
  }
}

const paneHasRead = (pane: FrameLocator): Promise<void> =>
  pane.getByTestId("columns-summary").or(pane.getByTestId("empty")).waitFor();

/**
 * The first companies of the sample, for tests that need a universe but not its size.
 */
export function smallSample(companies = 60): StartFile {
  const { name, content } = sampleFile();
  const lines = String(content)
    .split("\n")
    .slice(0, 2 + companies);
  return { name, content: lines.join("\n") + "\n" };
}

/**
 * Gives each test of a file a page on which no other test has left anything, and on which nothing may go wrong unseen.
 * @param prepare what every test starts with
 * @param start the workbook that the page opens with
 */
export function aPageForEachTest(
  prepare: (opened: OpenedWorkbench) => Promise<unknown> = async () => {},
  start?: StartFile,
): Pick<OpenedWorkbench, "page" | "pane"> {
  let workbench: WorkbenchInBrowser;
  let opened: OpenedWorkbench | null = null;
  const current = (): OpenedWorkbench => opened ?? fail("A page is there only while a test runs.");
  beforeAll(async () => {
    workbench = await WorkbenchInBrowser.start(start);
  });
  afterAll(() => workbench.stop());
  beforeEach(async () => {
    opened = await workbench.openAgain();
    await prepare(opened);
  });
  afterEach(() => {
    const last = opened;
    opened = null;
    expect(last?.faults.splice(0) ?? []).toEqual([]);
  });
  return {
    get page() {
      return current().page;
    },
    get pane() {
      return current().pane;
    },
  };
}

function fail(message: string): never {
  throw new Error(message);
}

function faultsOf(page: Page): string[] {
  const faults: string[] = [];
  page.on("request", (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (!["data:", "blob:"].includes(protocol) && hostname !== "127.0.0.1") faults.push(`request to ${request.url()}`);
  });
  page.on("requestfailed", (request) => {
    const reason = request.failure()?.errorText ?? "";
    // A pane that another one replaces may still be loading.
    const replaced = reason === "net::ERR_ABORTED" && request.frame().parentFrame() !== null;
    if (!replaced) faults.push(`failed: ${request.url()} ${reason}`);
  });
  page.on(
    "response",
    (response) => response.status() >= 400 && faults.push(`${response.status()} for ${response.url()}`),
  );
  page.on("console", (message) => message.type() === "error" && faults.push(`console: ${message.text()}`));
  page.on("pageerror", (error) => faults.push(`page: ${error.stack ?? error.message}`));
  return faults;
}

export const sheetNames = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { sheets } = window.workbench.host.grid;
    return sheets.all.map((sheet) => sheets.name(sheet));
  });

/** The values of a sheet, or of a part of it. */
export const sheetValues = (page: Page, sheet: string, address?: string): Promise<(string | number | boolean)[][]> =>
  page.evaluate(([sheet, address]) => window.workbench.host.sheet(sheet!).values(address), [sheet, address]);

/** Selects cells as a user would, and brings them into view. */
export const selectCells = (
  page: Page,
  sheet: string,
  area: { row: number; column: number; rows: number; columns: number },
): Promise<void> =>
  page.evaluate(
    ([sheet, area]) => {
      const { grid } = window.workbench.host;
      grid.selection.select(grid.sheets.find(sheet)!, area);
    },
    [sheet, area] as const,
  );

/** Puts the keyboard's focus on the grid, as a click on one of its cells does. */
export const clickGrid = (page: Page, position: { x: number; y: number }): Promise<void> =>
  page.locator("#grid canvas[id^='univer-sheet-main-canvas']").click({ position });

/** The pane's own window. */
export function paneFrame(page: Page): Frame {
  const frame = page.frames().find((each) => each.url().includes("taskpane"));
  if (!frame) throw new Error("The pane is not there.");
  return frame;
}

/** Presses Run and waits for the summary. */
export async function run(pane: FrameLocator): Promise<void> {
  await pane.getByRole("button", { name: "Run", exact: true }).click();
  await pane.getByTestId("summary").waitFor();
}
