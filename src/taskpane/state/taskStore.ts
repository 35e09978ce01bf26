import type { ErrorMessage } from "../../workflows/messages";
import { messageOf } from "../../workflows/pane";
import type { Control, Progress } from "../../workbook/progress";

export interface TaskState<Result> {
  status: "idle" | "running" | "done" | "failed" | "cancelled";
  /** of the last run that succeeded; a run that fails or is cancelled leaves it */
  result: Result | null;
  /** why the last run failed or was cancelled */
  error: ErrorMessage | null;
  /** while running */
  progress: Progress | null;
}

/** A workflow with its state, which any number of components can read. */
export interface TaskStore<Result, Arguments extends unknown[]> {
  /** resolves to the result; to null when the run fails or is cancelled */
  run: (...args: Arguments) => Promise<Result | null>;
  /** asks the current run to stop */
  cancel: () => void;
  /** forgets the error */
  dismiss: () => void;
  getState: () => TaskState<Result>;
  /** @returns ends the subscription */
  subscribe: (listener: () => void) => () => void;
}

/** A new run cancels the one before; the state is that of the latest run only. */
export function createTaskStore<Result, Arguments extends unknown[]>(
  work: (control: Control, ...args: Arguments) => Promise<Result>,
): TaskStore<Result, Arguments> {
  let state: TaskState<Result> = { status: "idle", result: null, error: null, progress: null };
  let current: { aborted: boolean } | null = null;
  const listeners = new Set<() => void>();
  const change = (changes: Partial<TaskState<Result>>) => {
    state = { ...state, ...changes };
    listeners.forEach((listener) => listener());
  };
  const cancel = () => {
    if (current) current.aborted = true;
  };
  return {
    async run(...args) {
      cancel();
      const signal = { aborted: false };
      current = signal;
      const isLatest = () => current === signal;
      change({ status: "running", error: null, progress: null });
      try {
        const result = await work({ signal, onProgress: (progress) => isLatest() && change({ progress }) }, ...args);
        if (isLatest()) change({ status: "done", result, progress: null });
        return result;
      } catch (failure) {
        const error = messageOf(failure);
        if (isLatest()) change({ status: error.cancelled ? "cancelled" : "failed", error, progress: null });
        return null;
      }
    },
    cancel,
    dismiss: () => change({ error: null }),
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
