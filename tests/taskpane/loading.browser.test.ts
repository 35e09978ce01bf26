import { statSync } from "node:fs";
import { join } from "node:path";
import { DIST } from "../../cli/build/paths";
import { paneFrame, type OpenedWorkbench, WorkbenchInBrowser } from "../support/workbenchPage";

/** What the pane may load, in bytes on disk; a figure here grows only with a reason. */
const SCRIPTS: Readonly<Record<string, number>> = {
  "functions.js": 520_000,
  "workflows.js": 230_000,
  "taskpane.js": 760_000,
};

let workbench: WorkbenchInBrowser;
let opened: OpenedWorkbench;

beforeAll(async () => {
  workbench = await WorkbenchInBrowser.start();
  opened = await workbench.open();
});
afterAll(async () => {
  await opened.close();
  await workbench.stop();
});

const loaded = () =>
  paneFrame(opened.page).evaluate(() =>
    performance.getEntriesByType("resource").map(({ name }) => new URL(name).pathname),
  );

test("the pane loads its three scripts and office.js, and nothing that is not needed yet", async () => {
  const own = (await loaded()).filter((path) => path.startsWith("/addin/"));
  expect(own.sort()).toEqual(
    Object.keys(SCRIPTS)
      .map((name) => `/addin/${name}`)
      .sort(),
  );
  for (const [name, limit] of Object.entries(SCRIPTS))
    expect([name, statSync(join(DIST, name)).size < limit]).toEqual([name, true]);
});

test("the functions' descriptions are loaded when their tab is opened", async () => {
  await opened.pane.getByRole("tab", { name: "Functions" }).click();
  await opened.pane.getByRole("button", { name: /^QSCORE/ }).waitFor();
  expect(await loaded()).toContain("/addin/functions-help.json");
});

test("the page draws no chart before there is one", async () => {
  const page = () =>
    opened.page.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => new URL(name).pathname));
  expect((await page()).filter((path) => path.includes("ChartLayer"))).toEqual([]);
  expect(opened.faults).toEqual([]);
});
