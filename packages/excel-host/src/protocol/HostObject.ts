/** Which of a class's members the client may reach, by their names in office.js. Nothing else can be read, set or called. */
interface Members<T> {
  /** Properties with plain values; settable ones have a setter. */
  readonly scalars?: readonly (keyof T & string)[];
  /** Properties that are objects themselves. */
  readonly relations?: readonly (keyof T & string)[];
  readonly methods?: readonly (keyof T & string)[];
  /** Events: the client asks to be told with _Register…Event. */
  readonly events?: readonly string[];
}

export type MemberKind = "scalar" | "relation" | "method" | "event";

type HostClass<T> = abstract new (...args: never[]) => T;

const exposed = new Map<object, Map<string, MemberKind>>();

/** An object of the workbook as office.js knows it: plain getters, setters and methods, made reachable by `expose`. */
export abstract class HostObject {
  /** By this key the client finds the object in its collection again; undefined where there is no such collection. */
  get key(): string | number | undefined {
    return undefined;
  }

  /** A method that is not exposed by name, where a class has as many as its workbook has functions. */
  methodNamed(_name: string): ((...args: unknown[]) => unknown) | undefined {
    return undefined;
  }

  /** Objects that the client may keep a hold on while the workbook changes, as it does on ranges. */
  get canBeTracked(): boolean {
    return false;
  }
}

/** A collection: its items are loaded with it, and found by their keys. */
export abstract class HostCollection<Item extends HostObject> extends HostObject {
  abstract get items(): readonly Item[];
  /** @throws HostError when there is none */
  abstract itemByKey(key: string | number): Item;
}

export function expose<T extends HostObject>(type: HostClass<T>, members: Members<T>): void {
  const kinds = new Map<string, MemberKind>();
  for (const name of members.scalars ?? []) kinds.set(name, "scalar");
  for (const name of members.relations ?? []) kinds.set(name, "relation");
  for (const name of members.methods ?? []) kinds.set(name, "method");
  for (const name of members.events ?? [])
    kinds.set(`_Register${name}Event`, "event").set(`_Unregister${name}Event`, "event");
  exposed.set(type.prototype as object, kinds);
}

export function kindOf(object: HostObject, name: string): MemberKind | undefined {
  for (
    let type = Object.getPrototypeOf(object) as object | null;
    type;
    type = Object.getPrototypeOf(type) as object | null
  ) {
    const kind = exposed.get(type)?.get(name);
    if (kind) return kind;
  }
  return undefined;
}

export function scalarsOf(object: HostObject): string[] {
  const names: string[] = [];
  for (
    let type = Object.getPrototypeOf(object) as object | null;
    type;
    type = Object.getPrototypeOf(type) as object | null
  ) {
    for (const [name, kind] of exposed.get(type) ?? [])
      if (kind === "scalar" && !names.includes(name)) names.push(name);
  }
  return names;
}

/** Two properties that the client library sets under other names than it reads. */
const SET_AS: Readonly<Record<string, string>> = { Gridlines: "showGridlines", Headings: "showHeadings" };

/** The wire writes names with a capital, the classes do not. */
export const memberName = (wireName: string) =>
  wireName.startsWith("_") ? wireName : (SET_AS[wireName] ?? wireName.charAt(0).toLowerCase() + wireName.slice(1));
export const wireName = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);

export const className = (object: HostObject) => object.constructor.name;

export function hasSetter(object: HostObject, name: string): boolean {
  for (
    let type = Object.getPrototypeOf(object) as object | null;
    type;
    type = Object.getPrototypeOf(type) as object | null
  ) {
    const property = Object.getOwnPropertyDescriptor(type, name);
    if (property) return property.set !== undefined;
  }
  return false;
}
