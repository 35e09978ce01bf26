/** Below this many values a comparison sort is faster. */
const FEW = 150;
/** Positions of the three 11-bit digits of each 32-bit half of a double, lowest first. */
const SHIFTS = [0, 11, 22] as const;
const DIGITS = 1 << 11;
/** Which half of a double in memory is the lower one. */
const [LOW, HIGH] = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1 ? [0, 1] : [1, 0];

/**
 * Puts rows in ascending order of their values; equal values keep the order of their rows.
 * @param values by row; none of the rows may be missing (NaN)
 * @param rows ascending
 * A radix sort on the bits of the doubles, mapped so that their order is numeric. Time is linear in n.
 * @example stableOrder([3, 1, 3, 2], Uint32Array.of(0, 1, 2, 3)) // [1, 3, 0, 2]
 */
export function stableOrder(values: ArrayLike<number>, rows: Uint32Array): Uint32Array {
  if (rows.length < FEW) return rows.slice().sort((a, b) => compare(values[a], values[b]) || a - b);
  const halves = sortableBits(values, rows);
  let from = new Uint32Array(rows.length);
  let to = new Uint32Array(rows.length);
  for (let k = 0; k < from.length; k++) from[k] = k;
  const starts = new Uint32Array(DIGITS);
  for (const half of [LOW, HIGH]) {
    for (const shift of SHIFTS) {
      starts.fill(0);
      for (let k = 0; k < rows.length; k++) starts[(halves[2 * k + half] >>> shift) & (DIGITS - 1)]++;
      for (let digit = 0, start = 0; digit < DIGITS; digit++) {
        const count = starts[digit];
        starts[digit] = start;
        start += count;
      }
      for (let k = 0; k < from.length; k++)
        to[starts[(halves[2 * from[k] + half] >>> shift) & (DIGITS - 1)]++] = from[k];
      [from, to] = [to, from];
    }
  }
  for (let k = 0; k < from.length; k++) to[k] = rows[from[k]];
  return to;
}

/** The values' bits, mapped so that they sort as unsigned integers: negative values inverted, others with the sign bit set. */
function sortableBits(values: ArrayLike<number>, rows: Uint32Array): Uint32Array {
  const doubles = new Float64Array(rows.length);
  // adding 0 makes −0 and 0 the same
  for (let k = 0; k < rows.length; k++) doubles[k] = values[rows[k]] + 0;
  const halves = new Uint32Array(doubles.buffer);
  for (let k = 0; k < halves.length; k += 2) {
    const negative = halves[k + HIGH] >>> 31 === 1;
    halves[k + LOW] = negative ? ~halves[k + LOW] : halves[k + LOW];
    halves[k + HIGH] = negative ? ~halves[k + HIGH] : halves[k + HIGH] | 0x80000000;
  }
  return halves;
}

/** Compares instead of subtracting: infinities are valid values (negative equity), and ∞ − ∞ is not zero. */
const compare = (a: number, b: number) => (a < b ? -1 : a > b ? 1 : 0);
