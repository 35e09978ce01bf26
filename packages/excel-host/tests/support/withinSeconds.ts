import { runInNewContext } from "node:vm";

/** What a computation comes to. One that does not end is stopped, and the test fails instead of standing still. No test is about the time taken. */
export function withinSeconds<T>(seconds: number, compute: () => T): T {
  return runInNewContext("compute()", { compute }, { timeout: 1000 * seconds }) as T;
}
