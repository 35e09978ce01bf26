/** Objects made in another JavaScript realm fail instanceof, and deep comparisons with objects of this one. */

/** The same data in arrays and objects of this realm. What is no plain data is handed on as it is. */
export function copyIntoThisRealm(value: unknown): unknown {
  return copy(value, new Map<object, unknown>());
}

function copy(value: unknown, done: Map<object, unknown>): unknown {
  if (value === null || typeof value !== "object") return value;
  const before = done.get(value);
  if (before) return before;
  switch (Object.prototype.toString.call(value)) {
    case "[object Array]": {
      const items: unknown[] = [];
      done.set(value, items);
      for (const item of value as unknown[]) items.push(copy(item, done));
      return items;
    }
    case "[object Date]":
      return new Date((value as Date).getTime());
    case "[object Map]":
      return new Map([...(value as Map<unknown, unknown>)].map(([key, item]) => [copy(key, done), copy(item, done)]));
    case "[object Set]":
      return new Set([...(value as Set<unknown>)].map((item) => copy(item, done)));
    case "[object Float64Array]":
      return Float64Array.from(value as Float64Array);
    case "[object Error]":
      return rethrownHere(value);
    case "[object Object]": {
      const properties: Record<string, unknown> = {};
      done.set(value, properties);
      for (const [name, item] of Object.entries(value)) properties[name] = copy(item, done);
      return properties;
    }
    default:
      return value;
  }
}

/** An error of the other realm as one of this, with its name, its code and whatever else it carries. */
export function rethrownHere(error: unknown): Error {
  if (error instanceof Error) return error;
  if (error === null || typeof error !== "object") return new Error(String(error));
  const { name, message, stack } = error as Partial<Error>;
  const here = new Error(message ?? "", { cause: error });
  for (const [property, value] of Object.entries(error))
    Object.defineProperty(here, property, {
      value: copyIntoThisRealm(value),
      enumerable: true,
      configurable: true,
      writable: true,
    });
  if (name) here.name = name;
  if (stack) here.stack = stack;
  return here;
}
