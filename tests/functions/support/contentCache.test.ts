import fc from "fast-check";
import { ContentCache } from "../../../src/functions/support/contentCache";

const column = (n: number, first = 0) => Array.from({ length: n }, (_, k) => [k === 0 ? first : k]);

describe("reference values", () => {
  test("the same content is computed once, whichever arrays carry it", () => {
    const cache = new ContentCache();
    const compute = jest.fn(() => [[1]]);
    for (let call = 0; call < 5; call++) cache.recall("F", [column(1000), 0.01], compute);
    expect(compute).toHaveBeenCalledTimes(1);
  });

  test.each([
    ["one cell", [column(10, 1)], [column(10, 2)]],
    ["a setting", [column(10), 0.01], [column(10), 0.02]],
    ["a blank instead of 0", [[[0]]], [[[""]]]],
    ["null instead of 0", [[[0]]], [[[null]]]],
    ["text instead of a number", [[[1]]], [[["1"]]]],
    ["the length", [column(10)], [column(11)]],
    ["the shape", [[[1, 2]]], [[[1], [2]]]],
    ["an error instead of a blank", [[[{ code: "#N/A" }]]], [[[""]]]],
    ["TRUE instead of 1", [[[true]]], [[[1]]]],
    ["TRUE instead of a text", [[[true]]], [[["true"]]]],
    ["FALSE instead of a blank", [[[false]]], [[[null]]]],
    ["an argument left out instead of null", [undefined], [null]],
    ["a blank text instead of null", [[[""]]], [[[null]]]],
    ["an error instead of null", [[[{ code: "#N/A" }]]], [[[null]]]],
    ["NaN instead of 0", [[[NaN]]], [[[0]]]],
    ["Infinity instead of its opposite", [[[Infinity]]], [[[-Infinity]]]],
    ["the last digit", [[[0.3]]], [[[0.1 + 0.2]]]],
    ["the order of the cells", [[[1, 2]]], [[[2, 1]]]],
    ["the order of the arguments", [[[1]], [[2]]], [[[2]], [[1]]]],
    ["a range of one cell instead of a value", [[[1]]], [1]],
  ])("another result when %s differs", (_, first, second) => {
    const cache = new ContentCache();
    let calls = 0;
    cache.recall("F", first, () => ++calls);
    expect(cache.recall("F", second, () => ++calls)).toBe(2);
  });

  test.each([
    ["errors, whichever they are", { code: "#N/A" }, { code: "#DIV/0!" }],
    ["NaN", NaN, NaN],
    ["0 of either sign", 0, -0],
  ])("%s are the same content", (_, one, other) => {
    const cache = new ContentCache();
    const compute = jest.fn(() => 0);
    for (const cell of [one, other]) cache.recall("F", [[[cell]]], compute);
    expect(compute).toHaveBeenCalledTimes(1);
  });

  test("a range that its owner changes afterwards is another content, before and after", () => {
    const cache = new ContentCache();
    const range = [
      [1, 2],
      [3, 4],
    ];
    const sum = (cells: number[][]) => cache.recall("SUM", [cells], () => cells.flat().reduce((a, b) => a + b));
    expect(sum(range)).toBe(10);
    range[1][1] = 5;
    expect(sum(range)).toBe(11);
    expect(
      sum([
        [1, 2],
        [3, 4],
      ]),
    ).toBe(10);
    Object.freeze(range);
    expect(sum(range)).toBe(11);
    range[0][0] = 2;
    expect(sum(range)).toBe(12);
  });

  test("functions do not share results", () => {
    const cache = new ContentCache();
    cache.recall("F", [1], () => "f");
    expect(cache.recall("G", [1], () => "g")).toBe("g");
  });

  test("an error is remembered and thrown again", () => {
    const cache = new ContentCache();
    const compute = jest.fn(() => {
      throw new Error("no");
    });
    expect(() => cache.recall("F", [1], compute)).toThrow("no");
    expect(() => cache.recall("F", [1], compute)).toThrow("no");
    expect(compute).toHaveBeenCalledTimes(1);
  });
});

