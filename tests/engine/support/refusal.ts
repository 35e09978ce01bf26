import { ScoringError, type ScoringErrorCode } from "../../../src/engine/errors";

/** A refusal: its code, its path, and (where it matters) its message. */
export interface Refusal {
  code: ScoringErrorCode;
  path: string;
  message?: string | RegExp;
}

/** Runs a call that should be refused, and checks that it throws a ScoringError with one full sentence. */
export function expectRefusal(action: () => unknown, { code, path, message }: Refusal): void {
  const error = refusalOf(action);
  expect({ code: error.code, path: error.path }).toEqual({ code, path });
  expect(error.message).toMatch(/^\S.*\S[.]$/s);
  expect(error.message).not.toMatch(/undefined|\[object|NaN %/);
  if (typeof message === "string") expect(error.message).toBe(message);
  else if (message !== undefined) expect(error.message).toMatch(message);
}

function refusalOf(action: () => unknown): ScoringError {
  try {
    action();
  } catch (error) {
    if (error instanceof ScoringError) return error;
    throw error;
  }
  throw new Error("the call was not refused");
}
