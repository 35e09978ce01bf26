import fc from "fast-check";
import { Loss, type Kind } from "./kind";
import { KINDS } from "./kinds";
import { faultOfSentence, isRefusal } from "./refusals";

export type Result = "result" | "refusal" | "crash" | "loss";

export interface Outcome {
  result: Result;
  milliseconds: number;
  /** of a refusal its sentence, of a failure what happened */
  message?: string;
  stack?: string;
}

/** The kinds in turn, each as often as its share says, mixed. */
const TURNS: readonly Kind[] = (() => {
  const slots = KINDS.flatMap((kind) => Array.from({ length: kind.share }, () => kind));
  // a stride that shares no factor with 100 visits every slot once
  return slots.map((_, k) => slots[(k * 37) % slots.length]);
})();

/** Which kind a case is of. Cases are numbered from 0; number and seed are all that a case depends on. */
export const kindOf = (number: number): Kind => TURNS[number % TURNS.length];

/** The numbers of the first cases, of one kind alone or of all. */
export function caseNumbers(count: number, kind?: string): number[] {
  const numbers: number[] = [];
  for (let number = 0; numbers.length < count; number++)
    if (kind === undefined || kindOf(number).name === kind) numbers.push(number);
  return numbers;
}

export const inputOf = (seed: number, number: number): unknown =>
  fc.sample(kindOf(number).input, { seed: seedOf(seed, number), numRuns: 1 })[0];

/** One case from start to end. */
export const runCase = (seed: number, number: number): Promise<Outcome> => judge(kindOf(number), inputOf(seed, number));

async function judge(kind: Kind, input: unknown): Promise<Outcome> {
  const start = performance.now();
  const outcome = (result: Result, error?: unknown): Outcome => ({
    result,
    milliseconds: performance.now() - start,
    ...(error === undefined
      ? {}
      : { message: textOf(error), stack: result === "crash" ? (error as Error).stack : undefined }),
  });
  try {
    await kind.attempt(input);
    return outcome("result");
  } catch (error) {
    if (error instanceof Loss) return outcome("loss", error);
    if (!isRefusal(error)) return outcome("crash", error);
    const fault = faultOfSentence(error.message);
    return fault === null ? outcome("refusal", error) : outcome("loss", new Loss(fault));
  }
}

/** The smallest input found, within a time, with which a case fails alike. */
export async function smallestFailure(seed: number, number: number, milliseconds: number): Promise<unknown> {
  const kind = kindOf(number);
  const property = fc.asyncProperty(kind.input, async (input) => !isFailure((await judge(kind, input)).result));
  const { counterexample } = await fc.check(property, {
    seed: seedOf(seed, number),
    numRuns: 1,
    interruptAfterTimeLimit: milliseconds,
  });
  return counterexample?.[0] ?? inputOf(seed, number);
}

export const isFailure = (result: string): boolean => result !== "result" && result !== "refusal";

/** A whole number that differs from case to case, and from seed to seed. */
function seedOf(seed: number, number: number): number {
  return Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(number + 1, 0xc2b2ae35);
}

function textOf(error: unknown): string {
  if (error instanceof Loss || isRefusal(error)) return error.message;
  if (error instanceof Error) return `${error.name}: ${error.message}`;
  return `what was thrown is no error: ${JSON.stringify(error)}`;
}
