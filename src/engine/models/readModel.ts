import { ScoringError } from "../errors";
import { describeIssue, type FieldFault } from "./describeIssue";
import { modelSchema, type Model } from "./schema";

/**
 * Checks a model from outside (a file, a workbook, a preset with changed settings) and fills in its defaults.
 * @throws ScoringError "invalid-model" naming the field at fault by its path, such as `categories.0.weight`, and what it must be
 * @example readModel({ formatVersion: 1, id: "value", name: "Value", description: "Earnings yield", source: "own", categories: [{ id: "value", label: "Value", weight: 1, metrics: [{ metric: "earnings_yield", weight: 1 }] }] }).winsorize.lower // 0.01
 */
export function readModel(input: unknown): Model {
  const { model, fault } = checkModel(input);
  if (model) return model;
  throw new ScoringError("invalid-model", fault.path, `The model is not valid at ${fault.path}: ${fault.message}.`);
}

/**
 * The same, returning the fault in place of throwing it.
 * @example checkModel({ formatVersion: 1 }).fault?.path // "id"
 */
export function checkModel(
  input: unknown,
): { model: Model; fault?: undefined } | { model?: undefined; fault: FieldFault } {
  const result = modelSchema.safeParse(input);
  return result.success ? { model: result.data } : { fault: describeIssue(result.error.issues) };
}
