import type { Arity, Evaluation, SheetFunction } from "../calculation/evaluation";
import { CellError, Matrix, Reference, type Argument, type Scalar } from "../calculation/values";
import { formatAddress } from "../formula/address";
import type { FunctionDescription, Grid, SheetId } from "../grid/Grid";
import { takesErrors, type FunctionMetadata, type FunctionsFile } from "./metadata";
import { ERROR_TYPE, prepareArguments, type BlankCell } from "./parameters";
import { SharedParts } from "../protocol/SharedParts";
import { errorFrom, resultFrom } from "./results";
import { Payloads, type PayloadStatistics, type PayloadSwitches } from "./Payloads";
import { Streams } from "./Streams";

interface Caller {
  readonly sheet: SheetId;
  readonly row: number;
  readonly column: number;
}

/** One call of a function with certain arguments, by whichever formulas. */
interface Invocation {
  readonly id: number;
  /** The formulas that wait for it. */
  readonly callers: Caller[];
  result: Scalar | Matrix | undefined;
}

/** The runtime's numbers for what the host sends it. */
const CATEGORY = 1;
const INVOKE = 1000;
const CANCEL = 1001;
const CANCELABLE = 1;
const STREAMING = 2;
const ERRORS_ALLOWED = 4;

/** A push is kept below this many characters: the runtime reads each as one text, keeps all of it until it is done, and pauses after each. */
const LARGEST_PUSH = 16_000_000;

interface UnsentCall {
  readonly id: number;
  readonly functionId: string;
  /** As JSON. */
  readonly args: readonly string[];
  readonly details: readonly string[];
}

/**
 * The host's side of custom functions. A formula that calls one shows #BUSY! until the add-in has answered, and is evaluated
 * again then; all the calls of one calculation go out together, equal ones only once.
 */
export class CustomFunctions {
  readonly #byName = new Map<string, FunctionMetadata>();
  /** Calls under way or answered, until no formula waits any more. */
  readonly #invocations = new Map<string, Invocation>();
  readonly #underWay = new Map<number, Invocation>();
  readonly #argNumbers = new Map<string, number>();
  readonly #payloads: Payloads;
  readonly #streams: Streams;
  #unsent: UnsentCall[] = [];
  /** The calls of the last push that are not answered: the next push waits for them, or the runtime would have to keep them all. */
  readonly #pushed = new Set<number>();
  #willPush = false;
  /** Results whose formulas have not been evaluated yet. */
  #reported: (readonly unknown[])[] = [];
  #lastId = 0;

  constructor(
    private readonly grid: Grid,
    private readonly switches: { readonly blankCell: BlankCell } & PayloadSwitches,
    private readonly push: (entries: readonly string[], shared: SharedParts) => void,
    /** Told when formulas have been evaluated anew with answers. */
    private readonly answered: () => void,
  ) {
    this.#payloads = new Payloads(switches);
    this.#streams = new Streams(({ sheet, row, column }) => grid.cells.formula(sheet, row, column)?.text);
  }

  /** Makes the functions known to formulas. @param prefix the name space, "" for none */
  register(file: FunctionsFile, prefix: string): void {
    const functions = new Map<string, SheetFunction>();
    const descriptions: FunctionDescription[] = [];
    for (const metadata of file.functions) {
      const name = (prefix ? `${prefix}.${metadata.name}` : metadata.name).toUpperCase();
      this.#byName.set(name, metadata);
      const allowErrors = takesErrors(metadata, file);
      functions.set(name, {
        volatile: metadata.options?.volatile ?? false,
        arity: arityOf(metadata),
        call: (args, evaluation) => this.#call(metadata, allowErrors, args, evaluation),
      });
      descriptions.push(describe(name, metadata));
    }
    this.grid.calculation.registerFunctions(functions, descriptions);
  }

