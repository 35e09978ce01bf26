import { ScoringError } from "../errors";
import type { FieldFault } from "./describeIssue";
import { checkModel } from "./readModel";
import type { Model } from "./schema";
import { isSection, settingPlace, type Section } from "./settingPlace";

/**
 * A copy of the model with some settings changed, each named by its path, such as `winsorize.lower` or `portfolio.count`. All changes are checked together, so
 * that settings that depend on one another can be given in any order.
 *
 * Entries of lists go by position, id, metric or column: `categories.value.metrics.pe.weight`, `filters.market_cap.atLeast`. `filters.+` adds an entry, or several;
 * null removes an entry or a part of one that need not be there.
 * @param settings path → value; text that reads as a number, true, false, null, or a list or group in JSON is converted unless the setting is text
 * @throws ScoringError "invalid-setting" for an unknown path, a value that the model does not allow, or the model's id, name, description or source
 * @example withSettings(presetModel("six-factor"), { "winsorize.lower": "0.05" }).winsorize.lower // 0.05
 * @example withSettings(presetModel("six-factor"), { "filters.pe.atMost": 30 }).filters[0].column // "pe"
 */
export function withSettings(model: Model, settings: Readonly<Record<string, unknown>>): Model {
  const changed = copyOf(model);
  const removals: (() => void)[] = [];
  // every place is found before any entry goes, so that positions are those of the model given
  const places = new Map(
    Object.entries(settings).map(([path, value]) => [path, change(changed, model, path, value, removals)]),
  );
  removals.forEach((remove) => remove());
  const { model: accepted, fault } = checkModel(changed);
  if (accepted) return accepted;
  const [path, place] = settingAtFault([...places], fault.path);
  throw new ScoringError(
    "invalid-setting",
    path,
    `${path}=${shown(settings[path])} is not allowed: ${reasonOf(fault, place)}.`,
  );
}

/** Why a value is not allowed, to follow its setting's name. */
function reasonOf({ path, message }: FieldFault, place: string): string {
  const part = path.startsWith(`${place}.`) ? path.slice(place.length + 1) : undefined;
  if (message === "there is no such field") return `there is no field ${part ?? path}`;
  const hint = message === "must be a list" ? `${message}, such as ["a","b"]` : message;
  if (!message.startsWith("must ")) return message;
  return path === place ? `it ${hint}` : part === undefined ? `${path} ${hint}` : `its ${part} ${hint}`;
}

/**
 * The settings, of those given by their paths, whose values differ between two models, with the new values. Where a list has become longer or shorter, it is
 * the list that changed.
 * @example settingsChanged(presetModel("six-factor"), withSettings(presetModel("six-factor"), { groups: 5 }), ["groups", "standardize"]) // { groups: 5 }
 */
export function settingsChanged(before: Model, after: Model, paths: readonly string[]): Record<string, unknown> {
  const changes = paths.map((path) => {
    const keys = settingPlace(copyOf(before), path)!.path.split(".");
    for (let depth = 1; depth < keys.length; depth++) {
      const above = keys.slice(0, depth);
      const [old, now] = [valueAt(before, above), valueAt(after, above)];
      const resized = Array.isArray(old) && Array.isArray(now) && old.length !== now.length;
      if (resized || (depth === 2 && keys[0] === "limits" && old === undefined)) return above;
    }
    return keys;
  });
  const differing = changes.filter(
    (keys) => JSON.stringify(valueAt(before, keys)) !== JSON.stringify(valueAt(after, keys)),
  );
  return Object.fromEntries(differing.map((keys) => [keys.join("."), valueAt(after, keys) ?? null]));
}

const copyOf = (model: Model): Section => JSON.parse(JSON.stringify(model)) as Section;

const valueAt = (model: Model, keys: readonly string[]): unknown =>
  keys.reduce<unknown>((value, key) => (value as Section | null | undefined)?.[key], model);

/**
 * The paths of all plain settings of a model, for help texts.
 * @example settingPaths(presetModel("six-factor")).includes("sector.minGroupSize") // true
 */
export const settingPaths = (model: Model): string[] => pathsOf(model, false);

