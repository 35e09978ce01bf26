import { ScoringError } from "../errors";
import { readModel } from "./readModel";
import type { Model } from "./schema";

/**
 * The model with some settings changed, each named by its path, such as `winsorize.lower` or `portfolio.count`.
 * @param settings path → value; text that reads as a number, true, false or null is taken as that
 * @throws ScoringError "invalid-setting" for an unknown path or a value that the model does not allow
 */
export function withSettings(model: Model, settings: Readonly<Record<string, unknown>>): Model {
  return Object.entries(settings).reduce(withSetting, model);
}

function withSetting(model: Model, [path, value]: [string, unknown]): Model {
  const changed = JSON.parse(JSON.stringify(model)) as Record<string, unknown>;
  const parts = path.split(".");
  const last = parts.pop()!;
  let parent: Record<string, unknown> = changed;
  for (const [depth, part] of parts.entries()) {
    const next = Object.hasOwn(parent, part) ? parent[part] : undefined;
    const at = parts.slice(0, depth + 1).join(".");
    if (next === null) throw new ScoringError("invalid-setting", path, `${path} cannot be set: the model ${model.id} has no ${at}.`);
    if (typeof next !== "object") throw unknownSetting(model, path);
    parent = next as Record<string, unknown>;
  }
  if (!Object.hasOwn(parent, last)) throw unknownSetting(model, path);
  parent[last] = typeof value === "string" ? literal(value) : value;
  try {
    return readModel(changed);
  } catch (error) {
    if (!(error instanceof ScoringError)) throw error;
    throw new ScoringError("invalid-setting", path, `${path}=${String(value)} is not allowed: ${error.message.replace(/^The model is not valid at [^:]*: /, "")}`);
  }
}

function unknownSetting(model: Model, path: string): ScoringError {
  const known = settingPaths(model);
  const near = known.filter((other) => other.split(".")[0] === path.split(".")[0]);
  const choices = near.length > 0 ? near : [...new Set(known.map((other) => other.split(".")[0]))].map((section) => `${section}.…`);
  return new ScoringError("invalid-setting", path, `There is no setting ${path}: choose ${choices.join(", ")}.`);
}

/** The paths of all plain settings of a model, for help texts. */
export function settingPaths(model: Model): string[] {
  const visit = (value: object, prefix: string): string[] =>
    Object.entries(value).flatMap(([key, child]: [string, unknown]) =>
      Array.isArray(child) ? [] : typeof child === "object" && child !== null ? visit(child, `${prefix}${key}.`) : [prefix + key],
    );
  return visit(model, "");
}

function literal(text: string): unknown {
  const trimmed = text.trim();
  if (trimmed !== "" && Number.isFinite(Number(trimmed))) return Number(trimmed);
  return { true: true, TRUE: true, false: false, FALSE: false, null: null }[trimmed] ?? (trimmed === "null" ? null : text);
}
