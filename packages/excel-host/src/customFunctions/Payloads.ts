import { CellError } from "../calculation/values";
import { byteLength } from "../protocol/Endpoint";

/** How much Excel hands over to functions; null for no limit, as on the desktop. */
export interface PayloadSwitches {
  /** The most bytes that the arguments of one call may have. */
  readonly callLimitBytes: number | null;
  /** The same of all the calls of one calculation together, each counted in full. */
  readonly batchLimitBytes: number | null;
}

export interface PayloadStatistics {
  /** Calls that were made, and calls that were refused. */
  calls: number;
  refused: number;
  /** In bytes. */
  largestCall: number;
  largestBatch: number;
}

/**
 * What the calls of functions weigh. The bridge carries a column that thousands of formulas hand over once; Excel carries it with each of them, and that
 * is what is counted here.
 */
export class Payloads {
  readonly statistics: PayloadStatistics = { calls: 0, refused: 0, largestCall: 0, largestBatch: 0 };
  /** Thousands of calls share their long arguments: each is measured once. */
  #lengths = new Map<string, number>();
  #batch = 0;

  constructor(private readonly switches: PayloadSwitches) {}

  /** Counts a call. @param parts all of it, as JSON @returns the error that Excel gives in place of a call too large for it */
  add(parts: readonly string[]): CellError | null {
    const { callLimitBytes, batchLimitBytes } = this.switches;
    const bytes = parts.reduce((sum, part) => sum + this.#length(part) + 1, 0);
    const refused = exceeds(bytes, callLimitBytes) || exceeds(this.#batch + bytes, batchLimitBytes);
    const { statistics } = this;
    if (refused) {
      statistics.refused++;
      return TOO_LARGE;
    }
    this.#batch += bytes;
    statistics.calls++;
    statistics.largestCall = Math.max(statistics.largestCall, bytes);
    statistics.largestBatch = Math.max(statistics.largestBatch, this.#batch);
    return null;
  }

  /** A calculation is over. */
  endBatch(): void {
    this.#batch = 0;
    this.#lengths.clear();
  }

  #length(part: string): number {
    if (part.length < WORTH_REMEMBERING) return byteLength(part);
    let length = this.#lengths.get(part);
    if (length === undefined) this.#lengths.set(part, (length = byteLength(part)));
    return length;
  }
}

const WORTH_REMEMBERING = 200;

const exceeds = (bytes: number, limit: number | null) => limit !== null && bytes > limit;

const TOO_LARGE = new CellError("#CALC!", "The request payload size has exceeded the limit.");
