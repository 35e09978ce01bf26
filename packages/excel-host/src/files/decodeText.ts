import { InputError } from "./InputError";

const UTF16_MARKS: readonly (readonly [first: number, second: number, encoding: string])[] = [
  [0xff, 0xfe, "utf-16le"],
  [0xfe, 0xff, "utf-16be"],
];

/** As much of a file as shows in what encoding it is. */
const SAMPLE_BYTES = 4096;

/**
 * A text file's text: by its byte order mark; without one as UTF-16 where half of its bytes are zero, as UTF-8, or else as Windows
 * wrote texts before.
 * @throws InputError when it is no text
 */
export function decodeText(bytes: Uint8Array, fileName: string): string {
  const text = decode(bytes);
  if (text.includes("\0"))
    throw new InputError(`${fileName} is no text file: save it again as .csv, and give that file.`);
  return text;
}

function decode(bytes: Uint8Array): string {
  const encoding =
    UTF16_MARKS.find(([first, second]) => bytes[0] === first && bytes[1] === second)?.[2] ?? unmarkedUtf16(bytes);
  if (encoding) return new TextDecoder(encoding).decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

/** Most characters of a table have their upper byte zero, which comes second or first. */
function unmarkedUtf16(bytes: Uint8Array): string | undefined {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const zeros = [0, 0];
  sample.forEach((byte, at) => (zeros[at % 2] += Number(byte === 0)));
  const most = sample.length / 2;
  if (zeros[1] > 0.7 * most && zeros[0] < 0.1 * most) return "utf-16le";
  if (zeros[0] > 0.7 * most && zeros[1] < 0.1 * most) return "utf-16be";
  return undefined;
}
