import { HostError } from "./HostError";
import type { Interpreter } from "./Interpreter";
import { withSharedParts } from "./SharedParts";
import { soon } from "./soon";
import {
  ActionType,
  MessageType,
  PathType,
  REMOVE_REFERENCE,
  WAITS_FOR_CELL_EDIT,
  type PushedEntry,
  type RequestBody,
  type RequestMessage,
  type WireValue,
} from "./wire";

/** How Excel's less pleasant sides are played, each of them to be changed at any time. */
export interface TransportSwitches {
  /** The most bytes that a request or an answer may have; null for no limit. Excel on the web allows 5 MiB. */
  payloadLimitBytes: number | null;
  /** How long an answer takes besides the work itself. */
  latencyMs: number;
  /** The n-th request from now answers with an error, once; null for none. */
  failAtRequest: number | null;
  /** How many actions of that request are carried out before it fails; one with no more actions than these comes through. */
  failAfterActions: number;
  /** The code of that error. */
  failWith: string;
  /** A cell is being edited until this resolves: requests wait for that if they ask to, and fail otherwise. Null when none is. */
  cellEdit: Promise<void> | null;
  /** Called before each request is carried out, with its number: what a user or a co-author does in between. */
  beforeRequest: ((request: number) => void) | null;
}

export interface TransportStatistics {
  requests: number;
  bytesSent: number;
  bytesReceived: number;
  largestRequest: number;
}

/** The host's end of the bridge to office.js: takes requests as texts, answers them, and pushes messages of its own. */
export class Endpoint {
  readonly statistics: TransportStatistics = {
    requests: 0,
    bytesSent: 0,
    bytesReceived: 0,
    largestRequest: 0,
  };

  constructor(
    private readonly interpreter: Interpreter,
    private readonly switches: TransportSwitches,
    private readonly send: (text: string) => void,
    /** Told after every request that was carried out. */
    private readonly processed: () => void,
  ) {}

  receive(text: string): void {
    const { id, type, message, flags = 0 } = JSON.parse(text) as RequestMessage;
    if (type !== MessageType.request) return;
    const body = typeof message.body === "string" ? (JSON.parse(message.body) as RequestBody) : message.body;
    // What the client library asks for itself comes the same way: nothing is played on it, and it is not counted.
    if (isHousekeeping(body))
      return this.#later(0, () => this.#answer(id, 200, JSON.stringify(this.interpreter.process(body))));
    const { cellEdit } = this.switches;
    if (cellEdit === null) return this.#take(id, text, body);
    if (flags & WAITS_FOR_CELL_EDIT) return void cellEdit.then(() => this.#take(id, text, body));
    const refusal = HostError.cellEdit();
    this.#later(0, () => this.#answer(id, refusal.httpStatus, errorBody(refusal)));
  }

  #take(id: number, text: string, body: RequestBody): void {
    const bytes = byteLength(text);
    this.#count(bytes);
    const failure = this.#failureOf(bytes, body);
    const { failAfterActions } = this.switches;
    const number = this.statistics.requests;
    this.#later(this.switches.latencyMs, () => {
      this.switches.beforeRequest?.(number);
      if (failure) {
        if (failure instanceof PlayedFailure && failAfterActions > 0)
          this.#carryOut({ ...body, Actions: body.Actions.slice(0, failAfterActions) });
        return this.#answer(id, failure.httpStatus, errorBody(failure));
      }
      const answer = this.#carryOut(body);
      const size = byteLength(answer);
      this.statistics.bytesReceived += size;
      const tooLarge =
        this.#exceeds(size) &&
        new HostError("ResponsePayloadSizeLimitExceeded", "The response payload size has exceeded the limit.", 413);
      if (tooLarge) this.#answer(id, tooLarge.httpStatus, errorBody(tooLarge));
      else this.#answer(id, 200, answer);
    });
  }

  /** @param entries as objects or as finished JSON @param shared parts that entries refer to */
  push(entries: readonly (PushedEntry | string)[], shared: readonly string[] = []): void {
    const texts = entries.map((entry) => (typeof entry === "string" ? entry : JSON.stringify(entry)));
    this.send(withSharedParts(`{"type":${MessageType.pushed},"message":{"entries":[${texts.join(",")}]}}`, shared));
  }

  #carryOut(body: RequestBody): string {
    const answer = JSON.stringify(this.interpreter.process(body));
    this.processed();
    return answer;
  }

  #count(bytes: number): void {
    this.statistics.requests++;
    this.statistics.bytesSent += bytes;
    this.statistics.largestRequest = Math.max(this.statistics.largestRequest, bytes);
  }

  #exceeds(bytes: number): boolean {
    return this.switches.payloadLimitBytes !== null && bytes > this.switches.payloadLimitBytes;
  }

  #failureOf(bytes: number, { Actions }: RequestBody): HostError | null {
    const { switches } = this;
    if (switches.failAtRequest !== null && --switches.failAtRequest <= 0) {
      switches.failAtRequest = null;
      if (switches.failAfterActions === 0 || Actions.length > switches.failAfterActions)
        return new PlayedFailure(switches.failWith, "There was an internal error while processing the request.", 500);
    }
    return this.#exceeds(bytes)
      ? new HostError("RequestPayloadSizeLimitExceeded", "The request payload size has exceeded the limit.", 413)
      : null;
  }

  #answer(id: number, statusCode: number, body: string): void {
    this.send(
      `{"id":${id},"type":${MessageType.response},"message":{"statusCode":${statusCode},"headers":{},"body":${body}}}`,
    );
  }

  #later(milliseconds: number, act: () => void): void {
    if (milliseconds > 0) setTimeout(act, milliseconds);
    else soon(act);
  }
}

/** The failure that the switches ask for. */
class PlayedFailure extends HostError {}

/** Results of custom functions, and ranges let go when Excel.run ends. */
function isHousekeeping({ Actions, ObjectPaths }: RequestBody): boolean {
  const toRuntime = Object.values(ObjectPaths).some((path) => path.ObjectPathType === PathType.newObject);
  const named = Actions.filter((action) => action.Name);
  return (
    toRuntime ||
    (named.length > 0 &&
      named.every((action) => action.Name === REMOVE_REFERENCE) &&
      Actions.every((action) => action.ActionType !== ActionType.query))
  );
}

function errorBody({ code, message }: HostError): string {
  const body: WireValue = { error: { code, message } };
  return JSON.stringify(body);
}

/** The length of a text in UTF-8. */
export function byteLength(text: string): number {
  let bytes = text.length;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x80) continue;
    if (code < 0x800) bytes += 1;
    else if (code >= 0xd800 && code < 0xdc00) {
      bytes += 2;
      at++;
    } else bytes += 2;
  }
  return bytes;
}
