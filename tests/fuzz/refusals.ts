const REFUSALS: ReadonlySet<string> = new Set(["InputError", "ScoringError", "WorkbookError"]);

/** What Excel answers when it is asked for what it must not be asked for: a defect of ours. */
const DEFECTS: ReadonlySet<string> = new Set([
  "ApiNotFound",
  "GeneralException",
  "InvalidArgument",
  "InvalidOperation",
  "CleanUp",
]);

/** A sentence that nobody would read to its end is no sentence. */
const LONGEST = 800;

/** Whether an error is one that users are meant to read. Errors of the add-in's world are of classes of that world, and told by name. */
export function isRefusal(error: unknown): error is Error {
  const { name, code } = error as { name?: unknown; code?: unknown };
  if (!REFUSALS.has(String(name))) return false;
  return !(name === "WorkbookError" && DEFECTS.has(String(code)));
}

/** What is wrong with the wording of a refusal, or null. */
export function faultOfSentence(message: string): string | null {
  if (message.length > LONGEST) return `a refusal of ${message.length} characters: ${message.slice(0, 80)}…`;
  if (!/^\S.*[.]$/s.test(message)) return `a refusal that is no sentence: ${JSON.stringify(message)}`;
  if (/\bundefined\b|\[object |\bNaN %/.test(message)) return `a refusal that says nothing: ${JSON.stringify(message)}`;
  return null;
}
