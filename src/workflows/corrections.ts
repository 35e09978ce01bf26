import type { ColumnCorrection, ColumnMapping } from "../engine/universe/reading";

/** The corrections to read a table with: those remembered in the workbook, changed by those made just now. */
export function correctionsFor(remembered: ColumnMapping, made: ColumnMapping = {}): ColumnMapping {
  const before = Object.fromEntries(
    Object.entries(remembered).map(([header, correction]): [string, ColumnCorrection] => [
      header,
      { ...correction, remembered: true },
    ]),
  );
  return merged(before, made, ({ unit }) => (unit === undefined ? {} : { remembered: false }));
}

/** The corrections to remember from now on. */
export function afterCorrections(remembered: ColumnMapping, made: ColumnMapping = {}): ColumnMapping {
  return merged(remembered, made, () => ({}));
}

/** What is corrected now comes first; the rest of an earlier correction stays, unless the column serves as something else now. */
function merged(
  before: ColumnMapping,
  made: ColumnMapping,
  mark: (correction: ColumnCorrection) => ColumnCorrection,
): ColumnMapping {
  const changed = Object.entries(made).map(([header, correction]): [string, ColumnCorrection] => {
    const earlier = Object.hasOwn(before, header) ? before[header] : {};
    const stays = correction.field === undefined || correction.field === earlier.field;
    return [header, { ...(stays ? earlier : {}), ...correction, ...mark(correction) }];
  });
  return { ...before, ...Object.fromEntries(changed) };
}
