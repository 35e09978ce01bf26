import { numericField } from "../fields/catalogue";
import type { FieldLookup, NumericField } from "../fields/field";

/** More absent columns than this are counted. */
const NAMED = 4;

/**
 * The columns that a universe lacks, each with the headers that would be read as it.
 * @param ids fields that are neither pasted nor derivable
 * @param fields a model's fields; default: those of the catalogue
 * @example absentColumns(["roa"]) // "ROA (a column \"ROA\" or \"return on assets\", or Net income and Total assets)"
 */
export function absentColumns(ids: readonly string[], fields: FieldLookup = numericField): string {
  const named = ids.slice(0, NAMED).map((id) => {
    const field = fields(id);
    return field === undefined ? id : `${field.label} (${headersOf(field, fields)})`;
  });
  return [...named, ...(ids.length > NAMED ? [`${ids.length - NAMED} more`] : [])].join(", ");
}

function headersOf({ label, synonyms, derivations }: NumericField, fields: FieldLookup): string {
  const letters = (phrase: string) => phrase.toLowerCase().replace(/[^a-z0-9]/g, "");
  const other = synonyms.find((phrase) => letters(phrase) !== letters(label));
  const inputs = derivations[0]?.inputs.map((id) => fields(id)?.label ?? id) ?? [];
  const column = `a column "${label}"${other === undefined ? "" : ` or "${other}"`}`;
  return inputs.length === 0 ? column : `${column}, or ${listed(inputs)}`;
}

const listed = (words: readonly string[]) =>
  words.length === 1 ? words[0] : `${words.slice(0, -1).join(", ")} and ${words[words.length - 1]}`;
