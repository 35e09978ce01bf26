import { Inflate } from "fflate";
import { InputError } from "../InputError";
import { LIMITS } from "../limits";
import { crc32 } from "./crc32";

const STORED = 0;
const DEFLATED = 8;
const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const LONGEST_COMMENT = 0xffff;
const IN_EXTRA_FIELD = 0xffffffff;
/** Compressed bytes that are inflated at once: at most a thousand times as many come out before the limits are looked at. */
const STEP = 16_384;

/** Pictures and sounds, of which no more is looked at than that they are there. */
const MEDIA = /\/media\//;

export type UnpackLimits = Readonly<Record<"bytes" | "unpackedBytes" | "ratio" | "smallPart" | "parts", number>>;

interface Entry {
  readonly path: string;
  readonly method: number;
  readonly packed: Uint8Array;
  readonly checksum: number;
}

/**
 * The parts of an .xlsx file, unpacked. What comes out is measured on the way, whatever sizes the file declares. Media stay empty.
 * @throws InputError when the file would become larger than its limits; another error when it is damaged
 */
export function unpack(bytes: Uint8Array, fileName: string, limits: UnpackLimits = LIMITS): Map<string, Uint8Array> {
  const parts = new Map<string, Uint8Array>();
  let total = 0;
  for (const { path, method, packed, checksum } of entriesOf(bytes, fileName, limits)) {
    if (MEDIA.test(path)) {
      parts.set(path, new Uint8Array());
      continue;
    }
    const check = (size: number): void => {
      if (
        size > limits.bytes ||
        total + size > limits.unpackedBytes ||
        (size > limits.smallPart && size > limits.ratio * packed.length)
      )
        throw new InputError(
          `${fileName} becomes too large when it is unpacked: open it in Excel, keep only the sheets, rows and columns that are needed, and save it again.`,
        );
    };
    if (method === STORED) check(packed.length);
    const part = method === STORED ? packed : inflate(packed, check);
    if (crc32(part) !== checksum) throw new Error(`The part ${path} is damaged.`);
    total += part.length;
    parts.set(path, part);
  }
  return parts;
}

function inflate(packed: Uint8Array, check: (size: number) => void): Uint8Array {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const stream = new Inflate((chunk) => {
    size += chunk.length;
    check(size);
    if (chunk.length > 0) chunks.push(chunk);
  });
  for (let at = 0; at === 0 || at < packed.length; at += STEP)
    stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

/** What the directory at the archive's end lists. */
function entriesOf(bytes: Uint8Array, fileName: string, limits: UnpackLimits): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { count, start } = directoryOf(view);
  if (count > limits.parts)
    throw new InputError(
      `${fileName} consists of ${count.toLocaleString("en-US")} parts, too many for a workbook: open it in Excel, and save it again as .xlsx.`,
    );
  const entries: Entry[] = [];
  let at = start;
  for (let number = 0; number < count; number++) {
    if (view.getUint32(at, true) !== DIRECTORY_ENTRY) throw new Error("The archive's directory is damaged.");
    const [pathLength, extraLength, commentLength] = [28, 30, 32].map((field) => view.getUint16(at + field, true));
    const pathEnd = at + 46 + pathLength;
    const path = new TextDecoder().decode(bytes.subarray(at + 46, pathEnd));
    const sizes = longSizes(
      view,
      pathEnd,
      extraLength,
      [24, 20, 42].map((field) => view.getUint32(at + field, true)),
    );
    const method = view.getUint16(at + 10, true);
    if (method !== STORED && method !== DEFLATED) throw new Error(`The archive packs ${path} in a way of its own.`);
    if (!path.endsWith("/"))
      entries.push({
        path,
        method,
        packed: contentAt(bytes, view, sizes[2], sizes[1]),
        checksum: view.getUint32(at + 16, true),
      });
    at = pathEnd + extraLength + commentLength;
  }
  return entries;
}

function directoryOf(view: DataView): { count: number; start: number } {
  let end = view.byteLength - 22;
  while (view.getUint32(end, true) !== END)
    if (--end < view.byteLength - 22 - LONGEST_COMMENT) throw new Error("The archive has no directory.");
  if (end >= 20 && view.getUint32(end - 20, true) === LOCATOR_64) {
    const long = longAt(view, end - 12);
    if (view.getUint32(long, true) === END_64)
      return { count: longAt(view, long + 32), start: longAt(view, long + 48) };
  }
  return { count: view.getUint16(end + 10, true), start: view.getUint32(end + 16, true) };
}

/** @param sizes unpacked, packed, and the place in the archive; those too long for their fields are in an extra field, in this order */
function longSizes(view: DataView, extra: number, length: number, sizes: readonly number[]): number[] {
  if (!sizes.includes(IN_EXTRA_FIELD)) return [...sizes];
  for (let at = extra; at + 4 <= extra + length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    let field = at + 4;
    return sizes.map((size) => (size === IN_EXTRA_FIELD ? longAt(view, (field += 8) - 8) : size));
  }
  throw new Error("The archive's directory is damaged.");
}

const longAt = (view: DataView, at: number): number => Number(view.getBigUint64(at, true));

function contentAt(bytes: Uint8Array, view: DataView, header: number, length: number): Uint8Array {
  if (view.getUint32(header, true) !== LOCAL_HEADER) throw new Error("The archive is damaged.");
  const start = header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
  if (start + length > bytes.length) throw new Error("The archive is cut off.");
  return bytes.subarray(start, start + length);
}
