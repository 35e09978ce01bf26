import { runInNewContext } from "node:vm";

/** The result of a computation. One that does not end is stopped, and the test fails instead of hanging. No test asserts a duration. */
export function withinSeconds<T>(seconds: number, compute: () => T): T {
  return runInNewContext("compute()", { compute }, { timeout: 1000 * seconds }) as T;
}
