import { strToU8, zipSync } from "fflate";
import { unpack, type UnpackLimits } from "../../src/files/xlsx/unpack";

const LIMITS: UnpackLimits = { bytes: 100_000, unpackedBytes: 200_000, ratio: 100, smallPart: 50_000, parts: 5 };
const noise = (length: number): Uint8Array => Uint8Array.from({ length }, (_, at) => (at * at * 31 + (at >> 3)) & 0xff);
const unpacked = (parts: Record<string, Uint8Array>, level: 0 | 6 = 6) =>
  unpack(zipSync(parts, { level }), "u.xlsx", LIMITS);
const TOO_LARGE =
  /^u\.xlsx becomes too large when it is unpacked: open it in Excel, keep only the sheets, rows and columns that are needed, and save it again\.$/;

test.each([[0], [6]] as const)(
  "gives back what was packed, at level %s, and of media no more than that they are there",
  (level) => {
    const parts = {
      "a.xml": strToU8("<a/>"),
      "xl/empty.xml": new Uint8Array(),
      "xl/noise.bin": noise(60_000),
      "xl/media/image1.png": noise(99),
    };
    expect(Object.fromEntries(unpacked(parts, level))).toEqual({ ...parts, "xl/media/image1.png": new Uint8Array() });
  },
);

test.each<[string, Record<string, Uint8Array>, 0 | 6]>([
  ["a part that is too large", { a: noise(100_001) }, 6],
  ["the same that is stored as it is", { a: noise(100_001) }, 0],
  ["parts that are too large together", { a: noise(90_000), b: noise(90_000), c: noise(90_000) }, 6],
  ["a part that grows too much", { a: new Uint8Array(60_000) }, 6],
])("refuses %s", (_, parts, level) => {
  expect(() => unpacked(parts, level)).toThrow(TOO_LARGE);
});

test("lets a small part grow as it likes", () => {
  expect(unpacked({ a: new Uint8Array(49_000) }).get("a")).toHaveLength(49_000);
});

test("refuses too many parts", () => {
  expect(() =>
    unpacked(Object.fromEntries(Array.from({ length: 6 }, (_, at) => [`p${at}`, new Uint8Array()]))),
  ).toThrow("u.xlsx consists of 6 parts, too many for a workbook: open it in Excel, and save it again as .xlsx.");
});

/** The archive as programs write it that keep room for parts of more than four gigabytes. */
function withLongSizes(bytes: Uint8Array): Uint8Array {
  const entry = Buffer.from(bytes).indexOf("PK\x01\x02");
  const end = Buffer.from(bytes).indexOf("PK\x05\x06");
  const header = Buffer.from(bytes.subarray(entry, end));
  const extra = Buffer.alloc(28);
  extra.writeUInt16LE(1, 0);
  extra.writeUInt16LE(24, 2);
  [24, 20, 42].forEach((field, at) => {
    extra.writeBigUInt64LE(BigInt(header.readUInt32LE(field)), 4 + 8 * at);
    header.writeUInt32LE(0xffffffff, field);
  });
  header.writeUInt16LE(28, 30);
  return Buffer.concat([bytes.subarray(0, entry), header, extra, bytes.subarray(end)]);
}

test("reads long sizes", () => {
  const packed = withLongSizes(zipSync({ "xl/noise.bin": noise(60_000) }));
  expect(unpack(packed, "u.xlsx", LIMITS)).toEqual(new Map([["xl/noise.bin", noise(60_000)]]));
});

test("damaged archives are no archives", () => {
  const bytes = zipSync({ "xl/noise.bin": noise(60_000) });
  for (const cut of [0, 21, 100, bytes.length - 30])
    expect(() => unpack(bytes.subarray(0, cut), "u.xlsx", LIMITS)).toThrow();
  const flipped = Uint8Array.from(bytes);
  flipped[1000] ^= 1;
  expect(() => unpack(flipped, "u.xlsx", LIMITS)).toThrow();
});
