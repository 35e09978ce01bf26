/** What is wrong with what the user gave, in one sentence that names the file or the setting and says how to mend it. */
export class InputError extends Error {
  override readonly name = "InputError";
}
