import type {} from "excel-host";
import { aPageForEachTest, paneFrame, run, smallSample } from "../support/workbenchPage";

const opened = aPageForEachTest(undefined, smallSample());

test("before the first run of a workbook the pane says that it clears the undo list, and never again", async () => {
  const { pane } = opened;
  const note = pane.getByText("which clears Excel's undo list");
  await note.waitFor();
  await run(pane);
  expect(await note.count()).toBe(0);
  await paneFrame(opened.page).evaluate(() => location.reload());
  await pane.getByTestId("fit").waitFor();
  expect(await note.count()).toBe(0);
});

test("models that could not be read at the start are read again, and until then said to be unknown", async () => {
  const { page, pane } = opened;
  await pane.getByTestId("fit").waitFor();
  // requests find no settings; what office.js asks for itself does
  await page.evaluate(() => {
    const { host } = window.workbench;
    const { book } = host.workbook;
    const { settings } = book;
    let inRequest = false;
    host.switches.beforeRequest = () => {
      inRequest = true;
      queueMicrotask(() => (inRequest = false));
    };
    Object.defineProperty(book, "settings", {
      configurable: true,
      get: () => {
        if (inRequest) throw new Error("The workbook is not ready.");
        return settings;
      },
    });
  });
  await paneFrame(page).evaluate(() => location.reload());
  const problem = pane.getByText("The models saved in this workbook are not known yet.");
  await problem.waitFor();
  await page.evaluate(() => (window.workbench.host.switches.beforeRequest = null));
  await problem.waitFor({ state: "detached" });
  await pane.getByRole("button", { name: "Run", exact: true }).waitFor();
});
