import { HostError } from "../protocol/HostError";
import { expose, HostCollection, HostObject } from "../protocol/HostObject";
import type { WireValue } from "../protocol/wire";

/** Something stored under a key: a setting, a custom property of the document or of a sheet. */
export class KeyedItem<Value extends WireValue> extends HostObject {
  constructor(
    private readonly store: Map<string, Value>,
    private readonly storedKey: string,
  ) {
    super();
  }

  override get key(): string {
    return this.storedKey;
  }
  get value(): Value {
    const value = this.store.get(this.storedKey);
    if (value === undefined) throw HostError.itemNotFound();
    return value;
  }
  set value(value: Value) {
    this.store.set(this.storedKey, value);
  }
  get type(): string {
    const { value } = this;
    return typeof value === "number" ? "Number" : typeof value === "boolean" ? "Boolean" : "String";
  }
  delete(): void {
    this.store.delete(this.storedKey);
  }
}
expose<KeyedItem<WireValue>>(KeyedItem, { scalars: ["key", "value", "type"], methods: ["delete"] });

/** A collection of such items, over the map that holds them. Keys are told apart without regard to case. */
export class KeyedItemCollection<Value extends WireValue> extends HostCollection<KeyedItem<Value>> {
  constructor(private readonly store: Map<string, Value>) {
    super();
  }

  get items(): readonly KeyedItem<Value>[] {
    return [...this.store.keys()].map((key) => new KeyedItem(this.store, key));
  }
  getCount(): number {
    return this.store.size;
  }
  getItem(key: string): KeyedItem<Value> {
    return this.itemByKey(key);
  }
  getItemOrNullObject(key: string): KeyedItem<Value> | null {
    const stored = [...this.store.keys()].find((each) => each.toLowerCase() === String(key).toLowerCase());
    return stored === undefined ? null : new KeyedItem(this.store, stored);
  }
  itemByKey(key: string | number): KeyedItem<Value> {
    const item = this.getItemOrNullObject(String(key));
    if (!item) throw HostError.itemNotFound();
    return item;
  }
  add(key: string, value: Value): KeyedItem<Value> {
    if (typeof key !== "string" || key === "") throw HostError.invalidArgument();
    const item = this.getItemOrNullObject(key) ?? new KeyedItem(this.store, key);
    item.value = value;
    return item;
  }
  deleteAll(): void {
    this.store.clear();
  }
}
expose<KeyedItemCollection<WireValue>>(KeyedItemCollection, {
  methods: ["getCount", "getItem", "getItemOrNullObject", "add", "deleteAll"],
});
