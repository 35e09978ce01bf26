import { expose, HostCollection, type HostObject } from "../protocol/HostObject";
import { HostError } from "../protocol/HostError";

/** There are none: whoever asks whether there are gets an answer. */
export class PivotTableCollection extends HostCollection<HostObject> {
  get items(): readonly HostObject[] {
    return [];
  }
  getCount(): number {
    return 0;
  }
  itemByKey(): HostObject {
    throw HostError.itemNotFound();
  }
}
expose(PivotTableCollection, { methods: ["getCount"] });
