import { HostError } from "./HostError";
import { className, HostCollection, kindOf, memberName, scalarsOf, wireName, type HostObject } from "./HostObject";
import type { QueryInfo, WireValue } from "./wire";

type Loaded = Record<string, WireValue>;

/** A branch of what is to be loaded: the properties of an object, and under each relation its own. */
type Wanted = Map<string, Wanted>;

/** What the client needs to find an object again. */
export function identity(object: HostObject, referenceId: string | undefined): Loaded {
  const found: Loaded = {};
  if (referenceId !== undefined) found._ReferenceId = referenceId;
  if (object.key !== undefined) found[kindOf(object, "id") ? "Id" : "_Id"] = object.key;
  return found;
}

/** The values that a load asks for: "name", "format/fill/color", "items/name", all of them where nothing is named. */
export function query(
  object: HostObject,
  info: QueryInfo | undefined,
  referenceIdOf: (object: HostObject) => string | undefined,
): Loaded {
  const wanted: Wanted = new Map();
  for (const path of info?.Select ?? []) plant(wanted, path.split("/"));
  for (const path of info?.Expand ?? []) plant(wanted, [...path.split("/"), "$all"]);
  return load(object, wanted, info, referenceIdOf);
}

/** What add-ins name when they load nothing but whether an object is there, as Microsoft's samples do. */
const NOTHING = /^no-?properties-?needed$/i;

function plant(wanted: Wanted, [first, ...rest]: readonly string[]): void {
  const name = first === "*" ? "$all" : first.startsWith("$") ? first : memberName(first.trim());
  let branch = wanted.get(name);
  if (!branch) wanted.set(name, (branch = new Map<string, Wanted>()));
  if (rest.length) plant(branch, rest);
}

function load(
  object: HostObject,
  wanted: Wanted,
  page: QueryInfo | undefined,
  referenceIdOf: (object: HostObject) => string | undefined,
): Loaded {
  const loaded = identity(object, referenceIdOf(object));
  const everything = wanted.size === 0 || wanted.has("$all");
  const names = new Map([
    ...(everything ? scalarsOf(object).map((name) => [name, new Map() as Wanted] as const) : []),
    ...wanted,
  ]);
  const ofItems: Wanted = new Map(wanted.get("items"));
  for (const [name, branch] of names) {
    if (name.startsWith("$") || name === "isNullObject" || name === "items" || NOTHING.test(name)) continue;
    const kind = kindOf(object, name);
    // What a collection has not got itself is asked of its items.
    if (!kind && object instanceof HostCollection) ofItems.set(name, branch);
    else loaded[wireName(name)] = member(object, name, branch, referenceIdOf);
  }
  if (object instanceof HostCollection) {
    const from = page?.Skip ?? 0;
    const items = (object.items as readonly HostObject[]).slice(
      from,
      page?.Top === undefined ? undefined : from + page.Top,
    );
    loaded._Items = items.map((item) => load(item, ofItems, undefined, referenceIdOf));
  }
  return loaded;
}

function member(
  object: HostObject,
  name: string,
  branch: Wanted,
  referenceIdOf: (object: HostObject) => string | undefined,
): WireValue {
  const value = (object as unknown as Record<string, unknown>)[name];
  switch (kindOf(object, name)) {
    case "scalar":
      return (value ?? null) as WireValue;
    case "relation":
      return value === null || value === undefined
        ? { _IsNull: true }
        : load(value as HostObject, branch, undefined, referenceIdOf);
    default:
      throw HostError.apiNotFound(`${className(object)}.${name}`);
  }
}
