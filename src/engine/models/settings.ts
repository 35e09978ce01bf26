import { ScoringError } from "../errors";
import { checkModel } from "./readModel";
import type { Model } from "./schema";

/**
 * A copy of the model with some settings changed, each named by its path, such as `winsorize.lower` or `portfolio.count`. All changes are checked together, so
 * that settings that depend on one another can be given in any order.
 * @param settings path → value; text that reads as a number, true, false or null is converted unless the setting is text
 * @throws ScoringError "invalid-setting" for an unknown path, a value that the model does not allow, or the model's id, name, description or source
 * @example withSettings(presetModel("six-factor"), { "winsorize.lower": "0.05" }).winsorize.lower // 0.05
 */
export function withSettings(model: Model, settings: Readonly<Record<string, unknown>>): Model {
  const changed = JSON.parse(JSON.stringify(model)) as Section;
  for (const [path, value] of Object.entries(settings)) change(changed, model, path, value);
  const { model: accepted, fault } = checkModel(changed);
  if (accepted) return accepted;
  const path = settingAtFault(Object.keys(settings), fault.path);
  const subject = !fault.message.startsWith("must ") ? "" : fault.path === path ? "it " : `${fault.path} `;
  throw new ScoringError(
    "invalid-setting",
    path,
    `${path}=${shown(settings[path])} is not allowed: ${subject}${fault.message}.`,
  );
}

/**
 * The paths of all plain settings of a model, for help texts.
 * @example settingPaths(presetModel("six-factor")).includes("sector.minGroupSize") // true
 */
export function settingPaths(model: Model): string[] {
  const visit = (value: object, prefix: string): string[] =>
    Object.entries(value).flatMap(([key, child]: [string, unknown]) =>
      Array.isArray(child) || IDENTITY.has(prefix + key)
        ? []
        : isSection(child)
          ? visit(child, `${prefix}${key}.`)
          : [prefix + key],
    );
  return visit(model, "");
}

/** These identify the model and cannot be changed by settings, so that results never carry another model's name. */
const IDENTITY: ReadonlySet<string> = new Set(["formatVersion", "id", "name", "description", "source"]);

type Section = Record<string, unknown>;
const isSection = (value: unknown): value is Section =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function change(changed: Section, model: Model, path: string, value: unknown): void {
  if (IDENTITY.has(path))
    throw new ScoringError(
      "invalid-setting",
      path,
      `${path} is no setting but says which model it is: save a copy of the model under a name of its own.`,
    );
  if (value === undefined) throw new ScoringError("invalid-setting", path, `${path} needs a value.`);
  const parts = path.split(".");
  let parent = changed;
  for (const [depth, part] of parts.slice(0, -1).entries()) {
    const next = Object.hasOwn(parent, part) ? parent[part] : undefined;
    if (next === null)
      throw new ScoringError(
        "invalid-setting",
        path,
        `${path} cannot be set: the model ${model.id} has no ${parts.slice(0, depth + 1).join(".")}.`,
      );
    if (!isSection(next)) throw unknownSetting(model, path);
    parent = next;
  }
  const last = parts[parts.length - 1];
  const read = typeof value === "string" && typeof parent[last] !== "string" ? literal(value) : value;
  // a whole section can be removed where the model allows it; otherwise only its parts can be set
  if (!Object.hasOwn(parent, last) || (isSection(parent[last]) && read !== null)) throw unknownSetting(model, path);
  parent[last] = read;
}

/** The changed setting that is at fault, or else the first one in the same section. */
function settingAtFault(paths: readonly string[], fault: string): string {
  const section = (path: string) => path.split(".")[0];
  return paths.find((path) => path === fault) ?? paths.find((path) => section(path) === section(fault)) ?? paths[0];
}

function unknownSetting(model: Model, path: string): ScoringError {
  const known = settingPaths(model);
  const near = known.filter((other) => other.split(".")[0] === path.split(".")[0]);
  const choices =
    near.length > 0
      ? near
      : [...new Set(known.map((other) => other.split(".")[0]))].map((name) =>
          known.includes(name) ? name : `${name}.…`,
        );
  return new ScoringError("invalid-setting", path, `There is no setting ${path}: choose ${choices.join(", ")}.`);
}

const WORDS = new Map<string, unknown>([
  ["true", true],
  ["false", false],
  ["null", null],
]);

function literal(text: string): unknown {
  const trimmed = text.trim();
  if (trimmed !== "" && Number.isFinite(Number(trimmed))) return Number(trimmed);
  const word = trimmed.toLowerCase();
  return WORDS.has(word) ? WORDS.get(word) : text;
}

const shown = (value: unknown) => (typeof value === "string" ? value : JSON.stringify(value));
