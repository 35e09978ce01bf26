import { useEffect, useRef } from "react";

/** Milliseconds until the first retry; each further one waits twice as long. */
const FIRST_WAIT = 2_000;
/** Retries by the clock. After these, only the user's return to the pane counts. */
const MOST = 6;

/** Runs a failed task again after a while, and whenever the user comes back to the pane. */
export function useRetries(failed: boolean, retry: () => unknown): void {
  const made = useRef(0);
  useEffect(() => {
    if (!failed) return;
    const again = () => {
      made.current++;
      void retry();
    };
    const timer = made.current < MOST ? setTimeout(again, FIRST_WAIT * 2 ** made.current) : undefined;
    window.addEventListener("focus", again);
    return () => {
      clearTimeout(timer);
      window.removeEventListener("focus", again);
    };
  }, [failed, retry]);
}
