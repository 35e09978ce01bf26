/** The messages between office.js and its host, as the client library writes them. */

export type WireValue = null | boolean | number | string | readonly WireValue[] | { readonly [key: string]: WireValue };

/** How an object is reached: each path starts at another one, the workbook at the root. */
export interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name?: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

export const PathType = {
  root: 1,
  newObject: 2,
  method: 3,
  property: 4,
  indexer: 5,
  reference: 6,
  nullObject: 7,
} as const;

export interface ArgumentInfo {
  readonly Arguments?: readonly WireValue[];
  /** In the shape of the arguments: where a path's id stands, the argument is that object. */
  readonly ReferencedObjectPathIds?: readonly WireValue[];
}

export interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name?: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
  readonly ObjectState?: { readonly [property: string]: WireValue };
}

export const ActionType = {
  instantiate: 1,
  query: 2,
  method: 3,
  setProperty: 4,
  trace: 5,
  recursiveQuery: 6,
  queryAsJson: 7,
  ensureUnchanged: 8,
  update: 9,
} as const;

/** The client keeps a hold on an object, or lets it go. */
export const KEEP_REFERENCE = "_KeepReference";
export const REMOVE_REFERENCE = "_RemoveReference";

export interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

export interface RequestBody {
  readonly AutoKeepReference?: boolean;
  readonly Actions: readonly Action[];
  readonly ObjectPaths: { readonly [id: string]: ObjectPath };
}

export interface ActionResult {
  readonly ActionId: number;
  readonly Value: WireValue;
}

export interface WireError {
  readonly Code: string;
  readonly Message: string;
  readonly Location: string;
  readonly HttpStatusCode: number;
  readonly ActionIndex: number;
}

export interface ResponseBody {
  readonly Results: readonly ActionResult[];
  readonly Error?: WireError;
}

/** The envelopes of the bridge. */
export const MessageType = { request: 1, response: 2, pushed: 3 } as const;

export interface RequestMessage {
  readonly id: number;
  readonly type: number;
  readonly flags?: number;
  readonly message: {
    readonly url?: string;
    readonly body: RequestBody | string;
  };
}

/** A flag of a request that waits while a cell is being edited: Excel.run was given delayForCellEdit. */
export const WAITS_FOR_CELL_EDIT = 64;

/** What the host sends unasked: an event, or the call of a custom function. */
export interface PushedEntry {
  readonly messageCategory: number;
  readonly messageType: number;
  readonly targetId: string;
  readonly id: number;
  readonly message: string;
}

export const EVENT_CATEGORY = 65_536;
