import { useState, useSyncExternalStore } from "react";
import type { Control } from "../../workbook/progress";
import { createTaskStore, type TaskState, type TaskStore } from "./taskStore";

export type Task<Result, Arguments extends unknown[]> = TaskState<Result> &
  Pick<TaskStore<Result, Arguments>, "run" | "cancel" | "dismiss"> & { running: boolean };

/** A workflow and its state for one component. @param work the first one given counts */
export function useTask<Result, Arguments extends unknown[]>(
  work: (control: Control, ...args: Arguments) => Promise<Result>,
): Task<Result, Arguments> {
  const [store] = useState(() => createTaskStore(work));
  return useTaskStore(store);
}

/** The state of a store that several components share. */
export function useTaskStore<Result, Arguments extends unknown[]>(
  store: TaskStore<Result, Arguments>,
): Task<Result, Arguments> {
  const state = useSyncExternalStore(store.subscribe, store.getState);
  const { run, cancel, dismiss } = store;
  return { ...state, running: state.status === "running", run, cancel, dismiss };
}
