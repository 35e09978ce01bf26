import fc from "fast-check";
import { appended, arrayOf, elementsOf, member, membersOf, objectOf } from "../../../src/workflows/stored/jsonParts";

/** JSON of any kind, tightly written or with blanks. */
const json = fc
  .tuple(fc.jsonValue(), fc.constantFrom(undefined, 1, "\t", "\r\n "))
  .map(([value, indent]) => JSON.stringify(value, null, indent));
const key = fc.oneof(fc.string(), fc.constantFrom("__proto__", "constructor", "a,b", 'a"b', "a\\", "[", "}", ":"));

describe("reference values", () => {
  test("parts keep the bytes that reading would lose", () => {
    expect(elementsOf('[ 1.0 ,1e2,12345678901234567890, "\\u0041,]" , {"a":1,"a":2} ]')).toEqual([
      "1.0",
      "1e2",
      "12345678901234567890",
      '"\\u0041,]"',
      '{"a":1,"a":2}',
    ]);
    expect(membersOf('{"a" : 1.0, "\\u0061":[1, 2] }')).toEqual([
      { keyText: '"a"', key: "a", text: "1.0" },
      { keyText: '"\\u0061"', key: "a", text: "[1, 2]" },
    ]);
  });

  test.each(["[]", "{}", " [ ] ", "{\n}"])("%j has no parts", (text) => {
    expect(text.includes("[") ? elementsOf(text) : membersOf(text)).toEqual([]);
  });
});

describe("properties", () => {
  test("an array of any JSON is parted into just that JSON", () => {
    fc.assert(fc.property(fc.array(json), (elements) => expect(elementsOf(arrayOf(elements))).toEqual(elements)));
  });

  test("an object of any JSON is parted into just that JSON, keys given twice included", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(key, json)), (entries) => {
        const members = entries.map(([name, text]) => member(name, text));
        expect(membersOf(objectOf(members))).toEqual(members);
      }),
    );
  });

  test("an array is added to without touching what it has", () => {
    expect([appended("[ ]", ["1"]), appended("[ 1.0 , 2]", ["3", "4"])]).toEqual(["[ 1]", "[ 1.0 , 2,3,4]"]);
    fc.assert(
      fc.property(fc.array(json), fc.array(json, { minLength: 1 }), (before, more) =>
        expect(elementsOf(appended(arrayOf(before), more))).toEqual([...before, ...more]),
      ),
    );
  });

  test("what JSON.parse reads is what the parts read", () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue()), (values) =>
        expect(elementsOf(JSON.stringify(values, null, 2)).map((text) => JSON.parse(text) as unknown)).toEqual(
          JSON.parse(JSON.stringify(values)),
        ),
      ),
    );
  });

  test("half a million brackets are parted without running out of stack", () => {
    const deep = "[".repeat(250_000) + "]".repeat(250_000);
    expect(elementsOf(deep)).toEqual([deep.slice(1, -1)]);
  });
});