  /** The names that formulas call the functions by, in capitals. */
  get names(): readonly string[] {
    return [...this.#byName.keys()];
  }

  has(name: string): boolean {
    return this.#byName.has(name);
  }

  /** What the calls so far would have weighed in Excel. */
  get payloads(): PayloadStatistics {
    return this.#payloads.statistics;
  }

  get isWaiting(): boolean {
    return this.#underWay.size > 0;
  }

  /**
   * Sends calls that formulas have asked for; nothing when there are none, or while those sent before are worked on. They go out
   * after what is under way: the runtime, which pauses for twice as long as its last report took, would count them to that.
   */
  flush(): void {
    this.#payloads.endBatch();
    this.#closeStreams();
    if (this.#willPush || this.#pushed.size > 0 || this.#unsent.length === 0) return;
    this.#willPush = true;
    setTimeout(() => {
      this.#willPush = false;
      this.#pushCalls();
    }, 0);
  }

  /** Tells the add-in which streaming calls no formula makes any more. */
  #closeStreams(): void {
    const closed = this.#streams.close();
    for (const id of closed) {
      this.#underWay.delete(id);
      this.#pushed.delete(id);
    }
    const sent = closed.filter((id) => !this.#unsent.some((call) => call.id === id));
    this.#unsent = this.#unsent.filter(({ id }) => !closed.includes(id));
    if (sent.length) this.push(sent.map(cancellationOf), new SharedParts());
  }

  #pushCalls(): void {
    const entries: string[] = [];
    const shared = new SharedParts();
    let length = 0;
    for (const call of this.#unsent) {
      const entry = entryOf(call, shared);
      length += entry.length;
      if (length + shared.length > LARGEST_PUSH && entries.length > 0) break;
      entries.push(entry);
      this.#pushed.add(call.id);
    }
    this.#unsent.splice(0, entries.length);
    if (entries.length) this.push(entries, shared);
  }

  /** A runtime has been loaded, perhaps in place of another one: what nobody has answered yet is asked of this one. */
  askAgain(): void {
    const unanswered = [...this.#underWay.values()].flatMap(({ callers }) => callers);
    const streaming = this.#streams.reset();
    this.#underWay.clear();
    this.#pushed.clear();
    this.#invocations.clear();
    this.#unsent = [];
    this.grid.calculation.resume(unanswered);
    this.grid.calculation.renew(streaming);
    this.grid.calculation.run();
    this.flush();
  }

  /**
   * What the runtime reports: lists of [id, whether it went well, value or message, error code]. The formulas are evaluated after
   * the report is answered: the runtime holds back its next report for twice as long as this one took.
   */
  receiveResults(results: readonly (readonly unknown[])[]): void {
    if (this.#reported.length === 0) setTimeout(() => this.#takeResults(), 0);
    for (const result of results) this.#reported.push(result);
  }

  #takeResults(): void {
    const results = this.#reported;
    this.#reported = [];
    const callers: Caller[] = [];
    const streaming: Caller[] = [];
    for (const [id, succeeded, value, code] of results) {
      const stream = this.#streams.find(Number(id));
      if (stream) {
        this.#underWay.delete(stream.id);
        this.#pushed.delete(stream.id);
        stream.result = succeeded ? resultFrom(value) : errorFrom(code, value);
        streaming.push(...stream.callers.values());
        continue;
      }
      const invocation = this.#underWay.get(Number(id));
      if (!invocation) continue;
      this.#underWay.delete(invocation.id);
      this.#pushed.delete(invocation.id);
      invocation.result = succeeded ? resultFrom(value) : errorFrom(code, value);
      callers.push(...invocation.callers);
    }
    this.grid.calculation.resume(callers);
    this.grid.calculation.renew(streaming);
    this.grid.calculation.run();
    this.flush();
    // With nothing under way no formula waits: the next calculation asks the add-in anew.
    if (!this.isWaiting) {
      this.#invocations.clear();
      this.#argNumbers.clear();
    }
    this.answered();
  }

  #call(
    metadata: FunctionMetadata,
    allowErrors: boolean,
    args: readonly Argument[],
    evaluation: Evaluation,
  ): Scalar | Matrix {
    const plain = (arg: Argument) => evaluation.dereference(arg ?? null);
    const values = args.map((arg) => (arg === undefined ? undefined : plain(arg)));
    if (values.some(isBusy)) return CellError.busy;
    const prepare = (blankCell: BlankCell) =>
      prepareArguments(metadata.parameters ?? [], values, { blankCell, takesErrors: allowErrors }, plain);
    const { blankCell } = this.switches;
    const prepared = prepare(blankCell);
    if (prepared instanceof CellError) return prepared;
    // One that may ask the workbook which cells are blank is called anew when that changes, even if its arguments read the same.
    const told = metadata.options?.requiresParameterAddresses && blankCell !== null ? prepare(null) : prepared;
    const addresses = this.#addresses(metadata, args, evaluation);
    const { sheet, row, column } = evaluation.caller;
    const details = [
      addresses.own,
      String(flagsOf(metadata, allowErrors && (prepared as string[]).some(mayHoldError))),
      addresses.parameters,
    ];
    if (metadata.options?.stream) return this.#stream(metadata, prepared as string[], details, evaluation);
    const invocation = this.#invocation(metadata, prepared as string[], told as string[], details);
    if (invocation.result !== undefined) return invocation.result;
    invocation.callers.push({ sheet, row, column });
    evaluation.busy = true;
    return CellError.busy;
  }

  /** Equal calls share a stream; its formulas wait for the first result only. */
  #stream(
    { id: functionId }: FunctionMetadata,
    args: readonly string[],
    details: readonly string[],
    evaluation: Evaluation,
  ): Scalar | Matrix {
    const stream = this.#streams.call(JSON.stringify([functionId, args, details]), evaluation, () => {
      const id = ++this.#lastId;
      this.#underWay.set(id, { id, callers: [], result: undefined });
      this.#unsent.push({ id, functionId, args, details });
      return id;
    });
    if (stream.result !== undefined) return stream.result;
    evaluation.busy = true;
    return CellError.busy;
  }

  /** @param told what distinguishes these arguments from others */
  #invocation(
    { id: functionId }: FunctionMetadata,
    args: readonly string[],
    told: readonly string[],
    details: readonly string[],
  ): Invocation {
    const key = [functionId, ...told.map((arg) => this.#numberOf(arg)), ...details].join(" ");
    let invocation = this.#invocations.get(key);
    if (!invocation) {
      const refused = this.#payloads.add([...args, ...details]);
      invocation = { id: ++this.#lastId, callers: [], result: refused ?? undefined };
      if (refused) return invocation;
      this.#invocations.set(key, invocation);
      this.#underWay.set(invocation.id, invocation);
      this.#unsent.push({ id: invocation.id, functionId, args, details });
    }
    return invocation;
  }

  /** A column of thousands of numbers is compared once, and known by its number from then on. */
  #numberOf(arg: string): number {
    let number = this.#argNumbers.get(arg);
    if (number === undefined) this.#argNumbers.set(arg, (number = this.#argNumbers.size));
    return number;
  }

  /** Where the formula stands and what its arguments refer to, for functions that want to know. */
  #addresses(
    { options }: FunctionMetadata,
    args: readonly Argument[],
    { caller }: Evaluation,
  ): { own: string; parameters: string } {
    const { sheets } = this.grid;
    const own = options?.requiresAddress
      ? JSON.stringify(
          formatAddress(sheets.name(caller.sheet), { row: caller.row, column: caller.column, rows: 1, columns: 1 }),
        )
      : "null";
    const parameters = options?.requiresParameterAddresses
      ? JSON.stringify(
          args.map((arg) => (arg instanceof Reference ? formatAddress(sheets.name(arg.sheet), arg.box) : null)),
        )
      : "null";
    return { own, parameters };
  }
}

