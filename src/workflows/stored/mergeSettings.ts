import { ScoringError } from "../../engine/errors";
import { LIMITS } from "../../engine/models/limits";
import type { Model } from "../../engine/models/schema";
import type { ColumnMapping } from "../../engine/universe/reading";
import type { SettingEntry, StoredSettings } from "../../workbook/settings";
import { afterCorrections } from "../corrections";
import { MOST, readCorrectionEntry, readLastModelEntry, readModelEntry } from "./entries";
import { appended, arrayOf, elementsOf, member, membersOf, objectOf, type Member } from "./jsonParts";
import { placeOf, VERSION } from "./place";

/** What one action changes of a workbook's settings; all else stays as it stands there. */
export interface SettingsChange {
  /** a model to keep; it takes the place of the one with its id */
  save?: Model;
  /** id of a model to take out */
  remove?: string;
  /** corrections of columns made just now */
  corrections?: ColumnMapping;
  /** id of the model chosen */
  lastModel?: string;
}

/**
 * What to store so that one change is made and nothing else is lost: entries that cannot be read, and keys that are not known, stay byte for byte.
 * Where such an entry must give way to a new one of its name it goes to the list "setAside".
 * @throws ScoringError "invalid-model" when the workbook has as many models as it may have
 */
export function mergeSettings(stored: StoredSettings, change: SettingsChange): SettingEntry {
  const { key, members } = placeOf(stored);
  const draft = new Draft(members);
  if (change.save !== undefined) saveModel(draft, change.save);
  if (change.remove !== undefined) removeModel(draft, change.remove);
  if (change.corrections !== undefined) correct(draft, change.corrections);
  if (change.lastModel !== undefined)
    draft.put("lastModel", JSON.stringify(change.lastModel), (text) => readLastModelEntry(text).reason === undefined);
  return { key, text: draft.text() };
}

/** Members of an object that are being changed. Of several with one key the last counts, as it does in JSON. */
class Draft {
  private readonly members: Member[];
  private readonly setAside: string[] = [];

  constructor(members: readonly Member[]) {
    this.members = [...members];
    if (this.get("version") === undefined) this.members.unshift(member("version", String(VERSION)));
  }

  get(key: string): string | undefined {
    return this.members[this.positionOf(key)]?.text;
  }

  /** @param isReadable tells whether the value that stood there may be replaced; any other is set aside */
  put(key: string, text: string, isReadable: (before: string) => boolean): void {
    const at = this.positionOf(key);
    if (at < 0) {
      this.members.push(member(key, text));
      return;
    }
    const before = this.members[at];
    if (!isReadable(before.text)) this.keepAside(before);
    this.members[at] = { ...before, text };
  }

  keepAside(...entry: Member[]): void {
    this.setAside.push(objectOf(entry));
  }

  text(): string {
    if (this.setAside.length > 0) {
      const before = this.get("setAside") ?? "[]";
      this.put(
        "setAside",
        isList(before) ? appended(before, this.setAside) : arrayOf([before, ...this.setAside]),
        () => true,
      );
    }
    return objectOf(this.members);
  }

  private positionOf(key: string): number {
    return this.members.map((each) => each.key).lastIndexOf(key);
  }
}

const isList = (text: string) => text.startsWith("[");
const isGroup = (text: string) => text.startsWith("{");

function storedModels(draft: Draft): string[] {
  const text = draft.get("models");
  return text !== undefined && isList(text) ? elementsOf(text) : [];
}

/** The position of the model that is used under an id; -1 for none. */
function positionOf(models: readonly string[], id: string): number {
  return models
    .slice(0, MOST.models)
    .map((text) => readModelEntry(text).value?.id)
    .lastIndexOf(id);
}

function saveModel(draft: Draft, model: Model): void {
  const text = JSON.stringify(model);
  if (text.length > LIMITS.model)
    throw new ScoringError(
      "invalid-model",
      "its top level",
      `The model is too large to be saved: it has more than ${LIMITS.model.toLocaleString("en-US")} characters.`,
    );
  const models = storedModels(draft);
  const at = positionOf(models, model.id);
  if (at < 0 && models.length >= MOST.models) {
    throw new ScoringError(
      "invalid-model",
      "models",
      `This workbook has ${models.length.toLocaleString("en-US")} models of its own, and may have ${MOST.models}: delete one of them first, or save this one in another workbook.`,
    );
  }
  draft.put(
    "models",
    arrayOf(at < 0 ? [...models, text] : models.map((before, k) => (k === at ? text : before))),
    isList,
  );
}

function removeModel(draft: Draft, id: string): void {
  const models = storedModels(draft);
  const at = positionOf(models, id);
  if (at >= 0) draft.put("models", arrayOf(models.filter((_, k) => k !== at)), isList);
}

/** Corrections made now change those remembered for the same headers and go to the end, as the latest. */
function correct(draft: Draft, made: ColumnMapping): void {
  const headers = Object.keys(made);
  if (headers.length === 0) return;
  const before = draft.get("mapping");
  const members = before !== undefined && isGroup(before) ? membersOf(before) : [];
  const latest = new Map(members.map((each) => [each.key, each]));
  const changed = headers.map((header) => {
    const text = latest.get(header)?.text;
    const { value: remembered, reason } = text === undefined ? {} : readCorrectionEntry(text);
    if (reason !== undefined) draft.keepAside(member("mapping", objectOf([latest.get(header)!])));
    const { field, unit } = afterCorrections(remembered === undefined ? {} : { [header]: remembered }, {
      [header]: made[header],
    })[header];
    return member(header, JSON.stringify({ field, unit }));
  });
  const replaced = new Set(headers.flatMap((header) => latest.get(header) ?? []));
  draft.put("mapping", objectOf([...members.filter((each) => !replaced.has(each)), ...changed]), isGroup);
}
