import fc from "fast-check";
import { membersOn } from "../../../../src/engine/universe/dates/membership";

const on = (date: number, ...spells: [number, number][]) =>
  Array.from(
    membersOn(
      Float64Array.from(spells, ([added]) => added),
      Float64Array.from(spells, ([, removed]) => removed),
      date,
    ),
  );

test.each<[string, number, [number, number], number]>([
  ["the day before the addition", 99, [100, 200], 0],
  ["the day of the addition", 100, [100, 200], 1],
  ["the day before the removal", 199, [100, 200], 1],
  ["the day of the removal", 200, [100, 200], 0],
  ["a blank addition: since the start", 1, [NaN, 200], 1],
  ["a blank removal: still", 1e6, [100, NaN], 1],
  ["both blank: always", 1, [NaN, NaN], 1],
  ["added and removed on one day: never", 100, [100, 100], 0],
  ["without a date: only spells without an end", Infinity, [100, 200], 0],
  ["without a date: spells without an end", Infinity, [100, NaN], 1],
])("%s", (_, date, spell, member) => expect(on(date, spell)).toEqual([member]));

test("a spell covers as many days as it lasts", () =>
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 0, max: 50 }), (added, length) => {
      const days = Array.from({ length: 120 }, (_, day) => on(day, [added, added + length])[0]);
      expect(days.filter((member) => member === 1)).toHaveLength(length);
    }),
  ));
