/** Excel for Mac, English, no telemetry, a runtime shared by pane and functions: read by office.js from the address. */
const HOST_INFO = "Excel$Mac$16.00$en-US$telemetry$$disableLogging$1";

const NARROWEST = 280;
const STEP = 20;

/** The add-in's pane beside the sheet, in a frame of its own, and the line by which its width is changed. */
export class Pane {
  constructor(
    private readonly container: HTMLElement,
    private readonly addinName: string,
    divider: HTMLElement,
  ) {
    divider.addEventListener("pointerdown", (event) => this.#drag(divider, event));
    divider.addEventListener("keydown", ({ key }) => {
      if (key === "ArrowLeft") this.#resize(container.offsetWidth + STEP);
      if (key === "ArrowRight") this.#resize(container.offsetWidth - STEP);
    });
  }

  /** The add-in as it was built, from the beginning. */
  load(): void {
    const frame = document.createElement("iframe");
    frame.title = this.addinName;
    frame.src = `/addin/taskpane.html?_host_Info=${encodeURIComponent(HOST_INFO)}`;
    this.container.replaceChildren(frame);
  }

  show(shown: boolean): void {
    document.documentElement.toggleAttribute("data-without-pane", !shown);
    this.#tellOthers();
  }

  #drag(divider: HTMLElement, { pointerId, clientX }: PointerEvent): void {
    divider.setPointerCapture(pointerId);
    const width = this.container.offsetWidth;
    const move = (event: PointerEvent) => this.#resize(width + clientX - event.clientX);
    divider.addEventListener("pointermove", move);
    divider.addEventListener("pointerup", () => divider.removeEventListener("pointermove", move), { once: true });
  }

  #resize(width: number): void {
    const widest = Math.max(NARROWEST, window.innerWidth - 320);
    this.container.style.width = `${Math.round(Math.min(widest, Math.max(NARROWEST, width)))}px`;
    this.#tellOthers();
  }

  /** The sheet takes what is left. */
  #tellOthers(): void {
    window.dispatchEvent(new Event("resize"));
  }
}
