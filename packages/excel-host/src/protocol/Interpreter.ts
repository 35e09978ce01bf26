import { HostError } from "./HostError";
import { className, hasSetter, HostCollection, HostObject, kindOf, memberName } from "./HostObject";
import { identity, query } from "./query";
import {
  ActionType,
  KEEP_REFERENCE,
  PathType,
  REMOVE_REFERENCE,
  type Action,
  type ActionResult,
  type ArgumentInfo,
  type ObjectPath,
  type RequestBody,
  type ResponseBody,
  type WireValue,
} from "./wire";

/** The objects that stand beside the workbook, such as the host's side of the custom functions, by their names on the wire. */
export type TopLevelObjects = (name: string) => HostObject | undefined;

/**
 * Carries out what office.js asks for, on any objects at all: it knows paths, actions and results, and nothing of Excel. The
 * actions of a batch are done one after the other; the first that fails ends the batch, and what came before it stays done.
 */
export class Interpreter {
  readonly #tracked = new Map<string, HostObject>();
  readonly #referenceIds = new WeakMap<HostObject, string>();
  #references = 0;

  constructor(
    private readonly root: HostObject,
    private readonly topLevel: TopLevelObjects,
    private readonly registered: (object: HostObject, event: string, on: boolean) => void,
  ) {}

  process(body: RequestBody): ResponseBody {
    const batch = new Batch(body.ObjectPaths, this.root, this.topLevel, this.#tracked);
    const results: ActionResult[] = [];
    const kept = new Set(
      body.Actions.filter((action) => action.Name === KEEP_REFERENCE).map((action) => action.ObjectPathId),
    );
    for (const [index, action] of body.Actions.entries()) {
      try {
        results.push({
          ActionId: action.Id,
          Value: this.#perform(action, batch, kept),
        });
      } catch (error) {
        return {
          Results: results,
          Error: wireError(error, index, batch.location),
        };
      }
    }
    return { Results: results };
  }

  #perform(action: Action, batch: Batch, kept: ReadonlySet<number>): WireValue {
    batch.location = "";
    if (action.ActionType === ActionType.trace) return null;
    if (action.ActionType === ActionType.method && action.Name === REMOVE_REFERENCE)
      return this.#removeReference(action);
    const object = batch.resolve(action.ObjectPathId);
    if (action.ActionType === ActionType.instantiate) {
      if (!object) return null;
      if (kept.has(action.ObjectPathId)) this.#track(object);
      return identity(object, this.#referenceIds.get(object));
    }
    if (!object) {
      // Nothing is loaded from a null object, and a call of its methods does nothing, as in Excel; it has no properties to set.
      if (action.ActionType === ActionType.query || action.ActionType === ActionType.method) return null;
      throw HostError.itemNotFound();
    }
    batch.location = action.Name ? `${className(object)}.${memberName(action.Name)}` : className(object);
    switch (action.ActionType) {
      case ActionType.query:
        return query(object, action.QueryInfo, (each) => this.#referenceIds.get(each));
      case ActionType.method:
        return this.#call(object, action, batch);
      case ActionType.setProperty:
        setProperty(object, memberName(action.Name ?? ""), batch.args(action.ArgumentInfo)[0]);
        return null;
      case ActionType.update:
        for (const [name, value] of Object.entries(action.ObjectState ?? {}))
          setProperty(object, memberName(name), value);
        return null;
      default:
        throw HostError.apiNotFound(`action of type ${action.ActionType}`);
    }
  }

  #call(object: HostObject, action: Action, batch: Batch): WireValue {
    if (action.Name === KEEP_REFERENCE) {
      this.#track(object);
      return null;
    }
    const name = memberName(action.Name ?? "");
    if (kindOf(object, name) === "event") {
      this.registered(object, name.replace(/^_(Un)?[Rr]egister|Event$/g, ""), name.startsWith("_Register"));
      return null;
    }
    const result = call(object, name, batch.args(action.ArgumentInfo));
    return result instanceof HostObject ? identity(result, undefined) : ((result ?? null) as WireValue);
  }

  #track(object: HostObject): void {
    if (!object.canBeTracked || this.#referenceIds.has(object)) return;
    const id = `tracked-${++this.#references}`;
    this.#referenceIds.set(object, id);
    this.#tracked.set(id, object);
  }

  #removeReference(action: Action): null {
    const [id] = action.ArgumentInfo?.Arguments ?? [];
    const object = typeof id === "string" ? this.#tracked.get(id) : undefined;
    if (object) this.#referenceIds.delete(object);
    if (typeof id === "string") this.#tracked.delete(id);
    return null;
  }

