const NARROWEST = 280;
const STEP = 20;

/** Lets the user move the line between sheet and pane, with the mouse or with the arrow keys. */
export function resizePane(divider: HTMLElement, pane: HTMLElement, resized: () => void): void {
  const resize = (width: number) => {
    const widest = Math.max(NARROWEST, window.innerWidth - 320);
    pane.style.width = `${Math.round(Math.min(widest, Math.max(NARROWEST, width)))}px`;
    resized();
  };
  divider.addEventListener("pointerdown", (down) => {
    divider.setPointerCapture(down.pointerId);
    const width = pane.offsetWidth;
    const move = (event: PointerEvent) => resize(width + down.clientX - event.clientX);
    divider.addEventListener("pointermove", move);
    divider.addEventListener("pointerup", () => divider.removeEventListener("pointermove", move), { once: true });
  });
  divider.addEventListener("keydown", (event) => {
    if (event.key === "ArrowLeft") resize(pane.offsetWidth + STEP);
    if (event.key === "ArrowRight") resize(pane.offsetWidth - STEP);
  });
}
