/** Hashes of texts: short, fast and the same everywhere. They tell contents apart and keep no secrets. */

const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;

/** A local name, because a global is slow to look up where scripts run in a context of their own. */
const { imul } = Math;

/**
 * FNV-1a in 32 bits over the UTF-16 units of a text that starts with its length.
 * @returns a signed integer
 */
export function hash32(text: string): number {
  let hash = OFFSET ^ text.length;
  for (let k = 0; k < text.length; k++) hash = imul(hash ^ text.charCodeAt(k), PRIME);
  return hash;
}

/**
 * Two multiplicative hashes of 32 bits side by side, one of them FNV-1a: faster than 64-bit arithmetic, for sheets of millions of characters.
 * @returns an unsigned integer of 64 bits
 */
export function pairedHash64(text: string): bigint {
  let low = OFFSET;
  let high = 0x9747b28c;
  for (let k = 0; k < text.length; k++) {
    const code = text.charCodeAt(k);
    low = imul(low ^ code, PRIME);
    high = imul(high ^ code, 0x5bd1e995);
    high ^= high >>> 15;
  }
  return (BigInt((high ^ (low >>> 13)) >>> 0) << 32n) | BigInt((low ^ (low >>> 16)) >>> 0);
}

/** FNV-1a in 64 bits, fed piece by piece: the pieces count as one text. */
export class Fnv64 {
  private low = 0x84222325;
  private high = 0xcbf29ce4;

  add(text: string): void {
    let { low, high } = this;
    for (let k = 0; k < text.length; k++) {
      low ^= text.charCodeAt(k);
      const product = (low >>> 0) * Fnv64.PRIME;
      high = (imul(high, Fnv64.PRIME) + (low << 8) + Math.floor(product / 0x1_0000_0000)) | 0;
      low = product | 0;
    }
    this.low = low;
    this.high = high;
  }

  /** sixteen hexadecimal digits */
  digest(): string {
    return [this.high, this.low].map((half) => (half >>> 0).toString(16).padStart(8, "0")).join("");
  }

  /** the low part of the prime 2⁴⁰ + 0x1b3; the shift by 8 in `add` is its 2⁴⁰ */
  private static readonly PRIME = 0x1b3;
}
