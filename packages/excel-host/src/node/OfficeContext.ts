import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import vm from "node:vm";
import { isSetSupported, REQUIREMENT_SETS } from "../protocol/requirementSets";
import { deliver, type OfficeRealm } from "../protocol/SharedParts";
import { copyIntoThisRealm, rethrownHere } from "./realms";

/** The client library's files, as they are published. */
const CLIENT_FILES = ["en-us/office_strings.debug.js", "excel-web-16.00.debug.js"];

/** The runtime starts its custom functions when the host says so with this flag. */
const STARTS_CUSTOM_FUNCTIONS = 2;

const HOST_INFO = { host: "Excel", platform: "PC" } as const;

type EventHandler = (details: { readonly type: string }) => void;

/** The world in which an add-in's code runs: the real client library, and as much of a browser's window as they need. */
export class OfficeContext {
  readonly #context: vm.Context;
  readonly #realm: OfficeRealm;
  readonly #bridge: { onMessageFromHost: ((text: string) => void) | null; sendMessageToHost(text: string): void };
  readonly #selectionHandlers = new Set<EventHandler>();

  readonly #sets: typeof REQUIREMENT_SETS;

  constructor(receive: (text: string) => void, sets = REQUIREMENT_SETS) {
    this.#sets = sets;
    this.#bridge = { onMessageFromHost: null, sendMessageToHost: receive };
    const window = this.#window(this.#officeContext());
    this.#context = vm.createContext(window);
    const dist = join(dirname(createRequire(import.meta.url).resolve("@microsoft/office-js/package.json")), "dist");
    for (const file of CLIENT_FILES) this.runFile(join(dist, file));
    this.#realm = vm.runInContext("({ JSON, OfficeExtension })", this.#context) as OfficeRealm;
  }

  send(text: string): void {
    deliver(text, this.#realm, this.#bridge.onMessageFromHost);
  }

  runFile(path: string): void {
    new vm.Script(readFileSync(path, "utf8"), { filename: path }).runInContext(this.#context);
  }

  async run<T>(code: string): Promise<T> {
    try {
      return copyIntoThisRealm(await vm.runInContext(code, this.#context)) as T;
    } catch (error) {
      throw rethrownHere(error);
    }
  }

  async call<T>(path: string, args: readonly unknown[]): Promise<T> {
    const names = path.split(".");
    let owner: unknown = this.#context;
    for (const name of names.slice(0, -1)) owner = (owner as Record<string, unknown> | undefined)?.[name];
    const callee = (owner as Record<string, unknown> | undefined)?.[names[names.length - 1]];
    if (typeof callee !== "function") throw new Error(`The add-in has no function ${path}.`);
    try {
      return copyIntoThisRealm(
        await (callee as (...args: unknown[]) => unknown).apply(owner, args.map(withCallbacksHere)),
      ) as T;
    } catch (error) {
      throw rethrownHere(error);
    }
  }

  /** The workbook's own selection event does not come over the bridge. */
  raiseSelectionChanged(): void {
    for (const handler of this.#selectionHandlers) handler({ type: "documentSelectionChanged" });
  }

  /** @param officeContext what an add-in finds as Office.context; the client library asks for it with every call */
  #window(officeContext: object): Record<string, unknown> {
    const window: Record<string, unknown> = {
      console,
      setTimeout,
      clearTimeout,
      setInterval,
      clearInterval,
      queueMicrotask,
      performance,
      structuredClone,
      TextEncoder,
      TextDecoder,
      URL,
      URLSearchParams,
      AbortController,
      AbortSignal,
      Event,
      EventTarget,
      navigator: { userAgent: "ExcelHost", language: "en-US" },
      location: { href: "https://localhost/", origin: "https://localhost", protocol: "https:", search: "", hash: "" },
      document: {
        readyState: "complete",
        cookie: "",
        addEventListener() {},
        getElementsByTagName: () => [],
        createElement: () => ({ style: {} }),
      },
      _richApiNativeBridge: this.#bridge,
      CustomFunctions: customFunctionsNamespace(),
      CustomFunctionMappings: {},
      OSF: {
        _OfficeAppFactory: {
          getHostInfo: () => ({ flags: STARTS_CUSTOM_FUNCTIONS }),
          getContext: () => officeContext,
        },
      },
      Microsoft: {
        Office: {
          WebExtension: {
            HostType: { Excel: "Excel" },
            PlatformType: { PC: "PC", OfficeOnline: "OfficeOnline" },
            onReady,
          },
        },
      },
    };
    return Object.assign(window, { window, self: window });
  }

  #officeContext(): object {
    const succeed = (callback?: (result: object) => void) => callback?.({ status: "succeeded", value: undefined });
    const handlers = this.#selectionHandlers;
    return {
      ...HOST_INFO,
      contentLanguage: "en-US",
      displayLanguage: "en-US",
      diagnostics: { ...HOST_INFO, version: "16.0" },
      requirements: { isSetSupported: (name: string, version?: string) => isSetSupported(name, version, this.#sets) },
      document: {
        addHandlerAsync(type: string, handler: EventHandler, ...rest: unknown[]) {
          if (type === "documentSelectionChanged") handlers.add(handler);
          succeed(rest[rest.length - 1] as (result: object) => void);
        },
        removeHandlerAsync(
          _type: string,
          { handler }: { handler?: EventHandler },
          callback?: (result: object) => void,
        ) {
          if (handler) handlers.delete(handler);
          else handlers.clear();
          succeed(callback);
        },
      },
    };
  }
}

function onReady(callback?: (info: typeof HOST_INFO) => void): Promise<typeof HOST_INFO> {
  const ready = Promise.resolve(HOST_INFO);
  if (callback) void ready.then(callback);
  return ready;
}

/** What functions are associated with; the runtime looks them up there. */
function customFunctionsNamespace(): object {
  const mappings: Record<string, unknown> = {};
  const listeners: (() => void)[] = [];
  return {
    _association: { mappings, onchange: (listener: () => void) => listeners.push(listener) },
    associate(id: string | Record<string, unknown>, implementation?: unknown): void {
      const added = typeof id === "string" ? { [id]: implementation } : id;
      for (const [name, each] of Object.entries(added)) mappings[name.toUpperCase()] = each;
      for (const listener of listeners) listener();
    },
  };
}

/** Callbacks handed to the add-in get what they are called with as objects of this side. */
function withCallbacksHere(arg: unknown): unknown {
  if (typeof arg === "function")
    return (...details: unknown[]): unknown =>
      (arg as (...details: unknown[]) => unknown)(...details.map(copyIntoThisRealm));
  if (arg !== null && typeof arg === "object" && Object.getPrototypeOf(arg) === Object.prototype) {
    return Object.fromEntries(Object.entries(arg).map(([name, value]) => [name, withCallbacksHere(value)]));
  }
  return arg;
}
