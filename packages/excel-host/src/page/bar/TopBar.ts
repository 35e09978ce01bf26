import type { ExcelHost } from "../../ExcelHost";
import type { ThemeName } from "../pane/officeThemes";
import { element } from "./element";
import { hostSwitches } from "./hostSwitches";

/** What the bar's buttons do. */
export interface BarActions {
  open(file: File): void;
  save(): void;
  useTheme(name: ThemeName): void;
  showPane(shown: boolean): void;
}

/** The slim bar above the sheet. */
export class TopBar {
  readonly #name = element("span", { class: "name", "data-testid": "workbook-name" });
  readonly #said = element("span", { class: "said", role: "status" });

  constructor(
    container: HTMLElement,
    private readonly addinName: string,
    host: ExcelHost,
    actions: BarActions,
  ) {
    const file = element("input", {
      type: "file",
      accept: ".csv,.tsv,.txt,.xlsx,.xlsm",
      hidden: true,
      "aria-label": "File to open",
    });
    file.addEventListener("change", () => {
      if (file.files?.[0]) actions.open(file.files[0]);
      file.value = "";
    });
    const dark = toggle("Dark", "Office's theme", (on) => actions.useTheme(on ? "dark" : "light"));
    const pane = toggle("Task pane", "Show or hide the task pane", (on) => actions.showPane(on));
    pane.setAttribute("aria-pressed", "true");
    container.append(
      element("img", { src: "/addin/assets/icon-32.png", alt: "" }),
      this.#name,
      this.#said,
      file,
      element("button", { type: "button", onclick: () => file.click() }, "Open…"),
      element("button", { type: "button", onclick: () => actions.save() }, "Save"),
      hostSwitches(host.switches, () => void host.recalculate()),
      dark,
      pane,
    );
  }

  showName(name: string): void {
    this.#name.textContent = name;
    document.title = `${name} – ${this.addinName}`;
  }

  /** One sentence, which stays until the next. @param bad what went wrong */
  say(text: string, bad = false): void {
    this.#said.textContent = text;
    this.#said.classList.toggle("bad", bad);
  }
}

function toggle(label: string, title: string, changed: (on: boolean) => void): HTMLButtonElement {
  const button = element("button", { type: "button", title, "aria-pressed": "false" }, label);
  button.addEventListener("click", () => {
    const on = button.getAttribute("aria-pressed") !== "true";
    button.setAttribute("aria-pressed", String(on));
    changed(on);
  });
  return button;
}
