import type { Page } from "playwright-core";

/**
 * What a test may leave behind on the page, besides the cells' contents: the host's switches and every control of the page's bar, Office's
 * theme, the pane's width, focus, what lies on the sheets, the selection, what the workbook and the browser store, and what the
 * pane says.
 */
export const pageState = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const { host } = window.workbench;
    const { book } = host.workbook;
    const { sheets, selection, names, cells } = host.grid;
    const root = document.documentElement;
    const pane = document.querySelector("iframe")!.contentDocument!;
    return JSON.stringify({
      switches: Object.entries(host.switches).map(([name, value]: [string, unknown]) => `${name} ${String(value)}`),
      bar: document.getElementById("bar")!.innerText,
      controls: [...document.querySelectorAll<HTMLInputElement>("#bar input, #bar select")].map((control) => [
        control.value,
        control.checked,
      ]),
      pressed: [...document.querySelectorAll("#bar button")].map((button) => button.getAttribute("aria-pressed")),
      menus: document.querySelectorAll("#bar details[open]").length,
      page: [document.title, document.activeElement?.tagName, ...root.getAttributeNames(), root.dataset.theme],
      paneWidth: document.getElementById("pane")!.style.width,
      sheets: sheets.all.map((sheet) => [sheets.name(sheet), sheets.visibility(sheet), cells.usedArea(sheet)]),
      selection: [sheets.all.indexOf(selection.activeSheet), selection.area],
      names: names.all.length,
      tables: book.tables.all.length,
      others: [book.charts.length, book.conditionalFormats.length, book.inputRules.length],
      settings: [...book.settings],
      stored: [localStorage.length, sessionStorage.length],
      pane: pane.body.innerText,
      paneStyle: [pane.documentElement.className, pane.body.className],
    });
  });
