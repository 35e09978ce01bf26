import type { Caller, Evaluation } from "../calculation/evaluation";
import type { Matrix, Scalar } from "../calculation/values";

/** A call of a streaming function, which goes on giving results until no formula calls it any more. */
export interface Stream {
  readonly id: number;
  readonly callers: Map<string, Caller>;
  /** undefined until the first result is there. */
  result: Scalar | Matrix | undefined;
}

/** What a cell calls: as of the last calculation, and in the evaluation under way. */
interface CallingCell {
  readonly caller: Caller;
  formula: string | undefined;
  evaluation: Evaluation | null;
  settled: Set<string>;
  current: Set<string>;
}

/** The streaming calls that are open, by what is called with which arguments. */
export class Streams {
  readonly #byKey = new Map<string, Stream>();
  readonly #byId = new Map<number, string>();
  readonly #cells = new Map<string, CallingCell>();

  constructor(private readonly formulaAt: (caller: Caller) => string | undefined) {}

  /** @param newId gives the call its number when it is not open yet */
  call(key: string, evaluation: Evaluation, newId: () => number): Stream {
    let stream = this.#byKey.get(key);
    if (!stream) {
      this.#byKey.set(key, (stream = { id: newId(), callers: new Map<string, Caller>(), result: undefined }));
      this.#byId.set(stream.id, key);
    }
    const { caller } = evaluation;
    const place = `${caller.sheet} ${caller.row} ${caller.column}`;
    let cell = this.#cells.get(place);
    if (!cell)
      this.#cells.set(
        place,
        (cell = { caller, formula: undefined, evaluation: null, settled: new Set(), current: new Set() }),
      );
    if (cell.evaluation !== evaluation) Object.assign(cell, { evaluation, current: new Set<string>() });
    cell.formula = this.formulaAt(caller);
    cell.current.add(key);
    stream.callers.set(place, caller);
    return stream;
  }

  find(id: number): Stream | undefined {
    return this.#byKey.get(this.#byId.get(id) ?? "");
  }

  /** After a calculation: closes the calls that no formula makes any more. @returns their numbers */
  close(): number[] {
    for (const [place, cell] of this.#cells) {
      const stays = this.formulaAt(cell.caller) === cell.formula;
      if (stays && !cell.evaluation) continue;
      const kept = stays ? cell.current : new Set<string>();
      for (const key of [...cell.settled, ...cell.current])
        if (!kept.has(key)) this.#byKey.get(key)?.callers.delete(place);
      Object.assign(cell, { evaluation: null, settled: kept, current: kept });
      if (kept.size === 0) this.#cells.delete(place);
    }
    const closed = [...this.#byKey].filter(([, { callers }]) => callers.size === 0);
    for (const [key, { id }] of closed) {
      this.#byKey.delete(key);
      this.#byId.delete(id);
    }
    return closed.map(([, { id }]) => id);
  }

  /** The runtime is another one: nothing is open. @returns the cells that have to call again */
  reset(): Caller[] {
    const callers = [...this.#byKey.values()].flatMap((stream) => [...stream.callers.values()]);
    this.#byKey.clear();
    this.#byId.clear();
    this.#cells.clear();
    return callers;
  }
}
