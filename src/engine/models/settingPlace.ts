import { ScoringError } from "../errors";

/** A group of settings, or an entry of a list. */
export type Section = Record<string, unknown>;

/**
 * Whether a value is a group of settings.
 * @example isSection([1]) // false
 */
export const isSection = (value: unknown): value is Section =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Where a setting is in a model. */
export interface SettingPlace {
  /** the path with positions in lists: `filters.0.atMost` */
  path: string;
  parent: Section | unknown[];
  /** key in the parent; in a list, a position, or "+" for a new entry */
  key: string;
  /** the setting is an entry of a list or of `limits`, or a part of one: what it may hold is for the schema to say */
  inEntry: boolean;
}

const NAME = /^[a-z]\w*$/i;

/**
 * Finds a setting by its path. Entries of lists go by position, or by their id, metric or column: `categories.0.weight`, `categories.value.metrics.pe.weight`,
 * `filters.market_cap.atLeast`; `+` stands for a new entry. A filter or bounds of a column that has none are added to the model.
 * @param model the parts of a model, which may change
 * @returns undefined where there is no such setting
 * @throws ScoringError "invalid-setting" when a list has no such entry, or several, or the setting lies in a group that the model does without
 * @example settingPlace({ filters: [{ column: "pe", below: 20 }] }, "filters.pe.below")?.path // "filters.0.below"
 */
export function settingPlace(model: Section, path: string): SettingPlace | undefined {
  const keys = path.split(".");
  const passed: string[] = [];
  let node: Section | unknown[] = model;
  let inEntry = false;
  for (const [depth, key] of keys.entries()) {
    const last = depth === keys.length - 1;
    const list: boolean = Array.isArray(node);
    const position = Array.isArray(node) ? entryOf(node, key, path, passed.join("."), last) : key;
    inEntry ||= list || passed.join(".") === "limits";
    passed.push(position);
    if (last) return { path: passed.join("."), parent: node, key: position, inEntry };
    if (depth === 1 && passed[0] === "limits" && isSection(node) && !Object.hasOwn(node, key) && NAME.test(key))
      node[key] = {};
    const next: unknown = Object.hasOwn(node, position) ? (node as Section)[position] : undefined;
    if (next === null)
      throw fault(path, `${path} cannot be set: the model ${String(model.id)} has no ${passed.join(".")}.`);
    if (!isSection(next) && !Array.isArray(next)) return undefined;
    node = next;
  }
  return undefined;
}

/** The position of an entry that goes by `key`. */
function entryOf(list: unknown[], key: string, path: string, listPath: string, last: boolean): string {
  if (key === "+" && last) return String(list.length);
  if (key === "+")
    throw fault(path, `${path} cannot be set: + stands for a whole new entry, so write ${listPath}.+={…} in JSON.`);
  if (/^\d+$/.test(key) && Number(key) < list.length) return String(Number(key));
  const named = [...list.keys()].filter((k) => nameOf(list[k]) === key);
  if (named.length === 1) return String(named[0]);
  if (named.length > 1)
    throw fault(
      path,
      `${path} is not clear: ${listPath} has ${named.length} entries ${key}, so write one of the positions ${named.join(", ")} in its place.`,
    );
  if (listPath === "filters" && !last && NAME.test(key)) return String(list.push({ column: key }) - 1);
  const names = list.map((entry, k) => nameOf(entry) ?? String(k));
  throw fault(path, `There is no entry ${key} in ${listPath}: choose ${[...names, "+ for a new one"].join(", ")}.`);
}

/** What an entry of a list goes by. */
function nameOf(entry: unknown): string | undefined {
  if (!isSection(entry)) return undefined;
  const name = entry.id ?? entry.metric ?? entry.column;
  return typeof name === "string" ? name : undefined;
}

const fault = (path: string, message: string): ScoringError => new ScoringError("invalid-setting", path, message);