describe("properties", () => {
  test("memory stays bounded: the least recently used go first", () => {
    const cache = new ContentCache(5000);
    const compute = jest.fn(() => 0);
    for (let call = 0; call < 100; call++) cache.recall("F", [column(1000, call)], compute);
    expect(compute).toHaveBeenCalledTimes(100);
    cache.recall("F", [column(1000, 99)], compute);
    expect(compute).toHaveBeenCalledTimes(100);
    cache.recall("F", [column(1000, 0)], compute);
    expect(compute).toHaveBeenCalledTimes(101);
  });

  test("a call that was used again outlives those that were not", () => {
    // room for three
    const cache = new ContentCache(7000);
    const compute = jest.fn(() => 0);
    const ask = (first: number) => cache.recall("F", [column(1000, first)], compute);
    [1, 2, 1, 3, 1, 4, 1].forEach(ask);
    expect(compute).toHaveBeenCalledTimes(4);
    [3, 4, 1].forEach(ask);
    expect(compute).toHaveBeenCalledTimes(4);
    ask(2);
    expect(compute).toHaveBeenCalledTimes(5);
  });

  test("the work of a call does not grow with the calls remembered", () => {
    const readsPerCall = (calls: number) => {
      const cache = new ContentCache();
      let reads = 0;
      const watched = (cells: number[]) =>
        new Proxy(cells, {
          get: (target, key, receiver) => ((reads += 1), Reflect.get(target, key, receiver) as unknown),
        });
      for (let round = 0; round < 2; round++)
        for (let call = 0; call < calls; call++)
          cache.recall("F", [[watched(Array.from({ length: 20 }, (_, k) => 100 + k + call))]], () => 0);
      return reads / calls;
    };
    const few = readsPerCall(100);
    expect(few).toBeGreaterThan(0);
    expect(readsPerCall(2000)).toBeLessThan(1.05 * few);
  });

  test("a range that cannot change is compared once, however many formulas hand it over", () => {
    const cache = new ContentCache();
    let reads = 0;
    const frozen = () => Object.freeze([Object.freeze(Array.from({ length: 50 }, (_, k) => k))]);
    const watched = () =>
      Object.freeze(
        frozen().map(
          (row) =>
            new Proxy(row, {
              get: (target, key, receiver) => ((reads += 1), Reflect.get(target, key, receiver) as unknown),
            }),
        ),
      );
    cache.recall("F", [watched()], () => 0);
    // a later calculation hands over another copy
    const copy = watched();
    cache.recall("F", [copy], () => 1);
    const before = reads;
    for (let call = 0; call < 1000; call++) expect(cache.recall("F", [copy], () => 2)).toBe(0);
    expect(reads).toBe(before);
  });

  test("whatever was asked before, the answer is that of the content", () => {
    const cell = fc.oneof(
      fc.constantFrom<unknown>(0, 1, "1", "", null, undefined, true, false, NaN, 0.5),
      fc.string({ maxLength: 2 }),
      fc.double(),
    );
    const range = fc.array(fc.array(cell, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 2 });
    const text = (inputs: unknown[]) =>
      JSON.stringify(inputs, (_, value: unknown) =>
        value === undefined
          ? "undefined"
          : typeof value === "number"
            ? `number ${value}`
            : typeof value === "string"
              ? `text ${value}`
              : value,
      );
    fc.assert(
      fc.property(
        fc.array(fc.tuple(range, cell), { maxLength: 60 }),
        fc.integer({ min: 1, max: 200 }),
        (calls, capacity) => {
          const cache = new ContentCache(capacity);
          for (const inputs of calls) expect(cache.recall("F", inputs, () => text(inputs))).toBe(text(inputs));
        },
      ),
    );
  });

  test("a single input larger than the capacity still works, and is still remembered until the next", () => {
    const cache = new ContentCache(10);
    const compute = jest.fn(() => 0);
    cache.recall("F", [column(1000)], compute);
    cache.recall("F", [column(1000)], compute);
    expect(compute).toHaveBeenCalledTimes(1);
  });
});
