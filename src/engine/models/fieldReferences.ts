/** Where a model names a field. */
export interface FieldReference {
  path: PropertyKey[];
  id: string;
}

/**
 * Every place of a model, or of a part of it, that names a field: `metric` and `column` wherever they stand, and the keys of `limits`.
 * @example fieldReferences({ filters: [{ column: "pe", below: 20 }] }) // [{ path: ["filters", 0, "column"], id: "pe" }]
 */
export function fieldReferences(model: object): FieldReference[] {
  const found: FieldReference[] = [];
  const visit = (value: unknown, path: PropertyKey[]): void => {
    if (Array.isArray(value)) value.forEach((entry, k) => visit(entry, [...path, k]));
    else if (typeof value === "object" && value !== null)
      for (const [key, child] of Object.entries(value)) {
        const place = [...path, key];
        if ((key === "metric" || key === "column") && typeof child === "string") found.push({ path: place, id: child });
        else if (key === "limits" && path.length === 0)
          for (const id of Object.keys(child as object)) found.push({ path: [...place, id], id });
        else visit(child, place);
      }
  };
  visit(model, []);
  return found;
}
