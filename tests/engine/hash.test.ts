import { Fnv64, hash32, pairedHash64 } from "../../src/engine/hash";

/** Workbooks store these hashes, so they may never change. */
const STORED: readonly [text: string, paired: string][] = [
  ["", "9743ba68811c1cd9"],
  ["a", "a117bab3e40ccd20"],
  ["=1+1", "fd9840edc416ed65"],
  ["Ünïcödé €", "9e05c4231547b64d"],
  ["\u0000", "d689d20e050c5813"],
];

test.each(STORED)("the paired hash of %j is the one that workbooks store", (text, expected) =>
  expect(pairedHash64(text).toString(16)).toBe(expected),
);

/** Reference values of the FNV authors for FNV-1a in 64 bits. */
test.each([
  ["", "cbf29ce484222325"],
  ["a", "af63dc4c8601ec8c"],
  ["foobar", "85944171f73967e8"],
])("FNV-1a in 64 bits of %j", (text, expected) => {
  const hash = new Fnv64();
  for (const letter of text) hash.add(letter);
  expect(hash.digest()).toBe(expected);
});

test("pieces count as one text", () => {
  const [pieces, whole] = [new Fnv64(), new Fnv64()];
  pieces.add("foo");
  pieces.add("bar");
  whole.add("foobar");
  expect(pieces.digest()).toBe(whole.digest());
});

test("FNV-1a in 32 bits, with the length mixed in first", () => {
  expect(hash32("")).toBe(0x811c9dc5 | 0);
  // (offset ^ 1 ^ 0x61) · prime modulo 2³²
  expect(hash32("a") >>> 0).toBe(Number(((BigInt(0x811c9dc5 ^ 1 ^ 0x61) & 0xffffffffn) * 0x01000193n) & 0xffffffffn));
});
