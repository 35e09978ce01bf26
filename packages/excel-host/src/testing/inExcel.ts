import type { HeadlessHost } from "../node/HeadlessHost";

/**
 * Runs a function in the add-in's world, inside Excel.run: it is handed over as text, and so knows nothing of its surroundings
 * but the values passed.
 */
export function inExcel<Result, Details extends unknown[]>(
  host: HeadlessHost,
  body: (context: Excel.RequestContext, ...details: Details) => Promise<Result>,
  ...details: Details
): Promise<Result> {
  const args = details.map((detail) => JSON.stringify(detail));
  return host.run<Result>(`Excel.run((context) => (${body.toString()})(${["context", ...args].join(", ")}))`);
}

/** The error that such a function ends with. */
export async function errorOf(
  running: Promise<unknown>,
): Promise<{ code: string; message: string; debugInfo: { errorLocation?: string } }> {
  try {
    await running;
  } catch (error) {
    return error as Awaited<ReturnType<typeof errorOf>>;
  }
  throw new Error("No error came.");
}
