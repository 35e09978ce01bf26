import { createTaskStore } from "../../../src/taskpane/state/taskStore";
import type { Control } from "../../../src/workbook/progress";
import { Cancelled } from "../../../src/workbook/progress";

/** Work that ends when the test says so. */
function stagedWork() {
  const begun: { control: Control; resolve: (result: string) => void; reject: (error: unknown) => void }[] = [];
  const work = (control: Control) => new Promise<string>((resolve, reject) => begun.push({ control, resolve, reject }));
  return { begun, store: createTaskStore<string, []>(work) };
}

test("a run goes from idle over running, with its progress, to done; readers are told of each change", async () => {
  const { begun, store } = stagedWork();
  const seen: unknown[] = [];
  const stop = store.subscribe(() => seen.push([store.getState().status, store.getState().progress?.fraction]));
  expect(store.getState()).toEqual({ status: "idle", result: null, error: null, progress: null });
  const run = store.run();
  begun[0].control.onProgress!({ message: "Scoring", fraction: 0.3 });
  begun[0].resolve("scored");
  expect(await run).toBe("scored");
  expect(seen).toEqual([
    ["running", undefined],
    ["running", 0.3],
    ["done", undefined],
  ]);
  expect(store.getState()).toEqual({ status: "done", result: "scored", error: null, progress: null });
  stop();
  store.dismiss();
  expect(seen).toHaveLength(3);
});

test.each([
  [new Error("broken"), "failed"],
  [new Cancelled(), "cancelled"],
] as const)("%s: the last result stays, and the error until it is dismissed", async (failure, status) => {
  const { begun, store } = stagedWork();
  const first = store.run();
  begun[0].resolve("first");
  await first;
  const second = store.run();
  begun[1].reject(failure);
  expect(await second).toBeNull();
  expect(store.getState()).toMatchObject({ status, result: "first", error: { cancelled: status === "cancelled" } });
  store.dismiss();
  expect(store.getState()).toMatchObject({ result: "first", error: null });
});

test("cancel asks the current run to stop", () => {
  const { begun, store } = stagedWork();
  void store.run();
  expect(begun[0].control.signal!.aborted).toBe(false);
  store.cancel();
  expect(begun[0].control.signal!.aborted).toBe(true);
});

test("a second run cancels the first, whose progress and outcome no longer count", async () => {
  const { begun, store } = stagedWork();
  const first = store.run();
  const second = store.run();
  expect(begun.map(({ control }) => control.signal!.aborted)).toEqual([true, false]);
  begun[0].control.onProgress!({ message: "late", fraction: 0.9 });
  begun[0].reject(new Error("late"));
  expect(await first).toBeNull();
  expect(store.getState()).toEqual({ status: "running", result: null, error: null, progress: null });
  begun[1].resolve("second");
  await second;
  expect(store.getState()).toMatchObject({ status: "done", result: "second" });
});
