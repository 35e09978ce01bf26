import type fc from "fast-check";

/** A kind of case: what is generated, what is done with it, and what has to hold. Another kind is another file in kinds/ and a line in its index. */
export interface Kind<Input = unknown> {
  readonly name: string;
  /** what is tried, for the summary */
  readonly tries: string;
  /** of a hundred cases so many are of this kind */
  readonly share: number;
  readonly input: fc.Arbitrary<Input>;
  /**
   * Does with the input what a user would do. A refusal is thrown on as it is; what must never happen is thrown as a Loss; any other error is a crash.
   */
  attempt(input: Input): Promise<void> | void;
  /** The input as files to look at; JSON of it when left out. */
  files?(input: Input): Readonly<Record<string, string | Uint8Array>>;
}

/** Something was lost, invented or contradicts itself: a figure that is none, a company nobody accounts for, a cell of the user's that changed. */
export class Loss extends Error {
  override readonly name = "Loss";
}

/** @throws Loss unless the condition holds */
export function must(condition: boolean, otherwise: string | (() => string)): asserts condition {
  if (!condition) throw new Loss(typeof otherwise === "string" ? otherwise : otherwise());
}