/** Paths of all plain settings, and those of lists where they are asked for. */
function pathsOf(model: Model, lists: boolean): string[] {
  const visit = (value: object, prefix: string): string[] =>
    Object.entries(value).flatMap(([key, child]: [string, unknown]) =>
      IDENTITY.has(prefix + key) || (Array.isArray(child) && !lists)
        ? []
        : isSection(child)
          ? visit(child, `${prefix}${key}.`)
          : [prefix + key],
    );
  return visit(model, "");
}

/** These identify the model and cannot be changed by settings, so that results never carry another model's name. */
const IDENTITY: ReadonlySet<string> = new Set(["formatVersion", "id", "name", "description", "source"]);

/** Makes a change, or notes it among the removals; returns the path that the schema knows the setting by. */
function change(changed: Section, model: Model, path: string, value: unknown, removals: (() => void)[]): string {
  if (IDENTITY.has(path))
    throw new ScoringError(
      "invalid-setting",
      path,
      `${path} is no setting but says which model it is: save a copy of the model under a name of its own.`,
    );
  if (value === undefined) throw new ScoringError("invalid-setting", path, `${path} needs a value.`);
  const place = settingPlace(changed, path);
  if (place === undefined) throw unknownSetting(model, path);
  const { parent, key, inEntry } = place;
  if (path.endsWith(".+") && Array.isArray(parent)) {
    const words = parent.length > 0 && parent.every((entry) => typeof entry === "string");
    const added = words && typeof value === "string" && !/^\s*\[/.test(value) ? value : literal(path, value);
    parent.push(...(Array.isArray(added) ? (added as unknown[]).flat(Infinity) : [added]));
    return place.path;
  }
  const current: unknown = Object.hasOwn(parent, key) ? (parent as Section)[key] : undefined;
  const read = typeof current === "string" && !isNull(value) ? value : literal(path, value);
  // a whole section can be removed where the model allows it; otherwise only its parts can be set
  const known = inEntry
    ? /^\w+$/.test(key) && !key.startsWith("_")
    : Object.hasOwn(parent, key) && !(isSection(current) && read !== null);
  if (!known) throw unknownSetting(model, path);
  if (read !== null || !inEntry) (parent as Section)[key] = read;
  else if (Array.isArray(parent)) removals.push(() => parent.splice(parent.indexOf(current), 1));
  else delete parent[key];
  return place.path;
}

const isNull = (value: unknown): boolean => typeof value === "string" && value.trim().toLowerCase() === "null";

/** The changed setting that is at fault, or else the first one in the same section, and its place. */
function settingAtFault(places: readonly (readonly [string, string])[], fault: string): readonly [string, string] {
  const section = (path: string) => path.split(".")[0];
  const within = (inner: string, outer: string) => inner === outer || inner.startsWith(`${outer}.`);
  return (
    places.find(([, place]) => place === fault) ??
    places.find(([, place]) => within(fault, place) || within(place, fault)) ??
    places.find(([, place]) => section(place) === section(fault)) ??
    places[0]
  );
}

function unknownSetting(model: Model, path: string): ScoringError {
  const [section] = path.split(".");
  const near = pathsOf(model, true).filter((other) => other.startsWith(`${section}.`));
  const sections = Object.entries(model)
    .filter(([key]) => !IDENTITY.has(key))
    .map(([key, value]) => (typeof value === "object" && value !== null ? `${key}.…` : key));
  const choices = near.length > 0 ? near : sections;
  return new ScoringError("invalid-setting", path, `There is no setting ${path}: choose ${choices.join(", ")}.`);
}

const WORDS = new Map<string, unknown>([
  ["true", true],
  ["false", false],
  ["null", null],
]);

/** What a text says: a number, a word such as true, or a list or group in JSON. Other text, and what is no text, is itself. */
function literal(path: string, value: unknown): unknown {
  if (typeof value !== "string") return value;
  const trimmed = value.trim();
  if (trimmed !== "" && Number.isFinite(Number(trimmed))) return Number(trimmed);
  const word = trimmed.toLowerCase();
  if (WORDS.has(word)) return WORDS.get(word);
  if (!/^[[{]/.test(trimmed)) return value;
  try {
    return JSON.parse(trimmed) as unknown;
  } catch {
    throw new ScoringError(
      "invalid-setting",
      path,
      `${path}=${value} is not allowed: it is no valid JSON, such as {"column":"pe","atMost":30} or ["a","b"] with double quotes.`,
    );
  }
}

const shown = (value: unknown) => (typeof value === "string" ? value : JSON.stringify(value));
