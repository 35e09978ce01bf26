/**
 * Who is a member of a list on a date, one entry per spell of membership. A spell includes the day added and excludes the day removed. A ticker that
 * was added twice has two spells: it is a member when either of them covers the date.
 * @param added serial days; NaN = a member since the start
 * @param removed serial days; NaN = still a member
 * @param date serial day; Infinity gives the spells without an end
 * @returns 1 where the spell covers the date
 * @example membersOn(Float64Array.of(NaN, 45000), Float64Array.of(45000, NaN), 45000) // [0, 1]
 */
export function membersOn(added: Float64Array, removed: Float64Array, date: number): Uint8Array {
  return Uint8Array.from(added, (from, spell) =>
    Number((Number.isNaN(from) || from <= date) && (Number.isNaN(removed[spell]) || date < removed[spell])),
  );
}