  /** The objects that the client holds on to at present. */
  get tracked(): Iterable<HostObject> {
    return this.#tracked.values();
  }
}

/** The objects of one request by their paths, each found once: a path that adds a sheet must not add it twice. */
class Batch {
  readonly #found = new Map<number, HostObject | null>();
  /** Class and member being worked at, for the report when it fails. */
  location = "";

  constructor(
    private readonly paths: RequestBody["ObjectPaths"],
    private readonly root: HostObject,
    private readonly topLevel: TopLevelObjects,
    private readonly tracked: ReadonlyMap<string, HostObject>,
  ) {}

  resolve(id: number): HostObject | null {
    const found = this.#found.get(id);
    if (found !== undefined) return found;
    const path = this.paths[String(id)];
    if (!path) throw new HostError("InvalidObjectPath", `The object path ${id} is not part of the request.`);
    const object = this.#follow(path);
    this.#found.set(id, object);
    return object;
  }

  args(info: ArgumentInfo | undefined): unknown[] {
    const references = info?.ReferencedObjectPathIds;
    return (info?.Arguments ?? []).map((arg, at) => this.#argument(arg, references?.[at]));
  }

  #argument(arg: WireValue, reference: WireValue | undefined): unknown {
    if (Array.isArray(arg) && Array.isArray(reference))
      return arg.map((each: WireValue, at) => this.#argument(each, reference[at] as WireValue));
    return typeof reference === "number" && reference > 0 ? this.resolve(reference) : arg;
  }

  #follow(path: ObjectPath): HostObject | null {
    switch (path.ObjectPathType) {
      case PathType.root:
        return this.root;
      case PathType.nullObject:
        return null;
      case PathType.newObject: {
        const object = this.topLevel(path.Name ?? "");
        if (!object) throw HostError.apiNotFound(`object named ${path.Name}`);
        return object;
      }
      case PathType.reference: {
        const object = this.tracked.get(path.Name ?? "");
        if (!object) throw HostError.invalidReference();
        return object;
      }
    }
    const parent = this.resolve(path.ParentObjectPathId ?? 0);
    if (!parent) return null;
    const name = memberName(path.Name ?? "");
    const before = this.location;
    this.location = `${className(parent)}.${path.ObjectPathType === PathType.indexer ? "getItem" : name}`;
    const object = this.#child(parent, path, name);
    this.location = before;
    return object;
  }

  #child(parent: HostObject, path: ObjectPath, name: string): HostObject | null {
    switch (path.ObjectPathType) {
      case PathType.property: {
        if (kindOf(parent, name) !== "relation") throw HostError.apiNotFound(`${className(parent)}.${name}`);
        return ((parent as unknown as Record<string, unknown>)[name] ?? null) as HostObject | null;
      }
      case PathType.method:
        return (call(parent, name, this.args(path.ArgumentInfo)) ?? null) as HostObject | null;
      case PathType.indexer: {
        if (!(parent instanceof HostCollection)) throw HostError.apiNotFound(`indexer of ${className(parent)}`);
        const key = path.ArgumentInfo?.Arguments?.[0];
        if (typeof key !== "string" && typeof key !== "number") throw HostError.invalidArgument();
        return parent.itemByKey(key) as HostObject;
      }
      default:
        throw HostError.apiNotFound(`object path of type ${path.ObjectPathType}`);
    }
  }
}

function call(object: HostObject, name: string, args: unknown[]): unknown {
  const method =
    kindOf(object, name) === "method"
      ? (object as unknown as Record<string, (...args: unknown[]) => unknown>)[name]
      : object.methodNamed(name);
  if (!method) throw HostError.apiNotFound(`${className(object)}.${name}()`);
  // The client sends null for what the add-in left out.
  return method.apply(
    object,
    args.map((arg) => arg ?? undefined),
  );
}

function setProperty(object: HostObject, name: string, value: unknown): void {
  if (kindOf(object, name) !== "scalar" || !hasSetter(object, name))
    throw HostError.apiNotFound(`way to set ${className(object)}.${name}`);
  (object as unknown as Record<string, unknown>)[name] = value;
}

function wireError(error: unknown, index: number, location: string): ResponseBody["Error"] {
  const known =
    error instanceof HostError
      ? error
      : HostError.generalException(error instanceof Error ? `${error.message}\n${error.stack}` : String(error));
  return {
    Code: known.code,
    Message: known.message,
    HttpStatusCode: known.httpStatus,
    ActionIndex: index,
    Location: location,
  };
}