function entryOf({ id, functionId, args, details }: UnsentCall, shared: SharedParts): string {
  const message = `[${id},${JSON.stringify(functionId)},[${args.map((arg) => shared.reference(arg)).join(",")}],${details.join(",")}]`;
  return `{"messageCategory":${CATEGORY},"messageType":${INVOKE},"targetId":"","id":${id},"message":${message}}`;
}

const cancellationOf = (id: number): string =>
  `{"messageCategory":${CATEGORY},"messageType":${CANCEL},"targetId":"","id":${id},"message":{"invocationId":${id}}}`;

/** Thousands of formulas hand over the same few columns: each is looked through once. */
const knownBusy = new WeakMap<Matrix, boolean>();

function isBusy(value: Scalar | Matrix | undefined): boolean {
  const { busy } = CellError;
  if (!(value instanceof Matrix)) return value === busy;
  let found = knownBusy.get(value);
  if (found === undefined) knownBusy.set(value, (found = value.cells.some((row) => row.includes(busy))));
  return found;
}

function arityOf({ parameters = [] }: FunctionMetadata): Arity {
  const fewest = parameters.filter(({ optional }) => !optional).length;
  return { fewest, most: parameters.some(({ repeating }) => repeating) ? Infinity : parameters.length };
}

/** The runtime looks through every cell for errors when it is told that there may be some. */
const mayHoldError = (arg: string) => arg.includes(ERROR_TYPE);

const flagsOf = ({ options }: FunctionMetadata, allowErrors: boolean) =>
  (options?.cancelable ? CANCELABLE : 0) | (options?.stream ? STREAMING : 0) | (allowErrors ? ERRORS_ALLOWED : 0);

function describe(name: string, { description = "", parameters = [] }: FunctionMetadata): FunctionDescription {
  return {
    name,
    description,
    parameters: parameters.map((parameter) => ({
      name: parameter.name,
      description: parameter.description ?? "",
      optional: parameter.optional ?? false,
      repeating: parameter.repeating ?? false,
    })),
  };
}
