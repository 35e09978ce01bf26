import { deliver, SharedParts, withSharedParts, type OfficeRealm } from "../src/protocol/SharedParts";

const column = JSON.stringify(Array.from({ length: 100 }, (_, at) => [at / 7]));
const other = JSON.stringify(Array.from({ length: 100 }, (_, at) => [`${at}`]));

type Call = [id: number, functionId: string, args: unknown[]];

/** What office.js is handed for calls with these arguments, and what came to it as text. */
function delivered(calls: readonly (readonly string[])[]): { args: unknown[][]; texts: string[] } {
  const shared = new SharedParts();
  const entries = calls.map(
    (args, id) => `{"id":${id},"message":[${id},"F",[${args.map((arg) => shared.reference(arg)).join(",")}]]}`,
  );
  const args: unknown[][] = [];
  const texts: string[] = [];
  const dispatchMessage = (message: object) =>
    args.push(
      ...(message as { message: { entries: { message: Call }[] } }).message.entries.map(
        ({ message: [, , each] }) => each,
      ),
    );
  const realm: OfficeRealm = { JSON, OfficeExtension: { HostBridge: { instance: { dispatchMessage } } } };
  deliver(withSharedParts(`{"type":3,"message":{"entries":[${entries.join(",")}]}}`, shared.texts), realm, (text) =>
    texts.push(text),
  );
  return { args, texts };
}

test("calls get the arguments they would get one by one", () => {
  const { args, texts } = delivered([
    [column, "1", other],
    [column, "2", "null"],
    [other, '"text"', column],
  ]);
  expect(args).toEqual([
    [JSON.parse(column), 1, JSON.parse(other)],
    [JSON.parse(column), 2, null],
    [JSON.parse(other), "text", JSON.parse(column)],
  ]);
  expect(texts).toEqual([]);
});

test("a column goes over the bridge once", () => {
  const shared = new SharedParts();
  for (let row = 1; row <= 3000; row++) shared.reference(column);
  expect(shared.texts).toEqual([column]);
  expect(shared.length).toBe(column.length);
});

test("what calls share cannot be changed by one of them", () => {
  const { args } = delivered([[column], [column]]);
  expect(() => (args[0][0] as number[][]).push([1])).toThrow(TypeError);
  expect(() => ((args[0][0] as number[][])[0][0] = 1)).toThrow(TypeError);
  expect(args[1]).toEqual([JSON.parse(column)]);
});

test("messages that share nothing arrive as texts", () => {
  const { args, texts } = delivered([["1", "null"]]);
  expect(args).toEqual([]);
  expect(texts).toEqual(['{"type":3,"message":{"entries":[{"id":0,"message":[0,"F",[1,null]]}]}}']);
});
