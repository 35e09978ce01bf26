import { EVENT_CATEGORY, type PushedEntry, type WireValue } from "../protocol/wire";

/** The numbers by which office.js knows the events. */
export const EventType = {
  tableSelectionChanged: 100,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
  worksheetChanged: 10,
  worksheetActivated: 11,
  worksheetDeactivated: 12,
  worksheetAdded: 13,
  worksheetSelectionChanged: 14,
  worksheetDeleted: 15,
  worksheetCalculated: 16,
} as const;

/** Those who listen at a collection of the whole workbook do so under this name. */
export const WHOLE_WORKBOOK = "Workbook";

/** Events on their way to the add-in. Nothing is kept while nobody listens. */
export class EventQueue {
  #waiting: PushedEntry[] = [];
  #listeners = 0;
  #sent = 0;

  register(on: boolean): void {
    this.#listeners = Math.max(0, this.#listeners + (on ? 1 : -1));
  }

  /** @param targets the ids under which somebody may listen */
  raise(
    messageType: number,
    targets: readonly string[],
    details: { readonly [name: string]: WireValue | undefined },
  ): void {
    if (this.#listeners === 0) return;
    const message = JSON.stringify(details);
    for (const targetId of targets)
      this.#waiting.push({
        messageCategory: EVENT_CATEGORY,
        messageType,
        targetId,
        id: ++this.#sent,
        message,
      });
  }

  take(): PushedEntry[] {
    const taken = this.#waiting;
    this.#waiting = [];
    return taken;
  }
}
