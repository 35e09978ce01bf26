import { screenUniverse, type ScreenRequest, type ScreenResult } from "../../workflows/pane";
import { createTaskStore } from "./taskStore";
import { useTaskStore, type Task } from "./useTask";

/** The screener's runs: the last outcome, how far the current run is, what went wrong. It outlives the tabs, and every view may read it. */
export const runStore = createTaskStore<ScreenResult, [ScreenRequest]>((control, request) =>
  screenUniverse(request, control),
);

export const useRun = (): Task<ScreenResult, [ScreenRequest]> => useTaskStore(runStore);
