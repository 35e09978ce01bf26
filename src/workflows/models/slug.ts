/**
 * An id from a name: lower-case letters and digits joined by hyphens, a letter first. Empty when the name has no letter.
 * @example slug("My model (2)") // "my-model-2"
 */
export const slug = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^[^a-z]+|-+$/g, "");
