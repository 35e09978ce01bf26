import { useCallback, useRef, useState } from "react";
import type { ErrorMessage } from "../../workflows/messages";
import { messageOf } from "../../workflows/pane";
import type { Control, Progress } from "../../workbook/progress";

/** A piece of work in the pane: what it gave, what went wrong, how far it is. */
export interface Task<Result, Arguments extends unknown[]> {
  result: Result | null;
  error: ErrorMessage | null;
  running: boolean;
  progress: Progress | null;
  run: (...args: Arguments) => Promise<Result | null>;
  cancel: () => void;
  clear: () => void;
}

/**
 * Runs a workflow and keeps its state. A second call while one is under way calls the first one off; only the last call's outcome is shown.
 */
export function useTask<Result, Arguments extends unknown[]>(
  work: (control: Control, ...args: Arguments) => Promise<Result>,
): Task<Result, Arguments> {
  const [state, setState] = useState<{
    result: Result | null;
    error: ErrorMessage | null;
    running: boolean;
    progress: Progress | null;
  }>({ result: null, error: null, running: false, progress: null });
  const current = useRef<{ aborted: boolean } | null>(null);
  const latest = useRef(work);
  latest.current = work;

  const run = useCallback(async (...args: Arguments) => {
    if (current.current) current.current.aborted = true;
    const signal = { aborted: false };
    current.current = signal;
    const mine = () => current.current === signal;
    setState((state) => ({ ...state, error: null, running: true, progress: null }));
    try {
      const result = await latest.current(
        { signal, onProgress: (progress) => mine() && setState((state) => ({ ...state, progress })) },
        ...args,
      );
      if (mine()) setState({ result, error: null, running: false, progress: null });
      return result;
    } catch (error) {
      if (mine()) setState((state) => ({ ...state, error: messageOf(error), running: false, progress: null }));
      return null;
    }
  }, []);
  const cancel = useCallback(() => {
    if (current.current) current.current.aborted = true;
  }, []);
  const clear = useCallback(() => setState({ result: null, error: null, running: false, progress: null }), []);
  return { ...state, run, cancel, clear };
}
