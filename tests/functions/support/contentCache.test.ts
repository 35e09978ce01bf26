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
  ])("another result when %s differs", (_, first, second) => {
    const cache = new ContentCache();
    let calls = 0;
    cache.recall("F", first, () => ++calls);
    expect(cache.recall("F", second, () => ++calls)).toBe(2);
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

  test("a single input larger than the capacity still works, and is still remembered until the next", () => {
    const cache = new ContentCache(10);
    const compute = jest.fn(() => 0);
    cache.recall("F", [column(1000)], compute);
    cache.recall("F", [column(1000)], compute);
    expect(compute).toHaveBeenCalledTimes(1);
  });
});
