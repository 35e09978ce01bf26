import type { Model } from "../../engine/models/schema";
import { valueAt } from "./editing";

/** The settings, of those given by their paths, whose values differ between two models, with the new values. */
export function changesMade(before: Model, after: Model, paths: readonly string[]): Record<string, unknown> {
  const differs = (path: string) => JSON.stringify(valueAt(before, path)) !== JSON.stringify(valueAt(after, path));
  return Object.fromEntries(paths.filter(differs).map((path) => [path, valueAt(after, path)]));
}
