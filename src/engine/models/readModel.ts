import type { z } from "zod";
import { ScoringError } from "../errors";
import { modelSchema, type Model } from "./schema";

/**
 * Checks a model from outside (a file, a workbook, a preset with changed settings) and fills in its defaults.
 * @throws ScoringError "invalid-model" naming the first field at fault
 */
export function readModel(input: unknown): Model {
  const result = modelSchema.safeParse(input);
  if (result.success) return result.data;
  const { path, message } = describe(result.error.issues[0]);
  throw new ScoringError("invalid-model", path, `The model is not valid at ${path}: ${message}.`);
}

/** The deepest reading of an issue: for a union that is the branch that got furthest. */
function describe(issue: z.core.$ZodIssue, prefix: PropertyKey[] = []): { path: string; message: string } {
  const path = [...prefix, ...issue.path];
  if (issue.code === "invalid_union" && issue.errors.length > 0) {
    const furthest = issue.errors.map((branch) => branch[0]).sort((a, b) => b.path.length - a.path.length)[0];
    if (furthest) return describe(furthest, path);
  }
  if (issue.code === "unrecognized_keys") {
    return { path: pathText([...path, issue.keys[0]]), message: "there is no such field" };
  }
  if (issue.code === "invalid_value" && path.length === 1 && path[0] === "formatVersion") {
    return { path: "formatVersion", message: "this version of Factor Scores reads models of format version 1 only" };
  }
  return { path: pathText(path), message: issue.message.replace(/\.$/, "").replace(/^./, (letter) => letter.toLowerCase()) };
}

function pathText(path: PropertyKey[]): string {
  return path.length === 0 ? "its top level" : path.map(String).join(".");
}
