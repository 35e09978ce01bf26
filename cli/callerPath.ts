import { resolve } from "node:path";

/** A path as whoever typed the command means it: npm changes to the project's folder first, and says where it was called. */
export function callerPath(path: string): string {
  return resolve(process.env.INIT_CWD ?? process.cwd(), path);
}
