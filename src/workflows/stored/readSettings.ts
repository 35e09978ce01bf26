import { modelLibrary, type ModelLibrary } from "../../engine/models/modelLibrary";
import type { Model } from "../../engine/models/schema";
import type { ColumnCorrection, ColumnMapping } from "../../engine/universe/reading";
import type { StoredSettings } from "../../workbook/settings";
import { MOST, readCorrectionEntry, readLastModelEntry, readModelEntry } from "./entries";
import { elementsOf, membersOf, type Member } from "./jsonParts";
import { placeOf } from "./place";

/** What the add-in remembers in a workbook, as far as it can be read. */
export interface WorkbookSettings {
  /** the published models and the workbook's own */
  library: ModelLibrary;
  /** corrections of columns, by header */
  mapping: ColumnMapping;
  /** id of the model last chosen */
  lastModel?: string;
  /** what is stored and cannot be used, with the reason, one sentence each */
  problems: readonly string[];
}

/** More problems than these are counted, not listed. */
const LISTED = 20;

/** Reads a workbook's settings part by part: what cannot be read is said and does not take the rest along. */
export function readSettings(stored: StoredSettings): WorkbookSettings {
  const place = placeOf(stored);
  const parts = new Map(place.members.map((part) => [part.key, part]));
  const models = modelsOf(parts.get("models"));
  const mapping = mappingOf(parts.get("mapping"));
  const lastModel = lastModelOf(parts.get("lastModel"));
  const problems = [
    ...place.problems,
    ...models.problems,
    ...mapping.problems,
    ...lastModel.problems,
    ...strangers([...parts.values()]),
  ];
  return {
    library: modelLibrary(models.value),
    mapping: mapping.value,
    lastModel: lastModel.value,
    problems: listed(problems),
  };
}

interface Read<T> {
  value: T;
  problems: string[];
}

function modelsOf(part: Member | undefined): Read<Model[]> {
  if (part === undefined) return { value: [], problems: [] };
  if (!part.text.startsWith("["))
    return { value: [], problems: [unused('The setting "models" saved in this workbook', "it is not a list")] };
  const elements = elementsOf(part.text);
  const problems: string[] = [];
  const models = new Map<string, Model>();
  for (const [k, text] of elements.slice(0, MOST.models).entries()) {
    const { value, reason } = readModelEntry(text);
    if (value === undefined) problems.push(unused(`The saved model ${nameOf(text) ?? `number ${k + 1}`}`, reason));
    else {
      if (models.has(value.id))
        problems.push(unused(`An earlier saved model "${value.id}"`, "a later one has the same id"));
      models.delete(value.id);
      models.set(value.id, value);
    }
  }
  const rest = elements.length - MOST.models;
  if (rest > 0)
    problems.push(
      unused(
        `The last ${rest.toLocaleString("en-US")} models saved in this workbook`,
        `it may have ${MOST.models} of its own`,
      ),
    );
  return { value: [...models.values()], problems };
}

/** What a model that cannot be read calls itself. */
function nameOf(text: string): string | null {
  const parsed: unknown = JSON.parse(text);
  const { name, id } = (parsed ?? {}) as { name?: unknown; id?: unknown };
  const given = [name, id].find((word): word is string => typeof word === "string" && word.trim() !== "");
  return given === undefined ? null : quoted(given);
}

function mappingOf(part: Member | undefined): Read<ColumnMapping> {
  if (part === undefined) return { value: {}, problems: [] };
  if (!part.text.startsWith("{"))
    return { value: {}, problems: [unused('The setting "mapping" saved in this workbook', "it is not a group")] };
  const members = membersOf(part.text);
  const problems: string[] = [];
  const corrections = new Map<string, ColumnCorrection>();
  for (const { key, text } of members.slice(-MOST.corrections)) {
    const { value, reason } = readCorrectionEntry(text);
    corrections.delete(key);
    if (value === undefined) problems.push(unused(`The saved correction of ${quoted(key)}`, reason));
    else corrections.set(key, value);
  }
  const rest = members.length - MOST.corrections;
  if (rest > 0)
    problems.push(
      unused(
        `The first ${rest.toLocaleString("en-US")} corrections saved in this workbook`,
        `the last ${MOST.corrections.toLocaleString("en-US")} are`,
      ),
    );
  return { value: Object.fromEntries(corrections), problems };
}

function lastModelOf(part: Member | undefined): Read<string | undefined> {
  if (part === undefined) return { value: undefined, problems: [] };
  const { value, reason } = readLastModelEntry(part.text);
  return {
    value,
    problems: reason === undefined ? [] : [unused('The setting "lastModel" saved in this workbook', reason)],
  };
}

const KNOWN: ReadonlySet<string> = new Set(["version", "models", "mapping", "lastModel", "setAside"]);

function strangers(parts: readonly Member[]): string[] {
  return parts.flatMap(({ key }) =>
    key === "setAside"
      ? [unused("What an earlier change set aside in this workbook's settings", "it could not be read")]
      : KNOWN.has(key)
        ? []
        : [
            unused(
              `The setting ${quoted(key)} saved in this workbook`,
              "this version of Factor Scores does not know it",
            ),
          ],
  );
}

const unused = (what: string, reason: string) =>
  `${what} ${/s saved in this workbook$/.test(what) ? "are" : "is"} kept but not used: ${reason}.`;

const quoted = (text: string) => `"${text.length <= 60 ? text : `${text.slice(0, 59)}…`}"`;

function listed(problems: readonly string[]): string[] {
  if (problems.length <= LISTED) return [...problems];
  return [
    ...problems.slice(0, LISTED),
    `Another ${(problems.length - LISTED).toLocaleString("en-US")} entries of this workbook's settings are kept but not used.`,
  ];
}
